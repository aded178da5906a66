internal import JSON

/// Reads results of Volcengine's recording recognition (火山引擎, 豆包录音文件识别): version 3, where `result` is an object,
/// version 1, where it is a list of alternatives, and `resp`.
///
/// Speaker and channel stand in `additions`; channel 1 is the left one, 2 the right one. An utterance that is not
/// `definite` is a partial result. Confidences are of no scale that is told, and left out.
///
/// https://www.volcengine.com/docs/6561/1354868
struct VolcengineReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "volcengine", title: "Volcengine recording recognition (火山引擎录音文件识别)",
        recognised: "‘result.utterances’, where ‘result’ may be a list, or ‘resp’; ‘result.text’ beside ‘audio_info’")

    func recognises(_ root: JSONValue) -> Bool {
        if let answer = root["resp"] { return answer.has("code") || answer.has("utterances") }
        if root.has("reqid", "code") { return true }
        guard let result = Self.result(root) else { return false }
        if let first = result["utterances"]?.first { return first["start_time"] != nil || first["definite"] != nil }
        return result["text"] != nil && (root["audio_info"] != nil || result["utterances"] != nil)
    }

    /// Of alternatives the first.
    private static func result(_ root: JSONValue) -> JSONValue? {
        let result = root["result"] ?? root["resp"]
        return result?.kind == .array ? result?.first : result
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        try Self.check(root["resp"] ?? root)
        guard let result = Self.result(root) else { throw PlatformJob.lacks("result") }
        guard let utterances = result["utterances"] else {
            throw PlatformJob.lacks("result.utterances", remedy: "Ask for them with ‘show_utterances’.")
        }
        var call = PlatformCall(format, context, id: (root["reqid"] ?? result["id"])?.name)
        call.record.duration = call.time(Self.duration(root, result), .milliseconds)
        let naming = SpeakerNaming(channels: utterances.elements.map { Self.told("channel_id", $0) })
        var languages: [String] = []
        for utterance in utterances.elements where utterance["definite"]?.bool != false {
            let label = naming.label(
                channel: Self.told("channel_id", utterance), speaker: Self.told("speaker", utterance))
            call.add(Self.turn(utterance, label, &call))
            if let language = Self.language(utterance) { languages.append(language) }
        }
        call.record.language = SourceLanguage.tag(result["language"]?.string) ?? SourceLanguage.main(of: languages)
        return [try call.reading()]
    }

    /// - Throws: ``RecordProblem`` unless the job is done; the code is there in version 1 only.
    private static func check(_ answer: JSONValue) throws(RecordProblem) {
        switch answer["code"]?.name {
        case nil, "1000", "20000000", "0": return
        case "2000", "2001", "20000001", "20000002": throw PlatformJob.unfinished(answer["message"]?.name)
        case "20000003": throw PlatformJob.silent(answer["message"]?.name)
        case let code: throw PlatformJob.failed(answer["message"]?.name ?? code)
        }
    }

    private static func duration(_ root: JSONValue, _ result: JSONValue) -> JSONValue? {
        root.at("audio_info", "duration") ?? root.at("addition", "duration") ?? result.at("additions", "duration")
    }

    /// What is told of an utterance, in its additions or beside them.
    private static func told(_ name: String, _ utterance: JSONValue) -> JSONValue? {
        utterance.at("additions", name) ?? utterance[name]
    }

    private static func turn(_ utterance: JSONValue, _ label: String?, _ call: inout PlatformCall) -> PlatformTurn {
        var turn = PlatformTurn(
            label, utterance["text"]?.string ?? "", start: call.time(utterance["start_time"], .milliseconds),
            end: call.time(utterance["end_time"], .milliseconds))
        for word in utterance.elements(of: "words") {
            let start = call.time(word["start_time"].flatMap(Self.known), .milliseconds)
            let end = call.time(word["end_time"].flatMap(Self.known), .milliseconds)
            turn.words.append(PlatformWord(word["text"]?.string ?? "", start: start, end: end))
        }
        return turn
    }

    /// A word's time; -1 is none.
    private static func known(_ time: JSONValue) -> JSONValue? { time.number == .integer(-1) ? nil : time }

    private static func language(_ utterance: JSONValue) -> String? {
        if let language = SourceLanguage.tag(utterance["language"]?.string) { return language }
        return told("lid_lang", utterance)?.string.flatMap { languages[$0] }
    }

    private static let languages = [
        "speech_mand": "zh", "speech_en": "en", "speech_dia_cant": "yue", "speech_dia_nan": "nan",
        "speech_dia_wuu": "wuu", "speech_dia_xina": "zh", "speech_dia_zgyu": "zh",
    ]
}
