internal import JSON

/// A word as most recognisers write it: `word` or `text`, times in one unit, how sure, and perhaps who said it.
struct SpokenWord {
    /// The word, as it is; good during the parser's closure only.
    let text: UnsafeBufferPointer<UInt8>
    /// When it begins, in milliseconds.
    let start: Int?
    /// When it ends.
    let end: Int?
    /// How sure the recogniser is, from 0 to 1.
    let confidence: Double?
    /// The speaker, as the source writes it.
    let speaker: JSONValue?
    /// The channel, as the source writes it.
    let channel: JSONValue?

    /// Reads a word in one pass over its keys; nil where it has no text.
    init?(_ value: JSONValue, _ unit: SourceTime, _ call: inout PlatformCall) {
        var text: UnsafeBufferPointer<UInt8>?
        var start: JSONValue?
        var end: JSONValue?
        var confidence: JSONValue?
        var speaker: JSONValue?
        var channel: JSONValue?
        for (key, value) in value.members {
            switch key {
            case "word", "text": text = text ?? value.utf8
            case "start", "start_time": start = start ?? value
            case "end", "end_time": end = end ?? value
            case "confidence", "probability", "score": confidence = confidence ?? value
            case "speaker", "speaker_label": speaker = speaker ?? value
            case "channel": channel = channel ?? value
            default: break
            }
        }
        guard let text else { return nil }
        self.text = text
        self.start = call.time(start, unit)
        self.end = call.time(end, unit)
        self.confidence = confidence?.share
        self.speaker = speaker
        self.channel = channel
    }

    /// The word as part of a turn whose text is known.
    func inTurn(label: String?) -> PlatformWord {
        PlatformWord(
            String(decoding: text, as: UTF8.self), start: start, end: end, confidence: confidence, label: label)
    }

    /// The word as part of a list from which turns are cut.
    func inStream(label: String?) -> WordStream.Word {
        WordStream.Word(text: text, start: start, end: end, confidence: confidence, label: label)
    }
}
