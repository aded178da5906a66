internal import JSON

/// Reads results of Huawei Cloud SIS's recording transcription (录音文件识别), also inside the `asr_result` of its quality
/// inspection.
///
/// The only one of the Chinese clouds that says who is the agent, where the job was told the agent's channel. The
/// times beside `segments` are those of the job, not of the call.
///
/// https://support.huaweicloud.com/api-sis/sis_03_0093.html
struct HuaweiReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "huawei-sis", title: "Huawei Cloud SIS transcription (华为云录音文件识别)",
        recognised: "‘segments’ with ‘result’, also inside ‘asr_result’; a job's ‘status’ with ‘create_time’")

    func recognises(_ root: JSONValue) -> Bool {
        let job = Self.job(root)
        if let segments = job["segments"] { return segments.first?["result"]?.kind == .object || Self.isJob(job) }
        return Self.isJob(job)
    }

    private static func job(_ root: JSONValue) -> JSONValue { root["asr_result"] ?? root }

    private static func isJob(_ job: JSONValue) -> Bool {
        ["WAITING", "FINISHED", "ERROR"].contains(job["status"]?.string) && job["create_time"] != nil
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let job = Self.job(root)
        try Self.check(job)
        guard let segments = job["segments"] else { throw PlatformJob.lacks("segments") }
        var call = PlatformCall(format, context, id: job["job_id"]?.name)
        call.record.duration = call.time(job["audio_duration"], .milliseconds)
        call.roles = ["AGENT": .agent, "USER": .customer]
        for segment in segments.elements where segment["is_final"]?.bool != false {
            guard segment["result"] != nil else { throw PlatformJob.lacks("segments.result") }
            call.add(Self.turn(segment, &call))
        }
        return [try call.reading()]
    }

    /// - Throws: ``RecordProblem`` unless the job is done.
    private static func check(_ job: JSONValue) throws(RecordProblem) {
        if let error = job["error_msg"]?.name ?? job["error_code"]?.name { throw PlatformJob.failed(error) }
        switch job["status"]?.name {
        case nil, "FINISHED": return
        case "ERROR": throw PlatformJob.failed("ERROR")
        case let status: throw PlatformJob.unfinished(status)
        }
    }

    private static func turn(_ segment: JSONValue, _ call: inout PlatformCall) -> PlatformTurn {
        var turn = PlatformTurn(
            SpeakerLabel.speaker(segment.at("result", "analysis_info", "role")),
            segment.at("result", "text")?.string ?? "", start: call.time(segment["start_time"], .milliseconds),
            end: call.time(segment["end_time"], .milliseconds))
        for word in segment["result"]?.elements(of: "word_info") ?? [] {
            let start = call.time(word["start_time"], .milliseconds)
            let end = call.time(word["end_time"], .milliseconds)
            turn.words.append(PlatformWord(word["word"]?.string ?? "", start: start, end: end))
        }
        if !holds(turn) {
            // What words count from is documented nowhere.
            turn.words = []
            call.warn("words outside their segment, taken as not given")
        }
        return turn
    }

    private static let tolerance = 1000

    private static func holds(_ turn: PlatformTurn) -> Bool {
        guard let start = turn.start, let end = turn.end else { return true }
        return turn.words.allSatisfy { word in
            (word.start ?? start) >= start - tolerance && (word.end ?? end) <= end + tolerance
        }
    }
}
