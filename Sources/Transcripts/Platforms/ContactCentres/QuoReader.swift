internal import JSON

/// Quo, formerly OpenPhone: the transcript of a call.
///
/// Times are seconds. Who has an id of the workspace's users is the agent; others are known by their number.
/// https://www.quo.com/docs/mdx/api-reference/calls/get-a-transcription-for-a-call
struct QuoReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "quo", title: "Quo (OpenPhone) call transcript", recognised: "‘dialogue’ with ‘content’ and ‘identifier’")

    func recognises(_ root: JSONValue) -> Bool {
        let data = root["data"] ?? root
        return isTranscript(data) || data.first.map(isTranscript) ?? false
    }

    private func isTranscript(_ value: JSONValue) -> Bool {
        value.hasList("dialogue") { $0.has("content") && ($0["identifier"] ?? $0["userId"] ?? $0["actorId"]) != nil }
            || (value["dialogue"] != nil && (value["callId"] ?? value["recordingId"]) != nil)
    }

    private func transcripts(_ root: JSONValue) -> [JSONValue] {
        let data = root["data"] ?? root
        return data.kind == .array ? Array(data.elements) : [data]
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let transcripts = transcripts(root)
        guard !transcripts.isEmpty else { throw RecordProblem("no transcripts") }
        let ids = Set(transcripts.compactMap { $0["callId"]?.name })
        guard transcripts.count == 1 || ids.count == transcripts.count else {
            throw RecordProblem("transcripts of \(transcripts.count) recordings of one call, each a part of it")
        }
        return try context.readings(ofEach: transcripts) { transcript, own throws(RecordProblem) in
            try reading(of: transcript, own)
        }
    }

    private func reading(of value: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if let status = value["status"]?.string, status != "completed" {
            throw RecordProblem("the transcript is not done: \(status)")
        }
        var call = PlatformCall(format, context, id: value["callId"]?.name ?? value["recordingId"]?.name)
        call.record.duration = call.time(value["duration"], .seconds)
        call.begin(value["startTime"], "startTime", context)
        for line in try value.required(list: "dialogue") {
            let user = line["actorId"]?.name ?? line["userId"]?.name
            let label = user ?? line["identifier"]?.name
            if let user, user.hasPrefix("US") {
                call.roles[user] = .agent
                call.agents[user] = CallRecord.Agent(id: user)
            }
            call.add(
                PlatformTurn(
                    label, line["content"]?.string ?? "", start: call.time(line["start"], .seconds),
                    end: call.time(line["end"], .seconds)))
        }
        return try call.readings()
    }
}
