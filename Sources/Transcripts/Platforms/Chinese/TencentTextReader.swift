/// Reads the text of a result of Tencent Cloud's speech recognition, saved by itself: ``TencentLine`` says how its
/// lines look.
struct TencentTextReader: TextTranscriptReader {
    let format = TranscriptFormat(
        name: "tencent-asr-text", title: "Text of Tencent Cloud speech recognition (腾讯云语音识别)",
        recognised: "the first line begins with ‘[0:0.020,0:2.380]’ or ‘[0:0.020,0:2.380,0]’")

    func recognises(_ text: TextDocument) -> Bool {
        text.opening.first { !$0[...].trimmed.isEmpty }.map { TencentLine($0[...]) != nil } ?? false
    }

    func read(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let (turns, preface) = TencentLine.turns(text.lines.map { $0[...] })
        guard !turns.isEmpty else { throw RecordProblem("no line begins with times such as ‘[0:0.020,0:2.380]’") }
        var call = PlatformCall(format, context)
        if preface > 0 { call.warn("lines before the first time, not used: \(preface)") }
        TencentLine.add(turns, to: &call)
        return [try call.reading()]
    }
}
