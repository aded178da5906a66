import JSON
import Testing

@testable import Transcripts

/// What every reader must hold to, each shown with a file of its format.
@Suite("Every reader")
struct AllReadersTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let format: String
        let text: String
        var testDescription: String { format }
    }

    /// The same call of three turns, in each format.
    static let samples = [
        Sample(
            format: "native",
            text: """
                {"segments": [{"speaker": "agent", "label": "agent", "text": "How can I help?", "start": 1.001, "end": 2.5},
                  {"speaker": "customer", "label": "customer", "text": "我要退货。", "start": 2.5, "end": 4.25},
                  {"speaker": "agent", "label": "agent", "text": "Sure: now", "start": 5, "end": 6}]}
                """),
        Sample(
            format: "webvtt",
            text: """
                WEBVTT

                00:00:01.001 --> 00:00:02.500
                <v agent>How can I help?</v>

                00:00:02.500 --> 00:00:04.250
                <v customer>我要退货。</v>

                00:05.000 --> 00:06.000
                <v agent>Sure: now
                """),
        Sample(
            format: "srt",
            text: """
                1
                00:00:01,001 --> 00:00:02,500
                agent: How can I help?

                2
                00:00:02,500 --> 00:00:04,250
                customer: 我要退货。

                3
                00:00:05,000 --> 00:00:06,000
                agent: Sure: now
                """),
        Sample(
            format: "csv",
            text: """
                speaker,start,end,text
                agent,1.001,2.5,How can I help?
                customer,2.5,4.25,我要退货。
                agent,5,6,Sure: now
                """),
        Sample(
            format: "text",
            text: """
                [1.001-2.5] agent: How can I help?
                [2.5-4.25] customer: 我要退货。
                [00:05-00:06] agent: Sure: now
                """),
    ]

    @Test("There is a sample of every format")
    func complete() {
        #expect(Set(Self.samples.map(\.format)) == Set(TranscriptFormat.all.map(\.name)))
        #expect(TranscriptFormat.all.allSatisfy { !$0.title.isEmpty && !$0.recognised.isEmpty })
    }

    @Test("A file is claimed by its own reader, and by no other one before it", arguments: samples)
    func recognised(_ sample: Sample) throws {
        let text = try TextEncoding.text(Array(sample.text.utf8))
        var claims = TranscriptFormat.textReaders.filter { $0.recognises(text) }.map(\.format.name)
        claims +=
            (try? JSONParser().parse(copying: text.bytes) { root in
                TranscriptFormat.jsonReaders.filter { $0.recognises(root) }.map(\.format.name)
            }) ?? []
        #expect(claims == [sample.format])
        #expect(try call(sample.text, file: "any.name").source.format == sample.format)
    }

    @Test("The call is the same, to the millisecond, with nothing invented", arguments: samples)
    func sameCall(_ sample: Sample) throws {
        var expected = CallRecord(id: "name.ext")
        expected.segments = [
            Segment(.agent, "How can I help?", start: 1001, end: 2500, label: "agent"),
            Segment(.customer, "我要退货。", start: 2500, end: 4250, label: "customer"),
            Segment(.agent, "Sure: now", start: 5000, end: 6000, label: "agent"),
        ]
        expected.source.format = sample.format
        expected.source.file = "folder/name.ext"
        expected.source.roles = .explicit
        #expect(try call(sample.text, file: "folder/name.ext") == expected)
    }

    @Test("Line ends and a byte-order mark make no difference", arguments: samples)
    func lineEnds(_ sample: Sample) throws {
        let plain = try call(sample.text)
        let returned = sample.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        #expect(try call(returned) == plain)
        #expect(try call("\u{feff}" + sample.text + "\n\n") == plain)
    }

    @Test("--input-format reads what it names, and refuses with a reason what it can't", arguments: samples)
    func forced(_ sample: Sample) throws {
        var options = ReadingOptions()
        options.format = try TranscriptFormat.named(sample.format)
        #expect(try call(sample.text, options) == call(sample.text))
        for other in Self.samples {
            #expect(!read(other.text, options).isEmpty)
        }
    }

    @Test("An unknown format is refused with the nearest name")
    func unknownFormat() {
        let error = #expect(throws: (any Error).self) { try TranscriptFormat.named("webvt") }
        #expect(
            error.map { "\($0)" } == """
                error: no transcript format ‘webvt’
                  Did you mean ‘webvtt’? Formats: native, webvtt, srt, csv, text.
                """)
    }

    @Test(
        "What is no transcript is set aside",
        arguments: ["PK\u{3}\u{4}\u{0}\u{0}", "[1, 2]", "[]", "{}", "12", "<html></html>"])
    func nothing(_ text: String) {
        let found = refusal(text, file: "f")
        #expect(found.hasPrefix("f: error: not recognised as a transcript"))
        #expect(found.hasSuffix("\n  Formats that are read: native, webvtt, srt, csv, text. --input-format names one."))
    }

    @Test("Whatever is done to a file, it is read or set aside", arguments: samples)
    func mutations(_ sample: Sample) {
        var numbers = SeededNumbers(7)
        let bytes = Array(sample.text.utf8)
        let spice = Array("\u{0}\"{}[]<>:,;\n\r\t\\-0９é好&#x;e+.".utf8) + [0xff, 0x80, 0xc0]
        for _ in 0..<300 {
            var mutant = bytes
            for _ in 0...Int.random(in: 0..<6, using: &numbers) where !mutant.isEmpty {
                let place = Int.random(in: 0..<mutant.count, using: &numbers)
                switch Int.random(in: 0..<5, using: &numbers) {
                case 0: mutant.remove(at: place)
                case 1: mutant.insert(spice.randomElement(using: &numbers) ?? 0, at: place)
                case 2: mutant[place] = UInt8.random(in: 0...255, using: &numbers)
                case 3: mutant.removeSubrange(place...)
                default: mutant.insert(contentsOf: mutant[place...].prefix(40), at: place)
                }
            }
            let readings = TranscriptFile.read(mutant, file: "f", options: ReadingOptions())
            #expect(!readings.isEmpty)
            for record in calls(readings) {
                #expect(record.segments.allSatisfy { ($0.start ?? 0) <= ($0.end ?? .max) && ($0.start ?? 0) >= 0 })
            }
            var forced = ReadingOptions()
            for format in TranscriptFormat.all {
                forced.format = format
                #expect(!TranscriptFile.read(mutant, file: "f", options: forced).isEmpty)
            }
        }
    }
}
