internal import JSON

/// A segment as the Whisper family writes it.
struct WhisperSegment {
    /// What was said.
    var turn: PlatformTurn
    /// How well the text can be compressed; repeats can be well.
    private(set) var compression: Double?
    /// How likely it is that nobody spoke.
    private(set) var silence: Double?
    /// How likely the words are.
    private(set) var likelihood: Double?

    /// Reads an object in one pass over its keys.
    init(_ value: JSONValue, _ call: inout PlatformCall) {
        turn = PlatformTurn(nil, "")
        for (key, value) in value.members {
            switch key {
            case "text": if turn.text.isEmpty { turn.text = value.string ?? "" }
            case "start": turn.start = turn.start ?? call.time(value, .seconds)
            case "end": turn.end = turn.end ?? call.time(value, .seconds)
            case "speaker": turn.label = turn.label ?? SpeakerLabel.speaker(value)
            case "confidence": turn.confidence = turn.confidence ?? value.share
            case "compression_ratio": compression = compression ?? value.double
            case "no_speech_prob": silence = silence ?? value.double
            case "avg_logprob": likelihood = likelihood ?? value.double
            case "words":
                for element in value.elements {
                    guard let word = SpokenWord(element, .seconds, &call) else { continue }
                    turn.words.append(word.inTurn(label: SpeakerLabel.speaker(word.speaker)))
                }
            default: break
            }
        }
    }

    /// Reads the fields of a named tuple of faster-whisper.
    ///
    /// What stands behind the text changed from version to version; words are known by their shape: start, end,
    /// word and probability.
    init(tuple fields: [JSONValue], _ call: inout PlatformCall) {
        turn = PlatformTurn(
            nil, fields[4].string ?? "", start: call.time(fields[2], .seconds), end: call.time(fields[3], .seconds))
        for list in fields.dropFirst(5) where list.first?.kind == .array {
            for element in list.elements {
                let fields = Array(element.elements.prefix(4))
                guard fields.count == 4, let word = fields[2].string else { continue }
                turn.words.append(
                    PlatformWord(
                        word, start: call.time(fields[0], .seconds), end: call.time(fields[1], .seconds),
                        confidence: fields[3].share))
            }
        }
    }

    /// Index, seek, start, end, text and more, as a named tuple of faster-whisper is written to JSON; nil for anything
    /// else.
    static func tuple(_ value: JSONValue) -> [JSONValue]? {
        let fields = Array(value.elements.prefix(16))
        guard fields.count >= 5, fields[2].number != nil, fields[3].number != nil, fields[4].utf8 != nil else {
            return nil
        }
        return fields
    }
}

extension JSONValue {
    /// A number as a double; nil for anything else.
    fileprivate var double: Double? {
        switch number {
        case .integer(let whole): Double(whole)
        case .large(let whole): Double(whole)
        case .decimal(let double): double
        case nil: nil
        }
    }
}

/// Signs that Whisper made up words where nobody spoke, by the bounds at which it doubts itself, and by repeats.
struct WhisperDoubts {
    private var doubtful = 0
    private var last = ""
    private var repeats = 0

    /// Looks at the next segment.
    mutating func look(at segment: WhisperSegment) {
        let text = String(segment.turn.text[...].trimmed)
        repeats = text == last ? repeats + 1 : 0
        last = text
        let isRepeated = repeats >= 2 && !text.isEmpty
        let isSilence = segment.silence.map { $0 > 0.6 } ?? false && segment.likelihood.map { $0 < -1 } ?? false
        if isRepeated || isSilence || segment.compression.map({ $0 > 2.4 }) ?? false { doubtful += 1 }
    }

    /// What a person should know.
    var warning: String? {
        doubtful == 0 ? nil : "segments that Whisper may have made up, of silence or repeats: \(doubtful)"
    }
}
