internal import JSON

/// Reads results of Tencent Cloud's speech recognition (语音识别): recordings (`DescribeTaskStatus`) and sentences
/// (`SentenceRecognition`), as the service answers, as its SDKs hand them over, or the bare task.
///
/// `AudioDuration` is in seconds for a recording and in milliseconds for a sentence. The words of a recording count
/// from the beginning of their sentence. `SpeakerId` is 0 everywhere where speakers were not told apart. A `TaskId` is
/// used again on other days, so it names no call.
///
/// https://cloud.tencent.com/document/api/1093/37822
struct TencentReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "tencent-asr", title: "Tencent Cloud speech recognition (腾讯云语音识别)",
        recognised: "‘ResultDetail’, or ‘Result’ with lines such as ‘[0:0.020,0:2.380]  …’, also inside ‘Response’ and"
            + " ‘Data’; ‘TaskId’ with ‘StatusStr’")

    func recognises(_ root: JSONValue) -> Bool {
        let task = Self.task(root)
        if task["ResultDetail"] != nil || task.has("TaskId", "StatusStr") || task.has("Result", "WordSize") {
            return true
        }
        if let response = root["Response"], response.at("Data", "TaskId") ?? response.at("Error", "Code") != nil {
            return true
        }
        return task["Result"]?.string.map { TencentLine($0.prefix(TencentLine.longestTag)) != nil } ?? false
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if let error = root.at("Response", "Error") ?? root["Error"] {
            throw PlatformJob.failed(error["Message"]?.string ?? error["Code"]?.string)
        }
        let task = Self.task(root)
        var call = PlatformCall(format, context)
        if task["WordSize"] != nil || task["WordList"] != nil {
            Self.addSentence(task, to: &call)
        } else {
            try Self.addTask(task, to: &call)
        }
        return [try call.reading()]
    }

    /// The object with the result, in what the raw service, its SDKs and callers wrap around it.
    private static func task(_ root: JSONValue) -> JSONValue {
        let answer = root["Response"] ?? root
        return answer["Data"] ?? answer
    }

    /// A recording of at most a minute, recognised as one sentence.
    private static func addSentence(_ answer: JSONValue, to call: inout PlatformCall) {
        call.record.duration = call.time(answer["AudioDuration"], .milliseconds)
        var words: [PlatformWord] = []
        for word in answer.elements(of: "WordList") {
            let start = call.time(word["StartTime"], .milliseconds)
            let end = call.time(word["EndTime"], .milliseconds)
            words.append(PlatformWord(word["Word"]?.string ?? "", start: start, end: end))
        }
        let text = answer["Result"]?.string ?? ""
        call.add(PlatformTurn(nil, text, start: words.first?.start, end: words.last?.end, words: words))
    }

    private static func addTask(_ task: JSONValue, to call: inout PlatformCall) throws(RecordProblem) {
        try check(task)
        call.record.duration = call.time(task["AudioDuration"], .seconds)
        var turns = task.elements(of: "ResultDetail").map { turn($0, &call) }
        if turns.isEmpty {
            guard let text = task["Result"]?.string else { throw PlatformJob.lacks("Result") }
            let lines = TencentLine.turns(text.split(whereSeparator: \.isNewline))
            guard lines.preface == 0 || !lines.turns.isEmpty else {
                throw RecordProblem("no line of ‘Result’ begins with times such as ‘[0:0.020,0:2.380]’")
            }
            turns = lines.turns
        }
        TencentLine.add(turns, to: &call)
    }

    /// - Throws: ``RecordProblem`` unless the job is done.
    private static func check(_ task: JSONValue) throws(RecordProblem) {
        let status = task["StatusStr"]?.name ?? task["Status"]?.name
        switch status {
        case nil, "success", "2": return
        case "failed", "3": throw PlatformJob.failed(task["ErrorMsg"]?.string)
        default: throw PlatformJob.unfinished(status)
        }
    }

    private static func turn(_ sentence: JSONValue, _ call: inout PlatformCall) -> PlatformTurn {
        let start = call.time(sentence["StartMs"], .milliseconds)
        let role = SpeakerLabel.speaker(sentence["SpeakerRoleName"])
        var turn = PlatformTurn(
            role ?? SpeakerLabel.speaker(sentence["SpeakerId"]), sentence["FinalSentence"]?.string ?? "",
            start: start, end: call.time(sentence["EndMs"], .milliseconds))
        turn.lexical = sentence["SliceSentence"]?.string.flatMap { $0.isEmpty ? nil : $0.withoutBlanksInChinese }
        for word in sentence.elements(of: "Words") {
            let offsets = [word["OffsetStartMs"], word["OffsetEndMs"]].map { call.time($0, .milliseconds) }
            let times = offsets.map { offset in start.flatMap { start in offset.map { start + $0 } } }
            turn.words.append(PlatformWord(word["Word"]?.string ?? "", start: times[0], end: times[1]))
        }
        return turn
    }
}
