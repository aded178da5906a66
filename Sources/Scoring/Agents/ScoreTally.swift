/// Sums over many calls: what the score of an agent, a team or all rests on.
///
/// Whole numbers only, so that neither the order of calls nor the way they were shared out among
/// jobs changes a figure.
package struct ScoreTally: Equatable, Sendable {
    /// Calls that were added, whatever became of them.
    package private(set) var records = 0
    /// Calls that have a score and count.
    package private(set) var calls = 0
    /// Their scores' sum, in hundredths.
    package private(set) var sum = 0
    /// The sum of the squares.
    package private(set) var squares = 0
    /// How many of them passed.
    package private(set) var passed = 0
    /// Calls with a provisional score, counted only where that was asked for.
    package private(set) var provisional = 0
    /// Provisional calls by reason; a call may have several.
    package private(set) var provisionalReasons: [CallScore.ProvisionalReason: Int] = [:]
    /// Calls without a score.
    package private(set) var withoutScore = 0
    /// Calls that nobody answered.
    package private(set) var notAnswered = 0
    /// Calls that the rubric's `only` leaves out.
    package private(set) var outsideOnly = 0
    /// The criteria's sums in the rubric's order, over the calls that count.
    package private(set) var criteria: [CriterionTally]

    /// Calls that were not scored at all.
    package var excluded: Int { notAnswered + outsideOnly }

    /// No calls yet.
    package init(criteria: Int) { self.criteria = Array(repeating: CriterionTally(), count: criteria) }

    /// Adds a call.
    ///
    /// - Parameters:
    ///   - call: its score.
    ///   - passed: whether it passed; nil where nothing passes.
    ///   - countsProvisional: whether provisional calls count too.
    package mutating func add(_ call: CallScore, passed: Bool?, countsProvisional: Bool) {
        records += 1
        switch call.excluded {
        case .notAnswered?: notAnswered += 1
        case .only?: outsideOnly += 1
        case nil:
            guard let score = call.score else {
                withoutScore += 1
                return
            }
            if !call.provisional.isEmpty {
                provisional += 1
                for reason in call.provisional { provisionalReasons[reason, default: 0] += 1 }
                guard countsProvisional else { return }
            }
            calls += 1
            sum += score
            squares += score * score
            if passed == true { self.passed += 1 }
            for (index, result) in call.criteria.enumerated() { criteria[index].add(result) }
        }
    }
}

/// A criterion's sums over calls.
package struct CriterionTally: Equatable, Sendable {
    /// Calls in which it has a score.
    package private(set) var calls = 0
    /// Their scores' sum, in the criterion's own units.
    package private(set) var sum = 0
    /// Calls with the full score.
    package private(set) var full = 0
    /// Calls in which it has none of the score.
    package private(set) var none = 0
    /// Calls in which it could not be told.
    package private(set) var notScored = 0
    /// Calls in which it does not apply.
    package private(set) var notApplicable = 0

    mutating func add(_ result: CriterionScore) {
        switch result.status {
        case .notScored: notScored += 1
        case .notApplicable: notApplicable += 1
        case .met, .partlyMet, .notMet:
            calls += 1
            sum += result.score
            if result.status == .met { full += 1 }
            if result.status == .notMet { none += 1 }
        }
    }
}
