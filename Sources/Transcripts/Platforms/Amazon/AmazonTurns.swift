internal import JSON

extension PlatformTurn {
    /// A turn of Call Analytics, Contact Lens or their streams: `BeginOffsetMillis`, `EndOffsetMillis`, and `Items` with
    /// words and punctuation. Words may leave the turn's range, and turns may overlap.
    init(analytics turn: JSONValue, label: String?, text: String?, in call: inout PlatformCall) {
        var words: [PlatformWord] = []
        if let items = turn["Items"] {
            for item in items.elements {
                guard let content = item["Content"]?.string else { continue }
                // Punctuation has a confidence of 0 and no times.
                if item["Type"]?.string == "punctuation" {
                    words.append(PlatformWord(content, attaches: true))
                } else {
                    words.append(
                        PlatformWord(
                            content, start: call.time(item["BeginOffsetMillis"], .milliseconds),
                            end: call.time(item["EndOffsetMillis"], .milliseconds),
                            confidence: item["Confidence"]?.share))
                }
            }
        }
        self.init(
            label, text ?? Self.cutting(words).map(\.text).joined(separator: " "),
            start: call.time(turn["BeginOffsetMillis"], .milliseconds),
            end: call.time(turn["EndOffsetMillis"], .milliseconds), words: words)
    }
}

extension Speaker {
    /// The speaker that a `ParticipantRole` names; nil where it is none that is known.
    init?(participantRole role: String?) {
        switch role?.uppercased() {
        case "AGENT": self = .agent
        case "CUSTOMER": self = .customer
        case "SUPERVISOR": self = .colleague
        case "SYSTEM", "CUSTOM_BOT": self = .system
        default: return nil
        }
    }
}
