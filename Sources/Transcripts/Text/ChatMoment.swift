/// A date and a time of day as a chat app writes them in the phone's own way: `3/6/26, 2:30 PM`, `06.03.2026, 14:30:05`,
/// `2026/3/6 下午2:30`.
struct ChatMoment: Equatable {
    /// The date's three numbers as they are written.
    let date: [Int]
    /// What stands between them.
    let separator: Character
    /// The time of day in seconds.
    let time: Int
    /// Whether the seconds are given.
    let hasSeconds: Bool

    /// Takes a moment off the front of a line; nil where none stands there, and the line stays as it is.
    static func take(from line: inout Substring) -> ChatMoment? {
        var rest = line
        guard let moment = ChatMoment(&rest) else { return nil }
        line = rest
        return moment
    }

    private init?(_ rest: inout Substring) {
        guard let first = Self.number(&rest, 4), let separator = rest.first, "/.-".contains(separator) else {
            return nil
        }
        rest.removeFirst()
        guard let second = Self.number(&rest, 2), rest.first == separator else { return nil }
        rest.removeFirst()
        guard let third = Self.number(&rest, 4) else { return nil }
        if rest.first == "." { rest.removeFirst() }
        if rest.first == "," { rest.removeFirst() }
        guard rest.first?.isWhitespace == true else { return nil }
        rest = rest.drop(while: \.isWhitespace)
        let half = Self.half(&rest)
        guard var hour = Self.number(&rest, 2), let colon = rest.first, colon == ":" || colon == "." else { return nil }
        rest.removeFirst()
        guard let minute = Self.number(&rest, 2), hour < 24, minute < 60 else { return nil }
        var seconds: Int?
        if rest.first == colon {
            rest.removeFirst()
            guard let number = Self.number(&rest, 2), number < 60 else { return nil }
            seconds = number
        }
        if let isAfternoon = half ?? Self.half(&rest) {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        }
        date = [first, second, third]
        self.separator = separator
        time = hour * 3600 + minute * 60 + (seconds ?? 0)
        hasSeconds = seconds != nil
    }

    private static func number(_ rest: inout Substring, _ most: Int) -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...most).contains(digits.count) else { return nil }
        rest = rest[digits.endIndex...]
        return Int(digits)
    }

    /// Takes off which half of the day it is; true for the second.
    private static func half(_ rest: inout Substring) -> Bool? {
        let text = rest.drop(while: \.isWhitespace)
        for (name, isAfternoon) in halves where text.prefix(name.count).lowercased() == name {
            let behind = text.dropFirst(name.count)
            guard name.first?.isASCII == false || behind.first?.isLetter != true else { continue }
            rest = behind
            return isAfternoon
        }
        return nil
    }

    private static let halves: [(name: String, isAfternoon: Bool)] = [
        ("a.m.", false), ("p.m.", true), ("a. m.", false), ("p. m.", true), ("am", false), ("pm", true), ("凌晨", false),
        ("早上", false), ("上午", false), ("中午", true), ("下午", true), ("晚上", true),
    ]
}

/// Moments of a chat, put on one time line as far as that can be done without a guess.
struct ChatTimes {
    /// The times from the first moment, in milliseconds; nil where the dates may be read in ways that differ.
    let sinceFirst: [Int]?
    /// The day of the first moment, where it is certain.
    let firstDay: CalendarDay?

    /// Reads the moments' dates: the day first or the month, whichever makes days of all of them that never go back.
    /// What all such ways agree on is certain.
    init(_ moments: [ChatMoment]) {
        let ways = Order.allCases.compactMap { order -> (days: [CalendarDay], times: [Int])? in
            let days = moments.compactMap { order.day($0) }
            guard days.count == moments.count, let first = moments.first, let day = days.first else { return nil }
            let times = zip(moments, days).map { ($1.number - day.number) * 86_400 + $0.time - first.time }
            guard zip(times, times.dropFirst()).allSatisfy({ $0 <= $1 }), (times.last ?? 0) * 1000 <= Milliseconds.most
            else { return nil }
            return (days, times.map { $0 * 1000 })
        }
        let agrees = ways.allSatisfy { $0.times == ways.first?.times }
        sinceFirst = agrees ? ways.first?.times : nil
        firstDay = ways.allSatisfy { $0.days.first == ways.first?.days.first } ? ways.first?.days.first : nil
    }

    private enum Order: CaseIterable {
        case dayFirst
        case monthFirst
        case yearFirst

        /// The day that a moment is on; nil where it can't be read so. With dots the day always stands first.
        func day(_ moment: ChatMoment) -> CalendarDay? {
            let date = moment.date
            if date[0] > 99 {
                return self == .yearFirst ? CalendarDay(year: date[0], month: date[1], day: date[2]) : nil
            }
            let year = date[2] > 99 ? date[2] : 2000 + date[2]
            return switch self {
            case .dayFirst: CalendarDay(year: year, month: date[1], day: date[0])
            case .monthFirst where moment.separator != ".": CalendarDay(year: year, month: date[0], day: date[1])
            default: nil
            }
        }
    }
}
