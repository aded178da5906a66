internal import Foundation

/// Writes a sheet's number as a table of text has it.
enum SheetNumber {
    /// What is put behind a time whose format has no seconds. Who types 0:05 for five seconds gets five minutes and sees
    /// 0:05 all the same, so that such a time can't be trusted to be a turn's.
    static let hoursAndMinutes = " (h:mm)"

    /// The number as text.
    static func text(_ written: String, _ kind: CellFormats.Kind, countsFrom1904: Bool) -> String {
        guard let value = Double(written), value.isFinite else { return written }
        guard value >= 0, value < mostDays else { return plain(written, value) }
        switch kind {
        case .number: return plain(written, value)
        case .time where value >= aYear, .date where value >= 1:
            return moment(value, countsFrom1904: countsFrom1904) ?? plain(written, value)
        case .time(let hasSeconds): return clock(milliseconds(value)) + (hasSeconds ? "" : hoursAndMinutes)
        case .date: return clock(milliseconds(value))
        }
    }

    private static let aYear = 366.0
    /// The day behind 9999-12-31.
    private static let mostDays = 2_958_466.0

    /// A number as the shortest decimal that it is; digits that a spreadsheet could not have kept are shown as
    /// rounded (`1.79E+18`), but those that the file has are kept.
    private static func plain(_ written: String, _ value: Double) -> String {
        if written.utf8.allSatisfy(\.isDigit) { return written }
        if value.magnitude < 1e15, let whole = Int(exactly: value) { return "\(whole)" }
        return "\(value)".uppercased()
    }

    private static func milliseconds(_ days: Double) -> Int { Int((days * 86_400_000).rounded()) }

    private static func clock(_ milliseconds: Int) -> String {
        let seconds = milliseconds / 1000
        let rest = milliseconds % 1000
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { CalendarDay.digits($0, 2) }
        return parts.joined(separator: ":") + (rest > 0 ? "." + CalendarDay.digits(rest, 3) : "")
    }

    /// A day, and its time where that is not midnight. The first days of 1900 are left as numbers: Excel takes that
    /// year for a leap year.
    private static func moment(_ value: Double, countsFrom1904: Bool) -> String? {
        let time = milliseconds(value)
        let day = time / 86_400_000
        guard countsFrom1904 || day > 60 else { return nil }
        guard let date = CalendarDay(number: day - (countsFrom1904 ? 24_107 : 25_569)) else { return nil }
        let rest = time % 86_400_000
        return rest == 0 ? date.text : date.text + " " + clock(rest)
    }
}
