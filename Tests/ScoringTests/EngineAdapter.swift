import BigInt
import Rubrics
import Transcripts

@testable import Scoring

/// The one place where the tests touch the program's engine.
enum EngineAdapter {
    /// Scores a record by the program's engine.
    static func evaluate(_ record: CallRecord, by rubric: Rubric) -> NaiveEvaluation? {
        let compiled = compiled(rubric)
        var talk = Talk(for: compiled)
        talk.add(record)
        talk.arrange()
        let score = talk.score(record)
        let evaluation = talk.evaluate(record, language: .en)
        var result = NaiveEvaluation()
        switch score.excluded {
        case .notAnswered?: result.excluded = .notAnswered
        case .only?: result.excluded = .onlyNotMet
        case nil:
            result.score = evaluation.score
            result.scoredShare = evaluation.scoredShare
            result.provisional = evaluation.provisional.map(\.rawValue)
            result.criticalFailures = evaluation.criticalFailures
            result.passed = evaluation.passed
            for (index, own) in evaluation.criteria.enumerated() {
                let exact = score.criteria[index]
                result.criteria.append(
                    NaiveCriterionResult(
                        id: own.id, status: NaiveStatus(rawValue: own.status.rawValue) ?? .notScored,
                        score: exact.isScored
                            ? NaiveFraction(BigInt(exact.score), over: BigInt(compiled.criteria[index].terms.full))
                            : nil,
                        score4: own.score, effectiveWeight2: own.effectiveWeight, points2: own.points))
            }
        }
        return result
    }
}
