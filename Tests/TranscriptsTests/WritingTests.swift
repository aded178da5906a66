import JSON
import Testing

@testable import Transcripts

/// What is written is what was read.
@Suite("Writing calls")
struct WritingTests {
    /// The calls of all fixtures, and one that has everything.
    static let records: [CallRecord] = {
        let read = Fixture.all.flatMap { fixture in
            calls(TranscriptFile.read(fixture.bytes, file: fixture.name, options: ReadingOptions()))
        }
        return read + [full]
    }()

    static let full: CallRecord = {
        var call = CallRecord(id: "c-\"1\"")
        call.agent = CallRecord.Agent(id: "a-7", name: "林小姐", team: "north")
        call.channel = .chat
        call.direction = .outbound
        call.language = "zh-TW"
        call.queue = "returns"
        call.customerID = "k-9"
        call.startedAt = "2026-03-01T09:00:00+08:00"
        call.answered = true
        call.rings = 2
        call.ringTime = 8005
        call.duration = 61_200
        call.endedBy = .customer
        call.resolved = false
        call.customerRating = CallRecord.Rating(score: "4.5", of: "5")
        call.recording = "audio/c 1.wav"
        call.tags = ["b": "2", "a": "\n"]
        var segment = Segment(.colleague, "稍等\t一下", start: 0, end: 1, label: "spk_1")
        segment.lexical = "嗯稍等一下"
        segment.confidence = 0.1
        segment.agentID = "a-8"
        segment.words = [Segment.Word("稍等", start: 0, end: 1, confidence: 1), Segment.Word("一下")]
        call.segments = [segment, Segment(.unknown, "")]
        return call
    }()

    private func written(_ record: CallRecord) -> String {
        var json = JSONWriter()
        json.call(record)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test("A call written and read again is the same call", arguments: records)
    func roundTrip(_ record: CallRecord) throws {
        let again = try JSONParser().parse(copying: Array(written(record).utf8)) { root in
            var reader = NativeReader()
            return try reader.read(root, defaultID: "none")
        }
        #expect(again.source.warnings == [])
        var expected = record
        expected.source = again.source
        #expect(again == expected)
    }

    @Test("Where it came from stands beside it")
    func source() throws {
        var call = CallRecord(id: "c")
        call.source.format = "webvtt"
        call.source.file = "a/b.vtt"
        call.source.roles = .words
        call.source.warnings = ["2 of 3 segments name no speaker"]
        #expect(
            written(call) == #"{"id":"c","segments":[],"source":{"format":"webvtt","file":"a/b.vtt","record":1,"#
                + #""roles":"words","warnings":["2 of 3 segments name no speaker"]}}"#)
    }

    @Test(
        "A vCon has what the draft demands: an id of version 8, when it was made, whose analyses are",
        arguments: records)
    func vCon(_ record: CallRecord) throws {
        let vCon = try JSONParser().parse(copying: written(vCon: record)) { root in
            let uuid = try #require(root["uuid"]?.string)
            #expect(uuid.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
            #expect(root["created_at"]?.string == "2026-03-02T00:00:00Z")
            #expect(root["vcon"] == nil)
            let analyses = Array(try #require(root["analysis"]).elements)
            #expect(analyses.map { $0["type"]?.string } == ["transcript", "report"])
            #expect(analyses.allSatisfy { $0["vendor"]?.string == "callgrade" && $0["encoding"]?.string == "json" })
            #expect(analyses[1].at("body", "score")?.number == .integer(80))
            // A dialog must have a start, and what refers to one must find it.
            #expect((root["dialog"] == nil) == (record.startedAt == nil))
            #expect((analyses[0]["dialog"] == nil) == (record.startedAt == nil))
            let parties = root["parties"].map { Array($0.elements).count } ?? 0
            for dialog in root["dialog"].map({ Array($0.elements) }) ?? [] {
                #expect(dialog["start"]?.string == record.startedAt)
                for party in try #require(dialog["parties"]).elements {
                    guard case .integer(let index)? = party.number else { return false }
                    #expect((0..<Int64(parties)).contains(index))
                }
            }
            return true
        }
        #expect(vCon)
    }

    private func written(vCon record: CallRecord) -> [UInt8] {
        var json = JSONWriter()
        VConWriter(product: "callgrade 0", createdAt: "2026-03-02T00:00:00Z")
            .write(record, report: Array(#"{"score":80}"#.utf8), to: &json)
        return json.bytes
    }

    @Test("The same call has the same id in every vCon, another call another one")
    func identity() {
        var other = Self.full
        other.segments[0].text += "。"
        #expect(VConWriter.uuid(of: Self.full) == VConWriter.uuid(of: Self.full))
        #expect(VConWriter.uuid(of: Self.full) != VConWriter.uuid(of: other))
    }
}
