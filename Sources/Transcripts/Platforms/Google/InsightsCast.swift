internal import JSON

/// Who takes part in a conversation of CX Insights.
struct InsightsCast {
    private var channels: [String: Speaker] = [:]
    private var agents: [String: CallRecord.Agent] = [:]
    private var hasPerson = false
    /// Roles that several users have.
    private var shared: Set<String> = []

    /// Looks at what the conversation says of its agents and channels, and at the roles in it.
    init(_ conversation: JSONValue, _ segments: JSONValue) {
        let metadata = conversation.either("callMetadata")
        if let tag = metadata?.either("customerChannel")?.googleTag { channels[tag] = .customer }
        if let tag = metadata?.either("agentChannel")?.googleTag { channels[tag] = .agent }
        let infos = conversation.either("qualityMetadata")?.either("agentInfo").map { Array($0.elements) } ?? []
        for info in infos {
            guard let id = info.either("agentId")?.name else { continue }
            agents[id] = CallRecord.Agent(id: id, name: info.either("displayName")?.name, team: info["team"]?.name)
        }
        var users: [String: Set<String>] = [:]
        for segment in segments.elements {
            guard let role = Self.role(segment) else { continue }
            if Self.side(role) == .agent { hasPerson = true }
            users[role, default: []].insert(Self.user(segment) ?? "")
        }
        shared = Set(users.filter { $0.value.count > 1 }.keys)
    }

    /// The label that a segment's role makes; nil where it has no role.
    func label(_ segment: JSONValue) -> String? {
        Self.role(segment).map { role in shared.contains(role) ? "\(role) \(Self.user(segment) ?? "")" : role }
    }

    /// The side of a segment, by its role, else by the channel.
    func speaker(_ segment: JSONValue, channel: String?) -> Speaker? {
        guard let role = Self.role(segment) else { return channel.flatMap { channels[$0] } }
        if role == "AUTOMATED_AGENT" { return hasPerson ? .system : .agent }
        return Self.side(role)
    }

    /// Who the agent of a segment is; nil where nobody says it.
    func agent(_ segment: JSONValue) -> CallRecord.Agent? {
        guard let role = Self.role(segment), Self.side(role) == .agent, let user = Self.user(segment) else {
            return nil
        }
        return agents[user] ?? CallRecord.Agent(id: user)
    }

    /// The only agent, where the conversation knows one.
    var onlyAgent: CallRecord.Agent? { agents.count == 1 ? agents.first?.value : nil }

    private static func side(_ role: String) -> Speaker? {
        switch role {
        case "HUMAN_AGENT", "ANY_AGENT": .agent
        case "END_USER": .customer
        default: nil
        }
    }

    private static func role(_ segment: JSONValue) -> String? {
        let role = segment.either("segmentParticipant")?["role"]?.name
        return role == "ROLE_UNSPECIFIED" ? nil : role
    }

    private static func user(_ segment: JSONValue) -> String? {
        segment.either("segmentParticipant")?.either("userId")?.name
    }
}
