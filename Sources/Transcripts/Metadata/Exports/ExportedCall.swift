/// One call of an export while its fields come in; what they mean together is decided here.
///
/// An export tells moments, from which ring time and duration are taken as differences: they hold without a time zone
/// too. Whose phone rang and who hung up depends on who called whom, where the platform speaks of caller and callee.
struct ExportedCall {
    /// At whose phone the ring was.
    enum RingSide { case agent, customer, callee }

    /// Who hung up, as platforms say it.
    enum HangUpSide { case agent, customer, system, caller, callee }

    /// What the export says that is not put together of several fields.
    var record = CallRecord(id: "")
    /// The name of the recording's or the transcript's file.
    var file: String?
    /// When the call began, rang, was answered and ended.
    var began: ExportMoment?
    var rang: ExportMoment?
    var answered: ExportMoment?
    var ended: ExportMoment?
    /// How long it rang and how long was talked, where the export says so itself.
    var ringTime: Int?
    var talkTime: Int?
    /// Whose phone rang; nil where the export does not say.
    var ringSide: RingSide?
    /// Who hung up.
    var hangUp: HangUpSide?
    /// When the export wrote this, where it may write a call again; the later one counts.
    var version: String?
    /// Fields whose values can't be read.
    private(set) var unreadable: [String] = []

    /// A call of that id.
    init(id: String?) { record.id = id ?? "" }

    /// Reads the moment in a field; what can't be read is noted, and is as good as missing.
    mutating func moment(_ entry: ExportEntry?, _ name: String, _ unit: ExportMoment.Unit) -> ExportMoment? {
        guard let text = entry?.text(name) else { return nil }
        return moment(text: text, name, unit)
    }

    /// As ``moment(_:_:_:)``, for a text that a field holds.
    mutating func moment(text: String, _ name: String, _ unit: ExportMoment.Unit) -> ExportMoment? {
        do throws(ExportMoment.Unreadable) {
            return try ExportMoment.reading(text, unit)
        } catch {
            unreadable.append(name)
            return nil
        }
    }

    /// Whether a field for a moment is there and says that there was none; one that can't be read says nothing.
    func isNone(_ entry: ExportEntry, _ name: String) -> Bool {
        guard entry.has(name), !unreadable.contains(name) else { return false }
        return entry.text(name)?.allSatisfy { "0-/: T.".contains($0) } ?? true
    }

    /// Reads the length of time in a field; 0 is how platforms say that there was none.
    mutating func length(_ entry: ExportEntry, _ name: String, _ unit: ExportDuration.Unit = .seconds) -> Int? {
        guard let text = entry.text(name) else { return nil }
        return length(text: text, name, unit)
    }

    /// As ``length(_:_:_:)``, for a text that a field holds.
    mutating func length(text: String, _ name: String, _ unit: ExportDuration.Unit) -> Int? {
        guard let length = ExportDuration.reading(text, unit) else {
            unreadable.append(name)
            return nil
        }
        return length > 0 ? length : nil
    }

    /// Names the agent; a phone number, masked or not, is nobody's id or name.
    mutating func setAgent(id: String? = nil, name: String? = nil, team: String? = nil) {
        func own(_ text: String?) -> String? { text.flatMap { Self.isPhone($0) ? nil : $0 } }
        record.agent = CallRecord.Agent(id: own(id), name: own(name), team: team)
    }

    /// Takes over where the recording is; its file's name joins the call to a transcript of that name.
    mutating func setRecording(_ place: String?) {
        guard let place else { return }
        record.recording = place
        let path = place.prefix { $0 != "?" && $0 != "#" }
        file = file ?? path.split(separator: "/").last.map(String.init)
    }

    /// Keeps what a rubric or a report may filter on, though it is no field of a record.
    mutating func tag(_ name: String, _ value: String?) {
        if let value { record.tags[name] = value }
    }

    /// Whether an id is a phone number, written out or with stars for digits.
    static func isPhone(_ text: String) -> Bool {
        if text.contains("*") { return true }
        let digits = text.filter { $0.isASCII && $0.isNumber }
        guard text.allSatisfy({ ($0.isASCII && $0.isNumber) || "+-() ".contains($0) }) else { return false }
        let own =
            digits.hasPrefix("0086") ? digits.dropFirst(4) : digits.hasPrefix("86") ? digits.dropFirst(2) : digits[...]
        let isMobile = own.count == 11 && own.hasPrefix("1") && !own.hasPrefix("10") && !own.hasPrefix("12")
        let isLandline = (10...12).contains(digits.count) && digits.hasPrefix("0")
        return isMobile || isLandline || (text.hasPrefix("+") && digits.count >= 7)
    }
}

extension ExportedCall {
    /// The record's fields, put together.
    func finished(_ zone: LocalZone?) -> CallRecord {
        var record = record
        record.startedAt = record.startedAt ?? beginning?.rfc3339(zone)
        if record.answered == nil, answered != nil { record.answered = true }
        record.duration = record.duration ?? talk(zone) ?? talkTime
        record.ringTime = record.ringTime ?? ringTime(zone)
        record.endedBy = record.endedBy ?? endingSide
        return record
    }

    /// Whether the call's beginning is known but for its zone.
    func lacksZone(_ zone: LocalZone?) -> Bool { beginning != nil && beginning?.rfc3339(zone) == nil }

    private var beginning: ExportMoment? { began ?? rang ?? answered }

    private func talk(_ zone: LocalZone?) -> Int? {
        guard let answered, let ended else { return nil }
        return ended.since(answered, zone: zone)
    }

    /// How long the agent's phone rang.
    private func ringTime(_ zone: LocalZone?) -> Int? {
        switch ringSide {
        case .agent: break
        case .callee: guard record.direction == .inbound else { return nil }
        case .customer, nil: return nil
        }
        if let rang, let answered { return answered.since(rang, zone: zone) }
        return ringTime
    }

    private var endingSide: CallRecord.EndingSide? {
        switch (hangUp, record.direction) {
        case (.agent, _), (.caller, .outbound), (.callee, .inbound): .agent
        case (.customer, _), (.caller, .inbound), (.callee, .outbound): .customer
        case (.system, _): .system
        case (.caller, nil), (.callee, nil), (nil, _): nil
        }
    }
}

extension CallRecord.Direction {
    /// A direction in a platform's words, English or Chinese; nil for anything else.
    init?(exported text: String?) {
        guard let name = text.map(ExportEntry.name) else { return nil }
        func holds(_ words: [String]) -> Bool { words.contains { name.utf8.containsRun($0.utf8) } }
        let isInbound = name == "in" || holds(["呼入", "来电", "來電", "进线", "進線", "inbound", "incoming"])
        let isOutbound = name == "out" || holds(["呼出", "外呼", "去电", "去電", "拨出", "outbound", "outgoing"])
        guard isInbound != isOutbound else { return nil }
        self = isInbound ? .inbound : .outbound
    }
}

extension ExportedCall.HangUpSide {
    /// A side in a platform's words, English or Chinese; nil for anything else.
    init?(exported text: String?) {
        guard let name = text.map(ExportEntry.name) else { return nil }
        let sides = Self.words.filter { $0.words.contains { name.utf8.containsRun($0.utf8) } }
        guard let side = sides.first?.side, sides.count == 1 else { return nil }
        self = side
    }

    private static let words: [(side: Self, words: [String])] = [
        (.agent, ["坐席", "座席", "客服", "seat", "agent", "staff"]),
        (.customer, ["客户", "客戶", "用户", "用戶", "顾客", "顧客", "访客", "user", "customer"]),
        (.system, ["系统", "系統", "机器", "機器", "平台", "system", "machine"]),
        (.caller, ["主叫", "caller"]),
        (.callee, ["被叫", "callee"]),
    ]
}
