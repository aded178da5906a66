internal import JSON

/// Who took part in a Genesys conversation, and when.
struct GenesysParticipants {
    /// Whose words a phrase holds.
    struct PhraseSpeaker {
        /// The label; nil where several may have said it.
        var label: String?
        /// The role; nil where the source does not tell.
        var role: Speaker?
        /// Who the agent is.
        var agent: CallRecord.Agent?
    }

    private struct Participant {
        let isAgent: Bool
        let purpose: String
        let agent: CallRecord.Agent
        let window: ClosedRange<Int>
    }

    /// The queue of the agent who joined first, else of whoever has one.
    private(set) var queue: String?
    /// Who called whom.
    private(set) var direction: CallRecord.Direction?
    /// When the first participant joined.
    private(set) var beginning: Moment?
    private var inside: [Participant] = []
    private let isKnown: Bool

    private static let agents: Set = ["agent", "user", "internal"]
    private static let customers: Set = ["external", "customer"]
    private static let most = 200

    init(_ root: JSONValue) {
        let list = root["participants"].map { Array($0.elements.prefix(Self.most)) } ?? []
        isKnown = !list.isEmpty
        for value in list { add(value) }
    }

    private mutating func add(_ value: JSONValue) {
        let purpose = value["participantPurpose"]?.string?.lowercased() ?? ""
        let start = GenesysClock.moment(value["startTimeMs"])
        let end = GenesysClock.moment(value["endTimeMs"])?.milliseconds ?? .max
        if let start, start.milliseconds < beginning?.milliseconds ?? .max { beginning = start }
        let from = start?.milliseconds ?? 0
        let isAgent = Self.agents.contains(purpose) && value["userId"]?.name != nil
        if isAgent || queue == nil { queue = value["queueId"]?.name ?? queue }
        let own = value["initialDirection"]?.string.flatMap { CallRecord.Direction(rawValue: $0.lowercased()) }
        if Self.customers.contains(purpose) || direction == nil { direction = own ?? direction }
        guard !Self.customers.contains(purpose) else { return }
        inside.append(
            Participant(
                isAgent: isAgent, purpose: purpose,
                agent: CallRecord.Agent(id: value["userId"]?.name, team: value["teamId"]?.name),
                window: from...max(from, end)))
    }

    /// Whose words a phrase holds, by its side and by who was there when it was said.
    func speaker(of phrase: JSONValue) -> PhraseSpeaker {
        guard let purpose = phrase["participantPurpose"]?.name else { return PhraseSpeaker() }
        switch purpose.lowercased() {
        case "external", "customer": return PhraseSpeaker(label: purpose, role: .customer)
        case "ivr", "acd", "voicemail", "botflow", "workflow": return PhraseSpeaker(label: purpose, role: .system)
        case "internal", "agent", "user":
            guard isKnown else { return PhraseSpeaker(label: purpose, role: .agent) }
            return inner(purpose, at: GenesysClock.moment(phrase["startTimeMs"])?.milliseconds)
        default: return PhraseSpeaker(label: purpose)
        }
    }

    /// The agent who was there; where nobody but machines was, an announcement. Where several agents were, nobody knows
    /// who of them said it.
    private func inner(_ purpose: String, at time: Int?) -> PhraseSpeaker {
        let present = inside.filter { participant in time.map { participant.window.contains($0) } ?? true }
        // A phrase beside all windows can only be of the side's only participant.
        let there = present.isEmpty ? inside : present
        let here = there.filter(\.isAgent)
        let ids = Set(here.compactMap(\.agent.id))
        if let own = here.first {
            guard ids.count == 1, !present.isEmpty || here.count == there.count else { return PhraseSpeaker() }
            let isOnly = Set(inside.filter(\.isAgent).compactMap(\.agent.id)).count == 1
            let label = isOnly ? purpose : "\(purpose) \(own.agent.id ?? "")"
            return PhraseSpeaker(label: label, role: .agent, agent: own.agent)
        }
        let purposes = Set(there.map(\.purpose))
        guard let machine = purposes.first, purposes.isDisjoint(with: Self.agents) else { return PhraseSpeaker() }
        return PhraseSpeaker(label: purposes.count == 1 ? machine : "ivr", role: .system)
    }

    /// Says that announcements can't be told from agents.
    func warn(_ call: inout PlatformCall) {
        if !isKnown { call.warn("‘participants’ is missing: announcements count as the agent's words") }
    }
}
