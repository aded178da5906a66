/// The metadata beside the calls of the Harper Valley bank, a published set of recorded calls.
///
/// Both sides say when they came and hung up, in milliseconds since 1970; the ratings of partners have no scale in the
/// file.
struct HarperValleyExport: CallExport {
    let title = "the metadata of Harper Valley calls"
    let signature = [["sid"], ["agent"], ["caller"], ["start_time_ms"], ["end_time_ms"]]

    func call(_ entry: ExportEntry) -> ExportedCall {
        var call = ExportedCall(id: entry.text("sid"))
        call.record.direction = .inbound
        call.answered = call.moment(entry, "start_time_ms", .milliseconds)
        call.ended = call.moment(entry, "end_time_ms", .milliseconds)
        call.setAgent(id: entry.text("agent", "speaker_id"), name: entry.text("agent", "metadata", "agent_name"))
        let agent = call.moment(entry.entry("agent"), "hangup_time_ms", .milliseconds)
        let caller = call.moment(entry.entry("caller"), "hangup_time_ms", .milliseconds)
        if let agent, let caller, agent != caller {
            call.hangUp = caller.since(agent, zone: nil) == nil ? .customer : .agent
        }
        call.tag("satisfaction", entry.text("caller", "survey_response", "data", "partner_rating"))
        return call
    }
}
