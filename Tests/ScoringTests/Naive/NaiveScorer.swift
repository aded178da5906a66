import Rubrics
import Transcripts

/// A reference scorer, written for clearness straight from the page of the rubric language.
///
/// It shares the rubric model and the tokens with the program and nothing else. Every function quotes what it
/// implements. It never learns how the program does it; where they differ, one of them reads the page wrongly.
struct NaiveScorer: Sendable {
    let rubric: Rubric

    init(_ rubric: Rubric) { self.rubric = rubric }

    /// Scores a call.
    func evaluate(_ record: CallRecord) -> NaiveEvaluation {
        let call = NaiveCall(record, rubric: rubric)
        if let reason = exclusion(of: call) { return NaiveEvaluation(excluded: reason) }
        let sections = rubric.sections.map { section in
            section.criteria.map { NaiveFinding($0, in: call) }
        }
        return NaiveScore(sections: sections, unscoredWeight: rubric.unscoredWeight).evaluation(by: rubric)
    }

    /// "A call with `answered: false`, or for which the rubric's `only` is not met, is excluded. Unknown counts as met."
    private func exclusion(of call: NaiveCall) -> NaiveExclusion? {
        if call.record.answered == false { return .notAnswered }
        guard let only = rubric.only else { return nil }
        return call.answer(only) == .notMet ? .onlyNotMet : nil
    }
}
