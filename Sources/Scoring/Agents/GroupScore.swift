internal import Rubrics

/// The score of an agent, a team or all calls together.
package struct GroupScore: Equatable, Sendable {
    /// The mean of the call scores in hundredths, rounded half up; nil without calls.
    package var score: Int?
    /// The mean's 95 % interval in hundredths; nil where there are too few to tell.
    package var interval: Interval?
    /// Share of the calls passed, in ten-thousandths; nil without calls or pass mark.
    package var passedShare: Int?
    /// The sums behind it.
    package var tally: ScoreTally
    /// The criteria in the rubric's order.
    package var criteria: [CriterionMean]
}

/// A criterion's mean over calls.
package struct CriterionMean: Equatable, Sendable {
    /// The criterion's id.
    package var id: String
    /// The mean score in hundredths, rounded half up; nil where it was scored in no call.
    package var mean: Int?
    /// Wilson's 95 % interval of the share of full scores, in hundredths.
    package var interval: Interval?
    /// The sums behind it.
    package var tally: CriterionTally
}

extension CompiledRubric {
    /// Works a tally out.
    package func score(of tally: ScoreTally) -> GroupScore {
        let hasMark = rubric.passMark != nil
        return GroupScore(
            score: tally.calls > 0 ? roundedHalfUp(Int128(tally.sum), tally.calls) : nil,
            interval: Statistics.meanInterval(sum: tally.sum, squares: tally.squares, count: tally.calls),
            passedShare: tally.calls > 0 && hasMark ? roundedHalfUp(Int128(tally.passed) * 10_000, tally.calls) : nil,
            tally: tally,
            criteria: zip(rubric.criteria, zip(criteria, tally.criteria)).map { criterion, sums in
                let (compiled, own) = sums
                return CriterionMean(
                    id: criterion.id,
                    mean: own.calls > 0 ? roundedHalfUp(Int128(own.sum) * 100, own.calls * compiled.terms.full) : nil,
                    interval: Statistics.shareInterval(own.full, of: own.calls), tally: own)
            })
    }

    /// A tally for this rubric's calls.
    package var emptyTally: ScoreTally { ScoreTally(criteria: criteria.count) }
}
