/// An exact decimal number: `units` ÷ 10^`scale`.
///
/// Small on purpose: weights, scores and shares have few digits, and everything that is computed
/// from them is computed in exact fractions by `Scoring`.
public struct Decimal: Hashable, Comparable, Sendable {
    /// The number without its point.
    public let units: Int
    /// How many digits of `units` stand behind the point, 0 to 9; the least that does.
    public let scale: Int

    /// The most digits behind the point.
    public static let mostDecimals = 9
    /// The greatest magnitude of a whole part.
    public static let greatest = 1_000_000_000

    /// Creates `units` ÷ 10^`scale`, in its shortest form.
    public init(units: Int, scale: Int = 0) {
        var units = units
        var scale = scale
        while scale > 0, units % 10 == 0 {
            units /= 10
            scale -= 1
        }
        self.units = units
        self.scale = scale
    }

    /// Reads a plain decimal such as `12`, `-0.5` or `.25`.
    ///
    /// - Returns: nil for anything else, more than ``mostDecimals`` decimals or a whole part above ``greatest``.
    public init?(_ text: some StringProtocol) {
        let negative = text.hasPrefix("-")
        let parts = text.dropFirst(negative ? 1 : 0).split(
            separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        guard parts.count == 1 || !fraction.isEmpty, !(parts[0].isEmpty && fraction.isEmpty),
            fraction.utf8.count <= Self.mostDecimals, parts[0].utf8.count <= 10,
            (parts[0] + fraction).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let units = Int(parts[0] + fraction)
        else { return nil }
        guard units <= Self.greatest * powerOfTen(fraction.utf8.count) else { return nil }
        self.init(units: negative ? -units : units, scale: fraction.utf8.count)
    }

    /// The number in units of 10^-`scale`; nil where that would cut digits.
    public func units(atScale scale: Int) -> Int? {
        scale >= self.scale ? units * powerOfTen(scale - self.scale) : nil
    }

    public static func < (a: Decimal, b: Decimal) -> Bool {
        let scale = max(a.scale, b.scale)
        let left = Int128(a.units) * Int128(powerOfTen(scale - a.scale))
        let right = Int128(b.units) * Int128(powerOfTen(scale - b.scale))
        return left < right
    }
}

extension Decimal: CustomStringConvertible {
    /// The shortest decimal that is this number.
    public var description: String {
        guard scale > 0 else { return "\(units)" }
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return (units < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
    }
}

/// 10 to a power from 0 to 18.
public func powerOfTen(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
}
