internal import JSON

/// Reads results of Alibaba Cloud's recording transcription (智能语音交互 录音文件识别): version 4 with `Result.Sentences`,
/// also without what the service wraps around it, and the callback of version 2, which writes all keys in small
/// letters.
///
/// `ChannelId` is the track of a stereo recording, or the party where the service told parties apart; words are
/// listed apart from the sentences. Times are in milliseconds, but `SilenceDuration`.
///
/// https://help.aliyun.com/zh/isi/developer-reference/api-reference-2
struct AliyunISIReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "aliyun-isi", title: "Alibaba Cloud recording transcription (阿里云录音文件识别)",
        recognised: "‘Result.Sentences’, or ‘result’ with ‘begin_time’ and ‘channel_id’; ‘TaskId’ with ‘StatusText’")

    func recognises(_ root: JSONValue) -> Bool {
        if root.has("TaskId", "StatusText") || root.has("task_id", "status_code") { return true }
        if root.at("Result", "Sentences") != nil { return true }
        guard let first = (root["Sentences"] ?? root["result"])?.first else { return false }
        return first.has("BeginTime", "Text") || first.has("begin_time", "channel_id")
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        try Self.check(root)
        guard let sentences = Self.sentences(root) else {
            throw PlatformJob.lacks(root["task_id"] == nil ? "Result.Sentences" : "result")
        }
        var call = PlatformCall(format, context, id: Self.either(root, "TaskId", "task_id")?.name)
        call.record.duration = call.time(Self.either(root, "BizDuration", "biz_duration"), .milliseconds)
        let channels = sentences.map { Self.either($0, "ChannelId", "channel_id") }
        let naming = SpeakerNaming(channels: channels)
        var turns = zip(sentences, channels).map { Self.turn($0, channel: $1, naming, &call) }
        var words = WordsByChannel(channels.map { $0?.name }, turns)
        for word in Self.words(root) {
            words.take(Self.word(word, &call), channel: Self.either(word, "ChannelId", "channel_id")?.name)
        }
        for place in turns.indices {
            turns[place].words = words.words(at: place)
            call.add(turns[place])
        }
        return [try call.reading()]
    }

    /// The value under the key of version 4, else under that of version 2.
    private static func either(_ value: JSONValue, _ name: String, _ old: String) -> JSONValue? {
        value[name] ?? value[old]
    }

    private static func sentences(_ root: JSONValue) -> [JSONValue]? {
        let result = root["Result"] ?? root
        let list = result["Sentences"] ?? root["result"]
        return list.flatMap { $0.kind == .array ? Array($0.elements) : nil }
    }

    private static func words(_ root: JSONValue) -> [JSONValue] {
        let result = root["Result"] ?? root
        return result.elements(of: "Words") + root.elements(of: "words")
    }

    /// - Throws: ``RecordProblem`` unless the job is done and found speech.
    private static func check(_ root: JSONValue) throws(RecordProblem) {
        let text = either(root, "StatusText", "status_text")?.name
        let code = either(root, "StatusCode", "status_code")?.name
        let said = text ?? code
        switch (text ?? "", code ?? "") {
        case ("SUCCESS", _), ("", "21050000"), ("", ""): return
        case ("RUNNING", _), ("QUEUEING", _), ("", "21050001"), ("", "21050002"): throw PlatformJob.unfinished(said)
        case ("SUCCESS_WITH_NO_VALID_FRAGMENT", _), ("", "21050003"): throw PlatformJob.silent(said)
        default: throw PlatformJob.failed(said)
        }
    }

    private static func turn(
        _ sentence: JSONValue, channel: JSONValue?, _ naming: SpeakerNaming, _ call: inout PlatformCall
    ) -> PlatformTurn {
        PlatformTurn(
            naming.label(channel: channel, speaker: either(sentence, "SpeakerId", "speaker_id")),
            either(sentence, "Text", "text")?.string ?? "",
            start: call.time(either(sentence, "BeginTime", "begin_time"), .milliseconds),
            end: call.time(either(sentence, "EndTime", "end_time"), .milliseconds))
    }

    private static func word(_ word: JSONValue, _ call: inout PlatformCall) -> PlatformWord {
        PlatformWord(
            either(word, "Word", "word")?.string ?? "",
            start: call.time(either(word, "BeginTime", "begin_time"), .milliseconds),
            end: call.time(either(word, "EndTime", "end_time"), .milliseconds))
    }
}
