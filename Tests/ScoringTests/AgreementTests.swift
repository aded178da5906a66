import Rubrics
import Testing
import Transcripts

/// The engine and the naive scorer on random calls and rubrics.
@Suite("Agreement")
struct AgreementTests {
    private static let seeds = 10_000
    private static let blocks = 20

    @Test(
        "The engine agrees with the naive scorer on ten thousand calls and rubrics",
        arguments: 0..<blocks)
    func agree(block: Int) {
        let each = Self.seeds / Self.blocks
        for seed in block * each..<(block + 1) * each {
            let pair = Pair(rubric: RandomRubric.rubric(seed: seed), record: RandomRecord.record(seed: seed))
            guard pair.differs else { continue }
            Issue.record("Seed \(seed): \(pair.smallest.report)")
            return
        }
    }

    @Test("Points add up to the score and the score lies between 0 and 100, whatever the call")
    func pointsAddUp() {
        for seed in 0..<1000 {
            let evaluation = NaiveScorer(RandomRubric.rubric(seed: seed)).evaluate(RandomRecord.record(seed: seed))
            #expect(evaluation.criteria.compactMap(\.points2).reduce(0, +) == evaluation.score ?? 0, "seed \(seed)")
            #expect((0...10_000).contains(evaluation.score ?? 0), "seed \(seed)")
        }
    }
}

/// A rubric and a call on which the two scorers are compared.
private struct Pair {
    var rubric: Rubric
    var record: CallRecord

    private var naive: NaiveEvaluation { NaiveScorer(rubric).evaluate(record) }
    private var engine: NaiveEvaluation? { EngineAdapter.evaluate(record, by: rubric) }

    var differs: Bool { engine != naive }

    /// What differs, with all it takes to see why.
    var report: String {
        var lines = ["the scorers differ.", "naive:", "\(naive)", "engine:"]
        lines.append(engine.map { "\($0)" } ?? "nothing")
        lines += ["rubric:", "\(rubric)", "record:", "\(record)"]
        return lines.joined(separator: "\n")
    }

    /// The pair with everything left out that the difference doesn't need.
    var smallest: Pair {
        var smallest = self
        while let smaller = smallest.oneLess.first(where: \.differs) { smallest = smaller }
        return smallest
    }

    /// Every pair with one thing less.
    private var oneLess: [Pair] { withoutOption + withoutSegment + withoutCriterion + withoutLevel }

    private var withoutOption: [Pair] {
        [
            changed { $0.rubric.only = nil }, changed { $0.rubric.listening = .init() },
            changed { $0.rubric.passMark = nil }, changed { $0.rubric.unscoredWeight = .shareOut },
        ].filter { $0.rubric != rubric }
    }

    private var withoutSegment: [Pair] {
        record.segments.indices.map { number in changed { $0.record.segments.remove(at: number) } }
    }

    private var withoutCriterion: [Pair] {
        places.map { section, number in changed { $0.rubric.sections[section].criteria.remove(at: number) } }
    }

    /// One level for several, and a criterion for all calls.
    private var withoutLevel: [Pair] {
        places.flatMap { section, number in
            let criterion = rubric.sections[section].criteria[number]
            return criterion.smaller.map { less in changed { $0.rubric.sections[section].criteria[number] = less } }
        }
    }

    /// Every criterion as its section's number and its own within it.
    private var places: [(section: Int, number: Int)] {
        rubric.sections.indices.flatMap { section in
            rubric.sections[section].criteria.indices.map { (section: section, number: $0) }
        }
    }

    private func changed(_ change: (inout Pair) -> Void) -> Pair {
        var copy = self
        change(&copy)
        return copy
    }
}

extension Criterion {
    /// The criterion without its condition, with one level for several, with a part for its whole check.
    fileprivate var smaller: [Criterion] {
        var found: [Criterion] = []
        if appliesWhen != nil {
            var always = self
            always.appliesWhen = nil
            found.append(always)
        }
        guard case .levels(let levels) = method else { return found }
        for level in levels {
            for when in level.when.parts + (levels.count > 1 ? [level.when] : []) {
                var simple = self
                simple.method = .levels([Level(score: level.score, when: when)])
                found.append(simple)
            }
        }
        return found
    }
}

extension Check {
    /// The checks within a check that combines others.
    fileprivate var parts: [Check] {
        switch self {
        case .all(let parts), .any(let parts): parts
        case .not(let part): [part]
        default: []
        }
    }
}
