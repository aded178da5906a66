import Testing

@testable import Transcripts

@Suite("Genesys Cloud's conversation details")
struct GenesysExportTests {
    private func agent(_ id: String, _ from: Int, disconnect: String = "peer", interacts: Bool = true) -> String {
        let talk =
            interacts
            ? """
            , {"segmentType": "interact", "segmentStart": "2026-09-05T11:50:\(from + 6).500Z",
                "segmentEnd": "2026-09-05T11:50:\(from + 16).500Z", "disconnectType": "\(disconnect)"},
              {"segmentType": "wrapup", "segmentStart": "2026-09-05T11:51:00Z", "segmentEnd": "2026-09-05T11:52:00Z",
                "disconnectType": "client"}
            """ : ""
        return """
            {"participantId": "p-\(id)", "purpose": "agent", "userId": "\(id)",
             "participantName": "Name \(id)", "sessions": [
              {"mediaType": "voice", "direction": "inbound", "segments": [
                {"segmentType": "alert", "segmentStart": "2026-09-05T11:50:\(from)Z",
                 "segmentEnd": "2026-09-05T11:50:\(from + 6)Z", "queueId": "q-1"}\(talk)]}]}
            """
    }

    private func text(_ agents: [String], customer: String = "endpoint") -> String {
        """
        {"conversations": [{"conversationId": "5773", "conversationStart": "2026-09-05T11:49:49.582Z",
          "conversationEnd": "2026-09-05T11:52:00Z", "originatingDirection": "inbound", "participants": [
            {"purpose": "customer", "sessions": [{"segments": [
              {"segmentType": "interact", "disconnectType": "\(customer)"}]}]},
            {"purpose": "acd", "sessions": [{"segments": [{"segmentType": "interact", "queueId": "q-1"}]}]},
            \(agents.joined(separator: ", "))]}]}
        """
    }

    @Test("The agent's own alert is the ring, whoever called; the talk ends before the wrap-up")
    func call() throws {
        #expect(
            try told("5773", text([agent("u-1", 10)])) == [
                "agent: u-1", "agent.name: Name u-1", "queue: q-1", "direction: inbound",
                "started_at: 2026-09-05T11:49:49.582Z", "answered: true", "ring: 6500", "duration: 10000",
                "ended_by: customer",
            ])
    }

    @Test("An agent whose phone only rang was none of the call's")
    func missed() throws {
        let facts = try told("5773", text([agent("u-1", 10, interacts: false), agent("u-2", 20)]))
        #expect(facts.prefix(2) == ["agent: u-2", "agent.name: Name u-2"])
    }

    @Test("After a transfer nobody is named, since the recording may be of the one or the other")
    func transfer() throws {
        let facts = try told("5773", text([agent("u-1", 10), agent("u-2", 30)]))
        #expect(!facts.contains { $0.hasPrefix("agent") || $0.hasPrefix("ring") || $0.hasPrefix("duration") })
        #expect(facts.contains("queue: q-1"))
    }

    @Test(
        "Who gave the order to end",
        arguments: [
            ("client", "peer", "ended_by: agent"), ("peer", "endpoint", "ended_by: customer"),
            ("system", "system", "ended_by: system"), ("client", "endpoint", nil), ("peer", "peer", nil),
        ] as [(String, String, String?)])
    func hangUp(_ agentSide: String, _ customerSide: String, _ expected: String?) throws {
        let facts = try told("5773", text([agent("u-1", 10, disconnect: agentSide)], customer: customerSide))
        #expect(facts.first { $0.hasPrefix("ended_by") } == expected)
    }

    @Test("The conversation around a transcript, in milliseconds since 1970")
    func aroundTranscript() throws {
        let text = """
            {"conversationId": "77", "conversationStartTime": 1767225600000, "participants": [
              {"participantPurpose": "external", "initialDirection": "outbound"},
              {"participantPurpose": "internal", "userId": "u-1", "queueId": "q-9", "teamId": "t-1",
               "initialDirection": "outbound", "startTimeMs": 1767225605000, "endTimeMs": 1767225665000},
              {"participantPurpose": "internal", "startTimeMs": 1767225600000}]}
            """
        #expect(
            try told("77", text) == [
                "agent: u-1", "agent.team: t-1", "queue: q-9", "direction: outbound",
                "started_at: 2026-01-01T00:00:00Z", "answered: true", "duration: 60000",
            ])
    }
}
