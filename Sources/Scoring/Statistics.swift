// Intervals: the one place for binary floating point. None of it goes back into a score.

/// Bounds between which the true value lies with a probability of 95 %.
package struct Interval: Equatable, Sendable {
    /// The lower bound in units of the caller's, rounded half up.
    package var low: Int
    /// The upper bound.
    package var high: Int

    /// An interval.
    package init(low: Int, high: Int) {
        self.low = low
        self.high = high
    }
}

/// The intervals and quantiles that reports show.
package enum Statistics {
    /// The 95 % interval of a mean, in hundredths, cut to 0–100: Student's t with n − 1 degrees.
    ///
    /// - Parameters:
    ///   - sum: the sum of the scores, in hundredths.
    ///   - squares: the sum of their squares.
    ///   - count: how many there are.
    /// - Returns: nil below 5 scores or where all are equal: too few to tell.
    package static func meanInterval(sum: Int, squares: Int, count: Int) -> Interval? {
        let spread = Int128(squares) * Int128(count) - Int128(sum) * Int128(sum)
        guard count >= 5, spread > 0 else { return nil }
        let n = Double(count)
        let variance = Double(spread) / n / (n - 1)
        let half = studentT975(degrees: count - 1) * (variance / n).squareRoot()
        let mean = Double(sum) / n
        return Interval(low: bounded(mean - half, by: 10_000), high: bounded(mean + half, by: 10_000))
    }

    /// Wilson's 95 % score interval of a share, in hundredths (E. B. Wilson, 1927).
    ///
    /// - Returns: nil where there is nothing to take a share of.
    package static func shareInterval(_ hits: Int, of count: Int) -> Interval? {
        guard count > 0 else { return nil }
        let z = 1.959_963_984_540_054
        let n = Double(count)
        let share = Double(hits) / n
        let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        return Interval(low: bounded((centre - half) * 100, by: 100), high: bounded((centre + half) * 100, by: 100))
    }

    private static func bounded(_ value: Double, by most: Int) -> Int {
        Int(min(max((value + 0.5).rounded(.down), 0), Double(most)))
    }

    /// The 97.5 % quantile of Student's t, by bisection of its distribution function.
    static func studentT975(degrees: Int) -> Double {
        var low = 0.0
        var high = 20.0
        while high - low > 1e-12 * high {
            let middle = (low + high) / 2
            if studentTail(middle, degrees: degrees) > 0.025 { low = middle } else { high = middle }
            if middle == low, middle == high { break }
        }
        return (low + high) / 2
    }

    /// P(T > t): half the regularised incomplete beta function at n ÷ (n + t²) for n/2 and 1/2.
    private static func studentTail(_ t: Double, degrees: Int) -> Double {
        let n = Double(degrees)
        return 0.5 * incompleteBeta(n / (n + t * t), n / 2, 0.5)
    }

    /// The regularised incomplete beta function, by the continued fraction of DLMF 8.17.22 and the
    /// method of Lentz; where it converges slowly, by symmetry (DLMF 8.17.4).
    private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        if x <= 0 || x >= 1 { return x <= 0 ? 0 : 1 }
        if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
        let front = exponential(logGamma(a + b) - logGamma(a) - logGamma(b) + a * logarithm(x) + b * logarithm(1 - x))
        let tiny = 1e-300
        var c = 1.0
        var d = 1 / max(tiny, 1 - (a + b) * x / (a + 1))
        var fraction = d
        for m in 1...500 {
            let i = Double(m)
            let even = i * (b - i) * x / ((a + 2 * i - 1) * (a + 2 * i))
            d = 1 / nonzero(1 + even * d)
            c = nonzero(1 + even / c)
            fraction *= d * c
            let odd = -(a + i) * (a + b + i) * x / ((a + 2 * i) * (a + 2 * i + 1))
            d = 1 / nonzero(1 + odd * d)
            c = nonzero(1 + odd / c)
            fraction *= d * c
            if (d * c - 1).magnitude < 1e-15 { break }
        }
        return front * fraction / a
    }

    private static func nonzero(_ value: Double) -> Double { value.magnitude < 1e-300 ? 1e-300 : value }
}
