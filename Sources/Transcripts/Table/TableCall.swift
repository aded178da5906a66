/// One call's rows while they come in.
struct TableCall {
    /// The id in its rows; empty where the table has none.
    let id: String
    /// Where its rows lie.
    private(set) var bytes: Range<Int>
    /// How many rows it has.
    private(set) var rows = 0
    private let line: Int
    private var segments: [Segment] = []
    private var facts = TableFacts()
    /// Whether a time was given that is not zero as it is written.
    private var hasTimes = false
    private var unit = TableTimeUnit()
    /// The latest start.
    private var latest = 0
    private var problem: RecordProblem?

    init(id: String, first row: DelimitedRows.Row) {
        self.id = id
        bytes = row.bytes
        line = row.line
    }

    /// Sets the call aside; the first problem is the one that is told.
    mutating func refuse(_ found: RecordProblem) { problem = problem ?? found }

    /// Takes a row.
    mutating func take(_ row: DelimitedRows.Row, columns: TableColumns) {
        bytes = bytes.lowerBound..<row.bytes.upperBound
        rows += 1
        guard problem == nil else { return }
        do throws(RecordProblem) {
            try row.check(columns)
            guard bytes.count <= LineLayout.longestRecord else { throw RecordProblem("a call of more than 16 MiB") }
            segments.append(try segment(row, columns))
            try checkTime(columns)
        } catch { refuse(error.at(line: row.line)) }
    }

    /// Times that begin anew tell another call, which without an id would be taken for the same.
    private mutating func checkTime(_ columns: TableColumns) throws(RecordProblem) {
        guard let start = segments.last?.start else { return }
        guard start + Self.longestOverlap >= latest || columns.meanings.contains(.callID) else {
            throw RecordProblem(
                "times that begin anew, and no column that names the calls",
                remedy: "Name the calls in a column ‘call_id’.")
        }
        latest = max(latest, start)
    }

    /// How far turns of one call may go back, in milliseconds.
    private static let longestOverlap = 30_000

    /// The call, when nothing is wrong with its rows.
    func record(_ empty: CallRecord, zone: LocalZone?) throws(RecordProblem) -> CallRecord {
        if let problem { throw problem }
        var record = empty
        do throws(RecordProblem) {
            if !id.isEmpty { record.id = id }
            record = try facts.fill(record, zone: zone)
            record.segments = segments.filter { !$0.text.isEmpty }
            guard !record.segments.isEmpty else { throw RecordProblem("a transcript without words") }
            if let problem = unit.problem(of: record.segments) { throw problem }
            guard !haveDayFractions else {
                throw RecordProblem(
                    "all times lie within a fifth of a second, as a spreadsheet's fractions of a day do",
                    remedy: "Format the columns of times as [h]:mm:ss.000 before the table is saved.")
            }
        } catch { throw error.at(line: line) }
        record.source.warnings += TimeDoubts(record).warnings
        return record
    }

    /// Whether the times, read as they are, leave no time to talk, while as parts of a day they would.
    private var haveDayFractions: Bool {
        let times = segments.flatMap { [$0.start, $0.end] }.compactMap { $0 }
        guard hasTimes, segments.count > 1, let last = times.max() else { return false }
        return last < 200 && segments.reduce(0) { $0 + $1.text.utf8.count } >= 40
    }
}

extension TableCall {
    private mutating func segment(_ row: DelimitedRows.Row, _ columns: TableColumns) throws(RecordProblem) -> Segment {
        var segment = Segment(.unknown, "")
        var speaker = ""
        for (meaning, cell) in zip(columns.meanings, row.cells) {
            let value = String(cell[...].trimmed)
            switch meaning {
            case .text: segment.text = value
            case .speaker: speaker = value
            case .label: segment.label = SpeakerName.known(value)
            case .lexical: segment.lexical = value.isEmpty ? nil : value
            case .confidence: segment.confidence = try Self.confidence(value)
            case .start(let isMilliseconds): segment.start = try time(value, isMilliseconds, "start")
            case .end(let isMilliseconds): segment.end = try time(value, isMilliseconds, "end")
            case .key, .duration, .tag: try facts.take(value, meaning)
            case .callID, .unused: break
            }
        }
        if let start = segment.start, let end = segment.end, end < start {
            throw RecordProblem("the end is before the start")
        }
        name(speaker, in: &segment)
        return segment
    }

    /// The speaker's cell is the label, unless there is a column for that.
    private func name(_ speaker: String, in segment: inout Segment) {
        if segment.label != nil { segment.speaker = Speaker(rawValue: speaker.lowercased()) ?? .unknown }
        if segment.label == nil { segment.label = SpeakerName.known(speaker) }
    }

    private mutating func time(_ cell: String, _ isMilliseconds: Bool, _ name: String) throws(RecordProblem) -> Int? {
        guard !cell.isEmpty else { return nil }
        unit.take(cell, isMilliseconds: isMilliseconds)
        hasTimes = hasTimes || cell.utf8.contains { $0.isDigit && $0 != UInt8(ascii: "0") }
        guard !cell.hasSuffix(SheetNumber.hoursAndMinutes) else {
            throw RecordProblem(
                "the \(name) is formatted as hours and minutes, where minutes and seconds may be meant",
                remedy: "Format the column as [h]:mm:ss; a spreadsheet takes 0:05 for five minutes.")
        }
        let time = isMilliseconds ? Milliseconds.reading(cell + "e-3") : ClockTime.any(cell)
        guard let time else { throw RecordProblem("the \(name) is no time") }
        return time
    }

    private static func confidence(_ cell: String) throws(RecordProblem) -> Double? {
        guard !cell.isEmpty else { return nil }
        guard let share = Double(cell), share >= 0, share <= 1 else {
            throw RecordProblem("‘confidence’ must be a number from 0 to 1")
        }
        return share
    }
}

extension DelimitedRows.Row {
    /// Whether the row is one of the table.
    ///
    /// - Throws: ``RecordProblem`` where it has more or fewer cells than the header, or does not end.
    func check(_ columns: TableColumns) throws(RecordProblem) {
        guard !isOpen else { throw RecordProblem("a quoted cell that does not end") }
        guard cells.count == columns.meanings.count else {
            throw RecordProblem("a row of \(cells.count) columns under a header of \(columns.meanings.count)")
        }
    }
}
