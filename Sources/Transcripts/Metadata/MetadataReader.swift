internal import Diagnostics
internal import JSON

/// Reads a sidecar's rows, whatever its form; problems are collected, so that all are told at once.
struct MetadataReader {
    private(set) var rows: [MetadataRow] = []
    private(set) var problems: [Diagnostic] = []
    /// Whether it is an export of a platform.
    private(set) var isExport = false
    private let file: String
    private let zone: LocalZone?
    /// Calls that export holds more than once, by their ids.
    private var places: [String: Int] = [:]
    private var versions: [Int: String] = [:]
    private var doubled: Set<String> = []
    private var withoutZone = 0
    private var codePage: CodePage?
    private var unreadable: [String: Int] = [:]

    /// A reader of that file.
    init(file: String, zone: LocalZone?) {
        self.file = file
        self.zone = zone
    }

    /// Collects a problem.
    mutating func note(_ problem: RecordProblem) {
        let place = Place(file: file, line: problem.line, column: problem.column)
        problems.append(Diagnostic(.error, problem.reason, remedy: problem.remedy, at: place))
    }

    /// Reads a sidecar.
    ///
    /// - Throws: what keeps it from being read at all.
    mutating func read(_ bytes: [UInt8]) throws(RecordProblem) {
        let content = try TextEncoding.unwrapped(bytes)
        switch content.first(where: { !$0.isBlank }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            try readJSON(content)
            dropDoubled()
        default:
            let text = try TextEncoding.text(content)
            codePage = text.codePage
            try readTable(text)
        }
    }

    /// What a person should know: one warning for each kind, not one a row.
    var warnings: [Diagnostic] {
        var warnings: [Diagnostic] = []
        func warn(_ message: String, _ remedy: String? = nil) {
            warnings.append(Diagnostic(.warning, message, remedy: remedy, at: Place(file: file)))
        }
        if let codePage { warn("not UTF-8: taken for \(codePage.name)") }
        if withoutZone > 0 {
            warn(
                "times without a zone: ‘started_at’ is left out in \(withoutZone) of \(rows.count) calls",
                "Give the zone with --time-zone.")
        }
        for (name, count) in unreadable.sorted(by: { $0.key < $1.key }) {
            warn("values of ‘\(name)’ that can't be read, taken as not given: \(count)")
        }
        if !doubled.isEmpty {
            warn("calls that stand there several times with different facts, not used: \(doubled.count)")
        }
        return warnings
    }
}

// MARK: JSON

extension MetadataReader {
    private mutating func readJSON(_ content: [UInt8]) throws(RecordProblem) {
        isExport = true
        let head = content.prefix(LineLayout.longestRecord)
        guard LineLayout.deciding(head: head, isWhole: head.count == content.count) == .lines else {
            guard content.count <= Self.longestDocument else { throw RecordProblem("a document of more than 64 MiB") }
            return try document(content[...], line: nil)
        }
        for line in JSONLines(content) {
            do throws(RecordProblem) {
                try document(content[line.bytes], line: line.number)
            } catch { note(error.inLine(line.number)) }
        }
    }

    private static let longestDocument = 64 << 20

    private mutating func document(_ bytes: ArraySlice<UInt8>, line: Int?) throws(RecordProblem) {
        do {
            try JSONParser().parse(copying: bytes) { root in try take(root, line: line) }
        } catch let error as JSONError {
            throw RecordProblem(error, in: bytes)
        } catch let problem as RecordProblem {
            throw problem
        } catch { throw RecordProblem("can't be read") }
    }

    private mutating func take(_ root: JSONValue, line: Int?) throws(RecordProblem) {
        guard let (export, entries) = CallExports.entries(in: root) else { throw Self.unknown(root) }
        for (index, value) in entries.enumerated() {
            let entry = ExportEntry(value)
            guard export.recognises(entry) else {
                throw RecordProblem("record \(index + 1) is not of the same kind as the first, \(export.title)")
            }
            let number = line ?? index + 1
            let isAlone = line == nil && entries.count == 1
            add(
                export.call(entry), MetadataRow(number: number, line: line, record: CallRecord(id: "")),
                isAlone: isAlone)
        }
    }

    private static func unknown(_ root: JSONValue) -> RecordProblem {
        let first = root.first ?? root
        if let problem = CallExports.nearMiss(ExportEntry(first), kind: "key") { return problem }
        if first["segments"] != nil { return RecordProblem("a transcript, no facts about calls") }
        return RecordProblem("not recognised as facts about calls", remedy: CallExports.known)
    }

    private mutating func add(_ call: ExportedCall, _ row: MetadataRow, isAlone: Bool) {
        var row = row
        row.record = call.finished(zone)
        row.names = [call.file, isAlone ? ReadingContext.name(of: file) : nil].compactMap { $0 }
        if call.lacksZone(zone) { withoutZone += 1 }
        for name in call.unreadable { unreadable[name, default: 0] += 1 }
        guard !row.record.id.isEmpty || !row.names.isEmpty else {
            return note(RecordProblem("\(row.name): neither an id nor a file's name to join by", line: row.line))
        }
        append(row, version: call.version)
    }

    /// Adds a row; of a call that is there already the later version counts.
    private mutating func append(_ row: MetadataRow, version: String?) {
        guard !row.record.id.isEmpty, let before = places[row.record.id] else {
            places[row.record.id] = rows.count
            versions[rows.count] = version
            return rows.append(row)
        }
        if rows[before].record == row.record { return }
        guard let version, let earlier = versions[before], version != earlier else {
            doubled.insert(row.record.id)
            return
        }
        guard version > earlier else { return }
        versions[before] = version
        rows[before] = row
    }

    private mutating func dropDoubled() { rows.removeAll { doubled.contains($0.record.id) } }
}

// MARK: Tables

extension MetadataReader {
    private mutating func readTable(_ text: TextDocument) throws(RecordProblem) {
        let delimiter = DelimitedRows.delimiter(of: text.bytes) { header in
            (try? MetadataColumns(header)) != nil || CallExports.export(of: Self.entry(header)) != nil
        }
        var table = DelimitedRows(text.bytes[...], delimiter: delimiter ?? UInt8(ascii: ","))
        guard let header = table.next() else { throw RecordProblem("an empty file") }
        let names = header.cells.map { String($0[...].trimmed) }
        do throws(RecordProblem) {
            let columns = try MetadataColumns(names)
            while let row = table.next() { tell(row) { reader throws(RecordProblem) in try reader.add(row, columns) } }
        } catch {
            guard let export = CallExports.export(of: Self.entry(names)) else { throw Self.unknown(names, error) }
            isExport = true
            let columns = ExportColumns(names, export)
            while let row = table.next() { tell(row) { reader throws(RecordProblem) in try reader.add(row, columns) } }
            dropDoubled()
        }
    }

    private static func entry(_ header: [String]) -> ExportEntry {
        ExportEntry(ExportEntry.Names(header: header), cells: [])
    }

    /// The problem of a header: nearly an export's, or one of our own with a column that is none.
    private static func unknown(_ header: [String], _ own: RecordProblem) -> RecordProblem {
        let isOwn = header.contains { MetadataColumns.meaning($0) != nil }
        return isOwn ? own : CallExports.nearMiss(entry(header), kind: "column") ?? own
    }

    private mutating func tell(
        _ row: DelimitedRows.Row, _ read: (inout Self) throws(RecordProblem) -> Void
    ) {
        do throws(RecordProblem) { try read(&self) } catch { note(error.at(line: row.line)) }
    }

    private static func check(_ row: DelimitedRows.Row, _ columns: Int) throws(RecordProblem) {
        guard !row.isOpen else { throw RecordProblem("a quoted cell that does not end") }
        guard row.cells.count == columns else {
            throw RecordProblem("a row of \(row.cells.count) columns under a header of \(columns)")
        }
    }

    private mutating func add(_ row: DelimitedRows.Row, _ columns: MetadataColumns) throws(RecordProblem) {
        try Self.check(row, columns.meanings.count)
        var draft = RecordDraft()
        let name = try Self.fill(&draft, zip(columns.meanings, row.cells), zone)
        try draft.finish()
        guard name != nil || !draft.record.id.isEmpty else { throw RecordProblem("a row without ‘id’ or ‘file’") }
        let names = name.map { [$0] } ?? []
        rows.append(
            MetadataRow(number: row.line, line: row.line, file: name, names: names, record: draft.record))
    }

    /// Takes over cells whose columns are a record's keys.
    ///
    /// - Returns: the file's name.
    private static func fill(
        _ draft: inout RecordDraft, _ cells: some Sequence<(MetadataColumns.Meaning, String)>, _ zone: LocalZone?
    ) throws(RecordProblem) -> String? {
        var name: String?
        for (meaning, cell) in cells {
            let value = String(cell[...].trimmed)
            guard !value.isEmpty else { continue }
            switch meaning {
            case .file: name = value
            case .key(let key): try draft.set(key, .cell(value), zone: zone)
            case .tag(let tag): try draft.setTag(tag, .cell(value))
            }
        }
        return name
    }

    private mutating func add(_ row: DelimitedRows.Row, _ columns: ExportColumns) throws(RecordProblem) {
        // Trailing delimiters make empty cells, which spreadsheets write.
        let hasSpare = row.cells.count > columns.count && row.cells[columns.count...].allSatisfy(\.isEmpty)
        try Self.check(row, hasSpare ? row.cells.count : columns.count)
        var call = columns.export.call(ExportEntry(columns.names, cells: row.cells))
        if !columns.keys.isEmpty {
            var draft = RecordDraft()
            draft.record = call.record
            call.file =
                try Self.fill(&draft, columns.keys.map { ($0.meaning, row.cells[$0.column]) }, zone) ?? call.file
            try draft.finish()
            call.record = draft.record
        }
        add(call, MetadataRow(number: row.line, line: row.line, record: CallRecord(id: "")), isAlone: false)
    }
}

/// What the columns of an export's table are, for all its rows.
private struct ExportColumns {
    let export: any CallExport
    let names: ExportEntry.Names
    let count: Int
    /// The columns that are a record's own keys.
    var keys: [(column: Int, meaning: MetadataColumns.Meaning)] = []

    init(_ header: [String], _ export: any CallExport) {
        self.export = export
        names = ExportEntry.Names(header: header)
        count = header.count
        guard export.takesKeys else { return }
        for (column, name) in header.enumerated() {
            if let meaning = MetadataColumns.meaning(name) { keys.append((column, meaning)) }
        }
    }
}

extension CallExports {
    /// What is read, for a message.
    static var known: String { "Exports that are read: \(all.map(\.title).joined(separator: "; "))." }
}
