import Rubrics
import Testing

@testable import Scoring

@Suite("The sums of an agent")
struct TallyTests {
    private static func call(_ score: Int?, provisional: Set<CallScore.ProvisionalReason> = []) -> CallScore {
        var call = CallScore(criteria: [CriterionScore(score: 10_000, of: 10_000)])
        call.score = score
        call.provisional = provisional
        return call
    }

    private static let rubric = compiled(
        Rubric(
            id: "r", version: 1, title: LocalizedText("r"), passMark: Rubrics.Decimal(units: 80),
            sections: [
                Section(
                    id: "s", title: LocalizedText("s"),
                    criteria: [
                        Criterion(
                            id: "c", title: LocalizedText("c"), weight: Rubrics.Decimal(units: 100),
                            method: .levels([.init(score: Rubrics.Decimal(units: 1), when: .endedBy("agent"))]))
                    ])
            ]))

    private static func tally(_ calls: [CallScore], provisional: Bool = false) -> GroupScore {
        var tally = rubric.emptyTally
        for call in calls { tally.add(call, passed: rubric.passed(call.score), countsProvisional: provisional) }
        return rubric.score(of: tally)
    }

    @Test("the mean is of the calls as recorded, rounded half up to two decimals")
    func mean() {
        // (80.05 + 90.16) ÷ 2 = 85.105, up.
        #expect(Self.tally([Self.call(8005), Self.call(9016)]).score == 8511)
        // (80.05 + 90.16 + 90.16) ÷ 3 = 86.7900.
        #expect(Self.tally([Self.call(8005), Self.call(9016), Self.call(9016)]).score == 8679)
    }

    @Test("each call is counted in one place only")
    func places() {
        let calls = [
            Self.call(9000), Self.call(7000), Self.call(5000, provisional: [.critical]), Self.call(nil),
            CallScore(criteria: [], excluded: .notAnswered), CallScore(criteria: [], excluded: .only),
        ]
        let group = Self.tally(calls)
        #expect(group.tally.calls == 2)
        #expect(group.tally.provisional == 1)
        #expect(group.tally.withoutScore == 1)
        #expect(group.tally.excluded == 2)
        #expect(group.tally.records == 6)
        #expect(group.score == 8000)
        #expect(group.passedShare == 5000)
        #expect(group.criteria[0].tally.calls == 2)
        // With --provisional the suspected one counts in: (90 + 70 + 50) ÷ 3.
        let all = Self.tally(calls, provisional: true)
        #expect(all.tally.calls == 3)
        #expect(all.score == 7000)
        #expect(all.passedShare == 3333)
    }

    @Test("without calls there is no score, never zero")
    func none() {
        let group = Self.tally([])
        #expect(group.score == nil)
        #expect(group.interval == nil)
        #expect(group.passedShare == nil)
        #expect(group.criteria[0].mean == nil)
    }

    @Test("the order of calls changes nothing")
    func order() {
        let calls = (0..<50).map { Self.call(5000 + ($0 * 7919) % 5000) }
        #expect(Self.tally(calls) == Self.tally(calls.reversed()))
    }
}
