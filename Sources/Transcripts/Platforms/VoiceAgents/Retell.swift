internal import JSON

/// Calls of Retell's voice agents, as its interface and its webhooks give them.
///
/// A turn is timed by its words only, in seconds; the call's own times are milliseconds.
/// (https://docs.retellai.com/api-references/get-call)
struct RetellReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "retell", title: "Retell, calls of voice agents",
        recognised: "‘transcript_object’, or ‘call_id’, ‘call_status’ and ‘agent_id’")

    func recognises(_ root: JSONValue) -> Bool {
        let call = root.kind == .array ? root.first : Self.unwrapped(root)
        return call.map { $0.has("transcript_object") || $0.has("call_id", "call_status", "agent_id") } ?? false
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if root.kind == .array { return try context.readings(of: Array(root.elements), call) }
        return try call(Self.unwrapped(root), context)
    }

    private static func unwrapped(_ root: JSONValue) -> JSONValue {
        root["event"] == nil ? root : root["call"] ?? root
    }

    private func call(_ source: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if let status = source["call_status"]?.name, status != "ended" {
            throw RecordProblem("a call whose status is ‘\(status)’")
        }
        guard let turns = source.either("transcriptObject") ?? source.either("transcriptWithToolCalls") else {
            throw PlatformJob.lacks("transcript_object")
        }
        var call = PlatformCall(format, context, id: source["call_id"]?.name)
        call.roles = ["agent": .agent, "user": .customer, "transfer_target": .colleague]
        Self.takeFacts(source, &call)
        for turn in turns.elements {
            guard let role = turn["role"]?.name, call.roles[role] != nil else { continue }
            var words: [PlatformWord] = []
            if let list = turn["words"] {
                for word in list.elements {
                    words.append(
                        PlatformWord(
                            word["word"]?.string ?? "", start: call.time(word["start"], .seconds),
                            end: call.time(word["end"], .seconds)))
                }
            }
            call.add(
                PlatformTurn(
                    role, turn["content"]?.string ?? "", start: words.first?.start, end: words.last?.end, words: words))
        }
        return [try call.reading()]
    }

    private static func takeFacts(_ source: JSONValue, _ call: inout PlatformCall) {
        call.record.agent.id = source["agent_id"]?.name
        call.record.agent.name = source["agent_name"]?.name
        call.record.direction = source["direction"]?.string.flatMap(CallRecord.Direction.init)
        call.begin(Moment(epoch: source["start_timestamp"], .milliseconds))
        call.record.duration = call.time(source["duration_ms"], .milliseconds)
        call.record.recording = source["recording_url"]?.name
        call.record.endedBy = source["disconnection_reason"]?.string.flatMap(side)
    }

    private static func side(_ reason: String) -> CallRecord.EndingSide? {
        switch reason {
        case "user_hangup": .customer
        case "agent_hangup": .agent
        case "inactivity", "max_duration_reached": .system
        default: nil
        }
    }
}
