/// A call with several agents, as after a transfer, is one record for each of them, in which the others are colleagues.
///
/// Agents are told apart by the ids of their segments, else by their labels; but not by labels where these say nothing
/// of who speaks: where the native format itself has `agent`, which is the one who is evaluated, where the user named the
/// agent's labels, and where a channel is the agent's, on which a recogniser may have heard two.
enum AgentSplit {
    /// One record for each of the agents who speak; the record itself where there are not several.
    ///
    /// - Parameter evaluated: labels that are all of the agent who is evaluated.
    static func records(of record: CallRecord, evaluated: Set<String> = []) -> [CallRecord] {
        let agents = Agents(record, evaluated)
        guard agents.names.count > 1 else { return [record] }
        let records = split(record, agents.places, agents.names.count, agents.warning)
        let own = agents.names.map { agents.agent($0, of: record) }
        let isKnown = record.agent == CallRecord.Agent() || own.contains { $0.isSame(as: record.agent) }
        return zip(records, own).map { call, agent in
            var call = call
            call.agent = agent
            if !isKnown {
                call.source.warnings.append("which of these agents is the one that the call names is not known")
            }
            return call
        }
    }

    /// One record for each of the agents, given by their labels; the record itself where there are not several.
    static func records(of record: CallRecord, agents: [[String]]) -> [CallRecord] {
        guard agents.count > 1 else { return [record] }
        let places = record.segments.map { segment in agents.firstIndex { $0.contains(segment.label ?? "") } }
        return split(record, places, agents.count, Agents.labelWarning(agents.count))
    }

    /// - Parameter places: for each segment the number of its agent; nil where none can be said.
    private static func split(_ record: CallRecord, _ places: [Int?], _ count: Int, _ warning: String) -> [CallRecord] {
        (0..<count).map { number in
            var call = record
            call.id += "#\(number + 1)"
            call.source.warnings.append(warning)
            var lost = 0
            for index in call.segments.indices where call.segments[index].speaker == .agent {
                guard places[index] != number else { continue }
                call.segments[index].speaker = places[index] == nil ? .unknown : .colleague
                if places[index] == nil { lost += 1 }
            }
            if lost > 0 { call.source.warnings.append("segments of an agent, not known of which: \(lost)") }
            return call
        }
    }
}

extension CallRecord.Agent {
    fileprivate func isSame(as other: Self) -> Bool { self == other || (id != nil && id == other.id) }
}

/// The agents who speak in a record.
private struct Agents {
    enum Name: Hashable {
        case id(String)
        /// A label in small letters; empty for all labels that only say what somebody is, such as `客服` and `agent`.
        case label(String)
    }

    private(set) var names: [Name] = []
    /// For each segment the place of its agent in ``names``; nil where it is no agent's, or cannot be said.
    private(set) var places: [Int?] = []

    init(_ record: CallRecord, _ evaluated: Set<String>) {
        let ids = Self.idsOfLabels(record)
        let hasLabels = record.source.roles != .map && record.source.roles != .channel
        var placeOf: [Voice: Int?] = [:]
        var known: [Name: Int] = [:]
        for segment in record.segments {
            let voice = Voice(label: segment.label, id: segment.agentID, isAgent: segment.speaker == .agent)
            if placeOf[voice] == nil {
                let name = Self.name(segment, ids, hasLabels ? evaluated : nil)
                if let name, known[name] == nil {
                    known[name] = names.count
                    names.append(name)
                }
                placeOf[voice] = .some(name.flatMap { known[$0] })
            }
            places.append(placeOf[voice] ?? nil)
        }
    }

    /// What of a segment tells whose it is; a call has few of them.
    private struct Voice: Hashable {
        let label: String?
        let id: String?
        let isAgent: Bool
    }

    /// The ids that segments of each label carry.
    private static func idsOfLabels(_ record: CallRecord) -> [String: Set<String>] {
        var ids: [String: Set<String>] = [:]
        for segment in record.segments where segment.speaker == .agent {
            if let id = segment.agentID { ids[segment.label ?? "", default: []].insert(id) }
        }
        return ids
    }

    /// - Parameter evaluated: labels of one agent; nil where no label tells one agent from another.
    private static func name(_ segment: Segment, _ ids: [String: Set<String>], _ evaluated: Set<String>?) -> Name? {
        guard segment.speaker == .agent else { return nil }
        if let id = segment.agentID { return .id(id) }
        let label = segment.label ?? ""
        if let own = ids[label] { return own.count == 1 ? own.first.map(Name.id) : nil }
        guard let evaluated else { return nil }
        let isOne = label.isEmpty || evaluated.contains(label) || LabelRole.isBare(label)
        return .label(isOne ? "" : label.lowercased())
    }

    /// The agent of that name, with what the record says of it.
    func agent(_ name: Name, of record: CallRecord) -> CallRecord.Agent {
        switch name {
        case .id(let id):
            return record.agent.id == id ? record.agent : CallRecord.Agent(id: id)
        case .label(let label):
            let known = [record.agent.name, record.agent.id].compactMap { $0?.lowercased() }
            let isNamed = known.contains { label == $0 || ($0.count > 1 && label.hasSuffix($0)) }
            return isNamed ? record.agent : CallRecord.Agent()
        }
    }

    var warning: String {
        names.contains { if case .id = $0 { true } else { false } }
            ? "\(names.count) agents speak: one record for each" : Self.labelWarning(names.count)
    }

    static func labelWarning(_ count: Int) -> String {
        "\(count) labels name an agent: one record for each; --agent-speaker names the one to score"
    }
}
