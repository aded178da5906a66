/// Lengths of time as call platforms write them: `5分10秒`, `1小时10分`, `00:05:10`, `10:15`, `310`.
enum ExportDuration {
    /// What a bare number counts.
    enum Unit {
        case milliseconds, seconds, minutes
    }

    /// The length in milliseconds; nil for what is none.
    static func reading(_ text: String, _ unit: Unit = .seconds) -> Int? {
        if text.contains(":") { return ClockTime.clock(text) }
        guard let last = text.unicodeScalars.last else { return nil }
        guard !(0x30...0x39).contains(last.value) else { return number(text, unit) }
        return inUnits(text)
    }

    private static func number(_ text: String, _ unit: Unit) -> Int? {
        switch unit {
        case .milliseconds: Milliseconds.reading(text.contains("e") ? "" : text + "e-3")
        case .seconds: Milliseconds.reading(text)
        case .minutes: Milliseconds.reading(text).flatMap { $0 <= Milliseconds.most / 60 ? $0 * 60 : nil }
        }
    }

    /// Numbers with their units, the longer one first: `1小时2分3秒`, `1h 2m 3s`.
    private static func inUnits(_ text: String) -> Int? {
        var rest = text.lowercased().filter { !$0.isWhitespace }[...]
        var total = 0
        for (names, factor) in units {
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            let behind = rest.dropFirst(digits.count)
            guard !digits.isEmpty, let name = names.first(where: { behind.hasPrefix($0) }) else { continue }
            guard let value = Milliseconds.reading(digits), value <= Milliseconds.most / factor else { return nil }
            total += value * factor
            rest = behind.dropFirst(name.count)
        }
        return rest.isEmpty && total <= Milliseconds.most ? total : nil
    }

    /// Longer names of a unit stand before the shorter ones that they begin with.
    private static let units: [(names: [String], factor: Int)] = [
        (["天", "d"], 86_400), (["小时", "小時", "时", "時", "hours", "hour", "h"], 3600),
        (["分钟", "分鐘", "分", "minutes", "minute", "min", "m"], 60),
        (["秒钟", "秒鐘", "秒", "seconds", "second", "sec", "s"], 1),
    ]
}
