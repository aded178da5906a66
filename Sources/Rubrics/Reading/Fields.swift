import Diagnostics

/// A map whose keys are all known: what a criterion, a check or the rubric itself is made of.
struct Fields {
    /// The map.
    let node: YAMLNode
    /// What the map is, for messages: ‘a criterion’, ‘‘said’’.
    let what: String
    private let keys: Set<String>
    private let values: [String: YAMLNode]

    fileprivate init(node: YAMLNode, what: String, keys: Set<String>, values: [String: YAMLNode]) {
        self.node = node
        self.what = what
        self.keys = keys
        self.values = values
    }

    /// The value of a key; nil also where nothing is written behind it, which is reported by then.
    subscript(_ key: String) -> YAMLNode? { values[key] }

    /// Whether the key is there, with a value or without, or mistyped.
    func has(_ key: String) -> Bool { keys.contains(key) }
}

extension RubricParser {
    /// The keys and values of a map; reports another kind of value, unknown keys and keys without a value.
    mutating func fields(of node: YAMLNode, what: String, known: [String]) -> Fields? {
        guard let pairs = map(node, what: what, known: known) else { return nil }
        var keys: Set<String> = []
        var values: [String: YAMLNode] = [:]
        for pair in pairs {
            guard let key = knownKey(pair.key, in: what, known: known) else {
                // A mistyped key is not reported as missing as well.
                if let meant = pair.key.text.flatMap({ nearestName(to: $0, among: known) }) { keys.insert(meant) }
                continue
            }
            keys.insert(key)
            if pair.value.isNothing {
                problems.report(
                    "‘\(key)’ has no value", remedy: "Write one after the colon, or delete the key.", at: pair.key)
            } else {
                values[key] = pair.value
            }
        }
        return Fields(node: node, what: what, keys: keys, values: values)
    }

    /// The pairs of a map; reports another kind of value.
    mutating func map(_ node: YAMLNode, what: String, known: [String]) -> [YAMLNode.Pair]? {
        if let pairs = node.map { return pairs }
        if let problem = FullWidthMark.diagnostic(in: node) {
            problems.report(problem)
        } else {
            problems.report(
                "\(what) is a map, not \(node.kind)",
                remedy: known.isEmpty ? "Write ‘name: …’ for each." : "Known here: \(known.joined(separator: ", ")).",
                at: node)
        }
        return nil
    }

    /// The text of a key, if it is a known one; reports it otherwise.
    mutating func knownKey(_ node: YAMLNode, in what: String, known: [String]) -> String? {
        guard let key = node.text else {
            problems.report("a key is a word, not \(node.kind)", remedy: "Write a word before the colon.", at: node)
            return nil
        }
        if known.contains(key) { return key }
        if let problem = FullWidthMark.diagnostic(in: node) {
            problems.report(problem)
        } else {
            let near = nearestName(to: key, among: known)
            problems.report(
                "‘\(key)’ is not known in \(what)",
                remedy: near.map { "Did you mean ‘\($0)’?" } ?? "Known here: \(known.joined(separator: ", ")).",
                at: node)
        }
        return nil
    }

    /// A value that must be there; reports it where the key is missing.
    mutating func required(_ key: String, in fields: Fields, remedy: String? = nil) -> YAMLNode? {
        if !fields.has(key) {
            problems.report("\(fields.what) needs ‘\(key)’", remedy: remedy ?? "Write ‘\(key): …’.", at: fields.node)
        }
        return fields[key]
    }

    /// The elements of a list that holds at least one; reports another kind of value.
    mutating func list(_ node: YAMLNode, of key: String, what: String) -> [YAMLNode]? {
        guard let list = node.list else {
            let full = FullWidthMark.diagnostic(in: node)
            problems.report(
                full
                    ?? Diagnostic(
                        .error, "‘\(key)’ is a list of \(what), not \(node.kind)",
                        remedy: "Begin each with ‘-’.", at: node.place))
            return nil
        }
        if list.isEmpty { problems.report("‘\(key)’ is empty", remedy: "Write at least one.", at: node) }
        return list.isEmpty ? nil : list
    }

    /// The text of a scalar that says something; reports another kind of value.
    mutating func text(_ node: YAMLNode, of what: String) -> String? {
        guard let text = node.text else {
            problems.report("\(what) is one value, not \(node.kind)", remedy: "Write it without brackets.", at: node)
            return nil
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            problems.report("\(what) is empty", remedy: "Write it, or delete the place for it.", at: node)
            return nil
        }
        return text
    }

    /// One word out of several; reports others with the nearest.
    mutating func word<Choice: RawRepresentable & CaseIterable>(
        _ node: YAMLNode, of what: String, as type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        word(node, of: what, among: type.allCases.map(\.rawValue)).flatMap(type.init)
    }

    /// One word out of several; reports others with the nearest.
    mutating func word(_ node: YAMLNode, of what: String, among known: [String]) -> String? {
        guard let word = text(node, of: what) else { return nil }
        if known.contains(word) { return word }
        let near = nearestName(to: word, among: known)
        problems.report(
            "\(what) can’t be ‘\(word)’",
            remedy: near.map { "Did you mean ‘\($0)’?" } ?? "Write \(known.alternatives).", at: node)
        return nil
    }
}

extension [String] {
    /// The words as alternatives: ‘a’, ‘b’ or ‘c’.
    var alternatives: String {
        let quoted = map { "‘\($0)’" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }
}
