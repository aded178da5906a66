import PhraseMatching
import Testing

@testable import Rubrics

@Suite("What is allowed")
struct LeniencyTests {
    @Test("Full-width marks in titles, phrases and quoted texts are text")
    func fullWidthText() throws {
        let yaml = RubricText.withTop(
            "title: { en: \"A：b，c\", zh: 电话：开场，结束 }\nphrases:\n  a:\n    - 您好，谢谢\n    - 时间：三点")
        let read = try RubricText.read(yaml)
        #expect(read.rubric.title.text(for: "zh") == "电话：开场，结束")
        #expect(read.phraseSets.map { $0.phrases.phrases.map(\.source) } == [["您好，谢谢", "时间：三点"]])
    }

    @Test("A byte order mark and any line ends")
    func lineEnds() {
        let yaml = RubricText.withCheck("{ ended_by: agent }")
        for text in [yaml, "\u{feff}" + yaml, yaml.replacing("\n", with: "\r\n"), yaml.replacing("\n", with: "\r")] {
            #expect(RubricText.problems(in: text) == "")
        }
    }

    @Test("A few aliases stand for what they name")
    func aliases() throws {
        let yaml = RubricText.withCriterion("weight: 100\napplies_when: &when { ended_by: agent }\ncheck: *when")
        #expect(try RubricText.read(yaml).rubric.criteria.first?.appliesWhen == .endedBy("agent"))
    }

    @Test("Words that YAML 1.1 takes for true, false or numbers stay words")
    func words() throws {
        let check = try RubricText.check("{ call: { tags.vip: yes, queue: [on, no, 1_000, 0x1F, ~x] } }")
        #expect(
            check
                == .call([
                    FieldMatch(field: "queue", values: ["on", "no", "1_000", "0x1F", "~x"]),
                    FieldMatch(field: "tags.vip", values: ["yes"]),
                ]))
    }

    @Test("Weights that add up to something else, where the rubric says so, and none at all")
    func weights() {
        let relative = RubricText.withTop("weights: relative").replacing("weight: 100", with: "weight: 7.25")
        #expect(RubricText.problems(in: relative) == "")
        #expect(
            RubricText.problems(in: RubricText.withCriterion("critical: customer\ncheck: { ended_by: agent }")) == "")
        let decimals = RubricText.withTop("version: 3").replacing(
            "- { id: c, weight: 100,",
            with: "- { id: d, weight: 33.33, check: { ended_by: agent } }\n      - { id: c, weight: 66.67,")
        #expect(RubricText.problems(in: decimals) == "")
    }

    @Test("Checks nested 50 deep, which is as deep as a file may be")
    func nesting() {
        let deep = String(repeating: "{ not: ", count: 50) + "{ ended_by: agent }" + String(repeating: " }", count: 50)
        #expect(RubricText.problems(in: RubricText.withCheck(deep)) == "")
    }
}
