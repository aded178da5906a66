/// Reads Excel workbooks: the first sheet that is shown and holds calls, as a table of text would be read.
struct WorkbookReader: BinaryTranscriptReader {
    let format = TranscriptFormat(
        name: "xlsx", title: "Excel workbook, one row a turn or one row a call",
        recognised: "a ZIP archive with ‘xl/workbook.xml’, whose first fitting sheet is a table as in CSV")

    func recognises(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: Self.oldFile) { return true }
        return bytes.starts(with: "PK\u{3}\u{4}".utf8) && bytes.holds(Array("xl/workbook".utf8))
    }

    /// How the files of Excel before 2007 begin, and all that have a password.
    private static let oldFile: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

    func read(_ bytes: [UInt8], _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard !bytes.starts(with: Self.oldFile) else {
            throw RecordProblem(
                "an Office file of the old kind, or one with a password", remedy: "Save it as .xlsx without a password."
            )
        }
        let book = try Workbook(bytes)
        var problem: RecordProblem?
        for sheet in book.sheets {
            do throws(RecordProblem) {
                _ = try Self.table(try book.csv(of: sheet, rows: Self.headRows))
            } catch {
                problem = problem ?? error
                continue
            }
            let readings = try Self.table(try book.csv(of: sheet)).readings(context, format)
            guard book.sheets.count > 1 else { return readings }
            return readings.map { $0.warned("read from the sheet ‘\(sheet.name)’ of \(book.sheets.count)") }
        }
        throw problem ?? RecordProblem("a workbook without a sheet")
    }

    /// Rows that tell whether a sheet is a table of calls.
    private static let headRows = 50

    private static func table(_ csv: TextDocument) throws(RecordProblem) -> Table {
        try Table(csv, delimiter: UInt8(ascii: ","), countsRows: true)
    }
}

extension [UInt8] {
    /// Whether some bytes stand somewhere in these.
    fileprivate func holds(_ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, count >= wanted.count else { return wanted.isEmpty }
        var place = startIndex
        while let next = self[place...].firstIndex(of: first), next + wanted.count <= endIndex {
            if self[next...].starts(with: wanted) { return true }
            place = next + 1
        }
        return false
    }
}
