import Rubrics

/// What a criterion came to before the weights are looked at.
struct NaiveFinding: Sendable {
    let criterion: Criterion
    let status: NaiveStatus
    /// From 0 to 1; nil where the criterion has no score.
    let score: NaiveFraction?

    /// Looks at a call by a criterion.
    init(_ criterion: Criterion, in call: NaiveCall) {
        self.criterion = criterion
        // "`applies_when` not met: the criterion is `not_applicable`. Unknown: `not_scored`."
        let applies = criterion.appliesWhen.map(call.answer) ?? .met
        score = applies == .met ? Self.score(of: criterion, in: call) : nil
        status = applies == .notMet ? .notApplicable : Self.status(of: score)
    }

    /// "Score 1 is `met`, 0 `not_met`, between `partly_met`."
    private static func status(of score: NaiveFraction?) -> NaiveStatus {
        switch score {
        case nil: .notScored
        case NaiveFraction.one: .met
        case NaiveFraction.zero: .notMet
        default: .partlyMet
        }
    }

    /// "`reviewer` criteria are `not_scored` until a reviewer decides (`record_only` ones always)."
    private static func score(of criterion: Criterion, in call: NaiveCall) -> NaiveFraction? {
        // "The program's finding is a suggestion, and the criterion stays `not_scored` until a reviewer decides."
        guard !criterion.recordOnly, criterion.trust == .high else { return nil }
        switch criterion.method {
        case .levels(let levels): return score(of: levels, in: call)
        case .deduct(let points, let each): return deducted(points, each: each, from: criterion.weight, in: call)
        case .reviewer: return nil
        }
    }

    /// "Levels are tried in order. Met: that score. Unknown before any is met: `not_scored`. None met: 0."
    private static func score(of levels: [Criterion.Level], in call: NaiveCall) -> NaiveFraction? {
        for level in levels {
            switch call.answer(level.when) {
            case .met: return NaiveFraction(level.score)
            case .unknown: return nil
            case .notMet: continue
            }
        }
        return .zero
    }

    /// "Score = max(0, weight − points × occurrences) ÷ weight, and an unknown count leaves it `not_scored`."
    private static func deducted(
        _ points: Decimal, each words: Utterance, from weight: Decimal?, in call: NaiveCall
    ) -> NaiveFraction? {
        guard let weight = weight.map({ NaiveFraction($0) }),
            let count = call.agreed({ $0.occurrences(of: words, within: nil)?.count }) ?? nil
        else { return nil }
        return max(.zero, weight - NaiveFraction(points) * NaiveFraction(count)) / weight
    }
}

extension NaiveFinding {
    /// The weight; nil where the criterion has none.
    var weight: NaiveFraction? { criterion.weight.map { NaiveFraction($0) } }

    /// The weight of a criterion that has a score, else nil.
    var scoredWeight: NaiveFraction? { score == nil ? nil : weight }
}
