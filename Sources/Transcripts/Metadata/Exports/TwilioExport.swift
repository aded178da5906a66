/// The `Transcript` resource of Twilio's Conversational Intelligence, which stands apart from its sentences,
/// <https://www.twilio.com/docs/conversational-intelligence/api/transcript-resource>.
struct TwilioExport: CallExport {
    let title = "Twilio's Transcript resource"
    let signature = [["sid"], ["service_sid"], ["media_start_time"], ["duration"], ["customer_key"]]

    func call(_ entry: ExportEntry) -> ExportedCall {
        var call = ExportedCall(id: entry.text("sid"))
        call.record.language = SourceLanguage.tag(entry.text("language_code"))
        call.began = call.moment(entry, "media_start_time", .digits)
        call.talkTime = call.length(entry, "duration")
        let participants = entry.entry("channel")?.entries("participants") ?? []
        let agents = participants.filter { $0.text("role")?.lowercased() == "agent" }
        if agents.count == 1 {
            call.setAgent(id: agents[0].text("user_id") ?? agents[0].text("email"), name: agents[0].text("full_name"))
        }
        call.setRecording(entry.text("channel", "media_properties", "media_url"))
        return call
    }
}
