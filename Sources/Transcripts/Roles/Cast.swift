/// The labels of a record, and what is known of the speaker behind each.
struct Cast {
    private struct Member {
        let label: String
        var speaker: Speaker
    }

    private var members: [Member] = []

    /// The labels with what the source and their own words say.
    init(_ record: CallRecord) {
        var places: [String: Int] = [:]
        var bots: [Int] = []
        for segment in record.segments {
            guard let label = segment.label, places[label] == nil else { continue }
            places[label] = members.count
            let role = segment.speaker == .unknown ? LabelRole(label: label) : nil
            if role == .bot { bots.append(members.count) }
            let speaker = role.map { Self.speaker($0, in: record) } ?? segment.speaker
            members.append(Member(label: label, speaker: speaker))
        }
        let speaker: Speaker = has(.agent) ? .system : .agent
        for bot in bots { members[bot].speaker = speaker }
        nameAgent(record.agent)
    }

    private static func speaker(_ role: LabelRole, in record: CallRecord) -> Speaker {
        switch role {
        case .agent: .agent
        case .customer: .customer
        case .caller: record.direction == .outbound ? .agent : .customer
        case .colleague: .colleague
        case .system, .bot: .system
        }
    }

    /// A label that is the name or the id of the record's agent is the agent, where no other label is.
    private mutating func nameAgent(_ agent: CallRecord.Agent) {
        guard !has(.agent) else { return }
        let names = [agent.name, agent.id].compactMap { $0?.lowercased() }
        let named = unknown.filter { names.contains(members[$0].label.lowercased()) }
        if named.count == 1 { members[named[0]].speaker = .agent }
    }

    /// Whether one of the two sides is known.
    var hasSide: Bool { has(.agent) || has(.customer) }

    /// The labels of whoever talks: all but announcements.
    var talking: [String] { members.filter { $0.speaker != .system }.map(\.label) }

    private func has(_ speaker: Speaker) -> Bool { members.contains { $0.speaker == speaker } }

    private var unknown: [Int] { members.indices.filter { members[$0].speaker == .unknown } }

    /// Makes the user's labels the agent, other agents colleagues; false where none of the labels is here. `channel 1`
    /// is every speaker of that channel.
    mutating func map(_ labels: [String]) -> Bool {
        let wanted = Set(labels.map { $0.lowercased() })
        let mapped = members.indices.filter { index in
            let label = members[index].label.lowercased()
            return wanted.contains(label) || wanted.contains { label.hasPrefix($0 + ", speaker ") }
        }
        guard !mapped.isEmpty else { return false }
        for index in members.indices where members[index].speaker == .agent { members[index].speaker = .colleague }
        for index in mapped { members[index].speaker = .agent }
        return true
    }

    /// Where one side is known and one label is left, that is the other side; an announcement is neither.
    mutating func completePair(in record: CallRecord) {
        guard has(.agent) != has(.customer) else { return }
        if unknown.count > 1 { setAnnouncements(in: record) }
        guard unknown.count == 1 else { return }
        members[unknown[0]].speaker = has(.agent) ? .customer : .agent
    }

    private mutating func setAnnouncements(in record: CallRecord) {
        let evidence = RoleEvidence.ofLabels(in: record)
        for index in unknown {
            guard let own = evidence[members[index].label], RoleVerdict.isAnnouncement(own) else { continue }
            members[index].speaker = .system
        }
    }

    /// Where nobody is known, decides by what the labels say; false where that does not tell.
    mutating func decide(byWordsIn record: CallRecord) -> Bool {
        let places = unknown
        guard (2...Self.most).contains(places.count) else { return false }
        let evidence = RoleEvidence.ofLabels(in: record)
        let found = RoleVerdict(places.map { evidence[members[$0].label] ?? RoleEvidence() }).speakers
        guard let found else { return false }
        for (place, speaker) in zip(places, found) { members[place].speaker = speaker }
        return true
    }

    /// The most unknown speakers that a call may have to be decided by words; more are a meeting.
    private static let most = 6

    /// Gives the record's labelled segments their speakers; the source's own ones stay unless overridden.
    func apply(to record: inout CallRecord, overriding: Bool) {
        let speakers = Dictionary(members.map { ($0.label, $0.speaker) }, uniquingKeysWith: { first, _ in first })
        for index in record.segments.indices where overriding || record.segments[index].speaker == .unknown {
            guard let label = record.segments[index].label, let speaker = speakers[label] else { continue }
            record.segments[index].speaker = speaker
        }
    }
}
