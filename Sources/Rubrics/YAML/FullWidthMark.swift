import Diagnostics

/// A full-width colon or comma, as Chinese keyboards write them, where YAML needs a narrow one.
///
/// In titles, phrases and quoted texts they are text like any other. So a line is blamed only when putting narrow ones
/// makes it parse, or when a word that should be a key holds one.
enum FullWidthMark {
    /// The problem of lines at which parsing stopped, when narrow marks mend it; with the mended line.
    static func diagnostic(in source: SourceText, lines: ClosedRange<Int>) -> Diagnostic? {
        let first = max(1, lines.lowerBound - 1)
        let last = min(lines.upperBound, first + 50)
        for line in stride(from: last, through: first, by: -1) {
            guard let text = source.lineText(line) else { continue }
            let marks = unquotedMarks(in: text).prefix(12)
            guard !marks.isEmpty, let mended = mend(Array(marks), of: line, in: source, failing: lines.upperBound)
            else { continue }
            return refusal(
                Array(text.unicodeScalars)[mended[0]], line: replacing(mended, in: text),
                at: source.place(line: line, column: mended[0] + 1))
        }
        return nil
    }

    /// The problem of a plain text that holds such a mark where a map or a known key was needed.
    static func diagnostic(in node: YAMLNode) -> Diagnostic? {
        guard case .scalar(let text, .plain) = node.content, let line = node.source.lineText(node.line) else {
            return nil
        }
        let end = node.column - 1 + text.unicodeScalars.count
        let marks = unquotedMarks(in: line).filter { $0 >= node.column - 1 && $0 < end }
        guard let first = marks.first else { return nil }
        return refusal(
            Array(line.unicodeScalars)[first], line: replacing(marks, in: line),
            at: node.source.place(line: node.line, column: first + 1))
    }

    private static func refusal(_ mark: Unicode.Scalar, line: String, at place: Place) -> Diagnostic {
        let name = mark == "：" ? "colon" : "comma"
        let mended = String(line.drop { $0 == " " })
        return Diagnostic(
            .error, "a full-width \(name) ‘\(mark)’ where YAML needs a narrow one", remedy: "Write: \(mended)",
            at: place)
    }

    /// The fewest marks of a line, from the left, without which the text parses further.
    private static func mend(_ marks: [Int], of line: Int, in source: SourceText, failing: Int) -> [Int]? {
        func parses(_ chosen: [Int]) -> Bool {
            var lines = source.lines
            lines[line - 1] = Substring(replacing(chosen, in: String(lines[line - 1])))
            guard let stop = YAMLComposer.lineOfFailure(in: lines.joined(separator: "\n")) else { return true }
            return stop > failing + 1
        }
        guard parses(marks) else { return nil }
        return marks.reduce(into: marks) { kept, mark in
            let fewer = kept.filter { $0 != mark }
            if !fewer.isEmpty, parses(fewer) { kept = fewer }
        }
    }

    /// A line with some of its marks made narrow, one blank after each.
    private static func replacing(_ marks: [Int], in line: String) -> String {
        let letters = Array(line.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, letter) in letters.enumerated() {
            guard marks.contains(index) else {
                result.append(letter)
                continue
            }
            result.append(letter == "：" ? ":" : ",")
            if index + 1 < letters.count, letters[index + 1] != " " { result.append(" ") }
        }
        return String(result)
    }

    /// The places of full-width marks outside quotes and comments, in Unicode scalars from 0.
    private static func unquotedMarks(in line: String) -> [Int] {
        var quote: Unicode.Scalar?
        var before: Unicode.Scalar = " "
        var marks: [Int] = []
        for (index, letter) in line.unicodeScalars.enumerated() {
            if letter == quote, before != "\\" {
                quote = nil
            } else if quote == nil {
                if letter == "#", before == " " { break }
                if letter == "：" || letter == "，" { marks.append(index) }
                if letter == "\"" || letter == "'", " [{,:-：，".unicodeScalars.contains(before) { quote = letter }
            }
            before = letter
        }
        return marks
    }
}
