import Diagnostics

/// A length of time as a rubric writes it.
enum WrittenDuration {
    /// The longest, in milliseconds: 10⁹ seconds.
    static let most = 1_000_000_000_000

    private static let units: [String: Int] = [
        "ms": 1, "millisecond": 1, "milliseconds": 1, "s": 1000, "second": 1000, "seconds": 1000,
        "min": 60_000, "minute": 60_000, "minutes": 60_000, "h": 3_600_000, "hour": 3_600_000, "hours": 3_600_000,
    ]

    /// Reads `12 seconds`, `1.5 minutes`, `3 s` or a number of seconds.
    ///
    /// - Returns: whole milliseconds, half up; nil for anything else, a negative or a too long one.
    static func milliseconds(_ text: String) -> Int? {
        let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let unit = text.dropFirst(number.count).trimmingBlanks
        guard let decimal = Decimal(number), let factor = unit.isEmpty ? 1000 : units[unit] else { return nil }
        let doubled = Int128(decimal.units) * Int128(factor) * 2 / Int128(powerOfTen(decimal.scale))
        let rounded = (doubled + 1) / 2
        return rounded <= Int128(most) ? Int(rounded) : nil
    }
}

extension RubricParser {
    /// Reads a duration in milliseconds; reports anything else.
    mutating func duration(_ node: YAMLNode, of what: String, moreThanNothing: Bool = false) -> Int? {
        guard let text = text(node, of: what) else { return nil }
        guard let time = WrittenDuration.milliseconds(text) else {
            problems.report(
                "\(what) is no duration: ‘\(text)’",
                remedy: "Write ‘12 seconds’, ‘1.5 minutes’, ‘3 s’ or a number of seconds.", at: node)
            return nil
        }
        guard time > 0 || !moreThanNothing else {
            problems.report("\(what) can’t be nothing", remedy: "Write a duration such as ‘5 seconds’.", at: node)
            return nil
        }
        return time
    }

    /// Reads the window of turns or time that words are looked for in; reports anything else.
    mutating func window(_ node: YAMLNode) -> Window? {
        guard let text = text(node, of: "‘within’") else { return nil }
        if let window = Self.window(text) { return window }
        problems.report(
            "‘within’ is no window: ‘\(text)’",
            remedy: "Write ‘first 2 turns’, ‘last 1 turn’, ‘first 30 seconds’ or ‘last 30 seconds’.", at: node)
        return nil
    }

    private static func window(_ text: String) -> Window? {
        let words = text.split(separator: " ", maxSplits: 1)
        guard words.count == 2, words[0] == "first" || words[0] == "last" else { return nil }
        let isFirst = words[0] == "first"
        let length = words[1].trimmingBlanks
        if let turns = turns(length) { return isFirst ? .firstTurns(turns) : .lastTurns(turns) }
        guard wholeNumber(length) == nil, let time = WrittenDuration.milliseconds(length) else { return nil }
        return isFirst ? .firstTime(time) : .lastTime(time)
    }

    /// Reads `1 turn`, `2 turns`; nil for anything else.
    static func turns(_ text: String) -> Int? { count(text, of: "turn") }

    /// Reads `3 rings`; nil for anything else.
    static func rings(_ text: String) -> Int? { count(text, of: "ring") }

    private static func count(_ text: String, of thing: String) -> Int? {
        let words = text.split(separator: " ")
        guard words.count == 2, words[1] == thing || words[1] == thing + "s" else { return nil }
        return wholeNumber(words[0]).flatMap { $0 >= 1 ? $0 : nil }
    }
}
