/// Times as texts write them: `12.5` seconds, `1:02`, `00:01:02.500`, `00:01:02,500`.
enum ClockTime {
    /// A time with colons in milliseconds; nil for anything else.
    static func clock(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, let last = parts.last else { return nil }
        let whole = parts.dropLast()
        guard whole.allSatisfy({ (1...6).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) }) else { return nil }
        guard let wholeSeconds = Int(last.prefix { $0.isASCII && $0.isNumber }), wholeSeconds < 60,
            let seconds = reading(last)
        else { return nil }
        let numbers = whole.compactMap { Int($0) }
        guard parts.count == 2 || numbers[1] < 60 else { return nil }
        let time = numbers.reduce(0) { $0 * 60 + $1 } * 60_000 + seconds
        return time <= Milliseconds.most ? time : nil
    }

    /// A time with colons or seconds in milliseconds; nil for anything else.
    static func any(_ text: some StringProtocol) -> Int? { text.contains(":") ? clock(text) : reading(text) }

    /// Seconds with `.` or `,` before the fraction.
    private static func reading(_ text: some StringProtocol) -> Int? {
        guard text.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else {
            return nil
        }
        let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        return Milliseconds.reading(parts.joined(separator: "."))
    }
}
