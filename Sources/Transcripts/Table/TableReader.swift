/// Reads delimited text with one row a segment, calls by the call's id.
struct TableReader: TextTranscriptReader {
    let format = TranscriptFormat(
        name: "csv", title: "CSV or TSV, one row a segment",
        recognised: "rows of equally many columns under a header, one of them the text, one the speaker")

    var holdsSeveral: Bool { true }

    func recognises(_ text: TextDocument) -> Bool {
        guard let delimiter = Self.delimiter(of: text) else { return false }
        var rows = DelimitedRows(text.bytes[...], delimiter: delimiter)
        guard let header = rows.next() else { return false }
        if TableColumns(header.cells).isSegments { return true }
        // Any other table is refused here, lest a cell with a whole conversation pass for labelled text.
        return rows.next() != nil && header.cells.count > 2 && header.cells.allSatisfy(Self.isName)
    }

    private static func delimiter(of text: TextDocument) -> UInt8? {
        DelimitedRows.delimiter(of: text.bytes) { TableColumns($0).isSegments }
    }

    /// Whether a cell of the first row may be a column's name rather than someone's words.
    private static func isName(_ cell: String) -> Bool {
        cell.utf8.count <= 60 && !cell.contains { ":：。，？?!！\n".contains($0) } && cell.split(separator: " ").count <= 4
    }

    func read(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard let delimiter = Self.delimiter(of: text) else {
            throw RecordProblem("no table: rows of equally many columns are needed")
        }
        var rows = DelimitedRows(text.bytes[...], delimiter: delimiter)
        guard let header = rows.next() else { throw RecordProblem("a table without a row") }
        guard header.cells.count <= TableColumns.most else {
            throw RecordProblem("a table of more than \(TableColumns.most) columns", line: header.line)
        }
        let columns = TableColumns(header.cells)
        guard columns.isSegments else {
            throw RecordProblem(
                "a table without a column for the \(columns.meanings.contains(.text) ? "speaker" : "text")",
                remedy:
                    "Name the columns ‘speaker’ and ‘text’, one row a segment. A table of facts about calls is named with --metadata.",
                line: header.line)
        }
        var calls = TableCalls(columns: columns, text: text, context: context, format: format)
        while let row = rows.next() { calls.take(row) }
        return calls.finish()
    }
}
