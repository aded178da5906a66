import Diagnostics

extension YAMLNode {
    /// The place of a character of a scalar, by its number from 0 in Unicode scalars.
    ///
    /// Exact where the scalar stands on one line; else the place where the scalar begins.
    func place(ofScalar offset: Int) -> Place {
        guard case .scalar(let text, let style) = content, let line = source.lineText(line) else { return place }
        let written = Array(line.unicodeScalars.dropFirst(column - 1))
        let columns: [Int]? =
            switch style {
            case .plain: Self.columns(written, from: 0, step: { _, _ in 1 })
            case .singleQuoted:
                Self.columns(written, from: 1, step: { $0[$1] == "'" ? 2 : 1 })
            case .doubleQuoted:
                Self.columns(written, from: 1, step: { $0[$1] == "\\" ? Self.escapeLength($0, at: $1) : 1 })
            case .block: nil
            }
        let count = text.unicodeScalars.count
        guard let columns, columns.count >= count, offset <= count else { return place }
        return source.place(
            line: self.line, column: column + (offset < columns.count ? columns[offset] : written.count))
    }

    /// Where each character of a scalar begins in what is written, given how many written ones each takes.
    private static func columns(
        _ written: [Unicode.Scalar], from start: Int, step: ([Unicode.Scalar], Int) -> Int
    ) -> [Int] {
        var result: [Int] = []
        var at = start
        while at < written.count {
            result.append(at)
            at += step(written, at)
        }
        return result
    }

    /// How many characters an escape in double quotes takes.
    private static func escapeLength(_ written: [Unicode.Scalar], at place: Int) -> Int {
        guard place + 1 < written.count else { return 1 }
        return switch written[place + 1] {
        case "x": 4
        case "u": 6
        case "U": 10
        default: 2
        }
    }
}
