internal import JSON

/// How platforms that number their speakers and channels are made to name them: `speaker 0`, `channel 1`, or where
/// both are told `channel 1, speaker 0`. Which side a number is they do not say.
struct SpeakerNaming {
    /// Whether the channel says something about who speaks.
    private let channelsTell: Bool

    /// Naming of a recording with these channels. A single one with the number 0 is a mono recording, in which both
    /// sides speak: it names nobody.
    init(channels: some Sequence<JSONValue?>) {
        let names = Set(channels.compactMap { $0?.name })
        channelsTell = names.count > 1 || names.contains { $0 != "0" }
    }

    /// The label; nil where nobody is named.
    func label(channel: JSONValue?, speaker: JSONValue? = nil) -> String? {
        let parts = [channelsTell ? Self.named("channel", channel) : nil, Self.named("speaker", speaker)]
        let told = parts.compactMap { $0 }
        return told.isEmpty ? nil : told.joined(separator: ", ")
    }

    /// The label of a speaker: a number with `speaker` before it, a name as it is; nil where nobody is named.
    static func label(speaker: JSONValue?) -> String? { named("speaker", speaker) }

    /// The label of a speaker whose number is text.
    static func label(speaker: String) -> String? { named("speaker", speaker) }

    private static let nobody: Set<String> = ["-1", "?", "uu", "unknown", "null", "none"]

    private static func named(_ what: String, _ value: JSONValue?) -> String? {
        value?.name.flatMap { named(what, $0) }
    }

    private static func named(_ what: String, _ value: String) -> String? {
        let name = String(value[...].trimmed)
        guard !name.isEmpty, !nobody.contains(name.lowercased()) else { return nil }
        return what == "channel" || name.utf8.allSatisfy(\.isDigit) ? "\(what) \(name)" : name
    }
}
