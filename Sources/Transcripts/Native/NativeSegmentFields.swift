internal import JSON

/// The keys of one segment or word while they come in, with every check on them.
struct NativeSegmentFields {
    private(set) var words: JSONValue?
    private var seen: UInt16 = 0
    private var speaker: Speaker?
    private var text: UnsafeBufferPointer<UInt8>?
    private var label: UnsafeBufferPointer<UInt8>?
    private var lexical: UnsafeBufferPointer<UInt8>?
    private var agentID: UnsafeBufferPointer<UInt8>?
    private var start: Int?
    private var end: Int?
    private var confidence: Double?

    /// Reads all keys of a segment or word.
    mutating func read(
        _ value: JSONValue, scope: StrangeKeys.Scope, strangers: inout StrangeKeys
    ) throws(RecordProblem) {
        guard value.kind == .object else { throw RecordProblem("not an object") }
        for (name, value) in value.members {
            guard let key = SegmentKey(name), scope == .segment || key.isOfWord else {
                try strangers.meet(name, in: scope)
                continue
            }
            guard seen & key.rawValue == 0 else { throw RecordProblem("‘\(key.name)’ is given twice") }
            seen |= key.rawValue
            if !value.isNull { try set(key, value) }
        }
    }

    /// The segment, when nothing that it needs is missing.
    func segment() throws(RecordProblem) -> NativeSegment {
        guard let speaker else { throw RecordProblem("‘speaker’ is missing") }
        guard let text else { throw RecordProblem("‘text’ is missing") }
        try checkOrder()
        return NativeSegment(
            speaker: speaker, start: start, end: end, text: text, label: label, lexical: lexical, agentID: agentID,
            confidence: confidence)
    }

    /// The word, when nothing that it needs is missing.
    func word() throws(RecordProblem) -> NativeWord {
        guard let text else { throw RecordProblem("‘text’ is missing") }
        try checkOrder()
        return NativeWord(text: text, start: start, end: end, confidence: confidence)
    }

    private func checkOrder() throws(RecordProblem) {
        if let start, let end, end < start { throw RecordProblem("‘end’ is before ‘start’") }
    }

    private mutating func set(_ key: SegmentKey, _ value: JSONValue) throws(RecordProblem) {
        switch key {
        case .speaker: speaker = try Self.speaker(value)
        case .text: text = try Self.text(key, value)
        case .label: label = try Self.text(key, value)
        case .lexical: lexical = try Self.text(key, value)
        case .agentID: agentID = try Self.text(key, value)
        case .start: start = try Self.time(key, value)
        case .end: end = try Self.time(key, value)
        case .confidence: confidence = try Self.share(key, value)
        case .words:
            guard value.kind == .array else { throw Self.wrong(key, "a list", value) }
            words = value
        }
    }

    private static func text(_ key: SegmentKey, _ value: JSONValue) throws(RecordProblem) -> UnsafeBufferPointer<UInt8>
    {
        guard let text = value.utf8 else { throw wrong(key, "a text", value) }
        return text
    }

    private static func time(_ key: SegmentKey, _ value: JSONValue) throws(RecordProblem) -> Int {
        guard let number = value.number, let time = Milliseconds.reading(number) else {
            throw wrong(key, RecordProblem.seconds, value)
        }
        return time
    }

    private static func share(_ key: SegmentKey, _ value: JSONValue) throws(RecordProblem) -> Double {
        let share: Double? =
            switch value.number {
            case .integer(let whole): Double(whole)
            case .decimal(let decimal): decimal
            case .large, nil: nil
            }
        guard let share, share >= 0, share <= 1 else { throw wrong(key, "a number from 0 to 1", value) }
        return share
    }

    private static func speaker(_ value: JSONValue) throws(RecordProblem) -> Speaker {
        guard let bytes = value.utf8 else { throw wrong(.speaker, "a text", value) }
        if let speaker = Speaker(utf8: bytes) { return speaker }
        let names = Speaker.allCases.map(\.rawValue)
        var problem = wrong(.speaker, "one of \(names.joined(separator: ", "))", value)
        problem.remedy = RecordProblem.suggestion(for: value.string ?? "", among: names)
        throw problem
    }

    private static func wrong(_ key: SegmentKey, _ expected: String, _ value: JSONValue) -> RecordProblem {
        .wrong(key.name, expected, found: FieldValue(value)?.found ?? "null")
    }
}

extension SegmentKey {
    /// Whether a word has such a key too.
    fileprivate var isOfWord: Bool {
        switch self {
        case .text, .start, .end, .confidence: true
        case .speaker, .label, .lexical, .agentID, .words: false
        }
    }
}

extension Speaker {
    /// The speaker of that name; nil where there is none.
    init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        let (candidate, name): (Speaker, StaticString)
        switch bytes.count {
        case 5: (candidate, name) = (.agent, "agent")
        case 6: (candidate, name) = (.system, "system")
        case 7: (candidate, name) = (.unknown, "unknown")
        case 8: (candidate, name) = (.customer, "customer")
        case 9: (candidate, name) = (.colleague, "colleague")
        default: return nil
        }
        for index in bytes.indices where bytes[index] != name.utf8Start[index] { return nil }
        self = candidate
    }
}

extension RecordProblem {
    /// The same problem of a key inside a list's element, named with its path.
    func inside(_ path: String) -> RecordProblem {
        var copy = self
        copy.reason = "\(path): \(reason)"
        return copy
    }
}
