internal import JSON

/// What recognisers call a speaker, and the channel that was heard, as one label.
enum SpeakerLabel {
    /// `speaker 0` of the number 0, a name as it is; nil where the source names nobody.
    static func speaker(_ value: JSONValue?) -> String? {
        guard let name = value?.name, !unknown.contains(name.lowercased()) else { return nil }
        return name.utf8.allSatisfy(\.isDigit) ? "speaker \(name)" : name
    }

    /// `channel 0` of the number 0, a name as it is; nil where there is none.
    static func channel(_ value: JSONValue?) -> String? {
        guard let name = value?.name else { return nil }
        return name.utf8.allSatisfy(\.isDigit) ? "channel \(name)" : name
    }

    /// Both in one, since speakers are counted anew in each channel: `channel 1, speaker 0`.
    static func joined(channel: String?, speaker: String?) -> String? {
        guard let channel, let speaker else { return speaker ?? channel }
        return channel == speaker ? channel : "\(channel), \(speaker)"
    }

    /// What stands for nobody.
    private static let unknown: Set = ["uu", "?", "null", "none", "unknown", "-1"]
}
