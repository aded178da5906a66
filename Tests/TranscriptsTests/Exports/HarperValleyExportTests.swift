import Testing

@testable import Transcripts

@Suite("The metadata of Harper Valley calls")
struct HarperValleyExportTests {
    private func text(agentLeft: Int, callerLeft: Int) -> String {
        """
        {"agent": {"arrival_time_ms": 1767225590000, "hangup_time_ms": \(agentLeft), "speaker_id": 46,
           "metadata": {"agent_name": "Ruth"}, "survey_response": {"data": {"partner_rating": "9"}}},
         "caller": {"arrival_time_ms": 1767225591000, "hangup_time_ms": \(callerLeft), "speaker_id": 44,
           "survey_response": {"data": {"partner_rating": "10"}}},
         "end_time_ms": 1767225651250, "sid": "0af3", "start_time_ms": 1767225600000, "labels": {"agent_mos": 3.0}}
        """
    }

    @Test("Who left first hung up; the caller's rating has no scale")
    func call() throws {
        #expect(
            try told("0af3.transcript.json", text(agentLeft: 1_767_225_652_000, callerLeft: 1_767_225_651_000)) == [
                "agent: 46", "agent.name: Ruth", "direction: inbound", "started_at: 2026-01-01T00:00:00Z",
                "answered: true", "duration: 51250", "ended_by: customer", "tags.satisfaction: 10",
            ])
        #expect(
            try told("0af3", text(agentLeft: 1_767_225_651_000, callerLeft: 1_767_225_652_000))
                .contains("ended_by: agent"))
        #expect(
            try !told("0af3", text(agentLeft: 1_767_225_651_000, callerLeft: 1_767_225_651_000))
                .contains { $0.hasPrefix("ended_by") })
    }
}
