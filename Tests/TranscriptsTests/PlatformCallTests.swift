import Testing

@testable import Transcripts

@Suite("Calls of platforms with several agents")
struct PlatformCallTests {
    /// A Quo call in which two users speak, then a customer.
    static let text = """
        {"data": {"callId": "AC1", "status": "completed", "dialogue": [
          {"content": "a", "start": 0, "end": 1, "identifier": "+1", "userId": "US1"},
          {"content": "b", "start": 1, "end": 2, "identifier": "+2", "userId": "US2"},
          {"content": "c", "start": 2, "end": 3, "identifier": "+3", "userId": null}]}}
        """

    @Test("Each agent has a record, in which the others are colleagues")
    func split() throws {
        let records = calls(read(Self.text))
        #expect(records.map(\.id) == ["AC1#1", "AC1#2"])
        #expect(records.map(\.agent.id) == ["US1", "US2"])
        #expect(
            records.map { $0.segments.map(\.speaker) } == [
                [.agent, .colleague, .customer], [.colleague, .agent, .customer],
            ])
        #expect(records[0].segments.map(\.agentID) == ["US1", "US2", nil])
        let warning = "2 labels name an agent: one record for each; --agent-speaker names the one to score"
        #expect(records.allSatisfy { $0.source.warnings == [warning] })
    }

    @Test(
        "The user's label decides who is scored, and whose id it is",
        arguments: [
            ("us2", "US2", [Speaker.colleague, .agent, .customer]), ("+3", nil, [.colleague, .colleague, .agent]),
        ])
    func mapped(_ label: String, _ agent: String?, _ speakers: [Speaker]) throws {
        var options = ReadingOptions()
        options.agentLabels = [label]
        let record = try call(Self.text, options)
        #expect(record.id == "AC1")
        #expect(record.agent.id == agent)
        #expect(record.segments.map(\.speaker) == speakers)
        #expect(record.source.roles == .map)
    }

    @Test("More agents than a call can have are refused")
    func tooMany() {
        let lines = (0..<21).map { #"{"content": "a", "start": \#($0), "identifier": "1", "userId": "US\#($0)"}"# }
        let text = #"{"data": {"callId": "A", "dialogue": [\#(lines.joined(separator: ","))]}}"#
        #expect(refusal(text, file: "f") == "f: error: 21 agents in one call")
    }

    @Test("Speakers of one name keep apart")
    func names() {
        var names = SpeakerNames()
        #expect(names.label(id: "1", name: "Kim") == "Kim")
        #expect(names.label(id: "2", name: "Kim") == "Kim (2)")
        #expect(names.label(id: "3", name: nil) == "3")
        #expect(names.label(id: "4", name: "") == "4")
        #expect(names.label(id: "1", name: "Other") == "Kim")
    }
}
