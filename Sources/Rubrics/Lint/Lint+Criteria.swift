import Diagnostics

extension Lint {
    /// Warns of criteria that score what they don't mean to, or that no example shows.
    mutating func lookAtCriteria() {
        for written in read.seen.criteria {
            if written.criterion.appliesWhen == nil {
                for place in written.responds {
                    warn(
                        "without ‘applies_when’ this is met by a call in which ‘to’ is never said",
                        remedy: "Write ‘applies_when: { said: … }’ with the same phrases.", at: place)
                }
            }
            lookAtExamples(of: written)
        }
    }

    private mutating func lookAtExamples(of written: WrittenCriterion) {
        guard let full = written.criterion.method.greatestScore else { return }
        let scores = written.criterion.examples.compactMap { example in
            if case .score(let score) = example.expected { score } else { nil }
        }
        let zero = Decimal(units: 0)
        let lacks = [full, zero].filter { !scores.contains($0) }
        guard !lacks.isEmpty else { return }
        let which = lacks.map(\.description).joined(separator: " and none of score ")
        warn(
            "the criterion ‘\(written.criterion.id)’ has no example of score \(which)",
            remedy: "Write one under ‘examples’: calls that show what it means.", at: written.place)
    }
}

extension Criterion.Method {
    /// The greatest score that the program can give; nil where a reviewer decides.
    fileprivate var greatestScore: Decimal? {
        switch self {
        case .levels(let levels): levels.first?.score
        case .deduct: Decimal(units: 1)
        case .reviewer: nil
        }
    }
}
