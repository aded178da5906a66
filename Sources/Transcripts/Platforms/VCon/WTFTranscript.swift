internal import JSON

/// A transcript in the World Transcription Format, which vCons hold. Times are seconds.
/// (https://datatracker.ietf.org/doc/draft-howe-vcon-wtf-extension/)
struct WTFTranscript {
    private let root: JSONValue

    /// Nil where it is not of that form.
    init?(_ root: JSONValue) {
        guard root["transcript"]?.kind == .object, root["segments"]?.kind == .array else { return nil }
        self.root = root
    }

    /// The segments as a record.
    func record(_ context: ReadingContext) throws(RecordProblem) -> CallRecord {
        var call = PlatformCall(VConReader().format, context)
        call.record.language = SourceLanguage.tag(root.at("transcript", "language")?.string)
        call.record.duration = call.time(root.at("transcript", "duration"), .seconds)
        let words = words(&call)
        for segment in root.elements(of: "segments") {
            let (start, end) = span(segment, &call)
            var turn = PlatformTurn(label(segment), segment["text"]?.string ?? "", start: start, end: end)
            turn.confidence = segment["confidence"]?.share
            let places = segment.elements(of: "words").compactMap(\.place)
            turn.words = places.compactMap { words.indices.contains($0) ? words[$0] : nil }
            call.add(turn)
        }
        return try call.innerRecord()
    }

    /// All words; segments name theirs by the place.
    private func words(_ call: inout PlatformCall) -> [PlatformWord] {
        var words: [PlatformWord] = []
        for word in root.elements(of: "words") {
            let (start, end) = span(word, &call)
            words.append(
                PlatformWord(word["text"]?.string ?? "", start: start, end: end, confidence: word["confidence"]?.share))
        }
        return words
    }

    private func span(_ value: JSONValue, _ call: inout PlatformCall) -> (start: Int?, end: Int?) {
        (call.time(value["start"], .seconds), call.time(value["end"], .seconds))
    }

    /// The speaker's own label where `speakers` has one.
    private func label(_ segment: JSONValue) -> String? {
        guard let speaker = segment["speaker"]?.name else { return nil }
        return SpeakerLabel.speaker(named: root.at("speakers", speaker, "label")?.name ?? speaker)
    }
}
