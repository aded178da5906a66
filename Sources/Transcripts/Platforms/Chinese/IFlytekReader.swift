internal import JSON

/// Reads results of iFlytek's recording transcription (讯飞录音文件转写): the service's answer, in which
/// `content.orderResult` is JSON inside a string, that JSON by itself, and the older list of sentences.
///
/// `lattice` and `lattice2` hold the same talk twice, smoothed and as spoken. Each element's `json_1best` is again JSON
/// inside a string. `originalDuration` is whatever the client claimed, `realDuration` was measured.
///
/// https://www.xfyun.cn/doc/asr/ifasr_new/API.html, https://www.xfyun.cn/doc/asr/lfasr/API.html
struct IFlytekReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "iflytek-lfasr", title: "iFlytek recording transcription (讯飞录音文件转写)",
        recognised: "‘content.orderResult’ or ‘content.orderInfo’; ‘lattice’ with ‘json_1best’; a list with ‘bg’ and"
            + " ‘onebest’, also inside ‘data’")

    func recognises(_ root: JSONValue) -> Bool {
        if root.at("content", "orderResult") ?? root.at("content", "orderInfo") ?? root["orderResult"] != nil {
            return true
        }
        if root.has("ok", "err_no", "data") || root.has("ok", "err_no", "failed") { return true }
        let sentence = root["lattice"]?.first ?? root["lattice2"]?.first
        return sentence?["json_1best"] != nil || root.first?.has("bg", "onebest") == true
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        try Self.check(root)
        let order = root.at("content", "orderInfo")
        var call = PlatformCall(format, context, id: order?["orderId"]?.name)
        let duration = call.time(order?["realDuration"], .milliseconds)
        call.record.duration = duration == 0 ? nil : duration
        let key = root["content"] == nil ? "data" : "content.orderResult"
        let told = root.at("content", "orderResult") ?? root["orderResult"] ?? root["data"]
        guard let result = told ?? Self.bare(root), !result.isNull else { throw PlatformJob.lacks(key) }
        try result.parsedIfString(key) { result throws(RecordProblem) in try Self.add(result, to: &call) }
        return [try call.reading()]
    }

    private static func bare(_ root: JSONValue) -> JSONValue? { root["content"] == nil ? root : nil }

    /// - Throws: ``RecordProblem`` unless the job is done.
    private static func check(_ root: JSONValue) throws(RecordProblem) {
        if let code = root["code"]?.name, code != "000000", code != "0" {
            throw PlatformJob.failed(root["descInfo"]?.name ?? code)
        }
        if let failure = root["failed"]?.name { throw PlatformJob.failed(failure) }
        if let error = root["err_no"]?.name, error != "0" { throw PlatformJob.failed(error) }
        switch root.at("content", "orderInfo", "status")?.name {
        case nil, "4": return
        case "0": throw PlatformJob.unfinished("status 0")
        case "3": throw PlatformJob.unfinished("status 3")
        default:
            let type = root.at("content", "orderInfo", "failType")?.name
            throw PlatformJob.failed(type.map { "failType \($0)" })
        }
    }

    private static func add(_ result: JSONValue, to call: inout PlatformCall) throws(RecordProblem) {
        if let first = result["lattice"]?.first ?? result["lattice2"]?.first, first["json_1best"] != nil {
            try IFlytekLattice(result).add(to: &call)
        } else if result.kind == .array {
            for sentence in result.elements { call.add(turn(sentence, &call)) }
        } else if let status = result["status"], result["lattice"] == nil {
            throw PlatformJob.unfinished(status.name.map { "status \($0)" })
        } else if result["lattice"] == nil {
            throw PlatformJob.lacks("lattice")
        }
    }

    /// A sentence of the older list; speaker 0 is none.
    private static func turn(_ sentence: JSONValue, _ call: inout PlatformCall) -> PlatformTurn {
        let start = call.time(sentence["bg"], .milliseconds)
        var turn = PlatformTurn(
            IFlytekLattice.label(role: sentence["speaker"]), sentence["onebest"]?.string ?? "", start: start,
            end: call.time(sentence["ed"], .milliseconds))
        for word in sentence.elements(of: "wordsResultList") {
            let times = IFlytekLattice.times(word["wordBg"], word["wordEd"], from: start, &call)
            turn.words.append(PlatformWord(word["wordsName"]?.string ?? "", start: times.start, end: times.end))
        }
        return turn
    }
}

extension JSONValue {
    /// Hands this value to `body`, or what it holds where it is a string of JSON.
    ///
    /// - Throws: ``RecordProblem`` where it is a string that holds none, told under the name `key`.
    func parsedIfString<Result>(
        _ key: String, _ body: (JSONValue) throws(RecordProblem) -> Result
    ) throws(RecordProblem) -> Result {
        guard kind == .string else { return try body(self) }
        guard let result = try parsingString(body) else { throw PlatformJob.noJSON(in: key) }
        return result
    }
}
