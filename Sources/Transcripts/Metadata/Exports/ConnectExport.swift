/// Contacts of Amazon Connect: contact records,
/// <https://docs.aws.amazon.com/connect/latest/adminguide/ctr-data-model.html>, and what `DescribeContact` answers.
///
/// Times have their offset, or are seconds since 1970 as the command line writes them. When the agent's phone began to
/// ring does not stand there. A contact is written again when more is known of it; the one updated last counts.
struct ConnectExport: CallExport {
    let title = "Amazon Connect's contact records"
    let signature = [
        ["ContactId", "Id"], ["InitiationMethod"], ["InitiationTimestamp"], ["Channel", "DisconnectTimestamp"],
    ]

    func call(_ entry: ExportEntry) -> ExportedCall {
        var call = ExportedCall(id: entry.first(["ContactId", "Id"]))
        let agent = entry.entry("AgentInfo") ?? entry.entry("Agent")
        let method = entry.text("InitiationMethod")
        call.record.direction = Self.directions[method ?? ""]
        call.record.channel = entry.text("Channel") == "CHAT" ? .chat : .phone
        call.record.queue =
            entry.text("Queue", "Name") ?? Self.last(entry.text("Queue", "ARN")) ?? entry.text("QueueInfo", "Id")
            ?? entry.text("Queue")
        call.began = call.moment(entry, "InitiationTimestamp", .seconds)
        call.answered = call.moment(agent, "ConnectedToAgentTimestamp", .seconds)
        if agent == nil { call.answered = call.moment(entry, "ConnectedToAgentTimestamp", .seconds) }
        call.ended = call.moment(entry, "DisconnectTimestamp", .seconds)
        let name = agent?.text("Username") ?? entry.text("Agent")
        call.setAgent(
            id: agent?.text("Id") ?? Self.last(agent?.text("ARN")) ?? name, name: name, team: Self.team(agent))
        if call.answered == nil, call.ended != nil, method == "INBOUND", agent == nil, entry.text("Agent") == nil {
            call.record.answered = false
        }
        let reason = entry.text("DisconnectReason")
        call.hangUp = Self.sides[reason ?? ""]
        if call.hangUp == nil { call.tag("disconnect_reason", reason) }
        call.setRecording(entry.entries("Recordings").first?.text("Location") ?? entry.text("Recording", "Location"))
        call.version = entry.text("LastUpdateTimestamp")
        return call
    }

    private static let directions: [String: CallRecord.Direction] = [
        "INBOUND": .inbound, "OUTBOUND": .outbound, "EXTERNAL_OUTBOUND": .outbound, "CALLBACK": .outbound,
    ]

    private static let sides: [String: ExportedCall.HangUpSide] = [
        "AGENT_DISCONNECT": .agent, "CUSTOMER_DISCONNECT": .customer, "CONTACT_FLOW_DISCONNECT": .system,
        "TELECOM_PROBLEM": .system, "EXPIRED": .system,
    ]

    /// The group nearest to the agent, of the five levels that there may be.
    private static func team(_ agent: ExportEntry?) -> String? {
        guard let groups = agent?.entry("HierarchyGroups") else { return nil }
        let names = (1...5).map { groups.text("Level\($0)", "GroupName") ?? groups.text("Level\($0)", "Name") }
        return names.compactMap { $0 }.last
    }

    /// The last part of an ARN, which is the id.
    private static func last(_ arn: String?) -> String? { arn?.split(separator: "/").last.map(String.init) }
}
