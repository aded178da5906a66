import Diagnostics

/// Facts under each other: the name in a column, what it says beside it, in lines of at most 80 columns.
struct FactLines {
    private static let nameWidth = 11

    /// The lines.
    let text: String

    /// Lines of names with what they say; a name that stands several times in a row is written once.
    init(_ facts: [(name: String, value: String)]) {
        var text = ""
        var last = ""
        for (name, value) in facts {
            var lines = wrapped(value.oneLine, indent: Self.nameWidth)
            if lines.isEmpty { lines = [""] }
            let shown = name == last ? "" : name
            lines[0] = shown.padded(to: Self.nameWidth) + lines[0].dropFirst(Self.nameWidth)
            text += lines.map { $0 + "\n" }.joined()
            last = name
        }
        self.text = text
    }
}
