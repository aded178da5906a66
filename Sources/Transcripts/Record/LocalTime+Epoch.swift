extension LocalTime {
    /// The time so many milliseconds after 1970 began, in whatever zone they are counted in; nil beyond the year 9999.
    init?(millisecondsSince1970 time: Int) {
        guard time >= 0, let date = CalendarDay(number: time / 86_400_000) else { return nil }
        let seconds = time / 1000 % 86_400
        self.init(
            year: date.year, month: date.month, day: date.day, hour: seconds / 3600, minute: seconds / 60 % 60,
            second: seconds % 60)
    }

    /// Milliseconds since 1970 began, whole seconds; before it, negative.
    var millisecondsSince1970: Int {
        let days = CalendarDay(self).number
        return ((days * 24 + hour) * 3600 + minute * 60 + second) * 1000
    }

    /// The time as RFC 3339 without an offset: `2026-10-05T09:00:00`, and `.250` where there are milliseconds.
    func written(milliseconds: Int) -> String {
        let clock = [hour, minute, second].map { CalendarDay.digits($0, 2) }.joined(separator: ":")
        let part = milliseconds > 0 ? "." + CalendarDay.digits(milliseconds, 3) : ""
        return CalendarDay(self).text + "T" + clock + part
    }
}
