import Diagnostics
import PhraseMatching
import Testing

@testable import Rubrics

@Suite("Lint")
struct LintTests {
    private static let examples = """
        examples:
          - { score: 1, call: "agent: a" }
          - { score: 0, call: "agent: b" }
        """

    /// A criterion with examples, so that only what its check says is warned of.
    private static func rubric(check: String, top: String = "", applies: String = "") -> String {
        RubricText.withCriterion("weight: 100\ncheck: \(check)\n\(applies)\(examples)")
            .replacing("rubric: r\n", with: "rubric: r\n" + top)
    }

    @Test(
        "A rubric without faults gets no warning",
        arguments: [
            "{ said: { any: [您好, 谢谢您, \"(a|b) c\", \"[d] e\", \"f\\\\, g\", 30-5] } }",
            "{ said: { any: [您好, 您好 再见, good morning, good … morning sir, apolog*, sorry] } }",
        ])
    func clean(_ check: String) throws {
        #expect(try RubricText.warnings(in: Self.rubric(check: check)) == "")
    }

    @Test("The page’s rubric lacks but examples")
    func page() throws {
        let warnings = try RubricText.read(PageRubric.yaml, files: PageRubric.files).warnings
        #expect(
            warnings.map(\.message) == [
                "the criterion ‘three-rings’ has no example of score 1 and none of score 0",
                "the criterion ‘greeting’ has no example of score 1 and none of score 0",
                "the criterion ‘promise’ has no example of score 1 and none of score 0",
                "the criterion ‘rude’ has no example of score 1 and none of score 0",
            ])
        #expect(warnings.allSatisfy { $0.severity == .warning && $0.remedy != nil && $0.place?.column != nil })
    }

    @Test("Sets that nothing uses, also by way of one another")
    func unusedSets() throws {
        let top = "phrases:\n  used: [a, $inner]\n  inner: [b]\n  unused: [c, $alone]\n  alone: [d]\n"
        #expect(
            try RubricText.warnings(in: Self.rubric(check: "{ said: { any: [$used] } }", top: top)) == """
                rubric.yaml:5:3: warning: the phrase set ‘unused’ is never used
                    unused: [c, $alone]
                    ^
                  Use it as ‘$unused’, or delete it.
                rubric.yaml:6:3: warning: the phrase set ‘alone’ is never used
                    alone: [d]
                    ^
                  Use it as ‘$alone’, or delete it.
                """)
    }

    @Test("A pack holds sets for many rubrics: those that one of them leaves unused draw no warning")
    func unusedSetsOfPacks() throws {
        let files = ["pack.yaml": "phrases:\n  one: [a]\n  two: [b]\n"]
        let yaml = Self.rubric(check: "{ said: { any: [$one] } }", top: "include: [pack.yaml]\n")
        #expect(try RubricText.read(yaml, files: files).warnings.isEmpty)
    }

    @Test(
        "Phrases that are probably meant otherwise",
        arguments: [
            (
                "[\"请(您)稍等\"]",
                """
                rubric.yaml:7:34: warning: ‘(您)’ is ‘您’ itself
                          check: { said: { any: ["请(您)稍等"] } }
                                                    ^
                  Did you mean ‘[您]’, which may be there or not?
                """
            ),
            (
                "[您好，谢谢]",
                """
                rubric.yaml:7:34: warning: this is one phrase, which is found only as a whole
                          check: { said: { any: [您好，谢谢] } }
                                                     ^
                  For several write ‘[您好, 谢谢]’; for one, leave the ‘，’ out.
                """
            ),
            (
                "[您好；谢谢；再见]",
                """
                rubric.yaml:7:34: warning: this is one phrase, which is found only as a whole
                          check: { said: { any: [您好；谢谢；再见] } }
                                                     ^
                  For several write ‘[您好, 谢谢, 再见]’; for one, leave the ‘；’ out.
                """
            ),
            (
                "您好、谢谢",
                """
                rubric.yaml:7:33: warning: this is one phrase, which is found only as a whole
                          check: { said: { any: 您好、谢谢 } }
                                                    ^
                  For several write ‘[您好, 谢谢]’; for one, leave the ‘、’ out.
                """
            ),
            (
                "'hello, bye'",
                """
                rubric.yaml:7:37: warning: this is one phrase, which is found only as a whole
                          check: { said: { any: 'hello, bye' } }
                                                      ^
                  For several write ‘[hello, bye]’; for one, leave the ‘,’ out.
                """
            ),
        ])
    func phrases(_ list: String, _ printed: String) throws {
        #expect(try RubricText.warnings(in: Self.rubric(check: "{ said: { any: \(list) } }")) == printed)
    }

    @Test(
        "Phrases that another one covers",
        arguments: [
            ("[hello, Hello!]", ["the phrase ‘Hello!’ is covered by ‘hello’ in the same list"]),
            ("[hello, hello]", ["the phrase ‘hello’ stands twice in this list"]),
            ("[^sorry, sorry]", ["the phrase ‘^sorry’ is covered by ‘sorry’ in the same list"]),
            ("[sorry$, ^sorry$]", ["the phrase ‘^sorry$’ is covered by ‘sorry$’ in the same list"]),
            ("[^sorry, sorry$]", []),
            ("[apology, apolog*]", ["the phrase ‘apology’ is covered by ‘apolog*’ in the same list"]),
            ("[apolog*, apologi*]", ["the phrase ‘apologi*’ is covered by ‘apolog*’ in the same list"]),
            ("[这里是…客服, 这里是顺丰客服]", ["the phrase ‘这里是顺丰客服’ is covered by ‘这里是…客服’ in the same list"]),
            ("[\"a …{3} b\", \"a … b\"]", ["the phrase ‘a …{3} b’ is covered by ‘a … b’ in the same list"]),
            (
                "[\"you['re] right\", you are right, you right]",
                ["the phrase ‘you right’ is covered by ‘you['re] right’ in the same list"]
            ),
            (
                "[\"a (b|c)\", a b, a c]",
                [
                    "the phrase ‘a b’ is covered by ‘a (b|c)’ in the same list",
                    "the phrase ‘a c’ is covered by ‘a (b|c)’ in the same list",
                ]
            ),
            ("[$s, one]", ["the phrase ‘one’ stands twice in this list"]),
            ("[a b, a]", []), ("[\"a …{2} b\", a c d e b]", []), ("[\"a … b\", a]", []), ("[\"(a|b)\", \"(a|c)\"]", []),
        ] as [(String, [String])])
    func covered(_ list: String, _ messages: [String]) throws {
        let yaml = Self.rubric(
            check: "{ all: [ { said: { any: [$s] } }, { said: { any: \(list) } } ] }",
            top: "phrases: { s: [one, two] }\n")
        #expect(try RubricText.read(yaml).warnings.map(\.message) == messages)
    }

    @Test("‘responds’ in a criterion that applies always")
    func responds() throws {
        let check = "{ not: { responds: { to: { any: [a] }, with: { any: [b] } } } }"
        #expect(
            try RubricText.warnings(in: Self.rubric(check: check)) == """
                rubric.yaml:7:35: warning: without ‘applies_when’ this is met by a call in which ‘to’ is never said
                          check: { not: { responds: { to: { any: [a] }, with: { any: [b] } } } }
                                                    ^
                  Write ‘applies_when: { said: … }’ with the same phrases.
                """)
        let applies = "applies_when: { said: { by: customer, any: [a] } }\n"
        #expect(try RubricText.warnings(in: Self.rubric(check: check, applies: applies)) == "")
        let unsaid = "{ any: [ { not_said: { any: [a] } }, { responds: { to: { any: [a] }, with: { any: [b] } } } ] }"
        #expect(try RubricText.warnings(in: Self.rubric(check: unsaid)) == "")
        let either = "{ any: [ { said: { any: [a] } }, { responds: { to: { any: [a] }, with: { any: [b] } } } ] }"
        #expect(try RubricText.read(Self.rubric(check: either)).warnings.count == 1)
    }

    @Test(
        "Criteria that no example shows",
        arguments: [
            (
                "check: { ended_by: agent }\nexamples: [ { score: 1, call: x } ]",
                ["the criterion ‘c’ has no example of score 0"]
            ),
            (
                "check: { ended_by: agent }\nexamples: [ { score: 0, call: x } ]",
                ["the criterion ‘c’ has no example of score 1"]
            ),
            (
                "levels: [ { score: 0.8, when: { ended_by: agent } } ]\nexamples: [ { score: 0.8, call: x }, { score: 0, call: x } ]",
                []
            ),
            (
                "deduct: { points: 5, each: { any: [a] } }\nexamples: [ { score: not_scored, call: x } ]",
                ["the criterion ‘c’ has no example of score 1 and none of score 0"]
            ),
            ("reviewer: { choices: [ { score: 1, title: a } ] }", []),
        ] as [(String, [String])])
    func examples(_ text: String, _ messages: [String]) throws {
        let yaml = RubricText.withCriterion("weight: 100\n" + text)
        #expect(try RubricText.read(yaml).warnings.map(\.message) == messages)
    }
}
