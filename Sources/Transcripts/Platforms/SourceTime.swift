internal import JSON

/// How a platform writes a moment or a length of time, read to whole milliseconds, half up.
///
/// Absent is not zero: what is missing, `null` or empty is nil.
enum SourceTime {
    /// A number, or a text that holds one, of seconds.
    case seconds
    /// A number, or a text that holds one, of milliseconds.
    case milliseconds
    /// A number, or a text that holds one, of microseconds.
    case microseconds
    /// A number, or a text that holds one, of ticks of 100 nanoseconds.
    case ticks
    /// A clock such as `0:06`, `00:01:02.500` or `00:01:02,500`.
    case clock
    /// A duration of ISO 8601 such as `PT1M2.18S`.
    case isoDuration
    /// A duration of Protocol Buffers: `"0.500s"`, or `{"seconds": "12", "nanos": 900000000}`.
    case protobuf

    /// The time in milliseconds.
    ///
    /// - Returns: nil for a time that is missing.
    /// - Throws: ``Unreadable`` for anything that is not such a time, or is negative or longer than ``Milliseconds/most``.
    func reading(_ value: JSONValue?) throws(Unreadable) -> Int? {
        guard let value, !value.isNull, value.utf8?.isEmpty != true else { return nil }
        let found: Int? =
            switch self {
            case .seconds: Self.number(value, exponent: 0)
            case .milliseconds: Self.number(value, exponent: -3)
            case .microseconds: Self.number(value, exponent: -6)
            case .ticks: Self.number(value, exponent: -7)
            case .clock: value.string.flatMap { ClockTime.clock($0) }
            case .isoDuration: value.string.flatMap(Self.isoDuration)
            case .protobuf: Self.protobuf(value)
            }
        guard let found else { throw Unreadable() }
        return found
    }

    /// A value that is no time.
    struct Unreadable: Error {}

    /// A number whose unit is a power of ten of a second.
    private static func number(_ value: JSONValue, exponent: Int) -> Int? {
        if exponent == 0, let number = value.number { return Milliseconds.reading(number) }
        switch value.number {
        case .integer(let whole):
            if exponent == -3 { return whole >= 0 && whole <= Milliseconds.most ? Int(whole) : nil }
            return Milliseconds.reading("\(whole)e\(exponent)")
        case .large: return nil
        case .decimal(let double):
            // As it is written; `e` twice is no number.
            let text = "\(double)"
            guard text.contains("e") else { return Milliseconds.reading("\(text)e\(exponent)") }
            return Milliseconds.reading(double * (exponent == -3 ? 1e-3 : exponent == -6 ? 1e-6 : 1e-7))
        case nil:
            return value.string.flatMap { Milliseconds.reading(exponent == 0 ? $0 : "\($0)e\(exponent)") }
        }
    }

    /// `PT1H2M3.5S`, with any of its parts.
    private static func isoDuration(_ text: String) -> Int? {
        guard text.hasPrefix("PT"), text.utf8.count > 2 else { return nil }
        var rest = text.dropFirst(2)
        var total = 0
        for (unit, factor) in [("H", 3600), ("M", 60), ("S", 1)] as [(Character, Int)] {
            guard let end = rest.firstIndex(of: unit) else { continue }
            guard let part = Milliseconds.reading(rest[..<end]), part <= Milliseconds.most / factor else { return nil }
            total += part * factor
            rest = rest[rest.index(after: end)...]
        }
        return rest.isEmpty && total <= Milliseconds.most ? total : nil
    }

    private static func protobuf(_ value: JSONValue) -> Int? {
        if let text = value.string {
            guard text.hasSuffix("s") else { return nil }
            return Milliseconds.reading(text.dropLast())
        }
        guard value.kind == .object else { return nil }
        let seconds = value["seconds"].flatMap { number($0, exponent: 0) } ?? 0
        let nanos = value["nanos"].flatMap { $0.number.map { "\($0.description)" } } ?? "0"
        return Milliseconds.reading("\(nanos)e-9").map { seconds + $0 }
    }
}

extension JSONNumber {
    /// The number in digits.
    fileprivate var description: String {
        switch self {
        case .integer(let whole): "\(whole)"
        case .large(let whole): "\(whole)"
        case .decimal(let double): "\(double)"
        }
    }
}
