internal import JSON

/// What the Whisper family has in common: `segments` of `start`, `end` and `text` in seconds, with or without words
/// and speakers.
struct WhisperSegments {
    /// Which of the family wrote a document.
    enum Kind {
        /// Whisper itself and what writes like it.
        case plain
        /// WhisperX, with aligned words.
        case aligned
        /// OpenAI's transcription with speakers.
        case diarized
    }

    static let translated = "the text is a translation, not what was said"

    /// Keys of a record of Callgrade's own, which no recogniser writes.
    private static let foreign = NativeKeys.record.filter { !["segments", "language", "duration", "id"].contains($0) }
    private static let statistics = ["avg_logprob", "no_speech_prob", "compression_ratio", "tokens", "seek"]

    /// Which of the family wrote the document; nil where none did.
    static func kind(of root: JSONValue) -> Kind? {
        guard let segments = root.kind == .array ? root : root["segments"], segments.kind == .array else { return nil }
        let isBare = root.kind == .array
        let hasText = root["text"]?.utf8 != nil
        guard let first = segments.first else { return hasText && root["language"] != nil ? .plain : nil }
        if first.kind == .array { return !isBare && WhisperSegment.tuple(first) != nil ? .plain : nil }
        if first["type"]?.string == "transcript.text.segment" { return .diarized }
        guard first["text"]?.utf8 != nil, root["transcript"] == nil else { return nil }
        let words = first.list("words").prefix(8)
        if root["word_segments"] != nil || words.contains(where: { $0["score"] != nil && $0["word"] != nil }) {
            return .aligned
        }
        if !isBare, first["speaker"]?.string?.hasPrefix("SPEAKER_") == true { return .aligned }
        if statistics.contains(where: { first[$0] != nil }) { return .plain }
        let speaker = first["speaker"]?.utf8
        guard !isBare, first["start"]?.number != nil, speaker.flatMap(Speaker.init(utf8:)) == nil else { return nil }
        if hasText { return .plain }
        return speaker == nil && first["end"]?.number != nil && !foreign.contains { root[$0] != nil } ? .plain : nil
    }
}

// MARK: Reading

extension WhisperSegments {
    /// Reads what the family has in common into a call.
    static func read(_ root: JSONValue, into call: inout PlatformCall) throws(RecordProblem) {
        if root["task"]?.string == "translate" {
            call.warn(translated)
        } else {
            call.record.language = SourceLanguage.tag(root["language"]?.string)
        }
        call.record.duration = call.time(root["duration"], .seconds)
        let list = root.kind == .array ? root : root["segments"]
        guard let list, list.kind == .array else { throw RecordProblem("‘segments’ is missing") }
        var apart = WordsApart(list: root["words"])
        var doubts = WhisperDoubts()
        for (number, element) in list.elements.enumerated() {
            var segment: WhisperSegment
            if element.kind == .array {
                guard let fields = WhisperSegment.tuple(element) else {
                    throw RecordProblem("segments[\(number)] has no start, end and text")
                }
                segment = WhisperSegment(tuple: fields, &call)
            } else {
                segment = WhisperSegment(element, &call)
            }
            if segment.turn.words.isEmpty { segment.turn.words = apart.words(until: segment.turn.end, &call) }
            doubts.look(at: segment)
            call.add(segment.turn)
        }
        if let warning = doubts.warning { call.warn(warning) }
    }

    /// Words that stand beside the segments, each of which belongs to the segment that it begins in.
    private struct WordsApart {
        private var rest: JSONElements?
        private var next: PlatformWord?

        init(list: JSONValue?) { rest = list?.elements }

        mutating func words(until end: Int?, _ call: inout PlatformCall) -> [PlatformWord] {
            guard let end else { return [] }
            var words: [PlatformWord] = []
            while let word = next ?? following(&call) {
                next = word
                if let start = word.start, start >= end { break }
                words.append(word)
                next = nil
            }
            return words
        }

        private mutating func following(_ call: inout PlatformCall) -> PlatformWord? {
            while let element = rest?.next() {
                if let word = SpokenWord(element, .seconds, &call) { return word.inTurn(label: nil) }
            }
            return nil
        }
    }
}
