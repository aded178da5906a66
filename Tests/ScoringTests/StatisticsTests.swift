import Testing

@testable import Scoring

@Suite("Intervals")
struct StatisticsTests {
    @Test(
        "Student's t at 97.5 % is what the printed tables say",
        arguments: [
            (4, 2.776445), (5, 2.570582), (9, 2.262157), (11, 2.200985), (29, 2.045230), (99, 1.984217),
            (999, 1.962341), (100_000, 1.959988),
        ] as [(Int, Double)])
    func quantiles(degrees: Int, expected: Double) {
        #expect((Statistics.studentT975(degrees: degrees) - expected).magnitude < 0.000001)
    }

    @Test("a mean's interval needs five scores that differ")
    func tooFew() {
        #expect(Statistics.meanInterval(sum: 40_000, squares: 400_000_000, count: 4) == nil)
        #expect(Statistics.meanInterval(sum: 50_000, squares: 500_000_000, count: 5) == nil)
    }

    @Test("a mean's interval is mean ± t × s ÷ √n, cut to 0–100")
    func means() {
        // 70, 80, 85, 90, 95: mean 84, s = 9.6177, half = 2.776445 × 9.6177 ÷ √5 = 11.9420.
        let scores = [7000, 8000, 8500, 9000, 9500]
        let interval = Statistics.meanInterval(
            sum: scores.reduce(0, +), squares: scores.reduce(0) { $0 + $1 * $1 }, count: 5)
        #expect(interval == Interval(low: 7206, high: 9594))
        // 100, 100, 100, 100, 90: mean 98, s = 4.4721, half = 5.5529.
        let high = [10_000, 10_000, 10_000, 10_000, 9000]
        #expect(
            Statistics.meanInterval(
                sum: high.reduce(0, +), squares: high.reduce(0) { $0 + $1 * $1 }, count: 5)
                == Interval(low: 9245, high: 10_000))
    }

    @Test(
        "a share's interval is Wilson's",
        arguments: [(11, 12, 65, 99), (0, 10, 0, 28), (10, 10, 72, 100), (5, 10, 24, 76), (1, 1, 21, 100)])
    func shares(hits: Int, count: Int, low: Int, high: Int) {
        #expect(Statistics.shareInterval(hits, of: count) == Interval(low: low, high: high))
    }

    @Test("no calls, no share") func none() { #expect(Statistics.shareInterval(0, of: 0) == nil) }
}
