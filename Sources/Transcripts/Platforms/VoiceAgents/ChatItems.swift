internal import JSON

/// The history of a voice agent as language models take it: roles `user`, `assistant` and `system` with `content`, as
/// LiveKit keeps it (`items`) and OpenAI's interfaces have it (`messages`, or the list alone).
///
/// What the system and its tools say is instructions and data, not talk. LiveKit's `created_at` is the moment when an
/// item was written down, not when it was said, and is not used; `metrics` may tell when speaking began and ended.
/// (https://docs.livekit.io/agents/build/events/)
struct ChatItemsReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "chat-items", title: "Histories of voice agents, such as LiveKit's",
        recognised: "a list, ‘items’ or ‘messages’ of objects with ‘content’ and a ‘role’ such as ‘assistant’")

    func recognises(_ root: JSONValue) -> Bool { Self.items(root) != nil }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard let items = Self.items(root) else { throw PlatformJob.lacks("items") }
        let id = root["conversation_id"] ?? root["session_id"] ?? root["job_id"] ?? root["id"]
        var call = PlatformCall(format, context, id: id?.name)
        call.roles = ["assistant": .agent, "user": .customer]
        let spoken = items.elements.filter { item in
            ["message", nil].contains(item["type"]?.string) && item["role"]?.string.flatMap { call.roles[$0] } != nil
        }
        let starts = spoken.map { Self.moment($0["timestamp"]) ?? Self.moment($0.at("metrics", "started_speaking_at")) }
        let recorded = Self.moment(root["audio_recording_started_at"])
        let base = recorded ?? starts.lazy.compactMap(\.self).min { $0.milliseconds < $1.milliseconds }
        call.begin(base)
        for (item, start) in zip(spoken, starts) {
            let end = Self.moment(item.at("metrics", "stopped_speaking_at"))
            call.add(
                PlatformTurn(
                    item["role"]?.name, Self.text(item["content"]), start: start?.since(base), end: end?.since(base)))
        }
        return [try call.reading()]
    }

    private static func items(_ root: JSONValue) -> JSONValue? {
        let lists = [
            root, root["items"], root["messages"], root.at("chat_history", "items"), root.at("history", "items"),
        ]
        return lists.lazy.compactMap(\.self).first { $0.kind == .array && $0.first.map(isItem) == true }
    }

    private static func isItem(_ item: JSONValue) -> Bool {
        guard let role = item["role"]?.string else { return item["type"]?.string == "agent_config_update" }
        return item.has("content") && roles.contains(role) && !item.has("message")
    }

    private static let roles = ["system", "developer", "user", "assistant", "tool", "function"]

    /// A moment with its date, or in seconds since 1970.
    private static func moment(_ value: JSONValue?) -> Moment? {
        Moment(value?.string) ?? Moment(epoch: value, .seconds)
    }

    /// What was said: a text, or a list of texts and of parts that hold one.
    private static func text(_ content: JSONValue?) -> String {
        guard let content, content.kind == .array else { return content?.string ?? "" }
        var said = ""
        for part in content.elements {
            said.append(line: part.string ?? part["text"]?.string ?? part["transcript"]?.string ?? "")
        }
        return said
    }
}
