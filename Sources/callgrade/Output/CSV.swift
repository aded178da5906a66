/// Comma-separated values (RFC 4180) that a spreadsheet does not run.
enum CSV {
    /// One record, without its line end.
    static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

    /// A cell in quotes where it needs them. A text that a spreadsheet would take for a formula gets
    /// an apostrophe before it.
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula && Double(text) == nil ? "'" + text : text
        guard safe.contains(where: { $0 == "\"" || $0 == "," || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
