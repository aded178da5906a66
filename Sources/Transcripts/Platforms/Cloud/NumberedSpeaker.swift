/// What is said of a speaker whom the source names by a number, a channel, or both.
enum NumberedSpeaker {
    /// `channel 1`, `speaker 0`, or both; a speaker who has a name keeps it. Nil where the source does not know.
    static func label(channel: String?, speaker: String?) -> String? {
        let known = speaker.flatMap { unknown.contains($0.lowercased()) ? nil : $0 }
        let name = known.map { $0.utf8.allSatisfy(\.isDigit) ? "speaker \($0)" : $0 }
        let both = [channel.map { "channel \($0)" }, name].compactMap { $0 }
        return both.isEmpty ? nil : both.joined(separator: ", ")
    }

    private static let unknown: Set<String> = ["", "?", "uu", "unknown", "null", "none", "-1"]
}
