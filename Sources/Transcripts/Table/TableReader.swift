/// Reads delimited text: one row a turn, calls by the call's id, or one row a call with its whole transcript in a cell.
struct TableReader: TextTranscriptReader {
    let format = TranscriptFormat(
        name: "csv", title: "CSV or TSV, one row a turn or one row a call",
        recognised: "rows of equally many columns under a header, one of them the text, or a cell the transcript")

    var holdsSeveral: Bool { true }

    func recognises(_ text: TextDocument) -> Bool {
        guard let delimiter = Table.delimiter(of: text) else { return false }
        var rows = DelimitedRows(text.bytes[...], delimiter: delimiter)
        guard let header = rows.next() else { return false }
        let columns = TableColumns(header.cells)
        if columns.isSegments { return true }
        // Any other table is refused here, lest a cell with a whole conversation pass for labelled text.
        guard rows.next() != nil, header.cells.allSatisfy(Self.isName) else { return false }
        return header.cells.count > 2 || columns.meanings.contains(.text)
            || (try? Table(text, delimiter: delimiter)) != nil
    }

    /// Whether a cell of the first row may be a column's name rather than someone's words.
    private static func isName(_ cell: String) -> Bool {
        cell.utf8.count <= 60 && !cell.contains { ":：。，？?!！\n".contains($0) } && cell.split(separator: " ").count <= 4
    }

    func read(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard let delimiter = Table.delimiter(of: text) else {
            throw RecordProblem("no table: rows of equally many columns are needed")
        }
        return try Table(text, delimiter: delimiter).readings(context, format)
    }
}

/// A table whose header tells how it holds calls.
struct Table {
    /// The text that its rows lie in.
    let text: TextDocument
    /// What its columns mean.
    let columns: TableColumns
    /// The column that holds whole transcripts, one row a call; nil where each row is a turn.
    let transcript: Int?
    /// The rows below the header.
    private let rows: DelimitedRows

    /// Reads a table's header and looks into its first rows.
    ///
    /// - Parameter countsRows: whether rows are counted and not lines, as in a sheet.
    /// - Throws: ``RecordProblem`` where it holds no calls.
    init(_ text: TextDocument, delimiter: UInt8, countsRows: Bool = false) throws(RecordProblem) {
        var rows = DelimitedRows(text.bytes[...], delimiter: delimiter, countsRows: countsRows)
        guard let header = rows.next() else { throw RecordProblem("a table without a row") }
        guard header.cells.count <= TableColumns.most else {
            throw RecordProblem("a table of more than \(TableColumns.most) columns", line: header.line)
        }
        let columns = TableColumns(header.cells)
        do throws(RecordProblem) {
            transcript = try TranscriptColumn.find(columns, in: rows)
        } catch { throw error.at(line: header.line) }
        self.text = text
        self.rows = rows
        self.columns = transcript.map { columns.ofCalls(transcript: $0) } ?? columns
    }

    /// The delimiter of text that is a table.
    static func delimiter(of text: TextDocument) -> UInt8? {
        DelimitedRows.delimiter(of: text.bytes) { TableColumns($0).isSegments }
    }

    /// The table's calls.
    func readings(_ context: ReadingContext, _ format: TranscriptFormat) throws(RecordProblem) -> [Reading] {
        if let transcript {
            var calls = TableTranscripts(self, column: transcript, context: context, format: format)
            for row in rows { calls.take(row) }
            return try calls.finish()
        }
        var calls = TableCalls(self, context: context, format: format)
        for row in rows { calls.take(row) }
        return try calls.finish()
    }
}
