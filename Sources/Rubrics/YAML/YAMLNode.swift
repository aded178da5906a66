import Diagnostics

/// A value of a YAML file with its place. Scalars are text as written: what they mean is decided by who reads them,
/// so that `tags.vip: yes` stays the word yes.
struct YAMLNode: Sendable {
    /// What stands there.
    let content: Content
    /// The line, from 1.
    let line: Int
    /// The column in Unicode scalars, from 1.
    let column: Int
    /// The file.
    let source: SourceText

    /// The three kinds of value.
    enum Content: Sendable {
        case scalar(String, Style)
        case list([YAMLNode])
        case map([Pair])
    }

    /// How a scalar is written.
    enum Style: Sendable { case plain, singleQuoted, doubleQuoted, block }

    /// A key and its value.
    struct Pair: Sendable {
        let key: YAMLNode
        let value: YAMLNode
    }

    /// Where the value begins.
    var place: Place { source.place(line: line, column: column) }

    /// The text of a scalar.
    var text: String? { if case .scalar(let text, _) = content { text } else { nil } }

    /// Whether nothing is written at all, as after `key:`.
    var isNothing: Bool { if case .scalar("", .plain) = content { true } else { false } }

    /// The elements of a list.
    var list: [YAMLNode]? { if case .list(let nodes) = content { nodes } else { nil } }

    /// The pairs of a map.
    var map: [Pair]? { if case .map(let pairs) = content { pairs } else { nil } }

    /// The kind, for messages.
    var kind: String {
        switch content {
        case .scalar: "a text"
        case .list: "a list"
        case .map: "a map"
        }
    }
}
