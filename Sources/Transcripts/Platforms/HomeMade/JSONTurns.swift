internal import JSON

/// JSON of one's own making: turns with a text and a speaker each, under any of the usual names.
///
/// This reader is the last resort: it takes what no other one knows. A time's unit is the one that its key names
/// (`start_ms`); a text with a colon is a clock or a date; all else is seconds.
struct JSONTurnsReader: JSONEventReader {
    let format = TranscriptFormat(
        name: "json-turns", title: "Other JSON with a list of turns, each with its speaker and text, or one a line",
        recognised: "objects with a key such as ‘text’ and one such as ‘speaker’; tried after all others")

    let isFallback = true

    func recognises(_ root: JSONValue) -> Bool {
        if case .none = TurnLists(root) { recognises(event: root) } else { true }
    }

    func recognises(event: JSONValue) -> Bool { HomeMadeTurns.isTurn(event, isStrict: true) }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if case .calls = TurnLists(root) { return try context.readings(of: Array(root.elements), calls) }
        return try calls(root, context)
    }

    /// The calls of a list of turns, which may name their calls.
    private func calls(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let isTurn = recognises(event: root)
        let groups = Self.byCall(isTurn ? [root] : Array(try TurnLists(root).only.elements))
        func read(_ group: Group, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
            var call = PlatformCall(format, context, id: group.id)
            if !isTurn { CallFacts(root).apply(to: &call, context, keepsID: group.id != nil) }
            let reader = HomeMadeTurns(group.turns, &call, context)
            for turn in group.turns { reader.add(turn, to: &call) }
            return [try call.reading()]
        }
        return try context.readings(ofEach: groups, written: { $0.turns.flatMap { $0.written + [0x0a] } }, read)
    }

    /// The turns of one call, and the id by which they name it.
    private typealias Group = (id: String?, turns: [JSONValue])

    /// The turns by the call that they name, in the order of the calls' first turns; where some name none, they are one
    /// call's.
    private static func byCall(_ turns: [JSONValue]) -> [Group] {
        var groups: [Group] = []
        var places: [String: Int] = [:]
        for turn in turns {
            guard let id = PlainMembers(turn).first(CallFacts.ids)?.name else { return [(nil, turns)] }
            if let place = places[id] {
                groups[place].turns.append(turn)
            } else {
                places[id] = groups.count
                groups.append((id, [turn]))
            }
        }
        return groups
    }
}

/// What a document holds of lists of turns, by a look at the first element of each list.
enum TurnLists {
    case none
    case one(JSONValue)
    /// A list of documents that hold turns.
    case calls
    /// A key that is nearly one of the usual ones.
    case slip(key: String, suggestion: String)
    case several([String])

    /// Looks at a document, and at the objects in it.
    init(_ root: JSONValue) {
        if root.kind == .array {
            guard let first = root.first else {
                self = .none
                return
            }
            if HomeMadeTurns.isTurn(first) {
                self = .one(root)
            } else if case .one = Self(inObject: first) {
                self = .calls
            } else {
                self = Self.slip(inTurn: first)
            }
            return
        }
        self = Self(inObject: root)
        for (_, value) in root.members.prefix(64) where value.kind == .object {
            guard case .none = self else { return }
            self = Self(inObject: value)
        }
    }

    private init(inObject object: JSONValue) {
        var found: [(name: String, list: JSONValue)] = []
        var slip = Self.none
        for (key, value) in object.members.prefix(64) where value.kind == .array && key.utf8.count <= 64 {
            guard let first = value.first else { continue }
            let name = PlainMembers.plain(key.string)
            let isKnown = TurnKeys.lists.contains(name)
            if !HomeMadeTurns.isTurn(first, isStrict: !isKnown) {
                if case .none = slip, isKnown { slip = Self.slip(inTurn: first) }
            } else if !isKnown, let suggestion = RecordProblem.suggestion(for: name, among: Self.longNames) {
                slip = .slip(key: key.string, suggestion: suggestion)
            } else {
                found.append((name, value))
            }
        }
        // Of several, the one that has the likeliest name.
        let likeliest = TurnKeys.lists.lazy.compactMap { name in found.first { $0.name == name } }.first
        if found.count > 1, likeliest == nil {
            self = .several(found.map(\.name))
        } else {
            self = (likeliest ?? found.first).map { .one($0.list) } ?? slip
        }
    }

    private static let longNames = TurnKeys.lists.filter { $0.utf8.count > 7 }

    /// A turn in which one of speaker and text is there, and the other nearly so.
    private static func slip(inTurn value: JSONValue) -> Self {
        guard value.kind == .object else { return .none }
        let members = PlainMembers(value)
        guard (HomeMadeTurns.text(members) != nil) != HomeMadeTurns.names(members, isStrict: true) else { return .none }
        for key in members.keys where !TurnKeys.suggestions.contains(PlainMembers.plain(key)) {
            guard let suggestion = RecordProblem.suggestion(for: key, among: TurnKeys.suggestions) else { continue }
            return .slip(key: key, suggestion: suggestion)
        }
        return .none
    }

    /// The only list.
    var only: JSONValue {
        get throws(RecordProblem) {
            switch self {
            case .one(let list): return list
            case .none, .calls: throw RecordProblem("no list of turns with a speaker and a text each")
            case .slip(let key, let suggestion): throw RecordProblem("unknown key ‘\(key)’", remedy: suggestion)
            case .several(let names):
                throw RecordProblem("several lists of turns: \(names.map { "‘\($0)’" }.joined(separator: ", "))")
            }
        }
    }
}
