/// A moment as an export writes it: counted since 1970, or a date and time of day, with an offset or without.
enum ExportMoment: Equatable {
    /// Milliseconds since the beginning of 1970 in UTC, and the time as RFC 3339.
    case instant(Int, written: String)
    /// A date and time of day in a zone that the export does not name, and milliseconds of the last second.
    case local(LocalTime, milliseconds: Int)

    /// What a number counts since 1970.
    enum Unit {
        case seconds
        case milliseconds
        /// A number is a date and time of day in 14 digits: `20261005090000`.
        case digits
    }

    /// A value that is no moment.
    struct Unreadable: Error {}

    /// Reads a moment.
    ///
    /// - Returns: nil for what means none: 0, and a date of zeros.
    /// - Throws: ``Unreadable`` for anything else that is no moment from 2000 to 2099, such as milliseconds where the
    ///   export counts seconds.
    static func reading(_ text: String, _ unit: Unit) throws(Unreadable) -> ExportMoment? {
        if text.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }) {
            if text.utf8.allSatisfy({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }) { return nil }
            guard let moment = unit == .digits ? compact(text) : counted(text, unit) else { throw Unreadable() }
            return moment
        }
        if text.hasPrefix("0000") { return nil }
        guard let moment = written(text) else { throw Unreadable() }
        return moment
    }

    private static let years = 2000...2099
    private static let instants = 946_684_800_000..<4_102_444_800_000

    private static func counted(_ text: String, _ unit: Unit) -> ExportMoment? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts[0].utf8.count <= 13, let whole = Int(parts[0]) else { return nil }
        var time = whole
        if unit == .seconds {
            let fraction = parts.count == 2 ? Milliseconds.reading("0.\(parts[1])") : 0
            guard let fraction else { return nil }
            time = whole * 1000 + fraction
        }
        guard instants.contains(time) else { return nil }
        return LocalTime(millisecondsSince1970: time).map {
            .instant(time, written: $0.written(milliseconds: time % 1000) + "Z")
        }
    }

    private static func compact(_ text: String) -> ExportMoment? {
        let digits = Array(text.utf8)
        guard digits.count == 14, digits.allSatisfy(\.isDigit) else { return nil }
        func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
        return written(
            "\(part(0..<4))-\(part(4..<6))-\(part(6..<8)) \(part(8..<10)):\(part(10..<12)):\(part(12..<14))")
    }

    /// A date and time such as `2026-10-05 09:00:00`, `2026/1/5 9:00:00`, `2026年1月5日 9:00:00` or
    /// `2026-10-05T09:00:00.5+0800`.
    private static func written(_ text: String) -> ExportMoment? {
        let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" || $0 == "t" }
        guard parts.count == 2 else { return nil }
        let day = parts[0].hasSuffix("日") ? parts[0].dropLast() : parts[0]
        let date = day.split(omittingEmptySubsequences: false) { "-/年月".contains($0) }
        let clock = parts[1].prefix { $0.isNumber || $0 == ":" || $0 == "." || $0 == "," }
        var offset = parts[1].dropFirst(clock.count).filter { $0 != " " }
        if offset.utf8.count == 5, offset.first == "+" || offset.first == "-" {
            offset.insert(":", at: offset.index(offset.startIndex, offsetBy: 3))
        }
        let time = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard date.count == 3, date[0].utf8.count == 4, time.count == 3 else { return nil }
        let plain =
            date.map(twoDigits).joined(separator: "-") + "T"
            + time.map(twoDigits).joined(separator: ":")
            .replacing(",", with: ".")
        return reading(plain, offset: offset)
    }

    private static func twoDigits(_ part: Substring) -> String {
        let whole = part.prefix(while: \.isNumber)
        return whole.utf8.count == 1 ? "0" + part : String(part)
    }

    private static func reading(_ plain: String, offset: String) -> ExportMoment? {
        // Read as if it were in UTC, which checks it; the offset then tells when that was.
        guard let local = ZonedTime.time(plain), years.contains(local.time.year) else { return nil }
        if offset.isEmpty { return .local(local.time, milliseconds: local.milliseconds) }
        guard let seconds = ZonedTime.offset(Array(offset.utf8)[...]) else { return nil }
        let time = local.time.millisecondsSince1970 + local.milliseconds - seconds * 1000
        return .instant(time, written: plain + offset)
    }

    /// The moment in milliseconds since 1970, where its zone is known.
    private func instant(_ zone: LocalZone?) -> Int? {
        switch self {
        case .instant(let time, _): return time
        case .local(let time, let milliseconds):
            guard let offset = zone?.offset(time) else { return nil }
            return time.millisecondsSince1970 + milliseconds - offset * 1000
        }
    }

    /// The milliseconds since an earlier moment; nil where it is no earlier one, or where only one of them has a zone.
    /// Two times without a zone are in the same one.
    func since(_ earlier: ExportMoment, zone: LocalZone?) -> Int? {
        var time: Int?
        if let own = instant(zone), let other = earlier.instant(zone) {
            time = own - other
        } else if case .local(let own, let part) = self, case .local(let other, let otherPart) = earlier {
            time = own.millisecondsSince1970 + part - other.millisecondsSince1970 - otherPart
        }
        guard let time, time >= 0, time <= Milliseconds.most else { return nil }
        return time
    }

    /// The moment as RFC 3339 with an offset; nil where it has none and `zone` gives none.
    func rfc3339(_ zone: LocalZone?) -> String? {
        switch self {
        case .instant(_, let written): return written
        case .local(let time, let milliseconds):
            let plain = time.written(milliseconds: milliseconds)
            return try? ZonedTime.reading(.text(plain), key: "", zone: zone)
        }
    }
}
