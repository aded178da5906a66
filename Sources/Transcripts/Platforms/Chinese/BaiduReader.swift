internal import JSON

/// Reads results of Baidu's recording transcription (音频文件转写): one call for each of the tasks that were asked for.
///
/// `res` is a list of alternatives. How a recording with two channels names them is not documented; the keys that
/// speak of a channel or a speaker are taken.
///
/// https://cloud.baidu.com/doc/SPEECH/s/Klbxern8v
struct BaiduReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "baidu-asr", title: "Baidu recording transcription (百度音频文件转写)",
        recognised: "‘tasks_info’ with ‘task_status’, or ‘task_id’ with ‘task_status’")

    func recognises(_ root: JSONValue) -> Bool {
        guard let tasks = root["tasks_info"] else { return root.has("task_id", "task_status") }
        return tasks.first.map { $0["task_status"] ?? $0["task_result"] != nil } ?? false
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let tasks = root["tasks_info"].map { Array($0.elements) } ?? [root]
        return try context.readings(of: tasks) { task, context throws(RecordProblem) in
            try Self.check(task)
            guard let parts = task.at("task_result", "detailed_result") else {
                throw PlatformJob.lacks("task_result.detailed_result")
            }
            var call = PlatformCall(format, context, id: task["task_id"]?.name)
            call.record.duration = call.time(task.at("task_result", "audio_duration"), .milliseconds)
            let naming = SpeakerNaming(channels: parts.elements.map { Self.channel($0) })
            for part in parts.elements { call.add(Self.turn(part, naming, &call)) }
            return [try call.reading()]
        }
    }

    /// - Throws: ``RecordProblem`` unless the job is done.
    private static func check(_ task: JSONValue) throws(RecordProblem) {
        let status = task["task_status"]?.name
        switch status {
        case nil, "Success": return
        case "Created", "Running": throw PlatformJob.unfinished(status)
        default: throw PlatformJob.failed(task.at("task_result", "err_msg")?.name ?? status)
        }
    }

    private static func channel(_ part: JSONValue) -> JSONValue? { part["channel"] ?? part["channel_id"] }

    private static func turn(
        _ part: JSONValue, _ naming: SpeakerNaming, _ call: inout PlatformCall
    ) -> PlatformTurn {
        let text = part["res"]?.string ?? part["res"]?.first?.string
        return PlatformTurn(
            naming.label(channel: channel(part), speaker: part["speaker"] ?? part["speaker_id"] ?? part["spk"]),
            text ?? "", start: call.time(part["begin_time"], .milliseconds),
            end: call.time(part["end_time"], .milliseconds))
    }
}
