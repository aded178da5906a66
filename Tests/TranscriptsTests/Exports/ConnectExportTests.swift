import Testing

@testable import Transcripts

@Suite("Amazon Connect's contacts")
struct ConnectExportTests {
    private static let record = """
        {"AWSAccountId": "1", "ContactId": "c-1", "Channel": "VOICE", "InitiationMethod": "INBOUND",
         "InitiationTimestamp": "2026-03-15T14:30:00Z", "ConnectedToSystemTimestamp": "2026-03-15T14:30:00Z",
         "DisconnectTimestamp": "2026-03-15T14:35:07Z", "DisconnectReason": "CUSTOMER_DISCONNECT",
         "LastUpdateTimestamp": "2026-03-15T14:40:00Z",
         "Agent": {"ARN": "arn:aws:connect:eu-west-1:1:instance/i-9/agent/ag-7", "Username": "ruth",
           "ConnectedToAgentTimestamp": "2026-03-15T14:30:42Z",
           "HierarchyGroups": {"Level1": {"GroupName": "Support"}, "Level2": {"GroupName": "Heating"}}},
         "Queue": {"ARN": "arn:aws:connect:eu-west-1:1:instance/i-9/queue/q-3", "Name": "Boilers"},
         "Recording": {"Location": "lamp-recordings/2026/03/15/c-1_20260315T14_30_UTC.wav"}}
        """

    @Test("A contact record; nothing tells when the agent's phone began to ring")
    func contactRecord() throws {
        #expect(
            try told("c-1", Self.record) == [
                "agent: ag-7", "agent.name: ruth", "agent.team: Heating", "queue: Boilers", "direction: inbound",
                "started_at: 2026-03-15T14:30:00Z", "answered: true", "duration: 265000", "ended_by: customer",
                "recording: lamp-recordings/2026/03/15/c-1_20260315T14_30_UTC.wav",
            ])
    }

    @Test("The answer of DescribeContact, with times as the command line writes them")
    func describeContact() throws {
        let text = """
            {"Contact": {"Arn": "arn:x", "Id": "c-2", "InitiationMethod": "CALLBACK", "Channel": "VOICE",
              "QueueInfo": {"Id": "q-3", "EnqueueTimestamp": 1773585000.5},
              "AgentInfo": {"Id": "ag-7", "ConnectedToAgentTimestamp": 1773585010.25},
              "InitiationTimestamp": 1773585000.5, "DisconnectTimestamp": "2026-03-15T14:31:00.250000+00:00",
              "DisconnectReason": "THIRD_PARTY_DISCONNECT"}}
            """
        #expect(
            try told("c-2", text) == [
                "agent: ag-7", "queue: q-3", "direction: outbound", "started_at: 2026-03-15T14:30:00.500Z",
                "answered: true", "duration: 50000", "tags.disconnect_reason: THIRD_PARTY_DISCONNECT",
            ])
    }

    @Test("A contact that reached no agent was not answered; a transfer has no direction")
    func abandoned() throws {
        let text = """
            {"ContactId": "c-3", "Channel": "CHAT", "InitiationMethod": "INBOUND", "Agent": null,
             "InitiationTimestamp": "2026-03-15T14:30:00Z", "DisconnectTimestamp": "2026-03-15T14:35:07Z",
             "DisconnectReason": "CONTACT_FLOW_DISCONNECT"}
            """
        #expect(
            try told("c-3", text) == [
                "direction: inbound", "channel: chat", "started_at: 2026-03-15T14:30:00Z", "answered: false",
                "ended_by: system",
            ])
        let transfer = text.replacing("INBOUND", with: "TRANSFER")
        #expect(try !told("c-3", transfer).contains { $0.hasPrefix("direction") || $0.hasPrefix("answered") })
    }

    @Test("A contact that is written again counts as it was written last")
    func again() throws {
        let later = Self.record.replacing("14:40:00Z", with: "14:50:00Z").replacing("\"ruth\"", with: "\"ines\"")
        let lines = [Self.record, later].map { $0.replacing("\n", with: " ") }
        #expect(try told("c-1", lines.joined(separator: "\n")).contains("agent.name: ines"))
        #expect(try told("c-1", lines.reversed().joined(separator: "\n")).contains("agent.name: ines"))
        #expect(try metadata(lines.joined(separator: "\n")).warnings.isEmpty)
    }

    @Test("The console's table")
    func table() throws {
        let text = """
            Contact ID,Channel,Initiation method,Initiation timestamp,Agent,Queue,Disconnect timestamp
            c-4,VOICE,OUTBOUND,2026-03-15T14:30:00Z,ruth,Boilers,2026-03-15T14:35:07Z
            """
        #expect(
            try told("c-4", text, file: "search.csv") == [
                "agent: ruth", "agent.name: ruth", "queue: Boilers", "direction: outbound",
                "started_at: 2026-03-15T14:30:00Z",
            ])
    }
}
