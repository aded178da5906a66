import Testing

@testable import Transcripts

@Suite("Amazon Post-Call Analytics solution")
struct PostCallAnalyticsTests {
    private func output(
        _ fields: String = "", labels: [(String, String)] = [("spk_0", "Agent"), ("spk_1", "Customer")],
        segments: String = #"{"SegmentSpeaker": "spk_0", "DisplayText": "a"}"#
    ) -> String {
        let labels = labels.map { #"{"Speaker": "\#($0)", "DisplayText": "\#($1)"}"# }.joined(separator: ",")
        return """
            {"ConversationAnalytics": {\(fields) "SpeakerLabels": [\(labels)]}, "SpeechSegments": [\(segments)]}
            """
    }

    @Test("The recording's name tells what the output does not")
    func fileName() throws {
        var options = ReadingOptions()
        options.zone = LocalZone(offset: "+01:00")
        let name = "2026-03-02T09-15-30_GUID_4711_AGENT_Chen_CUST_88_.wav.json"
        let record = try call(output(), file: "out/" + name, options)
        #expect(record.id == "4711")
        #expect(record.agent.id == "Chen")
        #expect(record.customerID == "88")
        #expect(record.startedAt == "2026-03-02T09:15:30+01:00")
        let own = try call(
            output(#""GUID": "g", "Agent": "Wu", "Cust": "7", "ConversationTime": "2026-01-01 08:00:00.123","#),
            file: name, options)
        #expect([own.id, own.agent.id, own.customerID] == ["g", "Wu", "7"])
        #expect(own.startedAt == "2026-01-01T08:00:00.123+01:00")
    }

    @Test("The time in a name needs the user's zone")
    func fileNameZone() throws {
        let record = try call(output(), file: "2026-03-02T09-15-30.json")
        #expect(record.startedAt == nil)
        #expect(record.source.warnings == ["the time in the file's name has no time zone, left out"])
    }

    @Test(
        "Names that do not fit tell nothing",
        arguments: [
            "call.json", "_GUID_", "_GUID__x", "_AGENT_Chen.json", "2026-03-02T09:15:30.json", "2026-03-02T09-1",
        ])
    func otherNames(_ name: String) {
        let found = PostCallFileName(name)
        #expect([found.id, found.agent, found.customer, found.time] == [nil, nil, nil, nil])
    }

    @Test("A time without a zone is left out with a warning; the analysis's own time is none")
    func times() throws {
        let local = try call(
            output(#""ConversationTime": "2026-01-01 08:00:00", "ProcessTime": "2026-01-02 09:00:00","#))
        #expect(local.startedAt == nil)
        #expect(local.source.warnings == ["‘ConversationTime’ has no time zone: when the call began is left out"])
        let same = try call(
            output(#""ConversationTime": "2026-01-02 09:00:00", "ProcessTime": "2026-01-02 09:00:00","#))
        #expect(same.startedAt == nil)
        #expect(same.source.warnings == [])
    }

    @Test("Two speakers called Agent have a record each")
    func twoAgents() throws {
        let segments = ["spk_0", "spk_1", "spk_2"].map { #"{"SegmentSpeaker": "\#($0)", "DisplayText": "a"}"# }
        let labels = [("spk_0", "Agent"), ("spk_1", "Customer"), ("spk_2", "Agent")]
        let records = calls(
            read(output(#""Agent": "Wu","#, labels: labels, segments: segments.joined(separator: ","))))
        #expect(
            records.map { $0.segments.map(\.label) } == [["Agent", "Customer", "Agent (spk_2)"]] + [
                records[0].segments.map(\.label)
            ])
        #expect(
            records.map { $0.segments.map(\.speaker) } == [
                [.agent, .customer, .colleague], [.colleague, .customer, .agent],
            ])
        #expect(records.allSatisfy { $0.agent.id == nil })
    }

    @Test("The telephony's agents are known by name and id")
    func telephony() throws {
        let text = """
            {"ConversationAnalytics": {"Agent": "Ada Berg", "Agents": ["Ada Berg"], "SpeakerLabels": [
              {"Speaker": "spk_0", "DisplayText": "Customer", "UserId": "c-1"},
              {"Speaker": "spk_1", "DisplayText": "Ada Berg", "UserId": "u-1"}]},
             "SpeechSegments": [{"SegmentSpeaker": "spk_1", "OriginalText": "a"},
              {"SegmentSpeaker": "spk_0", "OriginalText": "b"}]}
            """
        let record = try call(text)
        #expect(record.agent == CallRecord.Agent(id: "u-1", name: "Ada Berg"))
        #expect(record.script == ["agent Ada Berg - - a", "customer Customer - - b"])
    }

    @Test("A speaker without a name keeps the solution's own; other names are no roles")
    func labels() throws {
        let segments = ["spk_0", "spk_7"].map { #"{"SegmentSpeaker": "\#($0)", "DisplayText": "a"}"# }
        let record = try call(output(labels: [("spk_0", "Blue")], segments: segments.joined(separator: ",")))
        #expect(record.script == ["unknown Blue - - a", "unknown spk_7 - - a"])
    }

    @Test("Words keep their times, and parts of words stay together")
    func words() throws {
        let words = [("Twenty", "1.0005"), ("-five", "1.5"), (" Euro.", "2")].map {
            #"{"Text": "\#($0)", "StartTime": \#($1), "EndTime": 2.5, "Confidence": "0.5"}"#
        }
        let segment = """
            {"SegmentSpeaker": "spk_0", "DisplayText": "Twenty-five Euro.", "WordConfidence": [\(words.joined(separator: ","))]}
            """
        let found = try call(output(segments: segment)).segments[0].words
        #expect(found.map(\.text) == ["Twenty", "-five", "Euro."])
        #expect(found.map(\.start) == [1001, 1500, 2000])
    }

    @Test(
        "A half of the output is refused",
        arguments: [
            (#"{"ConversationAnalytics": {}}"#, "f: error: ‘SpeechSegments’ is missing"),
            (#"{"SpeechSegments": []}"#, "f: error: ‘ConversationAnalytics’ is missing"),
        ])
    func refused(_ text: String, _ message: String) {
        #expect(refusal(text, file: "f") == message)
    }
}
