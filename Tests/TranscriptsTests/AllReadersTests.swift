import JSON
import Testing

@testable import Transcripts

/// What every reader must hold to, each shown with a file of its format.
@Suite("Every reader")
struct AllReadersTests {
    @Test("There is a fixture of every format")
    func complete() {
        #expect(Set(Fixture.all.map(\.format)) == Set(TranscriptFormat.all.map(\.name)))
        #expect(TranscriptFormat.all.allSatisfy { !$0.title.isEmpty && !$0.recognised.isEmpty })
    }

    @Test("A file is claimed by its own reader, and by no other one before it", arguments: Fixture.all)
    func recognised(_ fixture: Fixture) throws {
        #expect(try claims(fixture.bytes) == [fixture.format])
    }

    private func claims(_ bytes: [UInt8]) throws -> [String] {
        let others = TranscriptFormat.binaryReaders.filter { $0.recognises(bytes) }.map(\.format.name)
        guard let text = try? TextEncoding.text(TextEncoding.unwrapped(bytes)) else { return others }
        // A file of events holds one a line.
        let isLines = LineLayout.deciding(head: text.bytes, isWhole: true) == .lines
        let document = isLines ? text.bytes.prefix { $0 != UInt8(ascii: "\n") } : text.bytes[...]
        let byJSON =
            try? JSONParser().parse(copying: document) { root in
                let claiming = TranscriptFormat.jsonReaders.filter { $0.recognises(root) }
                let first = claiming.filter { !$0.isFallback }
                return (first.isEmpty ? claiming : first).map(\.format.name)
            }
        let byText = TranscriptFormat.textReaders.filter { $0.recognises(text) }.map(\.format.name)
        return others + byText + (byJSON ?? [])
    }

    @Test(
        "The calls are those that the fixture tells, to the millisecond, with nothing invented", arguments: Fixture.all)
    func expected(_ fixture: Fixture) throws {
        let readings = TranscriptFile.read(fixture.bytes, file: fixture.name, options: ReadingOptions())
        #expect(page(of: readings) == fixture.expected)
    }

    @Test("Line ends and a byte-order mark make no difference", arguments: Fixture.all.filter(\.isText))
    func lineEnds(_ fixture: Fixture) throws {
        let text = fixture.text
        let plain = read(text)
        #expect(
            page(of: read(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")))
                == page(of: plain))
        #expect(page(of: read("\u{feff}" + text + "\n\n")) == page(of: plain))
    }

    @Test("--input-format reads what it names, and refuses with a reason what it can't", arguments: Fixture.all)
    func forced(_ fixture: Fixture) throws {
        var options = ReadingOptions()
        options.format = try TranscriptFormat.named(fixture.format)
        let readings = TranscriptFile.read(fixture.bytes, file: fixture.name, options: options)
        #expect(page(of: readings) == fixture.expected)
        for other in Fixture.all {
            #expect(!TranscriptFile.read(other.bytes, file: other.name, options: options).isEmpty)
        }
    }

    @Test("An unknown format is refused with the nearest name")
    func unknownFormat() {
        let error = #expect(throws: (any Error).self) { try TranscriptFormat.named("webvt") }
        #expect(
            error.map { "\($0)" } == """
                error: no transcript format ‘webvt’
                  Did you mean ‘webvtt’? ‘callgrade formats’ lists them.
                """)
    }

    @Test(
        "What is no transcript is set aside",
        arguments: ["PK\u{3}\u{4}\u{0}\u{0}", "[1, 2]", "[]", "{}", "12", "<html></html>"])
    func nothing(_ text: String) {
        let found = refusal(text, file: "f")
        #expect(found.hasPrefix("f: error: not recognised as a transcript"))
        #expect(found.hasSuffix("\n  ‘callgrade formats’ lists what is read; --input-format names a format."))
    }

    @Test("Whatever is done to a file, it is read or set aside", arguments: Fixture.all)
    func mutations(_ fixture: Fixture) {
        var numbers = SeededNumbers(7)
        let bytes = fixture.bytes
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
            forced.format = TranscriptFormat.all.randomElement(using: &numbers)
            #expect(!TranscriptFile.read(mutant, file: "f", options: forced).isEmpty)
        }
    }
}
