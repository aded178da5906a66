import Rubrics
import Testing
import Transcripts

/// What the generators make is worth comparing: every answer of every check really happens.
@Suite("Generators")
struct GeneratorTests {
    private static let seeds = 0..<1500

    @Test("A seed gives the same rubric and the same call again")
    func seedsDecide() {
        for seed in 0..<50 {
            #expect(RandomRubric.rubric(seed: seed) == RandomRubric.rubric(seed: seed))
            #expect(RandomRecord.record(seed: seed) == RandomRecord.record(seed: seed))
        }
        #expect(RandomRecord.record(seed: 1).segments != RandomRecord.record(seed: 2).segments)
    }

    @Test("Every check is met, not met and unknown many times")
    func everyAnswerHappens() {
        var counts: [String: Int] = [:]
        for seed in Self.seeds {
            let rubric = RandomRubric.rubric(seed: seed)
            let call = NaiveCall(RandomRecord.record(seed: seed), rubric: rubric)
            for check in rubric.everyCheck { counts["\(check.kind) \(call.answer(check).rawValue)", default: 0] += 1 }
        }
        for kind in Check.kinds {
            for truth in NaiveTruth.allCases {
                let key = "\(kind) \(truth.rawValue)"
                #expect(counts[key, default: 0] >= 10, "\(key)")
            }
        }
    }

    @Test("Every status, exclusion and warning happens many times")
    func everyOutcomeHappens() {
        var counts: [String: Int] = [:]
        for seed in Self.seeds {
            let evaluation = NaiveScorer(RandomRubric.rubric(seed: seed)).evaluate(RandomRecord.record(seed: seed))
            for outcome in evaluation.outcomes { counts[outcome, default: 0] += 1 }
        }
        let expected =
            NaiveStatus.allCases.map(\.rawValue)
            + [
                "notAnswered", "onlyNotMet", "critical", "little_scored", "passed", "failed", "no score", "fraction",
                "nothing applicable",
            ]
        for outcome in expected { #expect(counts[outcome, default: 0] >= 10, "\(outcome)") }
    }

    @Test("Listening turns and exceptions change what comes out")
    func optionsMatter() {
        var changed = (listening: 0, except: 0)
        for seed in Self.seeds {
            let (rubric, record) = (RandomRubric.rubric(seed: seed), RandomRecord.record(seed: seed))
            var deaf = rubric
            deaf.listening.phrases = []
            if NaiveScorer(deaf).evaluate(record) != NaiveScorer(rubric).evaluate(record) { changed.listening += 1 }
            let call = NaiveCall(record, rubric: rubric)
            for case .said(let said) in rubric.everyCheck {
                var plain = said
                plain.words.except.phrases = []
                if call.answer(.said(plain)) != call.answer(.said(said)) { changed.except += 1 }
            }
        }
        #expect(changed.listening >= 30)
        #expect(changed.except >= 50)
    }
}

extension NaiveEvaluation {
    /// What happened, in words to count.
    fileprivate var outcomes: [String] {
        if let excluded { return [excluded.rawValue] }
        let verdict = passed.map { $0 ? "passed" : "failed" }
        let fraction = score.flatMap { $0 % 100 == 0 ? nil : "fraction" }
        return criteria.map(\.status.rawValue) + provisional + [verdict, fraction].compactMap(\.self)
            + (score == nil ? ["no score"] : []) + (scoredShare == nil ? ["nothing applicable"] : [])
    }
}

extension Rubric {
    /// Every check that stands anywhere in the rubric, checks within checks too.
    fileprivate var everyCheck: [Check] {
        let levels = criteria.flatMap { criterion in
            if case .levels(let levels) = criterion.method { levels.map(\.when) } else { [Check]() }
        }
        return ([only].compactMap(\.self) + criteria.compactMap(\.appliesWhen) + levels).flatMap(\.withParts)
    }
}

extension Check {
    /// The check and those within it.
    fileprivate var withParts: [Check] {
        switch self {
        case .all(let parts), .any(let parts): [self] + parts.flatMap(\.withParts)
        case .not(let part): [self] + part.withParts
        default: [self]
        }
    }

    /// The names that ``kind`` may give.
    fileprivate static let kinds = [
        "said", "not_said", "answered_within rings", "answered_within time", "responds", "in_order", "replies_within",
        "silence", "hold", "interruptions", "pace", "talk_share", "repeats", "not_disclosed", "ended_by", "duration",
        "call", "all", "any", "not",
    ]

    /// The check's name in the rubric language.
    fileprivate var kind: String {
        switch self {
        case .said: "said"
        case .notSaid: "not_said"
        case .answeredWithinRings: "answered_within rings"
        case .answeredWithinTime: "answered_within time"
        case .responds: "responds"
        case .inOrder: "in_order"
        case .repliesWithin: "replies_within"
        case .silence: "silence"
        case .hold: "hold"
        case .interruptions: "interruptions"
        case .pace: "pace"
        case .talkShare: "talk_share"
        case .repeats: "repeats"
        case .notDisclosed: "not_disclosed"
        case .endedBy: "ended_by"
        case .duration: "duration"
        case .call: "call"
        case .all: "all"
        case .any: "any"
        case .not: "not"
        }
    }
}
