/// A vCon as what it tells of its call, <https://datatracker.ietf.org/doc/draft-ietf-vcon-vcon-core/>; its transcript
/// is read where the file is given as one.
///
/// Who is the agent stands in a party's `role`, or in older ones in `meta.role`. A call begins with the party that
/// `originator` counts, else the first. Who joined and dropped when is told by some.
struct VConExport: CallExport {
    let title = "a vCon"
    let signature = [["parties"], ["dialog", "vcon"]]

    func recognises(_ entry: ExportEntry) -> Bool { hasSignature(entry) && entry.isList("parties") }

    func call(_ entry: ExportEntry) -> ExportedCall {
        var call = ExportedCall(id: entry.text("uuid"))
        let parties = entry.entries("parties")
        let roles = parties.map { ($0.text("role") ?? $0.text("meta", "role") ?? "").lowercased() }
        let agents = parties.indices.filter { roles[$0] == "agent" }
        if agents.count == 1 { Self.take(parties[agents[0]], &call) }
        let dialogs = entry.entries("dialog")
        guard let first = dialogs.first else { return call }
        call.began = call.moment(first, "start", .digits)
        call.record.queue = dialogs.lazy.compactMap { $0.text("skill") }.first
        call.tag("campaign", dialogs.lazy.compactMap { $0.text("campaign") }.first)
        func role(_ place: String?) -> String? {
            place.flatMap(Int.init).flatMap { roles.indices.contains($0) ? roles[$0] : nil }
        }
        switch role(first.text("originator") ?? "0") {
        case "agent": call.record.direction = .outbound
        case "customer": call.record.direction = .inbound
        default: break
        }
        if first.text("type") == "incomplete" { call.record.answered = false }
        guard dialogs.count == 1, first.text("type") == "recording" else { return call }
        call.talkTime = call.length(first, "duration")
        call.setRecording(first.first(["url", "filename"]))
        let drop = first.entries("party_history").first { $0.text("event") == "drop" }
        call.hangUp = ExportedCall.HangUpSide(exported: role(drop?.text("party")))
        return call
    }

    private static func take(_ agent: ExportEntry, _ call: inout ExportedCall) {
        let mail = agent.text("mailto").map { $0.hasPrefix("mailto:") ? String($0.dropFirst(7)) : $0 }
        call.setAgent(id: agent.text("uuid") ?? mail, name: agent.text("name"), team: agent.text("dept"))
    }
}
