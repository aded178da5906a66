import PhraseMatching
import Testing

@testable import Rubrics

@Suite("Checks, every key given")
struct CheckTests {
    private static let a = PhraseList([Phrase(source: "a", forms: [Phrase.Form([.token("a")])])], source: ["a"])

    @Test(
        "A check says what its keys say",
        arguments: [
            (
                "{ said: { by: [agent, system], any: [a], within: last 2 turns, at_least: 2, at_most: 3, different: true } }",
                Check.said(
                    Said(
                        Utterance(by: [.agent, .system], any: a), within: .lastTurns(2), atLeast: 2, atMost: 3,
                        different: true))
            ),
            (
                "{ said: { by: anyone, any: [a], except: [a], within: first 1 turn, different: false } }",
                .said(Said(Utterance(by: [.agent, .customer], any: a, except: a), within: .firstTurns(1)))
            ),
            (
                "{ not_said: { any: [a], within: last 1.5 minutes } }",
                .notSaid(Utterance(any: a), within: .lastTime(90_000))
            ),
            ("{ answered_within: 1 ring }", .answeredWithinRings(1)),
            ("{ answered_within: 3 rings }", .answeredWithinRings(3)),
            ("{ answered_within: 12 seconds }", .answeredWithinTime(12_000)),
            ("{ answered_within: 12 }", .answeredWithinTime(12_000)),
            (
                "{ responds: { to: { by: agent, any: [a] }, with: { by: customer, any: [a] }, within: 3 turns, each_time: true } }",
                .responds(
                    Responds(
                        to: Utterance(by: .agent, any: a), with: Utterance(by: .customer, any: a), within: .turns(3),
                        eachTime: true))
            ),
            (
                "{ responds: { to: { any: [a] }, with: { any: [a] }, within: 10 seconds } }",
                .responds(
                    Responds(to: Utterance(by: .customer, any: a), with: Utterance(any: a), within: .time(10_000)))
            ),
            (
                "{ in_order: [ { by: customer, any: [a], within: first 2 turns } ] }",
                .inOrder([Step(Utterance(by: .customer, any: a), within: .firstTurns(2))])
            ),
            (
                "{ replies_within: { seconds: 2.5, share: 90% } }",
                .repliesWithin(time: 2500, share: Decimal(units: 9, scale: 1))
            ),
            (
                "{ silence: { at_most: 5 s, after: customer, excused_by: [a] } }",
                .silence(Silence(atMost: 5000, gaps: .afterCustomer, excusedBy: a))
            ),
            (
                "{ silence: { at_most: 5 s, after: { by: agent, any: [a] } } }",
                .silence(Silence(atMost: 5000, gaps: .after(Utterance(by: .agent, any: a))))
            ),
            (
                "{ hold: { asked: [a], thanked: [a], longer_than: 1 minute } }",
                .hold(Hold(asked: a, thanked: a, longerThan: 60_000))
            ),
            (
                "{ interruptions: { by: customer, at_most: 2, overlap: 0.25 } }",
                .interruptions(by: .customer, atMost: 2, overlap: 250)
            ),
            (
                "{ pace: { by: customer, zh: { at_least: 180, at_most: 280.5 }, en: { at_most: 160 } } }",
                .pace(
                    by: .customer,
                    ranges: [
                        PaceRange(language: "en", atMost: Decimal(units: 160)),
                        PaceRange(language: "zh", atLeast: Decimal(units: 180), atMost: Decimal(units: 2805, scale: 1)),
                    ])
            ),
            (
                "{ talk_share: { by: customer, at_least: 0.25, at_most: 75% } }",
                .talkShare(by: .customer, atLeast: Decimal(units: 25, scale: 2), atMost: Decimal(units: 75, scale: 2))
            ),
            (
                "{ repeats: { by: customer, similarity: 80%, at_most: 1, longer_than: 2 } }",
                .repeats(by: .customer, similarity: Decimal(units: 8, scale: 1), atMost: 1, longerThan: 2)
            ),
            (
                "{ not_disclosed: { by: anyone, kinds: [email, mobile] } }",
                .notDisclosed(by: .anyone, kinds: [.mobile, .email])
            ),
            ("{ ended_by: customer }", .endedBy("customer")),
            ("{ duration: { at_least: 20 seconds, at_most: 1 hour } }", .duration(atLeast: 20_000, atMost: 3_600_000)),
            (
                "{ call: { tags.vip: yes, queue: [a, 007], answered: true, rings: 3 } }",
                .call([
                    FieldMatch(field: "answered", values: ["true"]), FieldMatch(field: "queue", values: ["a", "007"]),
                    FieldMatch(field: "rings", values: ["3"]), FieldMatch(field: "tags.vip", values: ["yes"]),
                ])
            ),
            (
                "{ all: [ { ended_by: agent }, { any: [ { not: { ended_by: system } } ] } ] }",
                .all([.endedBy("agent"), .any([.not(.endedBy("system"))])])
            ),
        ])
    func check(_ text: String, _ expected: Check) throws {
        #expect(try RubricText.check(text) == expected)
    }

    @Test(
        "Durations come to whole milliseconds, half up",
        arguments: [
            ("12", 12_000), ("0", 0), ("12 seconds", 12_000), ("1 second", 1000), ("3 s", 3000), ("3s", 3000),
            ("1.5 minutes", 90_000), ("1 minute", 60_000), ("2 min", 120_000), ("500 ms", 500), ("1 hour", 3_600_000),
            ("0.0004", 0), ("0.0005", 1), ("1.0014", 1001), ("1.0015", 1002), (".5", 500),
            ("1000000000", 1_000_000_000_000),
        ])
    func durations(_ text: String, _ milliseconds: Int) {
        #expect(WrittenDuration.milliseconds(text) == milliseconds)
    }

    @Test(
        "What is no duration is none",
        arguments: ["", "-1", "1e3", "s", "3 rings", "1 2", "1000000001", "12秒", "1.5.5"])
    func noDurations(_ text: String) {
        #expect(WrittenDuration.milliseconds(text) == nil)
    }
}
