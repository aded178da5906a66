import PhraseMatching
import Rubrics
import Testing
import Transcripts

@testable import Scoring

@Suite("Evidence")
struct EvidenceTests {
    private static func list(_ phrases: String...) throws -> PhraseList {
        PhraseList(try phrases.map { try Phrase(parsing: $0) })
    }

    private static func result(
        _ check: Check, _ segments: [Segment], listening: PhraseList = PhraseList(), language: ReportLanguage = .en
    ) -> CriterionResult {
        let rubric = Rubric(
            id: "r", version: 1, title: LocalizedText("r"), listening: listening,
            sections: [
                Section(
                    id: "s", title: LocalizedText("s"),
                    criteria: [
                        Criterion(
                            id: "c", title: LocalizedText("c"), weight: Rubrics.Decimal(units: 100),
                            method: .levels([.init(score: Rubrics.Decimal(units: 1), when: check)]))
                    ])
            ])
        var record = CallRecord(id: "call")
        record.segments = segments
        var talk = Talk(for: compiled(rubric))
        talk.add(record)
        talk.arrange()
        return talk.evaluate(record, language: language).criteria[0]
    }

    @Test("what was said is shown with its place in Unicode scalars")
    func spans() throws {
        let check = Check.said(Said(Utterance(any: try Self.list("感谢您的来电"))))
        let found = Self.result(check, [Segment(.agent, "好的，“感謝您”的來電！再見", start: 400, end: 2000)])
        #expect(found.status == .met)
        let expected = Evidence(segment: 0, start: 400, text: "好的，“感謝您”的來電！再見", span: 4..<11)
        #expect(found.explanation.evidence == [expected])
        #expect(expected.shown == "感謝您”的來電")
    }

    @Test("an occurrence over several segments gives an entry for each, the record's indices kept")
    func severalSegments() throws {
        let check = Check.said(Said(Utterance(any: try Self.list("anything else"))))
        let found = Self.result(
            check, [Segment(.customer, "…"), Segment(.agent, "is there anything"), Segment(.agent, "else?")])
        #expect(
            found.explanation.evidence == [
                Evidence(segment: 1, start: nil, text: "is there anything", span: 9..<17),
                Evidence(segment: 2, start: nil, text: "else?", span: 0..<4),
            ])
    }

    @Test("words over a listening turn are one occurrence")
    func overListeningTurn() throws {
        let check = Check.said(Said(Utterance(any: try Self.list("anything else"))))
        let found = Self.result(
            check, [Segment(.agent, "anything"), Segment(.customer, "嗯"), Segment(.agent, "else?")],
            listening: try Self.list("嗯"))
        #expect(found.explanation.evidence.map(\.segment) == [0, 2])
    }

    @Test(
        "a reason quotes each wording once and counts what was said",
        arguments: [
            (["so sorry"], "the agent said “sorry”"),
            (["sorry, sorry"], "the agent said “sorry”, 2 times"),
            (["Sorry", "sorry", "my mistake"], "the agent said “Sorry”, “my mistake”, 3 times in all"),
            (["sorry, my mistake"], "the agent said “sorry”, “my mistake”"),
        ])
    func quotes(said: [String], reason: String) throws {
        let check = Check.said(Said(Utterance(any: try Self.list("sorry", "my mistake"))))
        #expect(Self.result(check, said.map { Segment(.agent, $0) }).explanation.reason == reason)
    }

    @Test("a not_said that fails shows what was said")
    func saidAlthoughNot() throws {
        let check = Check.notSaid(Utterance(any: try Self.list("做不到")), within: nil)
        let found = Self.result(check, [Segment(.agent, "这个我们做不到。")])
        #expect(found.status == .notMet)
        #expect(found.explanation.evidence.map(\.shown) == ["做不到"])
        #expect(found.missedPoints == 10_000)
    }

    @Test("what is absent is shown by what was searched and the nearest miss")
    func nearestMiss() throws {
        let check = Check.said(
            Said(Utterance(any: try Self.list("is there anything else")), within: .lastTurns(1)))
        let found = Self.result(
            check,
            [
                Segment(.agent, "Is there something else you need?", start: 0, end: 1000),
                Segment(.customer, "No.", start: 1100, end: 1500), Segment(.agent, "Bye now.", start: 1600, end: 2000),
            ])
        #expect(found.status == .notMet)
        #expect(
            found.explanation.reason
                == "the agent said none of “is there anything else” in the last turn (1 turn, 2 words or characters searched)"
        )
        let miss = try #require(found.explanation.nearestMiss)
        #expect(miss.evidence.shown == "Is there something else")
        #expect(miss.lacks == ["anything"])
        #expect(miss.isSameSpeaker)
        #expect(!miss.isInWindow)
    }

    @Test("no form with less than half of its words is a near miss")
    func underHalf() throws {
        let check = Check.said(Said(Utterance(any: try Self.list("thank you for calling"))))
        #expect(Self.result(check, [Segment(.agent, "you there")]).explanation.nearestMiss == nil)
        #expect(Self.result(check, [Segment(.agent, "thank them for it")]).explanation.nearestMiss != nil)
    }

    @Test("ties go to the same speaker inside the window, then the same speaker, then earlier")
    func ties() throws {
        let check = Check.said(Said(Utterance(any: try Self.list("good morning madam")), within: .lastTurns(1)))
        let outside = Segment(.agent, "good morning sir")
        let customer = Segment(.customer, "good morning sir")
        let inside = Segment(.agent, "good evening madam")
        func nearest(_ segments: [Segment]) -> Int? {
            Self.result(check, segments).explanation.nearestMiss?.evidence.segment
        }
        #expect(nearest([customer, outside, customer, inside]) == 3)
        #expect(nearest([customer, outside, customer, Segment(.agent, "bye")]) == 1)
        #expect(nearest([customer, Segment(.agent, "bye")]) == 0)
    }

    @Test("reasons are in the language asked for")
    func languages() throws {
        let check = Check.answeredWithinRings(3)
        #expect(Self.result(check, []).explanation.reason == "rings were not recorded")
        #expect(Self.result(check, [], language: .zh).explanation.reason == "未记录振铃")
    }

    @Test("a number before Chinese text is found where it stands")
    func numberBeforeChinese() throws {
        let check = Check.notDisclosed(by: .agent, kinds: [.mobile])
        let found = Self.result(check, [Segment(.agent, "收件人電話是139 1234-5678，對嗎？")])
        #expect(found.explanation.evidence.map(\.shown) == ["139 1234-5678"])
    }
}
