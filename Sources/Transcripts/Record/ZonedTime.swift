/// The rule for times without a zone, as `--time-zone` gives it.
///
/// This target knows fixed offsets only; a command that has a table of zones hands in a function.
public struct LocalZone: Sendable {
    /// The offset from UTC in seconds at a local time; nil where there is no such time.
    public let offset: @Sendable (LocalTime) -> Int?

    /// A zone that is a function of local time.
    public init(_ offset: @escaping @Sendable (LocalTime) -> Int?) { self.offset = offset }

    /// A fixed offset such as `+08:00` or `Z`; nil for anything else.
    public init?(offset text: String) {
        guard let seconds = ZonedTime.offset(Array(text.utf8)[...]) else { return nil }
        self.init { _ in seconds }
    }
}

/// A date and time of day without a zone.
public struct LocalTime: Equatable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month from 1.
    public let month: Int
    /// The day from 1.
    public let day: Int
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute.
    public let minute: Int
    /// The second; 60 for a leap second.
    public let second: Int
}

/// Checks RFC 3339 times; what the source wrote is kept, but that a blank before the hour becomes a `T`.
enum ZonedTime {
    /// The time as RFC 3339 with an offset.
    static func reading(_ value: FieldValue, key: String, zone: LocalZone?) throws(RecordProblem) -> String? {
        guard var bytes = value.text.map({ Array($0.utf8) }), let (local, length) = local(bytes) else {
            throw .wrong(key, "a time such as 2026-10-05T09:00:00+08:00", found: value.found)
        }
        bytes[10] = UInt8(ascii: "T")
        let rest = bytes[length...]
        if !rest.isEmpty {
            guard offset(rest) != nil else {
                throw RecordProblem("‘\(key)’ must end with an offset such as +08:00 or Z")
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        guard let zone else {
            throw RecordProblem("‘\(key)’ has no time zone", remedy: "Give the zone with --time-zone.")
        }
        guard let seconds = zone.offset(local) else {
            throw RecordProblem("‘\(key)’ is a time that does not exist in the zone of --time-zone")
        }
        return String(decoding: bytes, as: UTF8.self) + written(seconds)
    }

    /// A date and time of day without an offset, and its fraction of a second in milliseconds; nil for anything else.
    static func time(_ text: String) -> (time: LocalTime, milliseconds: Int)? {
        let bytes = Array(text.utf8)
        guard let (local, length) = local(bytes), length == bytes.count else { return nil }
        // Half a millisecond before the next second stays in this one.
        let fraction = Milliseconds.reading("0" + String(decoding: bytes[19...], as: UTF8.self)) ?? 0
        return (local, min(fraction, 999))
    }

    /// An offset in seconds; nil where the bytes are none.
    static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(bytes)
        if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = number(bytes[1..<3]),
            let minutes = number(bytes[4..<6]), hours < 24, minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
        case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
        default: return nil
        }
    }

    /// The date and time of day in front, and how many bytes it takes with its fraction.
    static func local(_ bytes: [UInt8]) -> (LocalTime, length: Int)? {
        guard bytes.count >= 19, shape(bytes), let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]),
            let second = number(bytes[17..<19]), year > 0, (1...12).contains(month), hour < 24, minute < 60,
            second <= 60, day >= 1, day <= days(in: month, of: year)
        else { return nil }
        var length = 19
        if length < bytes.count, bytes[length] == UInt8(ascii: ".") {
            length += 1
            while length < bytes.count, bytes[length].isDigit { length += 1 }
            guard length > 20 else { return nil }
        }
        let time = LocalTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        return (time, length)
    }

    private static func shape(_ bytes: [UInt8]) -> Bool {
        let between = bytes[10]
        return bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-") && bytes[13] == UInt8(ascii: ":")
            && bytes[16] == UInt8(ascii: ":")
            && (between == UInt8(ascii: "T") || between == UInt8(ascii: "t") || between == UInt8(ascii: " "))
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.allSatisfy(\.isDigit) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func written(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let minutes = abs(seconds) / 60
        return (seconds < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
    }
}
