import Rubrics
import Transcripts

/// The one place where the tests touch the program's engine.
enum EngineAdapter {
    /// Whether ``evaluate(_:by:)`` is filled in; until then the tests of the engine are skipped.
    static let isReady = false

    // TODO: for the engine's author. Compile the rubric, score the record, and write what came out as a NaiveEvaluation:
    // figures as they are shown (hundredths, ten-thousandths), a criterion's `score` as the exact fraction.
    /// Scores a record by the program's engine.
    static func evaluate(_ record: CallRecord, by rubric: Rubric) -> NaiveEvaluation? {
        nil
    }
}
