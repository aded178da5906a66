import Diagnostics

/// A check's key and how what stands behind it is read.
struct CheckReader: Sendable {
    /// The key.
    let key: String
    /// Reads the value behind the key.
    let read: @Sendable (inout RubricParser, YAMLNode) -> Check?

    fileprivate init(_ key: String, _ read: @escaping @Sendable (inout RubricParser, YAMLNode) -> Check?) {
        self.key = key
        self.read = read
    }

    /// Every check of the language.
    static let all: [CheckReader] = [
        CheckReader("said") { $0.readSaid($1) },
        CheckReader("not_said") { $0.readNotSaid($1) },
        CheckReader("answered_within") { $0.readAnsweredWithin($1) },
        CheckReader("responds") { $0.readResponds($1) },
        CheckReader("in_order") { $0.readInOrder($1) },
        CheckReader("replies_within") { $0.readRepliesWithin($1) },
        CheckReader("silence") { $0.readSilence($1) },
        CheckReader("hold") { $0.readHold($1) },
        CheckReader("interruptions") { $0.readInterruptions($1) },
        CheckReader("pace") { $0.readPace($1) },
        CheckReader("talk_share") { $0.readTalkShare($1) },
        CheckReader("repeats") { $0.readRepeats($1) },
        CheckReader("not_disclosed") { $0.readNotDisclosed($1) },
        CheckReader("ended_by") { $0.readEndedBy($1) },
        CheckReader("duration") { $0.readDuration($1) },
        CheckReader("call") { $0.readCall($1) },
        CheckReader("all") { $0.readChecks($1, of: "all").map(Check.all) },
        CheckReader("any") { $0.readAny($1) },
        CheckReader("not") { $0.readCheck($1, as: "‘not’").map(Check.not) },
    ]

    static let keys = all.map(\.key)
    private static let byKey = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })

    /// The reader for a key.
    static func named(_ key: String) -> CheckReader? { byKey[key] }
}

extension RubricParser {
    /// Reads a check: a map of one key. `name` is the key that it stands behind, for messages.
    mutating func readCheck(_ node: YAMLNode, as name: String) -> Check? {
        guard node.list == nil else {
            problems.report(
                "\(name) is one check, not a list", remedy: "Write ‘all: [ … ]’ or ‘any: [ … ]’ around the list.",
                at: node)
            return nil
        }
        guard let pairs = map(node, what: "a check", known: CheckReader.keys), let pair = pairs.first else {
            if node.map != nil {
                problems.report("\(name) holds no check", remedy: "Write one, such as ‘said: …’.", at: node)
            }
            return nil
        }
        guard pairs.count == 1 else { return reportSeveral(pairs) }
        guard let key = knownKey(pair.key, in: "a check", known: CheckReader.keys) else { return nil }
        guard !pair.value.isNothing else {
            problems.report("‘\(key)’ has no value", remedy: "Write what it takes after the colon.", at: pair.key)
            return nil
        }
        return CheckReader.named(key)?.read(&self, pair.value)
    }

    private mutating func reportSeveral(_ pairs: [YAMLNode.Pair]) -> Check? {
        let keys = pairs.map { $0.key.text ?? "…" }
        // Where a key is not a check's at all, it is the likelier mistake: ‘within’ one level too far out.
        let unknown = pairs.filter { !CheckReader.keys.contains($0.key.text ?? "") }
        guard unknown.isEmpty else {
            for pair in unknown { reportBeside(keys.first { CheckReader.named($0) != nil }, pair.key) }
            return nil
        }
        let combined = keys.map { "{ \($0): … }" }.joined(separator: ", ")
        problems.report(
            "a check is a map of one key; here are \(keys.count)", remedy: "Combine them: ‘all: [ \(combined) ]’.",
            at: pairs[1].key)
        return nil
    }

    /// Reports a key that stands beside a check's key and belongs into its braces, or nowhere.
    private mutating func reportBeside(_ check: String?, _ node: YAMLNode) {
        guard let check, let key = node.text, Self.innerKeys.contains(key) else {
            _ = knownKey(node, in: "a check", known: CheckReader.keys)
            return
        }
        problems.report(
            "‘\(key)’ stands beside ‘\(check)’, not in it", remedy: "Write ‘\(check): { …, \(key): … }’.", at: node)
    }

    private static let innerKeys = [
        "by", "except", "within", "at_least", "at_most", "different", "to", "with", "each_time",
    ]

    /// Reads `any`. Beside a `not_said`, a `responds` is meant to be met where nothing is to respond to.
    mutating func readAny(_ node: YAMLNode) -> Check? {
        let outside = seen.responds
        guard let checks = readChecks(node, of: "any") else { return nil }
        let mayBeUnsaid = checks.contains { if case .notSaid = $0 { true } else { false } }
        if mayBeUnsaid { seen.responds = outside }
        return .any(checks)
    }

    /// Reads the checks that are combined by `all` or `any`.
    mutating func readChecks(_ node: YAMLNode, of key: String) -> [Check]? {
        guard let nodes = list(node, of: key, what: "checks") else { return nil }
        let checks = nodes.compactMap { readCheck($0, as: "an element of ‘\(key)’") }
        return checks.count == nodes.count ? checks : nil
    }
}
