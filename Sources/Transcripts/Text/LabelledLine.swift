/// A line of text that begins with a speaker's label: `[00:01] **Agent:** …`, `客服：…`.
struct LabelledLine: Equatable {
    /// The time in front; nil where there is none.
    var time: TimeMark?
    /// The label.
    var label: String
    /// What follows.
    var text: String
    /// Whether the label is set off by `*` or `_`.
    var isMarked: Bool

    /// Reads a line; nil where it does not begin with what may be a label.
    init?(_ line: String) {
        guard Self.mayHaveLabel(line) else { return nil }
        var rest = line[...].trimmed
        let time = TimeMark.take(from: &rest)
        let bullets = rest.prefix { $0 == "*" || $0 == "-" || $0 == "_" || $0 == ">" || $0 == "•" || $0 == " " }
        let marks = bullets.reversed().prefix { $0 == "*" || $0 == "_" }.count
        let isListed = !bullets.dropLast(marks).isEmpty
        guard !isListed || marks > 0 else { return nil }
        rest = rest.dropFirst(bullets.count)
        guard let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let label = rest[..<colon].trimmed.trimming { $0 == "*" || $0 == "_" }.trimmed.unbracketed
        let text = rest[rest.index(after: colon)...]
        guard Self.isLabel(label), !Self.isInsideSpeech(before: rest[..<colon], behind: text) else { return nil }
        self.time = time
        self.label = String(label)
        self.isMarked = marks > 0
        self.text = String((marks > 0 ? text.trimmed.drop { $0 == "*" || $0 == "_" } : text).trimmed)
    }

    /// Whether there is a colon, `:` or `：`, near enough to the line's beginning.
    private static func mayHaveLabel(_ line: String) -> Bool {
        line.utf8.prefix(256).contains(UInt8(ascii: ":")) || line.utf8.prefix(256).containsRun("：".utf8)
    }

    /// The longest label, in characters.
    static let longest = 40

    /// Whether words may be a label: short, with a letter, without the signs of a sentence.
    static func isLabel(_ words: Substring) -> Bool {
        let scalars = words.unicodeScalars
        return scalars.prefix(longest + 1).count <= longest && scalars.contains(where: \.properties.isAlphabetic)
            && !scalars.contains { signsOfSentences.contains($0) } && hasPairedBrackets(words)
    }

    /// Whether each bracket that opens is closed: `[Call duration` is cut out of something else.
    private static func hasPairedBrackets(_ words: Substring) -> Bool {
        let brackets = words.unicodeScalars.filter { "[](){}（）【】".unicodeScalars.contains($0) }
        return [("[", "]"), ("(", ")"), ("（", "）"), ("【", "】")].allSatisfy {
            (open: Unicode.Scalar, close: Unicode.Scalar) in
            brackets.count { $0 == open } == brackets.count { $0 == close }
        }
    }

    private static let signsOfSentences = Set(",;!?\"“”，。；！？、…<>{}=|\t".unicodeScalars)

    /// `10:30`, `https://…`.
    private static func isInsideSpeech(before: Substring, behind: Substring) -> Bool {
        behind.hasPrefix("//") || (before.last?.isNumber == true && behind.first?.isNumber == true)
    }

    /// Whether a label that comes once looks like the beginning of a sentence: several words, all small.
    var looksLikeSpeech: Bool {
        let words = label.split(separator: " ")
        return words.count > 2 && LabelRole(label: label) == nil && words.allSatisfy { $0.first?.isLowercase == true }
    }
}

/// A time in front of a line: `[00:00:01]`, `(0:01)`, `[0.0-2.5]`, `00:00:01 --> 00:00:03`.
struct TimeMark: Equatable {
    /// When it begins, in milliseconds.
    var start: Int
    /// When it ends, where that is said.
    var end: Int?

    /// Takes a time off the front of a line; the line stays as it is where there is none.
    static func take(from line: inout Substring) -> TimeMark? {
        let closing: Character? =
            switch line.first {
            case "[": "]"
            case "(": ")"
            case "【": "】"
            default: nil
            }
        let inside: Substring
        var rest: Substring
        if let closing {
            guard let close = line.firstIndex(of: closing) else { return nil }
            inside = line.dropFirst()[..<close]
            rest = line[line.index(after: close)...]
        } else {
            inside = line.prefix { $0.isNumber || ":.,->–~ \t".contains($0) }.trimmed
            rest = line[inside.endIndex...]
            guard inside.contains(":"), rest.first?.isWhitespace == true else { return nil }
        }
        guard let mark = TimeMark(inside) else { return nil }
        rest = rest.trimmed
        line = rest
        return mark
    }

    /// Reads what stands between the brackets.
    private init?(_ text: Substring) {
        let parts = text.split { "->–~ ".contains($0) }.map { $0.drop { $0 == "," } }
        guard let first = parts.first, parts.count <= 2, let start = ClockTime.any(first),
            parts.count == 2 || first.contains(":") || first.contains(".")
        else { return nil }
        self.start = start
        if parts.count == 2 {
            guard let end = ClockTime.any(parts[1]) else { return nil }
            self.end = end
        }
    }
}

extension Substring {
    /// Without a pair of brackets around the whole.
    var unbracketed: Substring {
        let pairs = [("[", "]"), ("【", "】"), ("(", ")")]
        let isBracketed = pairs.contains { hasPrefix($0.0) && hasSuffix($0.1) && count > 2 }
        return isBracketed ? dropFirst().dropLast().trimmed : self
    }

    /// Without blanks at both ends.
    var trimmed: Substring {
        var rest = unicodeScalars
        while let first = rest.first, first.isBlank { rest.removeFirst() }
        while let last = rest.last, last.isBlank { rest.removeLast() }
        return Substring(rest)
    }

    /// Without certain characters at both ends.
    func trimming(_ isCut: (Character) -> Bool) -> Substring {
        var rest = drop(while: isCut)
        while let last = rest.last, isCut(last) { rest.removeLast() }
        return rest
    }
}
