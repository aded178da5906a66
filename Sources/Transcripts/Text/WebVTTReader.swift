/// Reads WebVTT captions (https://www.w3.org/TR/webvtt1), Teams' and Zoom's among them.
struct WebVTTReader: TextTranscriptReader {
    let format = TranscriptFormat(
        name: "webvtt", title: "WebVTT captions, those of Teams and Zoom too",
        recognised: "the first line begins with WEBVTT")

    func recognises(_ text: TextDocument) -> Bool {
        guard let first = text.opening.first, first.hasPrefix("WEBVTT") else { return false }
        return first.dropFirst(6).first?.isWhitespace ?? true
    }

    func read(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let cues = try CueParser.cues(text.lines, headerLines: recognises(text) ? 1 : 0)
        guard !cues.isEmpty else { throw RecordProblem("WebVTT without a cue") }
        var record = context.record(format: format)
        record.segments = CueSpeech(cues, decodesEntities: true).segments
        return [.call(record)]
    }
}
