internal import Diagnostics

/// Reads a table with one row a call, a column of which holds the whole transcript.
struct TableTranscripts {
    private let table: Table
    private let column: Int
    private let idColumn: Int?
    private let context: ReadingContext
    private let format: TranscriptFormat
    private let warnings: [String]
    private var rows = 0
    private var lines: [String: Int] = [:]
    private var readings: [Reading] = []

    init(_ table: Table, column: Int, context: ReadingContext, format: TranscriptFormat) {
        self.table = table
        self.column = column
        self.context = context
        self.format = format
        idColumn = table.columns.meanings.firstIndex(of: .callID)
        let isNamed = table.columns.textColumns.contains(column)
        let found = isNamed ? [] : ["transcripts taken from the column ‘\(table.columns.names[column])’"]
        warnings = found + table.columns.warnings
    }

    /// Takes the next row.
    mutating func take(_ row: DelimitedRows.Row) {
        rows += 1
        let raw = Array(table.text.bytes[row.bytes])
        do throws(RecordProblem) {
            for reading in try calls(in: row, raw: raw) { add(reading, row, raw) }
        } catch {
            add(.setAside(SetAside(error.inCell(of: row), file: context.file, raw: raw)), row, raw)
        }
    }

    /// Numbers a reading; an id that was there before sets it aside.
    private mutating func add(_ reading: Reading, _ row: DelimitedRows.Row, _ raw: [UInt8]) {
        guard case .call(var record) = reading else { return readings.append(reading) }
        if let line = lines[record.id] {
            let problem = RecordProblem("the id of the call at line \(line) again", line: row.line)
            return readings.append(.setAside(SetAside(problem, file: context.file, raw: raw)))
        }
        lines[record.id] = row.line
        record.source.record = readings.count + 1
        readings.append(.call(record))
    }

    private func calls(in row: DelimitedRows.Row, raw: [UInt8]) throws(RecordProblem) -> [Reading] {
        try row.check(table.columns)
        guard raw.count <= LineLayout.longestRecord else { throw .tooLong }
        let id = idColumn.map { String(row.cells[$0][...].trimmed) } ?? ""
        guard idColumn == nil || !id.isEmpty else { throw RecordProblem("a row without a call's id") }
        guard !TableFacts.isRounded(id) else { throw .rounded("id") }
        var facts = TableFacts()
        for (meaning, cell) in zip(table.columns.meanings, row.cells) {
            try facts.take(String(cell[...].trimmed), meaning)
        }
        let told = try facts.fill(CallRecord(id: id), zone: context.options.zone)
        var options = context.options
        options.format = nil
        let place = ReadingContext(file: context.file, options: options, raw: raw, record: rows)
        let found = try CellTranscript.read(row.cells[column], place)
        // Several calls in one cell keep their own ids, or number the row's.
        return found.enumerated().map { index, reading in
            guard case .call(var record) = reading else { return reading.setAside(at: row, raw: raw) }
            let isOwn = record.id != context.fileName && !record.id.hasPrefix(context.fileName + "#")
            if found.count > 1, !isOwn { record.id = (id.isEmpty ? place.defaultID : id) + "#\(index + 1)" }
            if found.count == 1, !id.isEmpty { record.id = id }
            record.fill(from: told)
            record.source.format = format.name
            record.source.warnings += warnings
            return .call(record)
        }
    }

    /// All calls.
    func finish() throws(RecordProblem) -> [Reading] {
        guard !readings.isEmpty else { throw RecordProblem("a table without a row") }
        // One call in a file is named after the file alone.
        guard readings.count == 1, case .call(var record) = readings[0], record.id == context.fileName + "#1" else {
            return readings
        }
        record.id = context.defaultID
        return [.call(record)]
    }
}

extension RecordProblem {
    /// A problem inside a row's cell, told by the row's line.
    fileprivate func inCell(of row: DelimitedRows.Row) -> RecordProblem {
        RecordProblem(reason, remedy: remedy, line: row.line)
    }
}

extension Reading {
    /// What was set aside inside a cell, as the row that holds it.
    fileprivate func setAside(at row: DelimitedRows.Row, raw: [UInt8]) -> Reading {
        guard case .setAside(var record) = self else { return self }
        record.place.line = row.line
        record.place.column = nil
        record.raw = raw
        return .setAside(record)
    }
}
