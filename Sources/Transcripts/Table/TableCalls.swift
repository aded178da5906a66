/// Gathers a table's rows to calls: neighbouring rows with the same id are one.
struct TableCalls {
    private let columns: TableColumns
    private let text: TextDocument
    private let context: ReadingContext
    private let format: TranscriptFormat
    private let hasIDs: Bool
    private var firstLines: [String: Int] = [:]
    private var calls: [TableCall] = []

    init(columns: TableColumns, text: TextDocument, context: ReadingContext, format: TranscriptFormat) {
        self.columns = columns
        self.text = text
        self.context = context
        self.format = format
        hasIDs = columns.meanings.contains(.callID)
    }

    /// Takes the next row.
    mutating func take(_ row: DelimitedRows.Row) {
        let id = columns.meanings.firstIndex(of: .callID).flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
        if calls.isEmpty || (hasIDs && calls[calls.count - 1].id != id) { begin(id, row) }
        calls[calls.count - 1].take(row, columns: columns)
    }

    private mutating func begin(_ id: String, _ row: DelimitedRows.Row) {
        var call = TableCall(id: id, first: row)
        if hasIDs, id.isEmpty { call.refuse(RecordProblem("a row without a call's id", line: row.line)) }
        if let line = firstLines[id] {
            call.refuse(
                RecordProblem(
                    "the id of the call at line \(line) comes again behind other calls",
                    remedy: "Sort the rows so that a call's rows stand together.", line: row.line))
        }
        firstLines[id] = firstLines[id] ?? row.line
        calls.append(call)
    }

    /// All calls.
    func finish() -> [Reading] {
        guard !calls.isEmpty else {
            return [.setAside(SetAside(RecordProblem("a table without a row"), file: context.file, raw: context.raw))]
        }
        return calls.enumerated().map { index, call in
            var context = context
            context.record = calls.count > 1 ? index + 1 : nil
            do throws(RecordProblem) {
                var record = try call.record(context.record(format: format), zone: context.options.zone)
                record.source.record = index + 1
                record.source.warnings += columns.unused.map { "column ‘\($0)’, not used" }
                return .call(record)
            } catch {
                return .setAside(SetAside(error, file: context.file, raw: Array(text.bytes[call.bytes])))
            }
        }
    }
}

/// One call's rows while they come in.
struct TableCall {
    /// The id in its rows; empty where the table has none.
    let id: String
    /// Where its rows lie.
    private(set) var bytes: Range<Int>
    private let line: Int
    private var segments: [Segment] = []
    private var keys: [RecordKey: String] = [:]
    private var tags: [String: String] = [:]
    private var problem: RecordProblem?
    private var unit = TableTimeUnit()

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
        guard problem == nil else { return }
        do throws(RecordProblem) {
            guard !row.isOpen else { throw RecordProblem("a quoted cell that does not end") }
            guard row.cells.count == columns.meanings.count else {
                throw RecordProblem("a row of \(row.cells.count) columns under a header of \(columns.meanings.count)")
            }
            guard bytes.count <= LineLayout.longestRecord else { throw RecordProblem("a call of more than 16 MiB") }
            segments.append(try segment(row, columns))
        } catch { refuse(error.at(line: row.line)) }
    }

    /// The call, when nothing is wrong with its rows.
    func record(_ empty: CallRecord, zone: LocalZone?) throws(RecordProblem) -> CallRecord {
        if let problem { throw problem }
        var draft = RecordDraft()
        draft.record = empty
        do throws(RecordProblem) {
            if !id.isEmpty { draft.record.id = id }
            for key in RecordKey.allCases {
                if let cell = keys[key] { try draft.set(key, .cell(cell), zone: zone) }
            }
            for (name, cell) in tags { try draft.setTag(name, .cell(cell)) }
            try draft.finish()
        } catch { throw error.at(line: line) }
        if let problem = unit.problem(of: segments) { throw problem.at(line: line) }
        draft.record.segments = segments
        return draft.record
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
            case .label: segment.label = value.isEmpty ? nil : value
            case .lexical: segment.lexical = value.isEmpty ? nil : value
            case .confidence: segment.confidence = try Self.confidence(value)
            case .start(let isMilliseconds):
                unit.take(value, isMilliseconds: isMilliseconds)
                segment.start = try Self.time(value, isMilliseconds, "start")
            case .end(let isMilliseconds):
                unit.take(value, isMilliseconds: isMilliseconds)
                segment.end = try Self.time(value, isMilliseconds, "end")
            case .key(let key): try Self.keep(value, as: key.name, in: &keys[key])
            case .tag(let name): try Self.keep(value, as: "tags.\(name)", in: &tags[name])
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
        if segment.label == nil, !["", "?", "unknown", "uu", "null"].contains(speaker.lowercased()) {
            segment.label = speaker
        }
    }

    /// Keeps a key's value, which all rows of a call must agree on.
    private static func keep(_ cell: String, as name: String, in kept: inout String?) throws(RecordProblem) {
        guard !cell.isEmpty else { return }
        guard kept == nil || kept == cell else { throw RecordProblem("‘\(name)’ differs within one call") }
        kept = cell
    }

    private static func time(_ cell: String, _ isMilliseconds: Bool, _ name: String) throws(RecordProblem) -> Int? {
        guard !cell.isEmpty else { return nil }
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
