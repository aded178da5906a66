import PhraseMatching
import Rubrics
import Scoring

/// A rubric of a test, ready to score with.
func compiled(_ rubric: Rubric) -> CompiledRubric {
    do {
        return try CompiledRubric(rubric)
    } catch {
        fatalError(error.message)
    }
}
