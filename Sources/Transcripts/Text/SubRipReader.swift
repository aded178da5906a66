/// Reads SRT captions.
struct SubRipReader: TextTranscriptReader {
    let format = TranscriptFormat(
        name: "srt", title: "SRT captions", recognised: "the first or second line that is not blank is ‘00:00:01,000 --> 00:00:02,000’")

    func recognises(_ text: TextDocument) -> Bool {
        let first = text.opening.lazy.filter { !$0[...].trimmed.isEmpty }.prefix(2)
        return first.contains { CueParser.times($0) != nil }
    }

    func read(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let cues = try CueParser.cues(text.lines)
        guard !cues.isEmpty else { throw RecordProblem("SRT without a caption") }
        var record = context.record(format: format)
        record.segments = CueSpeech(cues, decodesEntities: false).segments
        return [.call(record)]
    }
}
