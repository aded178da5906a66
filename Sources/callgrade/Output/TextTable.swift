import Diagnostics

/// A table for the terminal, at most 80 columns wide; widths are those that a terminal shows, so
/// that a Chinese character counts as two.
struct TextTable {
    /// A column.
    struct Column {
        var title: String
        /// The widest that a cell may be; longer ones are cut.
        var width: Int
        var isOnRight: Bool

        init(_ title: String, width: Int, onRight: Bool = false) {
            self.title = title
            self.width = width
            isOnRight = onRight
        }
    }

    var columns: [Column]
    var rows: [[String]] = []

    init(_ columns: [Column]) { self.columns = columns }

    /// The header, a rule and the rows; columns no wider than their widest cell.
    func rendered(isBold: Bool) -> String {
        var fitted = columns
        for index in fitted.indices {
            let widest = ([columns[index].title] + rows.map { $0[index] }).map(\.displayWidth).max() ?? 0
            fitted[index].width = min(columns[index].width, widest)
        }
        let header = Self.line(fitted.map(\.title), fitted)
        let rule = fitted.map { String(repeating: "─", count: $0.width) }.joined(separator: "  ")
        let head = isBold ? "\u{1b}[1m\(header)\u{1b}[0m" : header
        return ([head, rule] + rows.map { Self.line($0, fitted) }).map { $0 + "\n" }.joined()
    }

    /// The header and rule of a table whose rows are not known yet.
    static func head(_ columns: [Column], isBold: Bool) -> String {
        let header = line(columns.map(\.title), columns)
        let rule = columns.map { String(repeating: "─", count: $0.width) }.joined(separator: "  ")
        return (isBold ? "\u{1b}[1m\(header)\u{1b}[0m" : header) + "\n" + rule + "\n"
    }

    /// One row.
    static func line(_ cells: [String], _ columns: [Column]) -> String {
        var line = zip(cells, columns).map { cell, column in
            cell.oneLine.truncated(to: column.width).padded(to: column.width, onLeft: column.isOnRight)
        }.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}

extension String {
    /// The text with control characters as blanks, so that no name can move the cursor.
    var oneLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7f ? " " : $0 }))
    }
}
