internal import JSON

/// What a source calls a speaker, and the channel that was heard, as one label.
enum SpeakerLabel {
    /// `speaker 0` of the number 0, a name as it is; nil where the source names nobody.
    static func speaker(_ value: JSONValue?) -> String? { speaker(named: value?.name) }

    /// As ``speaker(_:)``, of a name that is text already.
    static func speaker(named name: String?) -> String? { told(name).map { numbered("speaker", $0) } }

    /// `channel 0` of the number 0, `channel L` of the letter, a name as it is; nil where there is none.
    static func channel(_ value: JSONValue?) -> String? { channel(named: value?.name) }

    /// As ``channel(_:)``, of a name that is text already.
    static func channel(named name: String?) -> String? {
        told(name).map { $0.utf8.count == 1 ? "channel \($0)" : numbered("channel", $0) }
    }

    /// Both in one, since speakers are counted anew in each channel: `channel 1, speaker 0`.
    static func joined(channel: String?, speaker: String?) -> String? {
        guard let channel, let speaker else { return speaker ?? channel }
        return channel == speaker ? channel : "\(channel), \(speaker)"
    }

    /// What stands for nobody.
    private static let nobody: Set = ["uu", "?", "null", "none", "unknown", "-1"]

    private static func told(_ name: String?) -> String? {
        guard let name = name.map({ String($0[...].trimmed) }), !name.isEmpty else { return nil }
        return nobody.contains(name.lowercased()) ? nil : name
    }

    private static func numbered(_ what: String, _ name: String) -> String {
        name.utf8.allSatisfy(\.isDigit) ? "\(what) \(name)" : name
    }
}
