internal import JSON

extension VConCall {
    /// Takes over what the vCon says of the call besides the words.
    func takeFacts(_ call: inout PlatformCall) {
        let agents = parties.on(.agent)
        if agents.count == 1, let agent = agents[0].agent { call.record.agent = agent }
        let customers = parties.on(.customer)
        if customers.count == 1 { call.record.customerID = customers[0].id }
        let talks = dialogs.filter(\.isTalk)
        let first = talks.filter { $0.start != nil }.min {
            ($0.start?.milliseconds ?? 0) < ($1.start?.milliseconds ?? 0)
        }
        call.begin(first?.value["start"], "dialog.start", context)
        for dialog in talks { takeFacts(of: dialog, &call) }
        let holds = talks.compactMap(\.holdTime)
        if !holds.isEmpty { call.record.tags["hold_seconds"] = shortestDecimal(holds.reduce(0, +), decimals: 3) }
        guard talks.count == 1 else { return }
        call.record.duration = call.time(talks[0].value["duration"], .seconds)
        call.record.recording = talks[0].value["url"]?.name
        switch parties[talks[0].lastToLeave]?.speaker {
        case .agent, .colleague: call.record.endedBy = .agent
        case .customer: call.record.endedBy = .customer
        default: break
        }
    }

    private func takeFacts(of dialog: VConDialog, _ call: inout PlatformCall) {
        call.record.queue = call.record.queue ?? dialog.value["skill"]?.name
        for tag in ["campaign", "interaction_id", "interaction_type"] {
            if let value = dialog.value[tag]?.name, call.record.tags[tag] == nil { call.record.tags[tag] = value }
        }
        if dialog.history.contains(where: { $0.event == "join" && parties[$0.party]?.speaker == .agent }) {
            call.record.answered = true
        }
        call.record.direction = call.record.direction ?? direction(of: dialog)
    }

    /// Who called, where the dialog says it: not by the parties' order, which is that of the channels too.
    private func direction(of dialog: VConDialog) -> CallRecord.Direction? {
        switch dialog.value.at("meta", "direction")?.string {
        case "in", "inbound": return .inbound
        case "out", "outbound": return .outbound
        default: break
        }
        switch parties[dialog.value["originator"]?.place]?.speaker {
        case .customer: return .inbound
        case .agent: return .outbound
        default: return nil
        }
    }
}
