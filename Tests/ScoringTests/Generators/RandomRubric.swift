import Rubrics

/// Makes rubrics that use the whole language.
enum RandomRubric {
    /// The rubric of a seed.
    static func rubric(seed: Int) -> Rubric {
        // Another row of numbers than that of the record of this seed.
        var dice = Dice(seed: ~seed)
        dice.words = Words.few(seed: seed)
        return dice.rubric(id: "rubric-\(seed)")
    }
}

extension Dice {
    fileprivate mutating func rubric(id: String) -> Rubric {
        Rubric(
            id: id, version: 1, title: LocalizedText(id),
            passMark: maybe(60) { $0.pick([0, 25, 50, 80, 100].map { Decimal(units: $0) }) },
            ringCycle: maybe(60) { $0.pick([3000, 5000, 6000]) }, only: maybe(15) { $0.check() },
            leastScored: pick([
                Decimal(units: 0), Decimal(units: 5, scale: 1), Decimal(units: 6667, scale: 4), Decimal(units: 1),
            ]),
            unscoredWeight: pick([.shareOut, .withinSection]),
            listening: maybe(65) { $0.listeningPhrases() } ?? PhraseList(),
            sections: sections())
    }

    private mutating func sections() -> [Section] {
        (1...number(1...3)).map { section in
            let criteria = (1...number(1...4)).map { criterion(id: "s\(section)-c\($0)") }
            return Section(id: "s\(section)", title: LocalizedText("Section \(section)"), criteria: criteria)
        }
    }

    private mutating func criterion(id: String) -> Criterion {
        let applies = maybe(25) { $0.check(depth: 1) }
        if chance(6) {
            return Criterion(
                id: id, title: LocalizedText(id), recordOnly: true, appliesWhen: applies,
                method: reviewer(scored: false))
        }
        let method = method()
        let critical = maybe(15) { $0.pick(Criterion.ErrorClass.allCases) }
        // Points are taken from a weight; any other critical criterion may do without.
        let needsWeight = if case .deduct = method { true } else { critical == nil }
        return Criterion(
            id: id, title: LocalizedText(id), weight: needsWeight || chance(50) ? weight() : nil, critical: critical,
            appliesWhen: applies, method: method, trust: trust(of: method))
    }

    private mutating func trust(of method: Criterion.Method) -> Criterion.Trust {
        if case .reviewer = method { return .high }
        return chance(12) ? .low : .high
    }

    private mutating func weight() -> Decimal {
        chance(50) ? Decimal(units: number(1...8) * 5) : Decimal(units: number(1...4000), scale: 2)
    }

    private mutating func method() -> Criterion.Method {
        switch number(0...9) {
        case 0: reviewer(scored: true)
        case 1, 2:
            .deduct(
                points: pick([Decimal(units: 5), Decimal(units: 1), Decimal(units: 333, scale: 2)]), each: utterance())
        default: levels()
        }
    }

    private mutating func reviewer(scored: Bool) -> Criterion.Method {
        let choice = Criterion.Choice(score: scored ? Decimal(units: 1) : nil, title: LocalizedText("right"))
        return .reviewer(guide: nil, choices: [choice])
    }

    private mutating func levels() -> Criterion.Method {
        let scores = [10_000, 7500, 6667, 5000, 3333, 1].filter { _ in chance(35) }
        return .levels(
            (scores.isEmpty ? [10_000] : scores).map {
                Criterion.Level(score: Decimal(units: $0, scale: 4), when: check())
            })
    }
}
