package import Rubrics

/// A call's score with the reason for every part of it.
package struct Evaluation: Equatable, Sendable {
    /// The call's id.
    package var call: String
    /// The agent's id, or nil.
    package var agent: String?
    /// Why the call was not scored, in words; nil where it was.
    package var excluded: String?
    /// The score in hundredths; nil where no criterion has one.
    package var score: Int?
    /// Σ weight with a score ÷ Σ weight applicable, in ten-thousandths; nil where nothing applies.
    package var scoredShare: Int?
    /// Whether the score reaches the pass mark; nil without one of the two.
    package var passed: Bool?
    /// Why the score is provisional.
    package var provisional: [CallScore.ProvisionalReason] = []
    /// The ids of the critical criteria that failed; the program's findings are suspicions.
    package var criticalFailures: [String] = []
    /// The results in the rubric's order.
    package var criteria: [CriterionResult] = []

    /// An evaluation without a score.
    package init(call: String, agent: String? = nil, criteria: [CriterionResult] = []) {
        self.call = call
        self.agent = agent
        self.criteria = criteria
    }
}

/// A criterion's result with its reason.
package struct CriterionResult: Equatable, Sendable {
    /// The criterion's id.
    package var id: String
    /// The section's id.
    package var section: String
    /// The weight; nil where there is none.
    package var weight: Decimal?
    /// The share of the call's 100 points, in hundredths; nil without a score or a weight.
    package var effectiveWeight: Int?
    /// The score in ten-thousandths, rounded half up; nil where there is none.
    package var score: Int?
    /// What it earned of the call's points, in hundredths; points add up to the score.
    package var points: Int?
    /// What a full score would have added, in hundredths; nil where that can't be told.
    package var missedPoints: Int?
    /// What came out.
    package var status: CriterionScore.Status
    /// What the program found; nil where a reviewer has to. It is the result, unless the criterion is of low trust.
    package var finding: Finding?
    /// Why the program found that.
    package var explanation: Explanation
}

/// What the program found for a criterion.
package struct Finding: Equatable, Sendable {
    /// What came out.
    package var status: CriterionScore.Status
    /// The score in ten-thousandths, rounded half up; nil where there is none.
    package var score: Int?
}

/// Why a result is what it is.
package struct Explanation: Equatable, Sendable {
    /// In words.
    package var reason: String
    /// The words that show it.
    package var evidence: [Evidence] = []
    /// What came nearest to the words that are absent.
    package var nearestMiss: NearestMiss?
}

/// Words of the call that show something.
package struct Evidence: Equatable, Sendable {
    /// The segment's index in the record.
    package var segment: Int
    /// The segment's start in milliseconds, or nil.
    package var start: Int?
    /// The segment's words.
    package var text: String
    /// The part that shows it, in Unicode scalars of the words.
    package var span: Range<Int>
}

/// Words that are nearly a phrase that was looked for.
package struct NearestMiss: Equatable, Sendable {
    /// The phrase as the rubric gives it.
    package var phrase: String
    /// The form of the phrase that the words were compared with.
    package var form: String
    /// Where the words stand.
    package var evidence: Evidence
    /// The phrase's tokens that they lack.
    package var lacks: [String]
    /// Whether they stand in the window that was searched.
    package var isInWindow: Bool
    /// Whether they are said by one of those who were asked about.
    package var isSameSpeaker: Bool
}

/// The language that reasons are written in.
package enum ReportLanguage: String, Sendable, CaseIterable {
    case en, zh

    /// One of two wordings.
    func pick(_ en: @autoclosure () -> String, _ zh: @autoclosure () -> String) -> String {
        switch self {
        case .en: en()
        case .zh: zh()
        }
    }
}
