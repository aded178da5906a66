internal import JSON

/// Conversations of ElevenLabs' voice agents, as its interface and its webhook after a call give them.
///
/// A turn has a beginning in seconds and no end. A turn that only called a tool has no message; `...` stands for a
/// customer who said nothing.
/// (https://elevenlabs.io/docs/api-reference/conversations/get)
struct ElevenLabsReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "elevenlabs", title: "ElevenLabs, conversations of voice agents",
        recognised: "‘conversation_id’, ‘agent_id’ and ‘transcript’, by themselves or in ‘data’")

    func recognises(_ root: JSONValue) -> Bool {
        let conversation = Self.conversation(root)
        return conversation.either("conversationId") != nil && conversation.either("agentId") != nil
            && conversation["transcript"]?.kind == .array
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let conversation = Self.conversation(root)
        guard let turns = conversation["transcript"] else { throw PlatformJob.lacks("transcript") }
        if let status = conversation["status"]?.name, status != "done" {
            throw RecordProblem("a conversation whose status is ‘\(status)’")
        }
        var call = PlatformCall(format, context, id: conversation.either("conversationId")?.name)
        call.roles = ["agent": .agent, "user": .customer]
        Self.takeFacts(conversation, &call)
        for turn in turns.elements {
            // Whatever is neither of the two is a tool or the system's.
            guard let role = turn["role"]?.name, call.roles[role] != nil, let said = turn["message"]?.name,
                said != "..."
            else { continue }
            call.add(PlatformTurn(role, said, start: call.time(turn.either("timeInCallSecs"), .seconds)))
        }
        return [try call.reading()]
    }

    private static func conversation(_ root: JSONValue) -> JSONValue {
        root["type"]?.string == "post_call_transcription" ? root["data"] ?? root : root
    }

    private static func takeFacts(_ conversation: JSONValue, _ call: inout PlatformCall) {
        call.record.agent.id = conversation.either("agentId")?.name
        call.record.agent.name = conversation.either("agentName")?.name
        let metadata = conversation["metadata"]
        call.begin(Moment(epoch: metadata?.either("startTimeUnixSecs"), .seconds))
        call.record.duration = call.time(metadata?.either("callDurationSecs"), .seconds)
        call.record.language = SourceLanguage.tag(metadata?.either("mainLanguage")?.string)
        call.record.direction = (metadata?.either("phoneCall")?["direction"]?.string).flatMap(
            CallRecord.Direction.init)
        if metadata?.either("textOnly")?.bool == true { call.record.channel = .chat }
    }
}
