import Testing

@testable import Transcripts

@Suite("A vCon as what it tells of its call")
struct VConExportTests {
    private func text(originator: String = #", "originator": 1"#, agentRole: String = #""role": "agent""#) -> String {
        """
        {"vcon": "0.0.2", "uuid": "0191-aa", "parties": [
           {"tel": "+1-555-0100", "mailto": "mailto:ada@lamp.example", "name": "Ada", "dept": "north", \(agentRole)},
           {"tel": "+1-555-0199", "name": "Kim", "role": "customer"}],
         "dialog": [{"type": "recording", "start": "2026-05-10T10:00:00Z", "duration": 61.5, "parties": [0, 1],
           "skill": "returns", "campaign": "spring"\(originator),
           "url": "https://v.lamp.example/calls/0191-aa.wav?k=1", "party_history": [
             {"party": 0, "time": "2026-05-10T10:00:00Z", "event": "join"},
             {"party": 1, "time": "2026-05-10T10:01:01Z", "event": "drop"},
             {"party": 0, "time": "2026-05-10T10:01:02Z", "event": "drop"}]}]}
        """
    }

    @Test("Parties with their roles, who began and who dropped first")
    func call() throws {
        #expect(
            try told("0191-aa", text()) == [
                "agent: ada@lamp.example", "agent.name: Ada", "agent.team: north", "queue: returns",
                "direction: inbound", "started_at: 2026-05-10T10:00:00Z", "duration: 61500", "ended_by: customer",
                "recording: https://v.lamp.example/calls/0191-aa.wav?k=1", "tags.campaign: spring",
            ])
    }

    @Test("Who begins where nobody is named is the first party; older roles stand in ‘meta’")
    func older() throws {
        let facts = try told("0191-aa", text(originator: "", agentRole: #""meta": {"role": "agent"}"#))
        #expect(facts.contains("direction: outbound"))
        #expect(facts.contains("agent.name: Ada"))
    }

    @Test("Without roles there is no agent, no direction and nobody who hung up")
    func noRoles() throws {
        let text = text(agentRole: #""org": "lamp""#).replacing(#", "role": "customer""#, with: "")
        #expect(
            try !told("0191-aa", text).contains {
                $0.hasPrefix("agent") || $0.hasPrefix("ended") || $0.hasPrefix("dir")
            })
    }

    @Test("A call that did not come about was not answered")
    func incomplete() throws {
        let text = """
            {"uuid": "u", "parties": [{"role": "agent", "uuid": "a-1"}, {"role": "customer"}],
             "dialog": [{"type": "incomplete", "start": "2026-05-10T10:00:00Z", "originator": 0,
               "disposition": "no-answer"}]}
            """
        #expect(
            try told("u", text) == [
                "agent: a-1", "direction: outbound", "started_at: 2026-05-10T10:00:00Z", "answered: false",
            ])
    }
}
