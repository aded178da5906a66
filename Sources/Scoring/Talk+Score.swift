internal import BigInt
internal import PhraseMatching
internal import Rubrics
package import Transcripts

extension Talk {
    /// Scores the call that was arranged.
    ///
    /// - Parameter record: the call's fields; its segments are not looked at.
    package func score(_ record: CallRecord) -> CallScore {
        if record.answered == false { return CallScore(criteria: [], excluded: .notAnswered) }
        if let only = compiled.only, truth(of: only, record) == .notMet {
            return CallScore(criteria: [], excluded: .only)
        }
        return compiled.score(compiled.criteria.map { result(of: $0, record).counting(as: $0.terms) })
    }

    /// What the program finds for a criterion.
    func result(of criterion: CompiledCriterion, _ record: CallRecord) -> CriterionScore {
        switch criterion.appliesWhen.map({ truth(of: compiled.levels[$0].check, record) }) ?? .met {
        case .notMet: return CriterionScore(.notApplicable)
        case .unknown: return CriterionScore(.notScored)
        case .met: break
        }
        let full = criterion.terms.full
        switch criterion.method {
        case .levels(let levels):
            for index in levels.indices {
                switch truth(of: compiled.levels[index].check, record) {
                case .met: return CriterionScore(score: compiled.levels[index].score, of: full)
                case .unknown: return CriterionScore(.notScored)
                case .notMet: continue
                }
            }
            return CriterionScore(score: 0, of: full)
        case .deduct(let points, let each):
            guard let count = count(each) else { return CriterionScore(.notScored) }
            let (taken, overflow) = points.multipliedReportingOverflow(by: count)
            return CriterionScore(score: overflow ? 0 : max(0, full - taken), of: full)
        case .reviewer:
            return CriterionScore(.notScored)
        }
    }
}

extension CompiledRubric {
    /// Puts the criteria's results together.
    func score(_ results: [CriterionScore]) -> CallScore {
        var call = CallScore(criteria: results)
        call.score = score(of: results)
        if zip(criteria, results).contains(where: { $0.terms.isCritical && $1.status == .notMet }) {
            call.provisional.insert(.critical)
        }
        // The share as it is shown, so that a reader of the figures comes to the same answer.
        if let share = scoredShare(of: results), compare(share, rubric.leastScored, times: 10_000) < 0 {
            call.provisional.insert(.littleScored)
        }
        return call
    }

    /// The sum of the weights that have a score, and of those that apply, in hundredths.
    func scoredWeight(of results: [CriterionScore]) -> (scored: Int, applicable: Int) {
        var scored = 0
        var applicable = 0
        for (criterion, result) in zip(criteria, results) where result.status != .notApplicable {
            applicable += criterion.terms.weight
            if result.isScored { scored += criterion.terms.weight }
        }
        return (scored, applicable)
    }

    /// Σ weight with a score ÷ Σ weight applicable, in ten-thousandths, rounded half up; nil where
    /// nothing applies.
    func scoredShare(of results: [CriterionScore]) -> Int? {
        let (scored, applicable) = scoredWeight(of: results)
        return applicable > 0 ? roundedHalfUp(Int128(scored) * 10_000, applicable) : nil
    }

    /// 100 × Σ(weight × score) ÷ Σ(weight), in hundredths, rounded half up; nil where nothing has a score.
    private func score(of results: [CriterionScore]) -> Int? {
        let sections = sectionSums(of: results)
        switch rubric.unscoredWeight {
        case .shareOut:
            let weight = sections.reduce(0) { $0 + $1.weight }
            guard weight > 0 else { return nil }
            return roundedHalfUp(Int128(sections.reduce(0) { $0 + $1.earned }), weight)
        case .withinSection:
            let scored = sections.indices.filter { sections[$0].weight > 0 }
            guard !scored.isEmpty else { return nil }
            let all = scored.reduce(0) { $0 + sectionWeights[$1] }
            let mean = scored.reduce(Fraction.zero) { sum, index in
                sum
                    + Fraction(
                        BigInt(sectionWeights[index]) * BigInt(sections[index].earned), BigInt(sections[index].weight))
            }
            return (mean / Fraction(BigInt(all), 1)).roundedHalfUp
        }
    }

    /// For each section the scored weight in hundredths and Σ(weight × score) in millionths.
    func sectionSums(of results: [CriterionScore]) -> [(weight: Int, earned: Int)] {
        var sums = [(weight: Int, earned: Int)](repeating: (0, 0), count: sectionWeights.count)
        for (own, result) in zip(criteria.lazy.map(\.terms), results) where result.isScored && own.weight > 0 {
            sums[own.section].weight += own.weight
            sums[own.section].earned += own.earned(result)
        }
        return sums
    }
}

extension CriterionScore {
    /// What a finding counts as before a reviewer has decided: of low trust, nothing, whichever way it points.
    ///
    /// That a criterion does not apply stands, since it leaves the score as it is.
    func counting(as terms: CriterionTerms) -> CriterionScore {
        terms.isTrusted || status == .notApplicable ? self : CriterionScore(.notScored)
    }
}

extension CriterionTerms {
    /// Weight × score in millionths: whole, since a level has 4 decimals and a deduction's score is a
    /// number of hundredths ÷ the weight.
    func earned(_ result: CriterionScore) -> Int {
        full == 10_000 && !isDeduction ? weight * result.score : result.score * 10_000
    }
}

/// n ÷ d, rounded half up; both are not negative.
func roundedHalfUp(_ n: Int128, _ d: Int) -> Int {
    Int((2 * n + Int128(d)) / (2 * Int128(d)))
}

/// An exact fraction of whole numbers of any length.
struct Fraction {
    private var numerator: BigInt
    private var denominator: BigInt

    static let zero = Fraction(0, 1)

    /// n ÷ d; d is above 0.
    init(_ n: BigInt, _ d: BigInt) {
        numerator = n
        denominator = d
    }

    static func + (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
    }

    static func / (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.numerator * b.denominator, a.denominator * b.numerator)
    }

    /// The nearest whole number, halves up; for fractions that are not negative.
    var roundedHalfUp: Int { Int((2 * numerator + denominator) / (2 * denominator)) }
}

/// Whether a rubric is for a call.
package enum Fit: Sendable {
    /// Its `only` is met, or it has none.
    case certain
    /// It can't be told.
    case possible
    /// It is not.
    case none
}

extension Talk {
    /// Whether the rubric is for this call.
    package func fit(_ record: CallRecord) -> Fit {
        switch compiled.only.map({ truth(of: $0, record) }) ?? .met {
        case .met: .certain
        case .unknown: .possible
        case .notMet: .none
        }
    }
}
