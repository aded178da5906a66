/// Reads SRT captions.
struct SubRipReader: TextTranscriptReader {
    let format = TranscriptFormat(
        name: "srt", title: "SRT captions",
        recognised: "it begins with ‘00:00:01,000 --> 00:00:02,000’, before it at most a number")

    func recognises(_ text: TextDocument) -> Bool {
        let filled = text.opening.lazy.map { $0[...].trimmed }.filter { !$0.isEmpty }
        let first = filled.drop { $0.utf8.allSatisfy(\.isDigit) }.first
        return first.map { CueParser.times(String($0)) != nil } ?? false
    }

    func read(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let cues = try CueParser.cues(text.lines)
        guard !cues.isEmpty else { throw RecordProblem("SRT without a caption") }
        var call = PlatformCall(format, context)
        for turn in CueSpeech(cues, decodesEntities: false).turns { call.add(turn) }
        return [try call.reading()]
    }
}
