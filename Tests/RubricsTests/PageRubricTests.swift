import PhraseMatching
import Testing

@testable import Rubrics

@Suite("The page’s rubric")
struct PageRubricTests {
    private let rubric: Rubric

    init() throws { rubric = try RubricText.read(PageRubric.yaml, files: PageRubric.files).rubric }

    @Test("Its head")
    func head() {
        #expect(rubric.id == "parcel-line")
        #expect(rubric.title == LocalizedText([("en", "Parcel line"), ("zh", "包裹专线")]))
        #expect(rubric.passMark == Decimal(units: 80))
        #expect(rubric.ringCycle == 5000)
        #expect(rubric.only == .duration(atLeast: 20_000, atMost: nil))
        #expect(rubric.leastScored == Decimal(units: 5, scale: 1))
        #expect(rubric.listening.source == ["$listening"])
        #expect(rubric.listening.phrases.map(\.source) == ["嗯", "是的", "I see"])
    }

    @Test("Its criteria")
    func criteria() throws {
        #expect(rubric.sections.map(\.id) == ["opening"])
        #expect(
            rubric.criteria.map(\.id) == ["three-rings", "greeting", "empathy", "promise", "facts", "kind", "rude"])
        #expect(rubric.criteria.map { $0.weight?.description } == ["20", "20", "30", "10", "20", nil, nil])
        #expect(rubric.criteria.map(\.recordOnly) == [false, false, false, false, false, true, false])
        #expect(rubric.criteria.last?.critical == .customer)
        #expect(
            rubric.criteria[0].appliesWhen
                == .call([
                    FieldMatch(field: "channel", values: ["phone"]),
                    FieldMatch(field: "direction", values: ["inbound"]),
                ]))
    }

    @Test("Its levels, from the greatest score")
    func levels() throws {
        guard case .levels(let levels) = rubric.criteria[1].method else { throw Unexpected() }
        #expect(levels.map(\.score.description) == ["1", "0.5"])
        guard case .said(let said) = levels[1].when else { throw Unexpected() }
        #expect(said.words.any.source == ["$greeting"])
        #expect(said.words.any.phrases.map(\.source) == ["您好", "你好"])
        #expect(said.within == .firstTurns(2))
    }

    @Test("What a reviewer decides")
    func reviewer() {
        let choices = [("1", "right"), ("0.5", "incomplete"), ("0", "wrong")].map {
            Criterion.Choice(score: Decimal($0.0), title: LocalizedText($0.1))
        }
        let guide = LocalizedText([("en", "Product, price and rule as in the knowledge base."), ("zh", "与知识库一致")])
        #expect(rubric.criteria[4].method == .reviewer(guide: guide, choices: choices))
        let kinds = ["product", "service", "price", "other"].map { Criterion.Choice(title: LocalizedText($0)) }
        #expect(rubric.criteria[5].method == .reviewer(guide: nil, choices: kinds))
    }

    @Test("Its examples, with their lines")
    func examples() {
        #expect(
            rubric.criteria[2].examples == [
                Example(
                    expected: .score(Decimal(units: 1)),
                    call: .text("customer: 我的包裹三天了还没到，太让人生气了\nagent: 我非常理解您等待包裹的焦急心情，马上为您查询\n"), line: 37),
                Example(
                    expected: .score(Decimal(units: 0)),
                    call: .text("[0.0-2.5] customer: 太让人生气了\n[2.6-4.0] agent: 请提供单号\n"), line: 41),
            ])
    }

    /// A value of another kind than the test knows.
    private struct Unexpected: Error {}
}
