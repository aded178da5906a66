/// Reads WebVTT captions (https://www.w3.org/TR/webvtt1), those of Teams, Zoom, YouTube and whisper.cpp among them.
struct WebVTTReader: TextTranscriptReader {
    let format = TranscriptFormat(
        name: "webvtt", title: "WebVTT captions, those of Teams and Zoom too",
        recognised: "the first line begins with WEBVTT")

    func recognises(_ text: TextDocument) -> Bool {
        guard let first = text.opening.first, first.hasPrefix("WEBVTT") else { return false }
        return first.dropFirst(6).first?.isWhitespace ?? true
    }

    func read(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let lines = text.lines
        let hasHeader = recognises(text)
        let cues = try CueParser.cues(lines, headerLines: hasHeader ? 1 : 0)
        guard !cues.isEmpty else { throw RecordProblem("WebVTT without a cue") }
        var call = PlatformCall(format, context)
        if hasHeader { call.record.language = Self.language(lines) }
        for turn in CueSpeech(cues, decodesEntities: true).turns { call.add(turn) }
        return [try call.reading()]
    }

    /// What the header's line `Language: en` says.
    private static func language(_ lines: [String]) -> String? {
        let header = lines.dropFirst().prefix { !$0[...].trimmed.isEmpty && !$0.contains("-->") }
        let line = header.first { $0.lowercased().hasPrefix("language:") }
        return SourceLanguage.tag(line.map { String($0.dropFirst("language:".count)[...].trimmed) })
    }
}
