internal import JSON

/// Reads results of Alibaba Cloud Model Studio's recording transcription (DashScope: Paraformer, Fun-ASR, SenseVoice).
///
/// There is one `transcripts` element for each channel; a speaker is one of its channel. Words have their punctuation
/// beside them. SenseVoice writes moods and sounds into the text.
///
/// https://help.aliyun.com/zh/model-studio/paraformer-recorded-speech-recognition-restful-api
struct DashScopeReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "aliyun-dashscope", title: "Alibaba Cloud Model Studio transcription (阿里云百炼 Paraformer, Fun-ASR)",
        recognised: "‘transcripts’ with ‘sentences’, or with ‘channel_id’ beside ‘properties’; ‘output.task_status’")

    func recognises(_ root: JSONValue) -> Bool {
        if root.at("output", "task_status") != nil { return true }
        guard let first = root["transcripts"]?.first else { return root.has("transcripts", "properties", "file_url") }
        return first["sentences"] != nil || (first["channel_id"] != nil && root["properties"] != nil)
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if let job = root["output"] { throw Self.problem(of: job) }
        guard let transcripts = root["transcripts"] else { throw PlatformJob.lacks("transcripts") }
        var call = PlatformCall(format, context)
        call.record.duration = call.time(root.at("properties", "original_duration_in_milliseconds"), .milliseconds)
        call.record.recording = root["file_url"]?.name.map(Self.withoutQuery)
        let naming = SpeakerNaming(channels: transcripts.elements.map { $0["channel_id"] })
        var languages: [String] = []
        for transcript in transcripts.elements {
            guard transcript["sentences"] != nil || transcript["text"]?.name == nil else {
                throw PlatformJob.lacks("transcripts.sentences")
            }
            for sentence in transcript.elements(of: "sentences") {
                let label = naming.label(channel: transcript["channel_id"], speaker: sentence["speaker_id"])
                call.add(Self.turn(sentence, label, &call))
                if let language = Self.language(sentence) { languages.append(language) }
            }
        }
        call.record.language = SourceLanguage.main(of: languages)
        return [try call.reading()]
    }

    /// The answer about a job, which at best says where the transcript is.
    private static func problem(of job: JSONValue) -> RecordProblem {
        let status = job["task_status"]?.name
        let results = job.elements(of: "results") + [job["result"]].compactMap { $0 }
        switch status {
        case "PENDING", "RUNNING": return PlatformJob.unfinished(status)
        case "SUCCEEDED" where results.contains { $0["transcription_url"] != nil }:
            return RecordProblem(
                "a finished transcription job without its transcript",
                remedy: "The transcript is at the address in ‘transcription_url’.")
        default: return PlatformJob.failed((job["message"] ?? results.first?["message"])?.name ?? status)
        }
    }

    private static func turn(_ sentence: JSONValue, _ label: String?, _ call: inout PlatformCall) -> PlatformTurn {
        var turn = PlatformTurn(
            label, (sentence["text"]?.string ?? "").withoutSenseVoiceMarks,
            start: call.time(sentence["begin_time"], .milliseconds),
            end: call.time(sentence["end_time"], .milliseconds))
        for word in sentence.elements(of: "words") {
            let text = (word["text"]?.string ?? "").withoutSenseVoiceMarks[...].trimmed
            guard !text.isEmpty else { continue }
            let start = call.time(word["begin_time"], .milliseconds)
            let end = call.time(word["end_time"], .milliseconds)
            let punctuation = (word["punctuation"]?.string ?? "")[...].trimmed
            turn.words.append(PlatformWord("\(text)\(punctuation)", start: start, end: end))
        }
        return turn
    }

    private static func language(_ sentence: JSONValue) -> String? {
        SourceLanguage.tag(sentence["language"]?.string) ?? sentence["text"]?.string?.senseVoiceLanguage
    }

    /// An address without its query, in which storage services write who may fetch the file.
    private static func withoutQuery(_ address: String) -> String { String(address.prefix { $0 != "?" }) }
}
