internal import JSON

/// The chats of the Action-Based Conversations Dataset, a file of many.
///
/// A turn is a pair of speaker and text; `action` is no speaker, but what the agent did in the system.
/// (https://github.com/asappresearch/abcd)
struct ABCDReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "abcd", title: "Action-Based Conversations Dataset",
        recognised: "a list of objects with ‘convo_id’ and ‘original’, by itself or in ‘train’, ‘dev’ and ‘test’")

    func recognises(_ root: JSONValue) -> Bool { Self.lists(root).contains { $0.first?.has("convo_id") == true } }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        try context.readings(of: Self.lists(root).flatMap { Array($0.elements) }, call)
    }

    private static func lists(_ root: JSONValue) -> [JSONValue] {
        root.kind == .array ? [root] : [root["train"], root["dev"], root["test"]].compactMap(\.self)
    }

    private func call(_ chat: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard let turns = chat["original"], turns.kind == .array else { throw PlatformJob.lacks("original") }
        var call = PlatformCall(format, context, id: chat["convo_id"]?.name)
        call.record.channel = .chat
        call.roles = ["agent": .agent, "customer": .customer, "action": .system]
        for turn in turns.elements {
            let pair = Array(turn.elements.prefix(2))
            guard pair.count == 2 else { continue }
            call.add(PlatformTurn(pair[0].name, pair[1].string ?? ""))
        }
        return [try call.reading()]
    }
}
