import Diagnostics

// How a criterion is seen: `levels`, `deduct`, `reviewer`.
extension RubricParser {
    mutating func readLevels(_ node: YAMLNode) -> [Criterion.Level]? {
        guard let nodes = list(node, of: "levels", what: "levels") else { return nil }
        var last: Decimal?
        let levels = nodes.compactMap { node -> Criterion.Level? in
            guard let fields = fields(of: node, what: "a level", known: ["score", "when"]) else { return nil }
            let score = required("score", in: fields).flatMap { levelScore($0, below: &last) }
            let when = required("when", in: fields).flatMap { readCheck($0, as: "‘when’") }
            guard let score, let when else { return nil }
            return Criterion.Level(score: score, when: when)
        }
        return levels.count == nodes.count ? levels : nil
    }

    private mutating func levelScore(_ node: YAMLNode, below last: inout Decimal?) -> Decimal? {
        let rule = "a number above 0 and at most 1"
        let score = decimal(node, of: "a level’s ‘score’", rule: rule, decimals: 4) {
            $0 > Decimal(units: 0) && $0 <= Decimal(units: 1)
        }
        guard let score else { return nil }
        if let last, score >= last {
            problems.report(
                "the scores of levels must fall: \(score) stands behind \(last)",
                remedy: "Put the level with the greater score first.", at: node)
        }
        last = score
        return score
    }

    mutating func readDeduct(_ node: YAMLNode, in criterion: Fields) -> Criterion.Method? {
        guard let fields = fields(of: node, what: "‘deduct’", known: ["points", "each"]) else { return nil }
        if !criterion.has("weight"), !criterion.has("record_only") {
            problems.report(
                "‘deduct’ needs a ‘weight’ to take points from", remedy: "Write ‘weight’ in the criterion.", at: node)
        }
        let points = required("points", in: fields).flatMap { node in
            decimal(node, of: "‘points’", rule: "a number above 0 and at most 1000000", decimals: 2) {
                $0 > Decimal(units: 0) && $0 <= Decimal(units: 1_000_000)
            }
        }
        let each = required("each", in: fields).flatMap { utterance($0, as: "‘each’") }
        guard let points, let each else { return nil }
        return .deduct(points: points, each: each)
    }

    mutating func readReviewer(_ node: YAMLNode, recordOnly: Bool) -> Criterion.Method? {
        guard let fields = fields(of: node, what: "‘reviewer’", known: ["guide", "choices"]) else { return nil }
        let guide = fields["guide"].flatMap { localizedText($0, of: "‘guide’") }
        let remedy = "Write what the reviewer chooses from: ‘choices: [ { score: 1, title: right }, … ]’."
        guard
            let nodes = required("choices", in: fields, remedy: remedy)
                .flatMap({ list($0, of: "choices", what: "choices") })
        else { return nil }
        let choices = nodes.compactMap { readChoice($0, recordOnly: recordOnly) }
        return choices.count == nodes.count ? .reviewer(guide: guide, choices: choices) : nil
    }

    private mutating func readChoice(_ node: YAMLNode, recordOnly: Bool) -> Criterion.Choice? {
        guard let fields = fields(of: node, what: "a choice", known: ["score", "title"]) else { return nil }
        let title = required("title", in: fields).flatMap { localizedText($0, of: "a title") }
        if recordOnly {
            if let node = fields["score"] {
                problems.report("a ‘score’ in a criterion that is recorded only", remedy: "Delete it.", at: node)
            }
            return title.map { Criterion.Choice(title: $0) }
        }
        let score = required("score", in: fields).flatMap { scoreFromZero($0, of: "a choice’s ‘score’") }
        guard let title, let score else { return nil }
        return Criterion.Choice(score: score, title: title)
    }

    /// Reads a score that may be 0.
    mutating func scoreFromZero(_ node: YAMLNode, of what: String) -> Decimal? {
        decimal(node, of: what, rule: "a number from 0 to 1", decimals: 4) {
            $0 >= Decimal(units: 0) && $0 <= Decimal(units: 1)
        }
    }
}
