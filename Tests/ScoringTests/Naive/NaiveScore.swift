import Rubrics

/// The arithmetic from the criteria's scores to the call's score, in exact fractions.
struct NaiveScore: Sendable {
    /// The findings by section.
    let sections: [[NaiveFinding]]
    let unscoredWeight: Rubric.UnscoredWeight

    private var findings: [NaiveFinding] { sections.flatMap { $0 } }

    /// Everything that is said about the call.
    func evaluation(by rubric: Rubric) -> NaiveEvaluation {
        let critical = findings.filter { $0.criterion.critical != nil && $0.score == .zero }.map(\.criterion.id)
        return NaiveEvaluation(
            score: roundedScore, scoredShare: scoredShare,
            provisional: provisional(critical: critical, leastScored: rubric.leastScored),
            criticalFailures: critical, passed: passed(rubric.passMark), criteria: results)
    }

    // MARK: the score

    /// "Call score = 100 × Σ(weight × score) ÷ Σ(weight) over the criteria that have a weight and a score." Within
    /// sections: "Σ over sections with a score (full weight of the section × the mean of its scored criteria by
    /// weight) ÷ Σ of those sections' full weights". "None has: no score."
    var exactScore: NaiveFraction? {
        let counted: [(share: NaiveFraction, mean: NaiveFraction)] =
            switch unscoredWeight {
            case .shareOut: [(.one, findings)].compactMap(Self.mean)
            case .withinSection: sections.map { (Self.fullWeight(of: $0), $0) }.compactMap(Self.mean)
            }
        guard !counted.isEmpty else { return nil }
        return NaiveFraction(100) * counted.map { $0.share * $0.mean }.sum / counted.map(\.share).sum
    }

    /// The mean of what is scored, by weight; nil where nothing is.
    private static func mean(
        share: NaiveFraction, of findings: [NaiveFinding]
    ) -> (share: NaiveFraction, mean: NaiveFraction)? {
        let scored = findings.compactMap { finding in finding.scoredWeight.map { ($0, finding.score ?? .zero) } }
        guard !scored.isEmpty else { return nil }
        return (share, scored.map { $0 * $1 }.sum / scored.map(\.0).sum)
    }

    /// All the weight of a section, whether scored, applicable or not.
    private static func fullWeight(of section: [NaiveFinding]) -> NaiveFraction { section.compactMap(\.weight).sum }

    /// "Rounded half up to 2 decimals, once, in exact fractions."
    var roundedScore: Int? { exactScore?.halfUp(decimals: 2) }

    // MARK: effective weights and points

    /// "100 × weight ÷ Σ scored weights; within_section: 100 × (section's full weight ÷ full weights of the sections
    /// with a score) × weight ÷ the section's scored weight. Null without a score or a weight."
    func effectiveWeight(of finding: NaiveFinding, in section: [NaiveFinding]) -> NaiveFraction? {
        guard let weight = finding.scoredWeight else { return nil }
        switch unscoredWeight {
        case .shareOut:
            return NaiveFraction(100) * weight / findings.compactMap(\.scoredWeight).sum
        case .withinSection:
            let withScore = sections.filter { $0.contains { $0.scoredWeight != nil } }
            let sectionShare = Self.fullWeight(of: section) / withScore.map(Self.fullWeight).sum
            return NaiveFraction(100) * sectionShare * weight / section.compactMap(\.scoredWeight).sum
        }
    }

    /// Each criterion's figures in the rubric's order. "It is shown to 2 decimals, a criterion's score to 4, both half
    /// up; arithmetic goes on with the exact ones."
    private var results: [NaiveCriterionResult] {
        let weights = sections.flatMap { section in section.map { effectiveWeight(of: $0, in: section) } }
        let exactPoints = zip(weights, findings).map { weight, finding in weight.map { $0 * (finding.score ?? .zero) } }
        let points = Self.addedUp(exactPoints, to: roundedScore ?? 0)
        return findings.indices.map { number in
            let finding = findings[number]
            return NaiveCriterionResult(
                id: finding.criterion.id, status: finding.status, score: finding.score,
                score4: finding.score?.halfUp(decimals: 4), effectiveWeight2: weights[number]?.halfUp(decimals: 2),
                points2: points[number])
        }
    }

    /// "Shown to 2 decimals so that they add up to the score (cut, the missing hundredths to the largest remainders,
    /// ties to the earlier criterion)."
    static func addedUp(_ exact: [NaiveFraction?], to total: Int) -> [Int?] {
        let cut = exact.map { $0?.cut(decimals: 2) }
        let missing = total - cut.compactMap(\.self).reduce(0, +)
        let remainders = exact.indices.compactMap { number in
            exact[number].map { (number, $0 - NaiveFraction($0.cut(decimals: 2), over: 100)) }
        }
        let largestFirst = remainders.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.map(\.0)
        let raised = Set(largestFirst.prefix(missing))
        return cut.indices.map { number in cut[number].map { raised.contains(number) ? $0 + 1 : $0 } }
    }

    // MARK: beside the score

    /// "Σ weight with a score ÷ Σ weight applicable (all but `not_applicable`), to 4 decimals; null where nothing is
    /// applicable."
    var scoredShare: Int? {
        let applicable = findings.filter { $0.status != .notApplicable }.compactMap(\.weight).sum
        guard applicable > .zero else { return nil }
        return (findings.compactMap(\.scoredWeight).sum / applicable).halfUp(decimals: 4)
    }

    /// "A call is provisional for `critical` (suspected) and for `little_scored` (`scored_share` under `least_scored`)."
    private func provisional(critical: [String], leastScored: Decimal) -> [String] {
        let little = scoredShare.map { NaiveFraction($0, over: 10_000) < NaiveFraction(leastScored) } ?? false
        return (critical.isEmpty ? [] : ["critical"]) + (little ? ["little_scored"] : [])
    }

    /// "The rounded score ≥ pass mark; null without a score or a pass mark."
    private func passed(_ passMark: Decimal?) -> Bool? {
        guard let passMark, let score = roundedScore else { return nil }
        return NaiveFraction(score, over: 100) >= NaiveFraction(passMark)
    }
}
