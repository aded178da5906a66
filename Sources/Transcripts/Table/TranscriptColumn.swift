/// Tells which column of a table holds whole transcripts, by what stands in its first rows: names tell little, since a
/// column ‘text’ may be a turn's or a call's.
enum TranscriptColumn {
    /// The column; nil where each row is a turn.
    ///
    /// - Throws: ``RecordProblem`` where the table holds neither, or several columns could be the one.
    static func find(_ columns: TableColumns, in rows: DelimitedRows) throws(RecordProblem) -> Int? {
        let sample = sample(of: rows, columns.names.count)
        let whole = columns.names.indices.filter { isMostly(CellTranscript.isWhole, in: $0, of: sample) }
        if let column = try best(of: whole, columns) { return column }
        if columns.isSegments { return nil }
        // Something is wrong with these transcripts, and each will be told what.
        let broken = columns.textColumns.first { isMostly(CellTranscript.isMeantAsWhole, in: $0, of: sample) }
        if let broken { return broken }
        throw RecordProblem(
            "a table without a column for the \(columns.meanings.contains(.text) ? "speaker" : "text")",
            remedy:
                "Name the columns ‘speaker’ and ‘text’, one row a turn, or ‘transcript’, one row a call. A table of facts about calls is named with --metadata."
        )
    }

    private static let mostRows = 20
    private static let mostBytes = 4 << 20

    private static func sample(of rows: DelimitedRows, _ columns: Int) -> [[String]] {
        var sample: [[String]] = []
        var bytes = 0
        for row in rows where row.cells.count == columns {
            sample.append(row.cells)
            bytes += row.bytes.count
            if sample.count == mostRows || bytes > mostBytes { break }
        }
        return sample
    }

    /// Whether six of ten of a column's cells that are not empty are of a kind.
    private static func isMostly(_ isOfKind: (String) -> Bool, in column: Int, of sample: [[String]]) -> Bool {
        let filled = sample.map { $0[column] }.filter { !$0[...].trimmed.isEmpty }
        return !filled.isEmpty && filled.count(where: isOfKind) * 10 >= filled.count * 6
    }

    /// The one of several columns with transcripts: the one whose name says so, or of which the others are copies by
    /// their names, as `processed_transcript` is of `transcript`.
    private static func best(of found: [Int], _ columns: TableColumns) throws(RecordProblem) -> Int? {
        if let named = columns.textColumns.first(where: found.contains) { return named }
        let names = columns.names.map { $0.lowercased() }
        let originals = found.filter { column in
            !found.contains { $0 != column && !names[$0].isEmpty && names[column].utf8.containsRun(names[$0].utf8) }
        }
        guard originals.count > 1 else { return originals.first ?? found.first }
        let listed = originals.prefix(3).map { "‘\(columns.names[$0])’" }.joined(separator: ", ")
        throw RecordProblem(
            "several columns hold transcripts: \(listed)", remedy: "Name the one that counts ‘transcript’.")
    }
}
