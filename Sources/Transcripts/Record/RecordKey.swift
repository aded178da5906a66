/// The keys of a record that hold one value each, as columns of a table or of a sidecar name them.
///
/// Native JSON has the dotted ones as objects; `tags` and `segments` stand apart.
package enum RecordKey: UInt32, CaseIterable, Sendable {
    case id
    case agentID
    case agentName
    case agentTeam
    case channel
    case direction
    case language
    case queue
    case customerID
    case startedAt
    case answered
    case rings
    case ringSeconds
    case duration
    case endedBy
    case resolved
    case ratingScore
    case ratingOf
    case recording

    /// The key as it is written.
    package var name: String {
        switch self {
        case .id: "id"
        case .agentID: "agent.id"
        case .agentName: "agent.name"
        case .agentTeam: "agent.team"
        case .channel: "channel"
        case .direction: "direction"
        case .language: "language"
        case .queue: "queue"
        case .customerID: "customer.id"
        case .startedAt: "started_at"
        case .answered: "answered"
        case .rings: "rings"
        case .ringSeconds: "ring_seconds"
        case .duration: "duration"
        case .endedBy: "ended_by"
        case .resolved: "resolved"
        case .ratingScore: "customer_rating.score"
        case .ratingOf: "customer_rating.of"
        case .recording: "recording"
        }
    }

    /// The key of a written name, which may have `_` where the dot is (`agent_id`); nil for any other.
    package init?(name: some StringProtocol) {
        func same(_ key: RecordKey) -> Bool {
            key.name == name || key.name.utf8.elementsEqual(name.utf8) { $0 == $1 || ($0 == 0x2e && $1 == 0x5f) }
        }
        guard let key = Self.allCases.first(where: same) else { return nil }
        self = key
    }

    /// All keys as they are written.
    static let names = allCases.map(\.name)
}

/// A set of keys in one word.
struct RecordKeys: Equatable, Sendable {
    private var bits: UInt32 = 0

    func contains(_ key: RecordKey) -> Bool { bits & (1 << key.rawValue) != 0 }

    /// Adds a key; false where it was there before.
    mutating func insert(_ key: RecordKey) -> Bool {
        defer { bits |= 1 << key.rawValue }
        return !contains(key)
    }
}
