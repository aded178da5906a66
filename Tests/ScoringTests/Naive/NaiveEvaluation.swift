/// Why a call is not scored at all.
enum NaiveExclusion: String, Sendable {
    /// `answered: false`.
    case notAnswered
    /// The rubric's `only` is not met.
    case onlyNotMet
}

/// The five statuses of a criterion.
enum NaiveStatus: String, Sendable, CaseIterable {
    case met
    case notMet = "not_met"
    case partlyMet = "partly_met"
    case notApplicable = "not_applicable"
    case notScored = "not_scored"
}

/// What a call came to, in the figures that two scorers must agree in.
struct NaiveEvaluation: Equatable, Sendable {
    /// Why the call is left out; then nothing else is filled in.
    var excluded: NaiveExclusion?
    /// The call's score in hundredths.
    var score: Int?
    /// The scored share of the applicable weight in ten-thousandths.
    var scoredShare: Int?
    /// Why the score is provisional: `critical`, `little_scored`, in this order.
    var provisional: [String] = []
    /// The criteria that fail the call, in the rubric's order.
    var criticalFailures: [String] = []
    /// Whether the rounded score reaches the pass mark.
    var passed: Bool?
    /// Every criterion in the rubric's order.
    var criteria: [NaiveCriterionResult] = []
}

/// What a criterion came to.
struct NaiveCriterionResult: Equatable, Sendable {
    /// The criterion's id.
    var id: String
    var status: NaiveStatus
    /// The exact score from 0 to 1.
    var score: NaiveFraction?
    /// The score in ten-thousandths, half up.
    var score4: Int?
    /// The effective weight in hundredths, half up.
    var effectiveWeight2: Int?
    /// The points in hundredths, which add up to the call's score.
    var points2: Int?
}
