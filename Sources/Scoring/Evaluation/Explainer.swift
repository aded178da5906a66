internal import PhraseMatching
internal import Rubrics
internal import Transcripts

/// Says why checks came out as they did.
///
/// It asks the same questions as the scorer over the same occurrences, for calls that are written
/// out only.
struct Explainer {
    let record: CallRecord
    let language: ReportLanguage

    /// Evidence shown for one check, at most.
    static let mostEvidence = 12

    /// Why a criterion's result is what it is.
    func explain(_ criterion: CompiledCriterion, _ result: CriterionScore, _ talk: borrowing Talk) -> Explanation {
        let appliesWhen = criterion.appliesWhen.map { talk.compiled.levels[$0].check }
        if result.status == .notApplicable, let applies = appliesWhen {
            return explain(applies, .notMet, talk).prefixed(language.pick("does not apply: ", "不适用："))
        }
        if result.status == .notScored, let applies = appliesWhen,
            talk.truth(of: applies, record) == .unknown
        {
            return explain(applies, .unknown, talk)
                .prefixed(language.pick("unknown whether it applies: ", "无法判断是否适用："))
        }
        switch criterion.method {
        case .reviewer:
            return Explanation(reason: language.pick("a reviewer decides", "由质检员评定"))
        case .deduct(let points, let each): return explainDeduction(points, each, talk)
        case .levels(let levels): return explain(talk.compiled.levels[levels.indices], full: criterion.terms.full, talk)
        }
    }

    private func explain(
        _ levels: ArraySlice<Level>, full: Int, _ talk: borrowing Talk
    ) -> Explanation {
        for (index, level) in zip(levels.indices, levels) {
            let truth = talk.truth(of: level.check, record)
            guard truth != .notMet else { continue }
            let own = explain(level.check, truth, talk)
            guard truth == .met, index > levels.startIndex else { return own }
            let above = explain(levels[levels.startIndex].check, .notMet, talk)
            let missing = language.pick("; not in full: ", "；未得满分：")
            return Explanation(
                reason: own.reason + missing + above.reason, evidence: own.evidence, nearestMiss: above.nearestMiss)
        }
        return levels.last.map { explain($0.check, .notMet, talk) } ?? Explanation(reason: "")
    }

    private func explainDeduction(_ points: Int, _ each: Words, _ talk: borrowing Talk) -> Explanation {
        guard let count = talk.count(each) else { return Explanation(reason: unknownReason(.none, talk)) }
        guard count > 0 else { return Explanation(reason: nothingSaid(each, talk)) }
        let evidence = talk.evidence(of: each, nil, talk.asAgent, most: Self.mostEvidence)
        let each = decimal(points, 2)
        return Explanation(
            reason: language.pick(
                "said \(times(count)), \(each) points each", "出现 \(count) 次，每次扣 \(each) 分"), evidence: evidence)
    }

    /// Why a check has an answer.
    func explain(_ check: CompiledCheck, _ truth: Truth, _ talk: borrowing Talk) -> Explanation {
        switch check {
        case .all(let checks): return explain(checks, truth, decidedBy: truth == .met ? nil : truth, talk)
        case .any(let checks): return explain(checks, truth, decidedBy: truth == .notMet ? nil : truth, talk)
        case .not(let check): return explain(check, !truth, talk)
        case .answeredWithinRings, .answeredWithinTime, .endedBy, .duration, .call:
            return Explanation(reason: fieldReason(check, truth, talk))
        default:
            if truth == .unknown { return Explanation(reason: unknownReason(check, talk)) }
            // Both readings of unknown speakers agree where the answer is known.
            return explainTalk(check, truth, talk, talk.asAgent)
        }
    }

    /// Joins the explanations of those checks that decided the answer, of all where none decides alone.
    private func explain(
        _ checks: [CompiledCheck], _ truth: Truth, decidedBy: Truth?, _ talk: borrowing Talk
    ) -> Explanation {
        var parts: [Explanation] = []
        for check in checks {
            let own = talk.truth(of: check, record)
            if let decidedBy, own != decidedBy { continue }
            parts.append(explain(check, own, talk))
        }
        return Explanation(
            reason: parts.map(\.reason).joined(separator: language.pick("; ", "；")),
            evidence: parts.flatMap(\.evidence), nearestMiss: parts.lazy.compactMap(\.nearestMiss).first)
    }
}

extension Explanation {
    /// The same with words before the reason.
    func prefixed(_ words: String) -> Explanation {
        var copy = self
        copy.reason = words + reason
        return copy
    }
}

extension Talk {
    /// The occurrences of words in a window as evidence.
    func evidence(of words: Words, _ window: Window?, _ view: borrowing TalkView, most: Int) -> [Evidence] {
        var found: [Occurrence] = []
        forEachOccurrence(of: words, window, view) { occurrence in
            found.append(occurrence)
            return found.count < most
        }
        var result: [Evidence] = []
        for occurrence in found { result += evidence(occurrence.start, occurrence.end, view) }
        return result
    }
}
