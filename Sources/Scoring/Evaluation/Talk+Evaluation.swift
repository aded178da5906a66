package import Rubrics
package import Transcripts

extension Talk {
    /// Scores the call that was arranged, with the reason for every part.
    ///
    /// - Parameters:
    ///   - record: the call's fields; its segments are not looked at.
    ///   - language: what the reasons are written in.
    package func evaluate(_ record: CallRecord, language: ReportLanguage) -> Evaluation {
        let score = score(record)
        var evaluation = Evaluation(call: record.id, agent: record.agent.id)
        let explainer = Explainer(record: record, language: language)
        if let excluded = score.excluded {
            evaluation.excluded = explain(excluded, explainer)
            return evaluation
        }
        evaluation.score = score.score
        evaluation.scoredShare = compiled.scoredShare(of: score.criteria)
        evaluation.passed = compiled.passed(score.score)
        evaluation.provisional = score.provisional.sorted()
        let shares = score.score.map { compiled.pointShares(of: score.criteria, score: $0) }
        for (index, (criterion, section)) in compiled.rubric.criteriaWithSections.enumerated() {
            let result = score.criteria[index]
            let compiled = compiled.criteria[index]
            let found = self.result(of: compiled, record)
            if criterion.critical != nil, result.status == .notMet { evaluation.criticalFailures.append(criterion.id) }
            let share = shares?[index]
            evaluation.criteria.append(
                CriterionResult(
                    id: criterion.id, section: section.id, weight: criterion.weight,
                    effectiveWeight: share?.effectiveWeight,
                    score: compiled.shownScore(result), points: share?.points, missedPoints: share?.missed,
                    status: result.status, finding: compiled.finding(found),
                    explanation: explainer.explain(compiled, found, self)))
        }
        return evaluation
    }

    private func explain(_ exclusion: CallScore.Exclusion, _ explainer: Explainer) -> String {
        switch exclusion {
        case .notAnswered: return explainer.language.pick("not answered", "未接听")
        case .only:
            guard let only = compiled.only else { return "" }
            return explainer.explain(only, .notMet, self).reason
        }
    }
}

extension CompiledCriterion {
    /// A result's score in ten-thousandths, rounded half up; nil where there is none.
    func shownScore(_ result: CriterionScore) -> Int? {
        result.isScored ? roundedHalfUp(Int128(result.score) * 10_000, terms.full) : nil
    }

    /// A result as what the program found; nil where a reviewer decides.
    func finding(_ result: CriterionScore) -> Finding? {
        if case .reviewer = method { return nil }
        return Finding(status: result.status, score: shownScore(result))
    }
}

extension CompiledRubric {
    /// Whether a score in hundredths reaches the pass mark; nil without one of the two.
    package func passed(_ score: Int?) -> Bool? {
        guard let score, let mark = rubric.passMark else { return nil }
        return compare(score, mark, times: 100) >= 0
    }
}

extension Rubric {
    /// All criteria with their sections, in the file's order.
    package var criteriaWithSections: [(criterion: Criterion, section: Section)] {
        sections.flatMap { section in section.criteria.map { ($0, section) } }
    }
}
