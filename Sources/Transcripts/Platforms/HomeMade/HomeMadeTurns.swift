internal import JSON

/// Reads turns whose keys are only known by the usual names.
struct HomeMadeTurns {
    /// What dates are counted from; nil where the turns have none.
    private let base: Moment?

    /// Looks at what the turns' dates are counted from: the call's beginning, else the earliest of them.
    init(_ turns: [JSONValue], _ call: inout PlatformCall, _ context: ReadingContext) {
        guard turns.first.flatMap(Self.date) != nil,
            let first = turns.lazy.compactMap(Self.date).min(by: {
                $0.moment.milliseconds < $1.moment.milliseconds
            })
        else {
            base = nil
            return
        }
        if let begun = Moment(call.record.startedAt), first.moment.since(begun) != nil {
            base = begun
        } else {
            base = first.moment
            call.begin(first.value, "timestamp", context)
        }
    }

    /// When a turn begins, where it says that with a date.
    private static func date(_ turn: JSONValue) -> (value: JSONValue, moment: Moment)? {
        guard let value = PlainMembers(turn).firstTime(TurnKeys.start)?.value else { return nil }
        return Moment(value.string).map { (value, $0) }
    }

    /// Whether an object is a turn: whether it has a text and names who speaks.
    ///
    /// - Parameter isStrict: whether a key that may name much else, such as `name`, is not enough.
    static func isTurn(_ value: JSONValue, isStrict: Bool = false) -> Bool {
        guard value.kind == .object else { return false }
        let members = PlainMembers(value)
        return text(members) != nil && names(members, isStrict: isStrict)
    }

    /// The text of a turn; nil where it has none.
    static func text(_ turn: PlainMembers) -> String? { turn.first(TurnKeys.text) { $0.kind == .string }?.string }

    /// Whether a turn names who speaks.
    static func names(_ turn: PlainMembers, isStrict: Bool) -> Bool {
        turn.first(TurnKeys.speaker + TurnKeys.role, where: isName) != nil
            || (!isStrict && (vagueSpeaker(turn) != nil || turn.first(TurnKeys.channel, where: isName) != nil))
    }

    private static func isName(_ value: JSONValue) -> Bool { value.name != nil || value.kind == .object }

    private static func vagueSpeaker(_ turn: PlainMembers) -> String? {
        turn.first(TurnKeys.vagueSpeaker) { $0.kind == .string }?.name
    }

    /// Adds one turn.
    func add(_ turn: JSONValue, to call: inout PlatformCall) {
        let members = PlainMembers(turn)
        guard let text = Self.text(members) else { return call.warn("turns without a text are left out") }
        let start = time(members.firstTime(TurnKeys.start) ?? Self.span(members, "from"), &call)
        var end = time(members.firstTime(TurnKeys.end) ?? Self.span(members, "to"), &call)
        if end == nil, let start, let length = time(members.firstTime(TurnKeys.duration), &call) {
            end = start + length
        }
        var said = PlatformTurn(label(members, &call), text, start: start, end: end)
        said.confidence = members.first(["confidence"])?.share
        said.words = words(members.first(["words"]) { $0.kind == .array }, &call)
        call.add(said)
    }

    /// The words of a turn, where they are objects with a text each.
    private func words(_ list: JSONValue?, _ call: inout PlatformCall) -> [PlatformWord] {
        guard let list else { return [] }
        var words: [PlatformWord] = []
        for word in list.elements {
            let members = PlainMembers(word)
            guard let text = members.first(["word", "text"])?.string else { continue }
            words.append(
                PlatformWord(
                    text, start: time(members.firstTime(TurnKeys.start), &call),
                    end: time(members.firstTime(TurnKeys.end), &call),
                    confidence: members.first(["confidence", "probability", "score"])?.share,
                    label: Self.names(members, isStrict: true) ? label(members, &call) : nil))
        }
        return words
    }

    /// `from` and `to` where both are numbers; else they may name people.
    private static func span(_ turn: PlainMembers, _ name: String) -> (value: JSONValue, unit: SourceTime?)? {
        guard turn.first(["from"])?.number != nil, turn.first(["to"])?.number != nil else { return nil }
        return turn.firstTime([name])
    }

    private func label(_ turn: PlainMembers, _ call: inout PlatformCall) -> String? {
        let channel = turn.first(TurnKeys.channel, where: Self.isName)?.name
        let role = turn.first(TurnKeys.role, where: Self.isName)?.name
        let named = turn.first(TurnKeys.speaker, where: Self.isName)
        let speaker =
            named?.name ?? named.flatMap { PlainMembers($0).first(["name", "role", "label", "id"])?.name }
            ?? (role == nil ? Self.vagueSpeaker(turn) : nil)
        // A speaker with a name is the same one on all channels.
        let isNumber = (speaker ?? role)?.utf8.allSatisfy(\.isDigit) ?? true
        let label = SpeakerLabel.joined(
            channel: SpeakerLabel.channel(named: isNumber ? channel : nil),
            speaker: SpeakerLabel.speaker(named: speaker ?? role))
        guard let role, let label, speaker != nil else { return label }
        switch LabelRole(label: role) {
        case .agent: call.roles[label] = .agent
        case .customer: call.roles[label] = .customer
        case .colleague: call.roles[label] = .colleague
        case .system: call.roles[label] = .system
        // Who a caller or a bot is, is decided by the label, which then must say so.
        case .caller, .bot: return role
        case nil: break
        }
        return label
    }

    /// A time in the unit that its key names, a clock, a date, or seconds.
    private func time(_ time: (value: JSONValue, unit: SourceTime?)?, _ call: inout PlatformCall) -> Int? {
        guard let time else { return nil }
        guard let text = time.value.string, text.contains(":") else {
            return call.time(time.value, time.unit ?? .seconds)
        }
        return Moment(text).map { $0.since(base) } ?? call.time(time.value, .clock)
    }
}
