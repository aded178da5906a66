internal import JSON

/// Reads what FunASR writes when run by oneself: `sentence_info` of `AutoModel`, the older `sentences` of ModelScope's
/// pipelines, or only a text with a time for each of its words; bare, in a list with an element for each recording,
/// or in a service's `result`.
///
/// Times are in milliseconds. Speakers are told only where a speaker model ran. A text from before punctuation has a
/// blank between all Chinese characters.
///
/// https://github.com/modelscope/FunASR
struct FunASRReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "funasr", title: "FunASR",
        recognised:
            "‘sentence_info’, ‘sentences’ with ‘ts_list’, or ‘key’ and ‘text’ with ‘timestamp’, also in a list or"
            + " in ‘result’")

    func recognises(_ root: JSONValue) -> Bool {
        let inner = root["result"] ?? root
        let result = inner.first ?? inner
        if result["sentence_info"] != nil || result["sentences"]?.first?["ts_list"] != nil { return true }
        return result["text"]?.string != nil && (result["key"] != nil || result["timestamp"]?.first?.kind == .array)
            && result.members.allSatisfy { key, _ in Self.keys.contains { key == $0 } }
    }

    /// All keys of a result without sentences: so few say little by themselves.
    private static let keys = ["key", "text", "raw_text", "timestamp", "text_tn", "punc_array", "spk_embedding"]

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let unit = try Self.unit(root)
        return try context.readings(of: Self.results(root)) { result, context throws(RecordProblem) in
            var call = PlatformCall(format, context, id: Self.id(result))
            try Self.add(result, unit, to: &call)
            return [try call.reading()]
        }
    }

    private static func results(_ root: JSONValue) -> [JSONValue] {
        let inner = root["result"] ?? root
        return inner.kind == .array ? Array(inner.elements) : [inner]
    }

    /// What a service says its times are in; else FunASR's own unit.
    private static func unit(_ root: JSONValue) throws(RecordProblem) -> SourceTime {
        switch root.at("meta", "time_unit")?.name {
        case nil, "ms": return .milliseconds
        case "s": return .seconds
        default: throw RecordProblem("‘meta.time_unit’ is neither ms nor s")
        }
    }

    /// The recording's name, but for those that FunASR gives by itself, which are the same or another each time.
    private static func id(_ result: JSONValue) -> String? {
        result["key"]?.name.flatMap { $0 == "audio" || $0.hasPrefix("rand_key") ? nil : $0 }
    }

    private static func add(
        _ result: JSONValue, _ unit: SourceTime, to call: inout PlatformCall
    ) throws(RecordProblem) {
        call.record.language = result["text"]?.string?.senseVoiceLanguage
        let sentences = result.elements(of: "sentence_info") + result.elements(of: "sentences")
        guard !sentences.isEmpty else {
            let text = Self.text(result["text"]?.string)
            let words = FunASRWords(text, times(result["timestamp"], unit, &call)).words
            guard !words.isEmpty || text.isEmpty else { throw PlatformJob.lacks("sentence_info") }
            call.add(words: words)
            return
        }
        for sentence in sentences {
            let times = times(sentence["timestamp"] ?? sentence["ts_list"], unit, &call)
            let text = Self.text((sentence["text"] ?? sentence["sentence"])?.string)
            var turn = PlatformTurn(
                SpeakerLabel.speaker(sentence["spk"]), text,
                start: call.time(sentence["start"], unit) ?? times.first?.start,
                end: call.time(sentence["end"], unit) ?? times.last?.end)
            turn.words = FunASRWords(text, times).words
            turn.confidence = sentence["confidence"]?.share
            call.add(turn)
        }
    }

    private static func text(_ text: String?) -> String { (text ?? "").withoutSenseVoiceMarks.withoutBlanksInChinese }

    /// `[[370, 400], [400, 510]]`.
    private static func times(
        _ list: JSONValue?, _ unit: SourceTime, _ call: inout PlatformCall
    ) -> [(start: Int?, end: Int?)] {
        var times: [(start: Int?, end: Int?)] = []
        for pair in list?.elements.map({ Array($0.elements) }) ?? [] {
            times.append((call.time(pair.first, unit), call.time(pair.dropFirst().first, unit)))
        }
        return times
    }
}
