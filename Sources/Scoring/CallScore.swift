/// A call's score in exact whole numbers, without evidence: what the sums over many calls need.
package struct CallScore: Equatable, Sendable {
    /// The criteria's results in the rubric's order.
    package var criteria: [CriterionScore]
    /// Why the call was not scored at all; nil where it was.
    package var excluded: Exclusion?
    /// The score in hundredths, rounded half up; nil where no criterion has one.
    package var score: Int?
    /// Why the score is provisional.
    package var provisional: Set<ProvisionalReason> = []

    /// Why a call was not scored.
    package enum Exclusion: Equatable, Sendable {
        /// Nobody answered.
        case notAnswered
        /// The rubric's `only` is not met.
        case only
    }

    /// Why a score is provisional.
    package enum ProvisionalReason: String, Sendable, CaseIterable, Comparable {
        /// A critical failure that no reviewer confirmed yet.
        case critical
        /// Too little of the weight was scored.
        case littleScored = "little_scored"

        package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }
}

/// A criterion's result in a call, in exact whole numbers.
package struct CriterionScore: Equatable, Sendable {
    /// What came out.
    package enum Status: String, Sendable {
        /// The full score.
        case met
        /// None of it.
        case notMet = "not_met"
        /// Some of it.
        case partlyMet = "partly_met"
        /// The criterion does not apply.
        case notApplicable = "not_applicable"
        /// It can't be told, or a reviewer must.
        case notScored = "not_scored"
    }

    /// What came out.
    package var status: Status
    /// The score in units of 1 ÷ ``CompiledCriterion/full``; 0 where there is none.
    package var score: Int

    /// Whether there is a score.
    package var isScored: Bool { status != .notApplicable && status != .notScored }

    /// A result without a score.
    init(_ status: Status) {
        self.status = status
        score = 0
    }

    /// A result with a score.
    init(score: Int, of full: Int) {
        self.score = score
        status = score >= full ? .met : (score == 0 ? .notMet : .partlyMet)
    }
}
