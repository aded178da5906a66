internal import Rubrics

/// A criterion's share of a call's 100 points, in hundredths.
struct PointShare: Equatable {
    /// What a full score counts, rounded half up.
    var effectiveWeight: Int
    /// What it earned; the points of a call add up to its score.
    var points: Int
    /// What a full score would have added, rounded half up.
    var missed: Int
}

extension CompiledRubric {
    /// The scored criteria's shares of the points; nil for those without a score or a weight.
    ///
    /// Points are cut to hundredths, the missing hundredths go to the largest remainders, ties to
    /// the earlier criterion.
    func pointShares(of results: [CriterionScore], score: Int) -> [PointShare?] {
        let sections = sectionSums(of: results)
        let exact: [ExactPoints?] = zip(criteria.map(\.terms), results).map { own, result in
            guard result.isScored, own.weight > 0 else { return nil }
            return ExactPoints(
                own, result, sections[own.section].weight,
                sections: zip(sections, sectionWeights).map { ($0.weight, $1) }, rule: rubric.unscoredWeight,
                all: sectionWeights[own.section])
        }
        var points = exact.map { $0.map { Int($0.earned / $0.divisor) } }
        let missing = score - points.reduce(0) { $0 + ($1 ?? 0) }
        let byRemainder = exact.indices.filter { exact[$0] != nil }.sorted { a, b in
            guard let x = exact[a], let y = exact[b] else { return a < b }
            // Remainders of different divisors are compared crosswise.
            let left = (x.earned % x.divisor) * y.divisor
            let right = (y.earned % y.divisor) * x.divisor
            return left == right ? a < b : left > right
        }
        for index in byRemainder.prefix(max(0, missing)) { points[index] = points[index].map { $0 + 1 } }
        return zip(exact, points).map { exact, points in
            guard let exact, let points else { return nil }
            return PointShare(
                effectiveWeight: exact.rounded(exact.full), points: points,
                missed: exact.rounded(exact.full - exact.earned))
        }
    }
}

/// A criterion's points as fractions of one divisor, in hundredths.
private struct ExactPoints {
    var earned: Int128
    var full: Int128
    var divisor: Int128

    /// - Parameters:
    ///   - scored: the scored weight of the criterion's section.
    ///   - sections: scored and full weight of every section.
    ///   - sectionWeight: the full weight of the criterion's section.
    init(
        _ own: CriterionTerms, _ result: CriterionScore, _ scored: Int, sections: [(scored: Int, full: Int)],
        rule: Rubric.UnscoredWeight, all sectionWeight: Int
    ) {
        // 100 points are 10,000 hundredths; earned is in millionths, so both are times 10,000.
        let earned = Int128(own.earned(result))
        let full = Int128(own.weight) * 10_000
        switch rule {
        case .shareOut:
            divisor = Int128(sections.reduce(0) { $0 + $1.scored })
            self.earned = earned
            self.full = full
        case .withinSection:
            let all = sections.reduce(0) { $0 + ($1.scored > 0 ? $1.full : 0) }
            divisor = Int128(all) * Int128(scored)
            self.earned = earned * Int128(sectionWeight)
            self.full = full * Int128(sectionWeight)
        }
    }

    func rounded(_ value: Int128) -> Int { Int((2 * value + divisor) / (2 * divisor)) }
}
