import PhraseMatching
import Testing

@testable import Rubrics

@Suite("Defaults")
struct DefaultTests {
    private static let a = phrases("a")
    private static let b = phrases("b")

    private static func phrases(_ words: String...) -> PhraseList {
        PhraseList(
            words.map { Phrase(source: $0, forms: [Phrase.Form([.token($0)])]) }, source: words)
    }

    @Test(
        "A check with nothing said takes its defaults",
        arguments: [
            ("{ said: { any: [a] } }", Check.said(Said(Utterance(by: .agent, any: a), atLeast: 1))),
            ("{ said: { any: a } }", .said(Said(Utterance(by: .agent, any: a), atLeast: 1))),
            ("{ said: { any: [a], at_most: 2 } }", .said(Said(Utterance(any: a), atLeast: 0, atMost: 2))),
            ("{ said: { any: [a], at_least: 1, at_most: 2 } }", .said(Said(Utterance(any: a), atLeast: 1, atMost: 2))),
            ("{ not_said: { any: [a] } }", .notSaid(Utterance(by: .agent, any: a), within: nil)),
            (
                "{ responds: { to: { any: [a] }, with: { any: [b] } } }",
                .responds(
                    Responds(
                        to: Utterance(by: .customer, any: a), with: Utterance(by: .agent, any: b), within: .turns(1),
                        eachTime: false))
            ),
            (
                "{ in_order: [ { any: [a] }, { any: [b] } ] }",
                .inOrder([Step(Utterance(any: a)), Step(Utterance(any: b))])
            ),
            ("{ replies_within: { seconds: 5 } }", .repliesWithin(time: 5000, share: Decimal(units: 1))),
            ("{ silence: { at_most: 10 seconds } }", .silence(Silence(atMost: 10_000, gaps: .all))),
            (
                "{ silence: { at_most: 10, after: { any: [a] } } }",
                .silence(Silence(atMost: 10_000, gaps: .after(Utterance(by: .customer, any: a))))
            ),
            ("{ hold: { longer_than: 10, asked: a } }", .hold(Hold(asked: a, longerThan: 10_000))),
            ("{ interruptions: {} }", .interruptions(by: .agent, atMost: 0, overlap: 500)),
            (
                "{ pace: { zh: { at_least: 180 } } }",
                .pace(by: .agent, ranges: [PaceRange(language: "zh", atLeast: Decimal(units: 180))])
            ),
            (
                "{ talk_share: { at_most: 60% } }",
                .talkShare(by: .agent, atLeast: nil, atMost: Decimal(units: 6, scale: 1))
            ),
            (
                "{ repeats: {} }",
                .repeats(by: .agent, similarity: Decimal(units: 9, scale: 1), atMost: 0, longerThan: 8)
            ),
            ("{ not_disclosed: {} }", .notDisclosed(by: .agent, kinds: [.mobile, .idCard, .bankCard, .email])),
        ])
    func checks(_ text: String, _ expected: Check) throws {
        #expect(try RubricText.check(text) == expected)
    }

    @Test("A rubric with nothing said takes its defaults")
    func rubric() throws {
        let rubric = try RubricText.read(RubricText.withCheck("{ ended_by: agent }")).rubric
        #expect(rubric.version == 1)
        #expect(rubric.title == LocalizedText("r"))
        #expect(rubric.passMark == nil)
        #expect(rubric.ringCycle == nil)
        #expect(rubric.only == nil)
        #expect(rubric.leastScored == Decimal(units: 5, scale: 1))
        #expect(rubric.unscoredWeight == .shareOut)
        #expect(rubric.listening == PhraseList())
        #expect(rubric.sections.map(\.title) == [LocalizedText("s")])
    }

    @Test("A criterion with nothing said takes its defaults")
    func criterion() throws {
        let rubric = try RubricText.read(RubricText.withCheck("{ ended_by: agent }")).rubric
        let level = Criterion.Level(score: Decimal(units: 1), when: .endedBy("agent"))
        #expect(
            rubric.criteria == [
                Criterion(id: "c", title: LocalizedText("c"), weight: Decimal(units: 100), method: .levels([level]))
            ])
    }

    @Test("Words deducted for are the agent’s")
    func deduction() throws {
        let yaml = RubricText.withCriterion("weight: 100\ndeduct: { points: 2.50, each: { any: [a], except: [b] } }")
        #expect(
            try RubricText.read(yaml).rubric.criteria.map(\.method) == [
                .deduct(points: Decimal(units: 25, scale: 1), each: Utterance(by: .agent, any: Self.a, except: Self.b))
            ])
    }
}
