/// Conversations of Genesys Cloud: the answers of `/api/v2/analytics/conversations/details`, and the conversation that
/// stands around a transcript.
///
/// A participant's sessions are cut into segments: `alert` is the agent's own phone ringing, `interact` the talk.
/// After a transfer there are several agents, and no field says which of them a recording is of, so that none is
/// named. There `user` and `agent` are people of the company, as `internal` is in a transcript, which has no segments.
struct GenesysExport: CallExport {
    let title = "Genesys Cloud's conversation details"
    let signature = [
        ["conversationId"], ["participants"], ["conversationStart", "conversationStartTime", "originatingDirection"],
    ]

    func recognises(_ entry: ExportEntry) -> Bool { hasSignature(entry) && entry.isList("participants") }

    func call(_ entry: ExportEntry) -> ExportedCall {
        var call = ExportedCall(id: entry.text("conversationId"))
        let participants = entry.entries("participants")
        let agents = participants.filter { Self.isAgent($0) }
        call.began =
            call.moment(entry, "conversationStart", .milliseconds)
            ?? call.moment(entry, "conversationStartTime", .milliseconds)
        call.record.direction = CallRecord.Direction(
            exported: entry.text("originatingDirection")
                ?? participants.lazy.compactMap { $0.text("initialDirection") }.first)
        call.record.queue = participants.lazy.compactMap { Self.queue($0) }.first
        let people = Set(agents.compactMap { $0.text("userId") })
        if let agent = agents.first, people.count <= 1 { Self.take(agent, &call) }
        call.hangUp = Self.hangUp(agents: agents, others: participants.filter { Self.isCustomer($0) })
        return call
    }

    private static func purpose(_ participant: ExportEntry) -> String {
        (participant.first(["purpose", "participantPurpose"]) ?? "").lowercased()
    }

    private static func isCustomer(_ participant: ExportEntry) -> Bool {
        ["customer", "external"].contains(purpose(participant))
    }

    /// A person of the company who talked; one whose phone only rang did not.
    private static func isAgent(_ participant: ExportEntry) -> Bool {
        guard ["agent", "user", "internal"].contains(purpose(participant)), participant.text("userId") != nil else {
            return false
        }
        let segments = segments(of: participant)
        return segments.isEmpty || segments.contains { $0.text("segmentType") == "interact" }
    }

    private static func segments(of participant: ExportEntry) -> [ExportEntry] {
        participant.entries("sessions").flatMap { $0.entries("segments") }
    }

    private static func queue(_ participant: ExportEntry) -> String? {
        participant.first(["queueName", "queueId"])
            ?? segments(of: participant).lazy.compactMap { $0.text("queueId") }.first
    }

    private static func take(_ agent: ExportEntry, _ call: inout ExportedCall) {
        call.setAgent(
            id: agent.text("userId"), name: agent.first(["participantName", "name"]), team: agent.text("teamId"))
        let segments = segments(of: agent)
        let talk = segments.filter { $0.text("segmentType") == "interact" }
        guard let first = talk.first, let last = talk.last else {
            call.answered = call.moment(agent, "startTimeMs", .milliseconds)
            call.ended = call.moment(agent, "endTimeMs", .milliseconds)
            return
        }
        call.answered = call.moment(first, "segmentStart", .milliseconds)
        call.ended = call.moment(last, "segmentEnd", .milliseconds)
        call.ringSide = .agent
        // It may ring more than once; what was answered is the last ring before the talk.
        let ringing = segments.prefix { $0.text("segmentType") != "interact" }
        call.rang = call.moment(ringing.last { $0.text("segmentType") == "alert" }, "segmentStart", .milliseconds)
    }

    /// The side that gave the order to end: `client` in its own software, `endpoint` on its own phone. `peer` is the
    /// other side's doing.
    private static func hangUp(agents: [ExportEntry], others: [ExportEntry]) -> ExportedCall.HangUpSide? {
        func ends(_ participants: [ExportEntry]) -> Bool {
            participants.contains { ["client", "endpoint"].contains(disconnect($0)) }
        }
        switch (ends(agents), ends(others)) {
        case (true, false): return .agent
        case (false, true): return .customer
        case (true, true): return nil
        case (false, false):
            let all = (agents + others).compactMap(disconnect)
            return !all.isEmpty && all.allSatisfy { $0 == "system" } ? .system : nil
        }
    }

    private static func disconnect(_ participant: ExportEntry) -> String? {
        let own = segments(of: participant).filter { $0.text("segmentType") != "wrapup" }
        return (own.last?.text("disconnectType") ?? participant.text("disconnectType"))?.lowercased()
    }
}
