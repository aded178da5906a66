/// Writes the rows of a sheet as CSV, so that they are read as any other table; each stands in the line of its number.
struct SheetText: XMLPartHandler {
    /// The rows.
    private(set) var csv: [UInt8] = []
    private let texts: [String]
    private let formats: CellFormats
    private let mostRows: Int
    private var filled = 0
    private var width = 0
    private var row = 0
    private var cells: [String] = []
    private var column = -1
    private var type = ""
    private var style: Int?
    private var value = ""
    private var isInValue = false
    private var words = SheetWords()

    init(texts: [String], formats: CellFormats, mostRows: Int) {
        self.texts = texts
        self.formats = formats
        self.mostRows = mostRows
    }

    var isDone: Bool { filled >= mostRows }

    mutating func open(_ name: Substring, _ attributes: [String: String]) throws(RecordProblem) {
        switch name {
        case "row": try beginRow(attributes["r"])
        case "c": try beginCell(attributes)
        case "v":
            value = ""
            isInValue = true
        default: words.open(name)
        }
    }

    mutating func close(_ name: Substring) throws(RecordProblem) {
        switch name {
        case "row": try endRow()
        case "c": try endCell()
        case "v": isInValue = false
        default: words.close(name)
        }
    }

    mutating func take(_ text: String) throws(RecordProblem) {
        if isInValue { value += text } else { words.take(text) }
    }

    private mutating func beginRow(_ number: String?) throws(RecordProblem) {
        let next = number.map { Int($0) } ?? row + 1
        guard let next, next > row, next <= 1_048_576 else {
            throw RecordProblem("a sheet whose rows are not in order")
        }
        csv += Array(repeating: UInt8(ascii: "\n"), count: next - row - 1)
        row = next
        cells = []
        column = -1
    }

    private mutating func beginCell(_ attributes: [String: String]) throws(RecordProblem) {
        column = attributes["r"].flatMap { Self.column($0) } ?? column + 1
        type = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) }
        value = ""
        words = SheetWords()
    }

    private mutating func endCell() throws(RecordProblem) {
        let text = try content
        guard !text.isEmpty else { return }
        guard column < TableColumns.most else {
            throw RecordProblem("a table of more than \(TableColumns.most) columns", line: row)
        }
        while cells.count <= column { cells.append("") }
        cells[column] = text
        guard text.utf8.count <= LineLayout.longestRecord else { throw RecordProblem.tooLong.at(line: row) }
    }

    /// What a cell says.
    private var content: String {
        get throws(RecordProblem) {
            switch type {
            case "inlineStr": return words.unescaped
            case "s":
                guard !value.isEmpty else { return "" }
                guard let index = Int(value[...].trimmed), texts.indices.contains(index) else {
                    throw RecordProblem("a cell that names no text", line: row)
                }
                return texts[index]
            case "b": return value == "1" ? "true" : value == "0" ? "false" : value
            case "n":
                let kind = formats.kind(ofStyle: style)
                return SheetNumber.text(value, kind, countsFrom1904: formats.countsFrom1904)
            default: return value
            }
        }
    }

    /// Ends a row, filled up to the header's width.
    private mutating func endRow() throws(RecordProblem) {
        if !cells.isEmpty {
            if width == 0 { width = cells.count }
            while cells.count < width { cells.append("") }
            filled += 1
        }
        for (index, cell) in cells.enumerated() {
            if index > 0 { csv.append(UInt8(ascii: ",")) }
            append(cell)
            // One text may stand in many cells.
            guard csv.count <= ZipArchive.mostOfPart else {
                throw RecordProblem(
                    "a sheet whose rows make more than \(ZipArchive.mostOfPart >> 20) MiB",
                    remedy: "Cut it into several.", line: row)
            }
        }
        csv.append(UInt8(ascii: "\n"))
    }

    private mutating func append(_ cell: String) {
        guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2c || $0 == 0x0a || $0 == 0x0d }) else {
            csv += cell.utf8
            return
        }
        csv.append(UInt8(ascii: "\""))
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { csv.append(byte) }
            csv.append(byte)
        }
        csv.append(UInt8(ascii: "\""))
    }

    /// The place of the column in `AB12`, from 0.
    private static func column(_ reference: String) -> Int? {
        var number = 0
        for byte in reference.utf8.prefix(while: \.isLetter) {
            number = number * 26 + Int((byte & 0xdf) - UInt8(ascii: "A")) + 1
            guard number <= 16_384 else { return nil }
        }
        return number > 0 ? number - 1 : nil
    }
}
