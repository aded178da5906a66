/// Reads the text that Tencent Cloud gives for a recording, saved by itself: `[0:0.020,0:2.380]  …` a line, with a third
/// number where speakers or channels were told apart (https://cloud.tencent.com/document/product/1093/37822).
///
/// Minutes do not become hours: `[75:12.300,75:14.000]`. Brackets inside the text are text.
struct TencentTextReader: TextTranscriptReader {
    let format = TranscriptFormat(
        name: "tencent-text", title: "Text of Tencent Cloud's recognition, ‘[0:0.020,0:2.380]  …’",
        recognised: "the first line begins with two times in brackets, minutes and seconds, a comma between them")

    func recognises(_ text: TextDocument) -> Bool {
        text.opening.first { !$0[...].trimmed.isEmpty }.flatMap { Self.turn($0) } != nil
    }

    func read(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var call = PlatformCall(format, context)
        for (index, line) in text.lines.enumerated() where !line[...].trimmed.isEmpty {
            guard let turn = Self.turn(line) else {
                throw RecordProblem("a line that does not begin with two times in brackets", line: index + 1)
            }
            call.add(turn)
        }
        return [try call.reading()]
    }

    private static func turn(_ line: String) -> PlatformTurn? {
        let line = line[...].trimmed
        guard line.first == "[", let close = line.firstIndex(of: "]") else { return nil }
        let parts = line[..<close].dropFirst().split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, let start = time(parts[0]), let end = time(parts[1]) else {
            return nil
        }
        let label = parts.count == 3 ? SpeakerName.known(parts[2]) : nil
        return PlatformTurn(label, String(line[line.index(after: close)...].trimmed), start: start, end: end)
    }

    private static func time(_ text: Substring) -> Int? { text.contains(".") ? ClockTime.clock(text.trimmed) : nil }
}
