internal import JSON

/// What Whisper and those who write like it give: the command line of openai-whisper, faster-whisper,
/// whisper-timestamped, and `verbose_json` of OpenAI (https://platform.openai.com/docs/api-reference/audio/verbose-json-object) and Groq.
///
/// There are no speakers. Words stand in the segments or beside them.
struct WhisperReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "whisper", title: "Whisper, faster-whisper, whisper-timestamped, verbose_json of OpenAI and Groq",
        recognised: "‘segments’ without roles, with ‘text’, ‘avg_logprob’ or the like")

    func recognises(_ root: JSONValue) -> Bool {
        WhisperSegments.kind(of: root) == .plain || Self.isOnlyWords(root)
    }

    /// What `timestamp_granularities` of words alone gives.
    private static func isOnlyWords(_ root: JSONValue) -> Bool {
        guard root["segments"]?.isNull ?? true, root["text"]?.utf8 != nil, root["language"] != nil,
            let word = root["words"]?.first
        else { return false }
        return word["word"]?.utf8 != nil && word["start"]?.number != nil
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var call = PlatformCall(format, context)
        if Self.isOnlyWords(root) {
            Self.readWords(root, into: &call)
        } else {
            try WhisperSegments.read(root, into: &call)
        }
        return [try call.reading()]
    }

    private static func readWords(_ root: JSONValue, into call: inout PlatformCall) {
        call.record.language = SourceLanguage.tag(root["language"]?.string)
        call.record.duration = call.time(root["duration"], .seconds)
        var stream = WordStream()
        for element in root.list("words") {
            if let word = SpokenWord(element, .seconds, &call) { stream.add(word.inStream(label: nil), to: &call) }
        }
        stream.finish(&call)
    }
}
