/// Calls of Gong: the answers of `/v2/calls` and `/v2/calls/extensive`,
/// <https://gong.app.gong.io/settings/api/documentation>.
///
/// The agent is the user whose call it is. A direction `Conference` or `Unknown` is none.
struct GongExport: CallExport {
    let title = "Gong's calls"
    let signature = [
        ["id", "metaData"], ["started", "metaData"], ["duration", "metaData"], ["primaryUserId", "metaData"],
    ]

    func recognises(_ entry: ExportEntry) -> Bool {
        let facts = entry.entry("metaData") ?? entry
        // In a schema of such calls the fields are described by objects.
        return facts.has("id") && facts.has("started") && facts.has("duration") && facts.has("primaryUserId")
            && facts.entry("started") == nil
    }

    func call(_ entry: ExportEntry) -> ExportedCall {
        let facts = entry.entry("metaData") ?? entry
        var call = ExportedCall(id: facts.text("id"))
        call.record.direction = CallRecord.Direction(exported: facts.text("direction"))
        call.record.language = SourceLanguage.tag(facts.text("language"))
        call.record.channel = facts.text("media")?.lowercased() == "video" ? .video : .phone
        call.began = call.moment(facts, "started", .seconds)
        call.talkTime = call.length(facts, "duration")
        let user = facts.text("primaryUserId")
        let party = entry.entries("parties").first { $0.text("userId") == user }
        call.setAgent(id: user, name: party?.text("name"))
        return call
    }
}
