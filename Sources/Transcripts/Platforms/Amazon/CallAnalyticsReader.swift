internal import JSON

/// Amazon Transcribe Call Analytics, the file that a job leaves after a call.
///
/// Each turn names its role; long turns overlap the other side's. Neither agent nor queue is known.
/// https://docs.aws.amazon.com/transcribe/latest/dg/tca-output-batch.html
struct CallAnalyticsReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "amazon-call-analytics", title: "Amazon Transcribe Call Analytics",
        recognised: "‘Transcript’ with ‘ParticipantRole’ and ‘BeginOffsetMillis’")

    func recognises(_ root: JSONValue) -> Bool {
        if root["CallAnalyticsJob"] != nil { return true }
        guard !ContactLensReader.isOne(root) else { return false }
        return root.hasList("Transcript") { $0.has("ParticipantRole") } || root.has("JobStatus", "JobName")
            || root.has("JobStatus", "ConversationCharacteristics")
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        try AmazonJob.refuseDescription("CallAnalyticsJob", in: root)
        try AmazonJob.check(root["JobStatus"])
        var call = PlatformCall(format, context, id: root["JobName"]?.name)
        call.record.language = SourceLanguage.tag(root["LanguageCode"]?.string)
        call.record.duration = call.time(
            root.at("ConversationCharacteristics", "TotalConversationDurationMillis"), .milliseconds)
        for turn in try root.required(list: "Transcript") {
            let role = turn["ParticipantRole"]?.name
            if let role { call.roles[role] = Speaker(participantRole: role) }
            call.add(PlatformTurn(analytics: turn, label: role, text: turn["Content"]?.string, in: &call))
        }
        return [try call.reading()]
    }
}
