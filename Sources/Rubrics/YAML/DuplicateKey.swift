import Diagnostics
import Yams

/// A key that stands twice in one map. Yams tells the place of the first; the second is looked for in the text.
enum DuplicateKey {
    /// The problem, at the second place where it is found.
    static func diagnostic(for key: String, first: Mark, in source: SourceText) -> Diagnostic {
        let second = place(of: key, after: first, in: source)
        return Diagnostic(
            .error, "the key ‘\(key)’ stands twice in one map",
            remedy: second == nil ? "Keep one of them." : "Keep one of them; the first is in line \(first.line).",
            at: second ?? source.place(line: first.line, column: first.column))
    }

    private static func place(of key: String, after first: Mark, in source: SourceText) -> Place? {
        func find(_ line: Int, from column: Int, only wanted: Int? = nil) -> Place? {
            columns(of: key, in: source.lineText(line) ?? "").first { $0 >= column && $0 == wanted ?? $0 }
                .map { source.place(line: line, column: $0) }
        }
        if let sameLine = find(first.line, from: first.column + 1) { return sameLine }
        let below = (first.line + 1)..<max(first.line + 1, source.lines.count + 1)
        for line in below {
            if let found = find(line, from: 1, only: first.column) { return found }
            if isLeft(source.lineText(line) ?? "", of: first.column) { break }
        }
        return below.prefix(100).lazy.compactMap { find($0, from: 1) }.first
    }

    /// Whether a line ends the block that begins at a column.
    private static func isLeft(_ line: String, of column: Int) -> Bool {
        let indent = line.unicodeScalars.prefix { $0 == " " }.count
        return indent < line.unicodeScalars.count && indent + 1 < column
    }

    /// The columns at which a key followed by a colon stands in a line.
    private static func columns(of key: String, in line: String) -> [Int] {
        let letters = Array(line.unicodeScalars)
        let wanted = Array(key.unicodeScalars)
        guard !wanted.isEmpty, letters.count > wanted.count else { return [] }
        return (0..<(letters.count - wanted.count)).filter { start in
            let end = start + wanted.count
            guard letters[start..<end].elementsEqual(wanted) else { return false }
            let quoted = start > 0 && (letters[start - 1] == "\"" || letters[start - 1] == "'")
            let before = start - (quoted ? 2 : 1)
            guard before < 0 || " \t{,".unicodeScalars.contains(letters[before]) else { return false }
            return letters[(end + (quoted ? 1 : 0))...].first { $0 != " " } == ":"
        }.map { start in
            start > 0 && (letters[start - 1] == "\"" || letters[start - 1] == "'") ? start : start + 1
        }
    }
}
