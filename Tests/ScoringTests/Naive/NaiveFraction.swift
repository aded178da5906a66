import BigInt
import Rubrics

/// An exact fraction in lowest terms; the denominator is above 0.
struct NaiveFraction: Hashable, Sendable {
    let numerator: BigInt
    let denominator: BigInt

    static let zero = NaiveFraction(0)
    static let one = NaiveFraction(1)

    /// `numerator` ÷ `denominator`, which is not 0.
    init(_ numerator: BigInt, over denominator: BigInt) {
        precondition(denominator != 0, "a fraction over 0")
        let divisor = numerator.greatestCommonDivisor(with: denominator) * (denominator < 0 ? -1 : 1)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    init(_ whole: Int) { self.init(BigInt(whole), over: 1) }

    init(_ numerator: Int, over denominator: Int) { self.init(BigInt(numerator), over: BigInt(denominator)) }

    init(_ decimal: Decimal) { self.init(BigInt(decimal.units), over: BigInt(10).power(decimal.scale)) }
}

extension NaiveFraction: Comparable {
    static func < (a: NaiveFraction, b: NaiveFraction) -> Bool {
        a.numerator * b.denominator < b.numerator * a.denominator
    }

    static func + (a: NaiveFraction, b: NaiveFraction) -> NaiveFraction {
        NaiveFraction(a.numerator * b.denominator + b.numerator * a.denominator, over: a.denominator * b.denominator)
    }

    static func - (a: NaiveFraction, b: NaiveFraction) -> NaiveFraction {
        NaiveFraction(a.numerator * b.denominator - b.numerator * a.denominator, over: a.denominator * b.denominator)
    }

    static func * (a: NaiveFraction, b: NaiveFraction) -> NaiveFraction {
        NaiveFraction(a.numerator * b.numerator, over: a.denominator * b.denominator)
    }

    static func / (a: NaiveFraction, b: NaiveFraction) -> NaiveFraction {
        NaiveFraction(a.numerator * b.denominator, over: a.denominator * b.numerator)
    }
}

extension NaiveFraction {
    /// In units of 10^-`decimals`, what is beyond cut off. For numbers from 0.
    func cut(decimals: Int) -> Int {
        Int(numerator * BigInt(10).power(decimals) / denominator)
    }

    /// In units of 10^-`decimals`, half up. For numbers from 0.
    func halfUp(decimals: Int) -> Int {
        (self + NaiveFraction(1, over: 2 * powerOfTen(decimals))).cut(decimals: decimals)
    }
}

extension NaiveFraction: CustomStringConvertible {
    var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

extension Sequence<NaiveFraction> {
    /// The sum; 0 of nothing.
    var sum: NaiveFraction { reduce(.zero, +) }
}
