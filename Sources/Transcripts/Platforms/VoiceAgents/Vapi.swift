internal import JSON

/// Calls of Vapi's voice agents, as its interface gives them and its report at the end of a call.
///
/// A message begins so many seconds after the call's beginning. How long it takes is told by two moments in
/// milliseconds since 1970; `duration`, which is documented as seconds, holds milliseconds, and is not used.
/// (https://docs.vapi.ai/api-reference/calls/get)
struct VapiReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "vapi", title: "Vapi, calls of voice agents", recognised: "‘messages’ with ‘secondsFromStart’")

    func recognises(_ root: JSONValue) -> Bool {
        let call = root.kind == .array ? root.first : Self.unwrapped(root)
        return call.flatMap(Self.messages) != nil
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if root.kind == .array { return try context.readings(of: Array(root.elements), call) }
        return try call(Self.unwrapped(root), context)
    }

    private static func unwrapped(_ root: JSONValue) -> JSONValue {
        root["message"].flatMap { $0.kind == .object ? $0 : nil } ?? root
    }

    private static func messages(_ call: JSONValue) -> JSONValue? {
        let lists = [call.at("artifact", "messages"), call["messages"]].compactMap(\.self)
        return lists.first { $0.first?.has("role", "secondsFromStart") == true }
    }

    private func call(_ source: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if let status = source["status"]?.name, status != "ended" {
            throw RecordProblem("a call whose status is ‘\(status)’")
        }
        guard let messages = Self.messages(source) else { throw PlatformJob.lacks("messages") }
        // The report holds the call in a member of its own.
        let facts = source["call"] ?? source
        var call = PlatformCall(format, context, id: facts["id"]?.name)
        call.roles = ["bot": .agent, "assistant": .agent, "user": .customer]
        Self.takeFacts(facts, report: source, &call, context)
        for message in messages.elements {
            // Whatever is neither of the two is a tool, or the instructions that the agent was given.
            guard let role = message["role"]?.name, call.roles[role] != nil else { continue }
            let start = call.time(message["secondsFromStart"], .seconds)
            let begun = Moment(epoch: message["time"], .milliseconds)
            let length = Moment(epoch: message["endTime"], .milliseconds)?.since(begun)
            call.add(
                PlatformTurn(
                    role, message["message"]?.string ?? "", start: start,
                    end: start.flatMap { start in length.map { start + $0 } }))
        }
        return [try call.reading()]
    }

    private static func takeFacts(
        _ facts: JSONValue, report: JSONValue, _ call: inout PlatformCall, _ context: ReadingContext
    ) {
        func found(_ name: String) -> JSONValue? { report.either(name) ?? facts.either(name) }
        call.record.agent.id = found("assistantId")?.name
        call.record.agent.name = found("assistant")?["name"]?.name
        switch facts["type"]?.string {
        case "inboundPhoneCall": call.record.direction = .inbound
        case "outboundPhoneCall": call.record.direction = .outbound
        default: break
        }
        call.begin(found("startedAt"), "startedAt", context)
        call.record.duration = Moment(found("endedAt")?.string)?.since(Moment(found("startedAt")?.string))
        call.record.recording = (report.at("artifact", "recordingUrl") ?? found("recordingUrl"))?.name
        switch found("endedReason")?.string {
        case "customer-ended-call": call.record.endedBy = .customer
        case "assistant-ended-call", "assistant-said-end-call-phrase": call.record.endedBy = .agent
        case "silence-timed-out", "exceeded-max-duration": call.record.endedBy = .system
        default: break
        }
    }
}
