internal import JSON

/// Azure Language, the conversations that its analysis takes in.
///
/// A turn's participant is an id; `role` says who that is, where it is there. There are times only where the caller
/// handed them on, in ticks.
/// (https://learn.microsoft.com/rest/api/language/analyze-conversations)
struct AzureConversationReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "azure-conversation", title: "Azure Language, conversations", recognised: "‘conversationItems’")

    func recognises(_ root: JSONValue) -> Bool { Self.conversations(root) != nil }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let conversations = Self.conversations(root) ?? []
        guard !conversations.isEmpty else { throw RecordProblem("‘conversations’ is empty") }
        return try context.readings(of: conversations, call)
    }

    private static func conversations(_ root: JSONValue) -> [JSONValue]? {
        if root["conversationItems"]?.kind == .array { return [root] }
        let list = root.at("analysisInput", "conversations") ?? root["conversations"]
        guard let list, list.first?["conversationItems"]?.kind == .array else { return nil }
        return Array(list.elements)
    }

    private func call(_ conversation: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard let items = conversation["conversationItems"], items.kind == .array else {
            throw PlatformJob.lacks("conversationItems")
        }
        var call = PlatformCall(format, context, id: conversation["id"]?.name)
        call.record.language = SourceLanguage.tag(conversation["language"]?.string)
        if conversation["modality"]?.string?.lowercased() == "text" { call.record.channel = .chat }
        for item in items.elements {
            let label = SpeakerLabel.speaker(named: item["participantId"]?.name)
            if let label, let role = Self.role(item["role"]?.string) { call.roles[label] = role }
            let timing = item["conversationItemLevelTiming"]
            let (start, end) = timing.map { call.azureSpan($0, plain: .ticks) } ?? (nil, nil)
            var turn = PlatformTurn(
                label, item["text"]?.name ?? item["itn"]?.name ?? item["lexical"]?.name ?? "", start: start, end: end,
                words: call.azureWords(item["wordLevelTimings"], ["word"], plain: .ticks))
            turn.lexical = item["lexical"]?.name
            call.add(turn)
        }
        return [try call.reading()]
    }

    private static func role(_ name: String?) -> Speaker? {
        switch name?.lowercased() {
        case "agent": .agent
        case "customer": .customer
        default: nil
        }
    }
}
