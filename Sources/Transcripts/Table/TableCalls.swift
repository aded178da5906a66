/// Gathers the rows of a table with one row a turn to calls: neighbouring rows with the same id are one.
struct TableCalls {
    private let table: Table
    private let context: ReadingContext
    private let format: TranscriptFormat
    private let idColumn: Int?
    /// Where each call stands in ``calls``, and its first line.
    private var known: [String: (place: Int, line: Int)] = [:]
    private var calls: [TableCall] = []

    init(_ table: Table, context: ReadingContext, format: TranscriptFormat) {
        self.table = table
        self.context = context
        self.format = format
        idColumn = table.columns.meanings.firstIndex(of: .callID)
    }

    /// Takes the next row.
    mutating func take(_ row: DelimitedRows.Row) {
        let id = idColumn.flatMap { $0 < row.cells.count ? String(row.cells[$0][...].trimmed) : nil } ?? ""
        if calls.isEmpty || (idColumn != nil && calls[calls.count - 1].id != id) { begin(id, row) }
        calls[calls.count - 1].take(row, columns: table.columns)
    }

    private mutating func begin(_ id: String, _ row: DelimitedRows.Row) {
        var call = TableCall(id: id, first: row)
        if idColumn != nil, id.isEmpty { call.refuse(RecordProblem("a row without a call's id", line: row.line)) }
        if TableFacts.isRounded(id) { call.refuse(RecordProblem.rounded("id").at(line: row.line)) }
        if let (place, line) = known[id] {
            let remedy = "Sort the rows so that a call's rows stand together."
            call.refuse(
                RecordProblem(
                    "the id of the call at line \(line) comes again behind other calls", remedy: remedy, line: row.line)
            )
            // A part of a call is none to score.
            calls[place].refuse(
                RecordProblem("the call goes on at line \(row.line) behind other calls", remedy: remedy, line: line))
        } else {
            known[id] = (calls.count, row.line)
        }
        calls.append(call)
    }

    /// All calls.
    ///
    /// - Throws: ``RecordProblem`` where there are none, or the rows' numbers stand in for ids.
    func finish() throws(RecordProblem) -> [Reading] {
        guard !calls.isEmpty else { throw RecordProblem("a table without a row") }
        guard !numbersRows else {
            throw RecordProblem(
                "the column ‘id’ counts the rows, so nothing tells which turns are one call",
                remedy: "Name the calls in a column ‘call_id’; without one the table is one call.")
        }
        let warnings = table.columns.warnings
        return calls.enumerated().map { index, call in
            var context = context
            context.record = calls.count > 1 ? index + 1 : nil
            do throws(RecordProblem) {
                var record = try call.record(context.record(format: format), zone: context.options.zone)
                record.source.record = index + 1
                record.source.warnings += warnings
                return .call(record)
            } catch {
                return .setAside(SetAside(error, file: context.file, raw: Array(table.text.bytes[call.bytes])))
            }
        }
    }

    /// Whether a column that is called only ‘id’ counts the rows: 0, 1, 2 and so on, a row each.
    private var numbersRows: Bool {
        guard calls.count >= 3, let column = idColumn, table.columns.names[column].lowercased() == "id",
            let first = calls.first.flatMap({ Int($0.id) }), first == 0 || first == 1
        else { return false }
        return calls.enumerated().allSatisfy { $1.rows == 1 && Int($1.id) == first + $0 }
    }
}
