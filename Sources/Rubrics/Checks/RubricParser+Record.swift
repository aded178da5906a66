import Diagnostics

/// A field of the call record that `call` can ask for, and the values that it can have.
private enum RecordField {
    /// Any text.
    case text
    /// One of these words.
    case words([String])
    /// A whole number.
    case number

    static let all: [(key: String, values: RecordField)] = [
        ("id", .text), ("channel", .words(["phone", "chat", "video"])), ("direction", .words(["inbound", "outbound"])),
        ("language", .text), ("queue", .text), ("customer.id", .text), ("agent.id", .text), ("agent.name", .text),
        ("agent.team", .text), ("answered", .words(["true", "false"])), ("rings", .number),
        ("ended_by", .words(["agent", "customer", "system"])), ("resolved", .words(["true", "false"])),
    ]

    static func named(_ key: String) -> RecordField? {
        if key.hasPrefix("tags."), key.utf8.count > 5 { return .text }
        return all.first { $0.key == key }?.values
    }
}

// The checks on the record's fields: `ended_by`, `call`.
extension RubricParser {
    mutating func readEndedBy(_ node: YAMLNode) -> Check? {
        word(node, of: "‘ended_by’", among: ["agent", "customer", "system"]).map(Check.endedBy)
    }

    mutating func readCall(_ node: YAMLNode) -> Check? {
        let tags = node.map?.compactMap(\.key.text).filter { $0.hasPrefix("tags.") } ?? []
        let known = RecordField.all.map(\.key) + (tags.isEmpty ? ["tags.…"] : tags)
        guard let fields = fields(of: node, what: "‘call’", known: known) else { return nil }
        guard let pairs = node.map, !pairs.isEmpty else {
            problems.report("‘call’ asks for no field", remedy: "Write one, such as ‘channel: phone’.", at: node)
            return nil
        }
        // The order of keys means nothing; so there is but one.
        let keys = pairs.compactMap(\.key.text).filter { fields[$0] != nil }.sorted()
        return .call(keys.compactMap { key in fields[key].flatMap { fieldMatch(key, $0) } })
    }

    private mutating func fieldMatch(_ key: String, _ node: YAMLNode) -> FieldMatch? {
        guard let field = RecordField.named(key) else {
            problems.report("‘\(key)’ names no tag", remedy: "Write ‘tags.name: value’.", at: node)
            return nil
        }
        let nodes = node.list ?? [node]
        if nodes.isEmpty {
            problems.report("‘\(key)’ is empty", remedy: "Write a value, or ‘[one, another]’.", at: node)
        }
        return FieldMatch(field: key, values: nodes.compactMap { value($0, of: key, field) })
    }

    private mutating func value(_ node: YAMLNode, of key: String, _ field: RecordField) -> String? {
        // "" stands for a field that is not given; a call's language and channel always are.
        if node.text == "", key != "language", key != "channel" { return "" }
        return switch field {
        case .text: text(node, of: "‘\(key)’")
        case .words(let words): word(node, of: "‘\(key)’", among: words)
        case .number: integer(node, of: "‘\(key)’", atLeast: 0).map(String.init)
        }
    }
}
