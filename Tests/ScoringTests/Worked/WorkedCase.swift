import Rubrics
import Testing
import Transcripts

/// A call, a rubric and what they come to by hand. Every scorer must pass all of them.
struct WorkedCase: Sendable, CustomTestStringConvertible {
    let name: String
    let rubric: Rubric
    let record: CallRecord
    let claims: [Claim]

    var testDescription: String { name }

    /// One thing that an evaluation must say.
    enum Claim: Equatable, Sendable {
        case excluded(NaiveExclusion)
        /// The statuses of all criteria in the rubric's order.
        case statuses([NaiveStatus])
        /// The call's score in hundredths.
        case score(Int?)
        /// The scored share in ten-thousandths.
        case scoredShare(Int?)
        case provisional([String])
        case criticalFailures([String])
        case passed(Bool?)
        /// The criteria's exact scores.
        case exactScores([NaiveFraction?])
        /// The criteria's scores in ten-thousandths.
        case shownScores([Int?])
        /// The criteria's effective weights in hundredths.
        case effectiveWeights([Int?])
        /// The criteria's points in hundredths.
        case points([Int?])
    }
}

extension WorkedCase.Claim {
    /// The claim that the evaluation makes in place of this one; equal where they agree.
    func asFound(in evaluation: NaiveEvaluation) -> Self? {
        switch self {
        case .excluded: evaluation.excluded.map(Self.excluded)
        case .statuses: .statuses(evaluation.criteria.map(\.status))
        case .score: .score(evaluation.score)
        case .scoredShare: .scoredShare(evaluation.scoredShare)
        case .provisional: .provisional(evaluation.provisional)
        case .criticalFailures: .criticalFailures(evaluation.criticalFailures)
        case .passed: .passed(evaluation.passed)
        case .exactScores: .exactScores(evaluation.criteria.map(\.score))
        case .shownScores: .shownScores(evaluation.criteria.map(\.score4))
        case .effectiveWeights: .effectiveWeights(evaluation.criteria.map(\.effectiveWeight2))
        case .points: .points(evaluation.criteria.map(\.points2))
        }
    }
}

extension WorkedCase {
    /// All tables together.
    static let all: [WorkedCase] =
        said + windows + listening + unknownSpeakers + answers + order + clock + holds + measures + records + combined
        + criteria + rounding + sections

    /// A case of one check: a rubric of one criterion of weight 100 that is met where the check is.
    static func check(
        _ name: String, _ check: Check, _ call: String, _ truth: NaiveTruth, listening: [String] = [],
        ringCycle: Int? = nil, with change: (inout CallRecord) -> Void = { _ in }
    ) -> WorkedCase {
        var record = talk(call)
        change(&record)
        let criterion = Criterion(
            id: "it", title: LocalizedText("it"), weight: Decimal(units: 100),
            method: .levels([Criterion.Level(score: Decimal(units: 1), when: check)]))
        return WorkedCase(
            name: name, rubric: oneSection([criterion], ringCycle: ringCycle, listening: list(listening)),
            record: record,
            claims: [.statuses([status(of: truth)])])
    }

    /// What a criterion of one check comes to.
    private static func status(of truth: NaiveTruth) -> NaiveStatus {
        switch truth {
        case .met: .met
        case .notMet: .notMet
        case .unknown: .notScored
        }
    }

    /// A case that claims figures of a rubric of one section.
    static func figures(
        _ name: String, _ criteria: [Criterion], _ call: String, _ claims: Claim...,
        with change: (inout Rubric) -> Void = { _ in }
    ) -> WorkedCase {
        var rubric = oneSection(criteria)
        change(&rubric)
        return WorkedCase(name: name, rubric: rubric, record: talk(call), claims: claims)
    }
}
