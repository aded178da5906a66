package import Diagnostics
internal import JSON

/// What a sidecar file (`--metadata`) says about calls whose transcripts lack it.
///
/// A table with a header whose columns are a record's keys, with dots (`agent.id`, `rings`, `tags.purpose`), or an
/// export of a call platform (``CallExports``), as JSON or as a table. Its rows are joined to calls by `id`, else by
/// the file's name, with its ending or without.
package struct CallMetadata: Sendable {
    /// The sidecar as the user named it.
    package let file: String
    /// What a person should know of the reading.
    package private(set) var warnings: [Diagnostic] = []
    private var rows: [MetadataRow] = []
    private var byID: [String: Int] = [:]
    private var byFile: [String: Int] = [:]
    /// Rows by their id or file's name without ending; nil where several have it.
    private var byStem: [String: Int?] = [:]
    private let isExport: Bool

    /// Reads a sidecar.
    ///
    /// - Throws: all that is wrong in it.
    package init(_ bytes: [UInt8], file: String, zone: LocalZone? = nil) throws(Diagnostics) {
        self.file = file
        var reader = MetadataReader(file: file, zone: zone)
        do throws(RecordProblem) { try reader.read(bytes) } catch { reader.note(error.at(line: 1)) }
        isExport = reader.isExport
        for row in reader.rows {
            do throws(RecordProblem) { try add(row) } catch { reader.note(error.at(line: row.line)) }
        }
        if !reader.problems.isEmpty { throw Diagnostics(reader.problems) }
        warnings = reader.warnings
        for (place, row) in rows.enumerated() { enterStems(of: row, place) }
    }

    private mutating func add(_ row: MetadataRow) throws(RecordProblem) {
        let id = row.record.id
        if let before = byID[id] { throw RecordProblem("the ‘id’ of \(rows[before].name) again") }
        if let file = row.file, let before = byFile[file] {
            throw RecordProblem("the ‘file’ of \(rows[before].name) again")
        }
        if !id.isEmpty { byID[id] = rows.count }
        if let file = row.file { byFile[file] = rows.count }
        rows.append(row)
    }

    private mutating func enterStems(of row: MetadataRow, _ place: Int) {
        let id = row.record.id.isEmpty ? [] : [row.record.id]
        for name in Set(id + row.names.map(FileStem.of)) {
            byStem[name] = byStem[name] == nil ? .some(place) : .some(nil)
        }
    }

    /// Adds to a record what it lacks; its source then names the line used.
    ///
    /// What the record says itself wins; that it names another agent is a warning.
    ///
    /// - Parameter isOnly: whether the record is all of its file, so that the file's name without its ending says which
    ///   call it is.
    package func apply(to record: inout CallRecord, isOnly: Bool = true) {
        let path = record.source.file
        let name = ReadingContext.name(of: path)
        var place = byID[record.id] ?? byID[Self.callID(of: record.id)] ?? byFile[path] ?? byFile[name]
        if place == nil, isOnly { place = byStem[FileStem.of(name)] ?? nil }
        guard let row = place.map({ rows[$0] }) else { return }
        let found = row.record
        record.source.metadataLine = row.number
        if record.id == name, !found.id.isEmpty { record.id = found.id }
        if let own = record.agent.id, let other = found.agent.id, own != other {
            record.source.warnings.append("\(row.place(in: file)) names another agent; the record's own is kept")
        }
        record.fill(from: found)
    }

    /// The id of the call of which a record is one of several, as after a transfer: `c-1` of `c-1#2`.
    private static func callID(of id: String) -> String {
        let digits = id.utf8.reversed().prefix(while: \.isDigit).count
        guard digits > 0, id.utf8.dropLast(digits).last == UInt8(ascii: "#") else { return id }
        return String(decoding: id.utf8.dropLast(digits + 1), as: UTF8.self)
    }

    /// A warning for each row that no record used; of an export, which has more calls than those at hand, how many.
    ///
    /// - Parameter used: the lines that records' sources name.
    package func unmatched(used: Set<Int>) -> [Diagnostic] {
        let left = rows.filter { !used.contains($0.number) }
        guard isExport else {
            return left.map { Diagnostic(.warning, "no call for this row", at: Place(file: file, line: $0.line)) }
        }
        guard !left.isEmpty else { return [] }
        return [Diagnostic(.warning, "\(left.count) of \(rows.count) records fit no call", at: Place(file: file))]
    }
}

/// One call in a sidecar.
struct MetadataRow: Sendable {
    /// The line where it begins, or the record's number where the sidecar is one document.
    var number: Int
    /// The line, where there is one.
    var line: Int?
    /// The name of the call's file, in a sidecar that has a column for it.
    var file: String?
    /// The names of files that the call may have but for their endings: the recording's, the sidecar's own.
    var names: [String] = []
    /// What it says.
    var record: CallRecord

    /// What messages call it.
    var name: String { line.map { "line \($0)" } ?? "record \(number)" }

    /// Where it stands, for messages.
    func place(in file: String) -> String { line.map { "\(file):\($0)" } ?? "\(file), record \(number)" }
}

/// A file's name without what says of what kind it is: `call-12` of `call-12.wav` and of `call-12.transcript.json`.
enum FileStem {
    static func of(_ name: String) -> String {
        var stem = dropping(name[...]) {
            (1...5).contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isLetter || $0.isDigit }
        }
        stem = dropping(stem) { kinds.contains($0.lowercased()) }
        return String(stem)
    }

    private static let kinds: Set<String> = [
        "transcript", "metadata", "meta", "cdr", "asr", "analysis", "result", "call",
    ]

    private static func dropping(_ name: Substring, _ isWanted: (Substring) -> Bool) -> Substring {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return isWanted(name[name.index(after: dot)...]) ? name[..<dot] : name
    }
}
