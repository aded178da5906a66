import PhraseMatching

extension Rubric {
    /// The canonical form that the digest is taken of; its first key names the form's own version.
    var canonical: Canonical {
        .map([
            "form": .number(1),
            "rubric": .text(id),
            "version": .number(version),
            "title": title.canonical,
            "pass_mark": passMark?.canonical,
            "ring_cycle": ringCycle.map(Canonical.number),
            "only": only?.canonical,
            "least_scored": leastScored.canonical,
            "unscored_weight": .text(unscoredWeight.rawValue),
            "listening": listening.canonical,
            "sections": .list(sections.map(\.canonical)),
        ])
    }
}

extension Section {
    fileprivate var canonical: Canonical {
        .map(["id": .text(id), "title": title.canonical, "criteria": .list(criteria.map(\.canonical))])
    }
}

extension Criterion {
    fileprivate var canonical: Canonical {
        .map([
            "id": .text(id),
            "title": title.canonical,
            "weight": weight?.canonical,
            "critical": critical.map { .text($0.rawValue) },
            "record_only": recordOnly ? .number(1) : nil,
            "applies_when": appliesWhen?.canonical,
            "method": method.canonical,
            // Absent where it is high, so that rubrics of before it keep their digest.
            "trust": trust == .low ? .text(trust.rawValue) : nil,
        ])
    }
}

extension Criterion.Method {
    fileprivate var canonical: Canonical {
        switch self {
        case .levels(let levels):
            .map(["levels": .list(levels.map { .map(["score": $0.score.canonical, "when": $0.when.canonical]) })])
        case .deduct(let points, let each): .map(["deduct": points.canonical, "each": each.canonical])
        case .reviewer(let guide, let choices):
            .map([
                "reviewer": .list(choices.map { .map(["score": $0.score?.canonical, "title": $0.title.canonical]) }),
                "guide": guide?.canonical,
            ])
        }
    }
}

extension LocalizedText {
    /// Languages stay in the file's order: the first serves readers of all others.
    fileprivate var canonical: Canonical { .list(entries.map { .list([.text($0.language), .text($0.text)]) }) }
}

extension Decimal {
    var canonical: Canonical { .text(description) }
}

extension PhraseList {
    var canonical: Canonical {
        .map(["phrases": .list(phrases.map { .text($0.source) }), "as": .list(source.map { .text($0) })])
    }
}
