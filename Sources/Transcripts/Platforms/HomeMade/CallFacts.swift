internal import JSON

/// What a home-made file says of its call besides the turns, under the usual names.
struct CallFacts {
    private var sources: [PlainMembers]

    /// Looks at a document, and at what stands in it under a name such as `metadata`.
    init(_ root: JSONValue) {
        let own = PlainMembers(root)
        let inner = ["callmetadata", "metadata", "call", "callinfo", "info"].compactMap { name in
            own.first([name]) { $0.kind == .object }
        }
        sources = [own] + inner.map(PlainMembers.init)
    }

    /// Gives a call what is known of it.
    func apply(to call: inout PlatformCall, _ context: ReadingContext, keepsID: Bool) {
        if !keepsID, let id = name(Self.ids + ["contactid", "interactionid", "id", "uuid"]) { call.record.id = id }
        call.record.agent.id = name("agentid 坐席工号 客服工号 工号")
        call.record.agent.name = name("agentname agent 坐席姓名 客服姓名 坐席 客服")
        call.record.agent.team = name("agentteam team")
        if let agent = sources.lazy.compactMap({ $0.first(["agent"]) { $0.kind == .object } }).first {
            call.record.agent.id = agent["id"]?.name
            call.record.agent.name = agent["name"]?.name
        }
        call.record.customerID = name("customerid 客户id")
        call.record.queue = name("queue queuename skill skillgroup 技能组")
        call.record.language = SourceLanguage.tag(name("language languagecode lang locale"))
        call.record.recording = name("recording recordingurl audiourl audiofile")
        call.record.direction = name("calldirection direction 呼叫方向").flatMap(Self.direction)
        for source in sources where call.record.duration == nil {
            guard let (value, unit) = source.firstTime(["duration", "callduration", "通话时长"]) else { continue }
            call.record.duration = call.time(value, value.string?.contains(":") == true ? .clock : unit ?? .seconds)
        }
        for source in sources where call.record.startedAt == nil {
            let time = source.first(["startedat", "starttime", "callstart", "callstarttime", "开始时间"]) {
                Moment($0.string) != nil
            }
            call.begin(time, "started_at", context)
        }
    }

    /// Names of a call's id that are nothing else's.
    static let ids = ["callid", "conversationid", "sessionid", "通话id", "会话id"]

    private func name(_ names: String) -> String? { name(names.split(separator: " ").map(String.init)) }

    private func name(_ names: [String]) -> String? {
        sources.lazy.compactMap { $0.first(names) { $0.name != nil }?.name }.first
    }

    private static func direction(_ text: String) -> CallRecord.Direction? {
        switch text.lowercased() {
        case "inbound", "in", "incoming", "呼入": .inbound
        case "outbound", "out", "outgoing", "呼出": .outbound
        default: nil
        }
    }
}
