internal import JSON

/// The keys of the native format.
enum NativeKeys {
    /// Keys of a record.
    static let record = [
        "id", "agent", "segments", "channel", "direction", "language", "queue", "customer", "started_at", "answered",
        "rings", "ring_seconds", "duration", "ended_by", "resolved", "customer_rating", "recording", "tags", "source",
    ]
    /// Keys of a segment.
    static let segment = ["speaker", "text", "label", "lexical", "start", "end", "confidence", "agent_id", "words"]
    /// Keys of a word.
    static let word = ["text", "start", "end", "confidence"]
}

extension RecordKey {
    /// A record's key that holds one value; nil for all others.
    init?(native key: JSONKey) {
        switch key {
        case "id": self = .id
        case "channel": self = .channel
        case "direction": self = .direction
        case "language": self = .language
        case "queue": self = .queue
        case "started_at": self = .startedAt
        case "answered": self = .answered
        case "rings": self = .rings
        case "ring_seconds": self = .ringSeconds
        case "duration": self = .duration
        case "ended_by": self = .endedBy
        case "resolved": self = .resolved
        case "recording": self = .recording
        default: return nil
        }
    }

    /// A key inside one of a record's objects; nil for all others.
    init?(native key: JSONKey, in scope: StrangeKeys.Scope) {
        switch (scope, key) {
        case (.agent, "id"): self = .agentID
        case (.agent, "name"): self = .agentName
        case (.agent, "team"): self = .agentTeam
        case (.customer, "id"): self = .customerID
        case (.rating, "score"): self = .ratingScore
        case (.rating, "of"): self = .ratingOf
        default: return nil
        }
    }
}

/// A record's key that holds an object or a list.
enum NativeContainer: UInt8 {
    case segments = 1
    case agent = 2
    case customer = 4
    case rating = 8
    case tags = 16

    init?(_ key: JSONKey) {
        switch key {
        case "segments": self = .segments
        case "agent": self = .agent
        case "customer": self = .customer
        case "customer_rating": self = .rating
        case "tags": self = .tags
        default: return nil
        }
    }
}

/// A key of a segment or of a word; its raw value is a bit, to notice a doubled one.
enum SegmentKey: UInt16 {
    case speaker = 1
    case text = 2
    case start = 4
    case end = 8
    case label = 16
    case lexical = 32
    case confidence = 64
    case agentID = 128
    case words = 256

    init?(_ key: JSONKey) {
        let (candidate, name): (SegmentKey, StaticString)
        switch (key.utf8.count, key.utf8.first) {
        case (7, UInt8(ascii: "s")): (candidate, name) = (.speaker, "speaker")
        case (4, UInt8(ascii: "t")): (candidate, name) = (.text, "text")
        case (5, UInt8(ascii: "s")): (candidate, name) = (.start, "start")
        case (3, UInt8(ascii: "e")): (candidate, name) = (.end, "end")
        case (5, UInt8(ascii: "l")): (candidate, name) = (.label, "label")
        case (7, UInt8(ascii: "l")): (candidate, name) = (.lexical, "lexical")
        case (10, UInt8(ascii: "c")): (candidate, name) = (.confidence, "confidence")
        case (8, UInt8(ascii: "a")): (candidate, name) = (.agentID, "agent_id")
        case (5, UInt8(ascii: "w")): (candidate, name) = (.words, "words")
        default: return nil
        }
        guard key == name else { return nil }
        self = candidate
    }

    /// The key as it is written.
    var name: String {
        switch self {
        case .agentID: "agent_id"
        default: "\(self)"
        }
    }
}
