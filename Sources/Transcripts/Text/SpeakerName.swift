/// What texts and tables write in a speaker's place.
enum SpeakerName {
    /// The label; nil where the writer says that the speaker is not known, as with `?` or `Unknown Speaker`.
    static func known(_ label: some StringProtocol) -> String? {
        let name = String(label)[...].trimmed
        return isUnknown(name) ? nil : String(name)
    }

    /// Whether words in a speaker's place name nobody.
    static func isUnknown(_ label: Substring) -> Bool { unknown.contains(label.lowercased()) }

    private static let unknown: Set<String> = [
        "", "?", "uu", "null", "none", "unknown", "unknown speaker", "speaker ?", "speaker?", "speaker_unknown", "未知",
        "未知说话人",
        "未知說話人", "未知发言人", "未知發言人",
    ]
}
