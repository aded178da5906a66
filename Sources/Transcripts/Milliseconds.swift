package import JSON

/// Seconds as a file writes them, read to whole milliseconds, half up.
package enum Milliseconds {
    /// The longest time taken, in milliseconds: 10⁹ seconds.
    package static let most = 1_000_000_000_000

    /// Reads a JSON number of seconds.
    ///
    /// - Returns: milliseconds, or nil when negative or longer than ``most``.
    package static func reading(_ seconds: JSONNumber) -> Int? {
        switch seconds {
        case .integer(let whole): whole >= 0 && whole <= most / 1000 ? Int(whole) * 1000 : nil
        case .large: nil
        case .decimal(let value): reading(value)
        }
    }

    /// Reads seconds that arrived as a double.
    ///
    /// Near a half the shortest decimal that is this double decides, since that is what the file
    /// said: 1.0005 is a double a little below it, and still 1001 ms.
    package static func reading(_ seconds: Double) -> Int? {
        guard seconds >= 0, seconds <= Double(most / 1000) else { return nil }
        let scaled = seconds * 1000
        let whole = scaled.rounded(.down)
        let rest = scaled - whole
        if (rest - 0.5).magnitude > 0.001 { return Int(whole) + (rest > 0.5 ? 1 : 0) }
        return reading("\(seconds)")
    }

    /// Reads seconds written as a decimal, such as `12`, `0.4` or `1.5e2`.
    ///
    /// - Returns: milliseconds, or nil when it is no number, negative or longer than ``most``.
    package static func reading(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
        let mantissa = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = mantissa.count == 2 ? String(mantissa[1]) : ""
        guard !(mantissa[0].isEmpty && fraction.isEmpty) else { return nil }
        guard let exponent = parts.count == 2 ? Int(parts[1]) : 0, abs(exponent) < 400 else { return nil }
        var digits: [Int] = []
        for character in String(mantissa[0]) + String(fraction) {
            guard let digit = character.wholeNumberValue, character.isASCII else { return nil }
            digits.append(digit)
        }
        // Where the milliseconds end, counted in digits from the left.
        let units = mantissa[0].count + exponent + 3
        guard units >= 0 else { return 0 }
        var value = 0
        for index in 0..<units {
            let digit = index < digits.count ? digits[index] : 0
            let (next, overflow) = value.multipliedReportingOverflow(by: 10)
            guard !overflow, next <= most else { return nil }
            value = next + digit
        }
        if units < digits.count, digits[units] >= 5 { value += 1 }
        return value <= most ? value : nil
    }
}
