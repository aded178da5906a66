/// Decides which of a record's labelled speakers is the agent.
///
/// The first of these that says something: the user's map, the source or the words of the labels
/// (`agent`, `客服`), what only agents say. Otherwise the speakers stay unknown, and the record says so.
struct RoleDecider {
    /// Labels of the agent that the user gave.
    let agentLabels: [String]

    /// Gives the segments their speakers, and says in `source` how it was decided.
    ///
    /// - Returns: the agents that labels name by their words, each with its labels; where there are several,
    ///   the record holds the calls of several agents.
    @discardableResult
    func decide(_ record: inout CallRecord) -> [[String]] {
        var cast = Cast(record)
        let isMapped = cast.map(agentLabels)
        if isMapped || cast.hasSide {
            cast.completePair()
            if isMapped { record.source.roles = .map }
        } else if cast.decide(byGreetingIn: record) {
            record.source.roles = .words
        }
        cast.apply(to: &record, overriding: isMapped)
        if record.source.roles == .none, record.segments.contains(where: { $0.speaker != .unknown }) {
            record.source.roles = .explicit
        }
        warn(&record)
        return isMapped ? [] : cast.agentsByWords
    }

    private func warn(_ record: inout CallRecord) {
        let unknown = record.segments.filter { $0.speaker == .unknown }
        guard !unknown.isEmpty else { return }
        let labels = Set(unknown.compactMap(\.label)).count
        if labels > 0 {
            let speakers = labels == 1 ? "1 speaker has" : "\(labels) speakers have"
            record.source.warnings.append("\(speakers) no role; --agent-speaker names the agent's label")
        }
        let silent = unknown.filter { $0.label == nil }.count
        if silent > 0 {
            record.source.warnings.append("\(silent) of \(record.segments.count) segments name no speaker")
        }
    }
}

/// The labels of a record, and what is known of the speaker behind each.
private struct Cast {
    private struct Member {
        let label: String
        var speaker: Speaker
        let isNamedAgent: Bool
    }

    private var members: [Member] = []

    init(_ record: CallRecord) {
        var places: [String: Int] = [:]
        var bots: [Int] = []
        for segment in record.segments {
            guard let label = segment.label, places[label] == nil else { continue }
            places[label] = members.count
            let role = segment.speaker == .unknown ? LabelRole(label: label) : nil
            if role == .bot { bots.append(members.count) }
            let speaker = role.map { Self.speaker($0, in: record) } ?? segment.speaker
            members.append(Member(label: label, speaker: speaker, isNamedAgent: role == .agent))
        }
        let speaker: Speaker = has(.agent) ? .system : .agent
        for bot in bots { members[bot].speaker = speaker }
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

    /// Whether one of the two sides is known.
    var hasSide: Bool { has(.agent) || has(.customer) }
    /// The agents whom labels name by their own words, each with its labels: `Agent` and `agent` are one, and so are
    /// all labels that only say what somebody is, such as `客服` and `agent`.
    var agentsByWords: [[String]] {
        var names: [String] = []
        var labels: [String: [String]] = [:]
        for member in members where member.isNamedAgent && member.speaker == .agent {
            let name = LabelRole.isBare(member.label) ? "" : member.label.lowercased()
            if labels[name] == nil { names.append(name) }
            labels[name, default: []].append(member.label)
        }
        return names.compactMap { labels[$0] }
    }

    private func has(_ speaker: Speaker) -> Bool { members.contains { $0.speaker == speaker } }

    private var unknown: [Int] { members.indices.filter { members[$0].speaker == .unknown } }

    /// Makes the user's labels the agent, other agents colleagues; false where none of the labels is here.
    mutating func map(_ labels: [String]) -> Bool {
        let wanted = Set(labels.map { $0.lowercased() })
        let mapped = members.indices.filter { wanted.contains(members[$0].label.lowercased()) }
        guard !mapped.isEmpty else { return false }
        for index in members.indices where members[index].speaker == .agent { members[index].speaker = .colleague }
        for index in mapped { members[index].speaker = .agent }
        return true
    }

    /// Where one side is known and one label is left, that is the other side.
    mutating func completePair() {
        guard unknown.count == 1, has(.agent) != has(.customer) else { return }
        members[unknown[0]].speaker = has(.agent) ? .customer : .agent
    }

    /// Where two unknown labels talk and one of them alone greets as a service does, that is the agent.
    mutating func decide(byGreetingIn record: CallRecord) -> Bool {
        let pair = unknown
        guard pair.count == 2 else { return false }
        let greeters = pair.filter { index in
            record.segments.contains { $0.label == members[index].label && ServiceGreeting.isIn($0.text) }
        }
        guard greeters.count == 1 else { return false }
        for index in pair { members[index].speaker = index == greeters[0] ? .agent : .customer }
        return true
    }

    /// Gives the record's labelled segments their speakers; the source's own ones stay unless overridden.
    func apply(to record: inout CallRecord, overriding: Bool) {
        let speakers = Dictionary(members.map { ($0.label, $0.speaker) }, uniquingKeysWith: { first, _ in first })
        for index in record.segments.indices where overriding || record.segments[index].speaker == .unknown {
            guard let label = record.segments[index].label, let speaker = speakers[label] else { continue }
            record.segments[index].speaker = speaker
        }
    }
}
