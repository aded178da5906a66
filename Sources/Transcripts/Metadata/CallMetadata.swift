package import Diagnostics

/// What a sidecar file (`--metadata`) says about calls whose transcripts lack it.
///
/// A table with a header whose columns are a record's keys, with dots (`agent.id`, `rings`,
/// `tags.purpose`), and that joins by `id` or by `file`.
package struct CallMetadata: Sendable {
    private struct Row: Sendable {
        var line: Int
        var draft: RecordDraft
    }

    /// The sidecar as the user named it.
    package let file: String
    private var rows: [Row] = []
    private var byID: [String: Int] = [:]
    private var byFile: [String: Int] = [:]
    private var codePage: CodePage?

    /// Reads a sidecar.
    ///
    /// - Throws: all that is wrong in it.
    package init(_ bytes: [UInt8], file: String, zone: LocalZone? = nil) throws(Diagnostics) {
        self.file = file
        var problems: [Diagnostic] = []
        do throws(RecordProblem) {
            let text = try TextEncoding.text(TextEncoding.unwrapped(bytes))
            codePage = text.codePage
            let delimiter = DelimitedRows.delimiter(of: text.bytes) { (try? MetadataColumns($0)) != nil }
            var table = DelimitedRows(text.bytes[...], delimiter: delimiter ?? UInt8(ascii: ","))
            guard let header = table.next() else { throw RecordProblem("an empty file") }
            let columns = try MetadataColumns(header.cells)
            while let row = table.next() {
                do throws(RecordProblem) { try add(row, columns, zone) } catch {
                    problems.append(Self.diagnostic(error.at(line: row.line), file))
                }
            }
        } catch { problems.append(Self.diagnostic(error.at(line: 1), file)) }
        if !problems.isEmpty { throw Diagnostics(problems) }
    }

    private static func diagnostic(_ problem: RecordProblem, _ file: String) -> Diagnostic {
        let place = Place(file: file, line: problem.line, column: problem.column)
        return Diagnostic(.error, problem.reason, remedy: problem.remedy, at: place)
    }

    private mutating func add(
        _ row: DelimitedRows.Row, _ columns: MetadataColumns, _ zone: LocalZone?
    ) throws(RecordProblem) {
        guard !row.isOpen else { throw RecordProblem("a quoted cell that does not end") }
        guard row.cells.count == columns.meanings.count else {
            throw RecordProblem("a row of \(row.cells.count) columns under a header of \(columns.meanings.count)")
        }
        var draft = RecordDraft()
        var name: String?
        for (meaning, cell) in zip(columns.meanings, row.cells) {
            let value = String(cell[...].trimmed)
            guard !value.isEmpty else { continue }
            switch meaning {
            case .file: name = value
            case .key(let key): try draft.set(key, .cell(value), zone: zone)
            case .tag(let tag): try draft.setTag(tag, .cell(value))
            }
        }
        try draft.finish()
        let id = draft.record.id
        guard name != nil || !id.isEmpty else { throw RecordProblem("a row without ‘id’ or ‘file’") }
        try enter(id.isEmpty ? nil : id, in: &byID, "id", row.line)
        try enter(name, in: &byFile, "file", row.line)
        rows.append(Row(line: row.line, draft: draft))
    }

    private func enter(
        _ key: String?, in index: inout [String: Int], _ column: String, _ line: Int
    ) throws(RecordProblem) {
        guard let key else { return }
        if let before = index[key] { throw RecordProblem("the ‘\(column)’ of line \(rows[before].line) again") }
        index[key] = rows.count
    }

    /// Adds to a record what it lacks; its source then names the line used.
    ///
    /// What the record says itself wins; that it names another agent is a warning.
    package func apply(to record: inout CallRecord) {
        let path = record.source.file
        let name = ReadingContext.name(of: path)
        guard let row = (byID[record.id] ?? byFile[path] ?? byFile[name]).map({ rows[$0] }) else { return }
        let found = row.draft.record
        record.source.metadataLine = row.line
        if record.id == name, !found.id.isEmpty { record.id = found.id }
        if let own = record.agent.id, let other = found.agent.id, own != other {
            record.source.warnings.append("\(file):\(row.line) names another agent; the record's own is kept")
        }
        if let codePage { record.source.warnings.append("\(file) is not UTF-8: taken for \(codePage.name)") }
        record.fill(from: found)
    }

    /// A warning for each row that no record used.
    ///
    /// - Parameter used: the lines that records' sources name.
    package func unmatched(used: Set<Int>) -> [Diagnostic] {
        rows.filter { !used.contains($0.line) }.map {
            Diagnostic(.warning, "no call for this row", at: Place(file: file, line: $0.line))
        }
    }
}
