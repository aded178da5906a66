internal import JSON

/// The calls of Microsoft's Conversation Knowledge Mining accelerator: one text in `Content`, and what is known of the
/// call around it.
///
/// The text's turns may begin with `**Agent:**`; where they don't, nobody knows who speaks.
/// (https://github.com/microsoft/Conversation-Knowledge-Mining-Solution-Accelerator)
struct AzureKnowledgeMiningReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "azure-knowledge-mining", title: "Conversation Knowledge Mining of Microsoft, a call in ‘Content’",
        recognised: "‘ConversationId’ and a text ‘Content’")

    func recognises(_ root: JSONValue) -> Bool { root["Content"]?.kind == .string && root["ConversationId"] != nil }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var call = PlatformCall(format, context, id: root["ConversationId"]?.name)
        call.record.customerID = root["ClientId"]?.name
        call.record.agent.id = root["AgentId"]?.name
        call.record.agent.name = root["AgentName"]?.name
        call.record.agent.team = root["Team"]?.name
        call.begin(root["StartTime"], "StartTime", context)
        call.record.duration = Self.duration(root, &call)
        let text = TextDocument(utf8: Array((root["Content"]?.string ?? "").utf8))
        if LabelledTextReader().recognises(text) {
            for case .call(let inner) in try LabelledTextReader().read(text, context.inside) { call.take(inner) }
        } else {
            for line in text.lines { call.add(PlatformTurn(nil, line)) }
        }
        return [try call.reading()]
    }

    /// From the beginning to the end, else what `Duration` says, which is minutes.
    private static func duration(_ root: JSONValue, _ call: inout PlatformCall) -> Int? {
        if let end = Moment(root["EndTime"]?.string), let length = end.since(Moment(root["StartTime"]?.string)) {
            return length
        }
        return call.time(root["Duration"], .seconds).map { $0 * 60 }.flatMap { $0 <= Milliseconds.most ? $0 : nil }
    }
}
