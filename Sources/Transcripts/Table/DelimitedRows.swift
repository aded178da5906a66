/// The rows of delimited text (RFC 4180, any delimiter), one after another.
struct DelimitedRows: Sequence, IteratorProtocol {
    /// One row.
    struct Row: Equatable {
        /// Its cells, without quotes.
        var cells: [String] = []
        /// The line of its first cell, from 1; in a sheet the row's number.
        var line = 1
        /// Where it lies, without the line end.
        var bytes = 0..<0
        /// Whether a quoted cell goes on to the end of the file.
        var isOpen = false
    }

    private let all: ArraySlice<UInt8>
    private let delimiter: UInt8
    private let countsRows: Bool
    private var place: Int
    private var line = 1

    /// Rows of bytes that are valid UTF-8.
    ///
    /// - Parameter countsRows: whether rows are counted, blank ones too, and not lines, as in a sheet.
    init(_ bytes: ArraySlice<UInt8>, delimiter: UInt8, countsRows: Bool = false) {
        all = bytes
        self.delimiter = delimiter
        self.countsRows = countsRows
        place = bytes.startIndex
    }

    /// The next row that is not blank, or nil.
    mutating func next() -> Row? {
        while place < all.endIndex {
            var row = Row(line: line)
            let start = place
            repeat { row.cells.append(cell(&row)) } while take(delimiter)
            row.bytes = start..<place
            endLine()
            if row.cells != [""] { return row }
        }
        return nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard place < all.endIndex, all[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func endLine() {
        guard place < all.endIndex else { return }
        if take(UInt8(ascii: "\r")) { _ = take(UInt8(ascii: "\n")) } else { place += 1 }
        line += 1
    }

    private mutating func cell(_ row: inout Row) -> String {
        var cell: [UInt8] = []
        if take(UInt8(ascii: "\"")) { quoted(&cell, &row) }
        while place < all.endIndex, !isEnd(all[place]) {
            cell.append(all[place])
            place += 1
        }
        return String(decoding: cell, as: UTF8.self)
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0a || byte == 0x0d }

    /// The rest of a quoted cell; doubled quotes are one.
    private mutating func quoted(_ cell: inout [UInt8], _ row: inout Row) {
        while place < all.endIndex {
            let byte = all[place]
            place += 1
            if byte == UInt8(ascii: "\"") {
                guard take(UInt8(ascii: "\"")) else { return }
            } else if !countsRows, byte == 0x0a || (byte == 0x0d && (place == all.endIndex || all[place] != 0x0a)) {
                line += 1
            }
            cell.append(byte)
        }
        row.isOpen = true
    }

    /// The delimiter of a table: the one under which the first row is a header that is wanted, else
    /// the one that cuts the first rows into the most columns, alike in nearly all of them; nil
    /// where none cuts them into two.
    static func delimiter(of bytes: [UInt8], wanted isWanted: ([String]) -> Bool = { _ in false }) -> UInt8? {
        let head = bytes.prefix(64 << 10)
        var best: (delimiter: UInt8, columns: Int)?
        for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")] {
            var rows = Array(DelimitedRows(head, delimiter: delimiter).prefix(51))
            if head.count < bytes.count, rows.count > 1 { rows.removeLast() }
            guard let header = rows.first?.cells, header.count <= TableColumns.most else { continue }
            if isWanted(header) { return delimiter }
            let alike = rows.filter { $0.cells.count == header.count }.count
            if header.count > best?.columns ?? 1, alike * 10 >= rows.count * 8 { best = (delimiter, header.count) }
        }
        return best?.delimiter
    }
}
