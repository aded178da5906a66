import Testing

@testable import Rubrics

@Suite("Refused phrases and sets")
struct PhraseRefusalTests {
    @Test(
        "Phrases and sets can be read and found",
        arguments: [
            Refusal(
                top: "phrases: [a]",
                """
                rubric.yaml:2:10: error: ‘phrases’ is a map, not a list
                  phrases: [a]
                           ^
                  Write ‘name: …’ for each.
                """),
            Refusal(
                top: "phrases: { $greeting: [a] }",
                """
                rubric.yaml:2:12: error: a phrase set can’t have this name
                  phrases: { $greeting: [a] }
                             ^
                  Write it without ‘$’ here.
                """),
            Refusal(
                top: "phrases: { a b: [a] }",
                """
                rubric.yaml:2:12: error: a phrase set can’t have this name
                  phrases: { a b: [a] }
                             ^
                  Use letters, digits, ‘-’ and ‘_’.
                """),
            Refusal(
                top: "phrases: { greeting: }",
                """
                rubric.yaml:2:12: error: the phrase set ‘greeting’ is empty
                  phrases: { greeting: }
                             ^
                  Write at least one phrase.
                """),
            Refusal(
                top: "phrases: { greeting: [] }",
                """
                rubric.yaml:2:22: error: ‘greeting’ holds no phrase
                  phrases: { greeting: [] }
                                       ^
                  Write at least one, or delete the key.
                """),
            Refusal(
                top: "phrases: { greeting: [a], greeting: [b] }",
                """
                rubric.yaml:2:27: error: the key ‘greeting’ stands twice in one map
                  phrases: { greeting: [a], greeting: [b] }
                                            ^
                  Keep one of them; the first is in line 2.
                """),
            Refusal(
                top: "phrases: { greeting: [$greting], other: [$nothing] }",
                """
                rubric.yaml:2:23: error: no phrase set is called ‘greting’
                  phrases: { greeting: [$greting], other: [$nothing] }
                                        ^
                  Did you mean ‘$greeting’?
                rubric.yaml:2:42: error: no phrase set is called ‘nothing’
                  phrases: { greeting: [$greting], other: [$nothing] }
                                                           ^
                  Define it under ‘phrases’, or ‘include’ the file that does.
                """),
            Refusal(
                top: "phrases: { a: [$a] }",
                """
                rubric.yaml:2:16: error: the phrase set ‘a’ refers to itself: $a → $a
                  phrases: { a: [$a] }
                                 ^
                  Take one of them out.
                """),
            Refusal(
                top: """
                    phrases:
                      a: [$b]
                      b: [x, $c]
                      c: [$a]
                    """,
                """
                rubric.yaml:5:7: error: the phrase set ‘a’ refers to itself: $a → $b → $c → $a
                    c: [$a]
                        ^
                  Take one of them out.
                """),
            Refusal(
                top: "phrases: { a: [$b c] }",
                #"""
                rubric.yaml:2:16: error: ‘$b c’ is no name of a phrase set
                  phrases: { a: [$b c] }
                                 ^
                  Write ‘$name’ as an element of its own, or ‘\$’ for the sign itself.
                """#),
            Refusal(
                top: "phrases: { a: [$] }",
                #"""
                rubric.yaml:2:16: error: ‘$’ is no name of a phrase set
                  phrases: { a: [$] }
                                 ^
                  Write ‘$name’ as an element of its own, or ‘\$’ for the sign itself.
                """#),
            Refusal(
                top: "phrases: { a: [b, 您好|喂] }",
                """
                rubric.yaml:2:21: error: ‘|’ stands outside brackets
                  phrases: { a: [b, 您好|喂] }
                                        ^
                  Write ‘(a|b)’, or two phrases.
                """),
            Refusal(
                top: "phrases: { a: ['it''s (a'] }",
                """
                rubric.yaml:2:23: error: the bracket is not closed
                  phrases: { a: ['it''s (a'] }
                                        ^
                  Add ‘)’.
                """),
            Refusal(
                top: #"phrases: { a: ["b\tc\u4f60 (a"] }"#,
                #"""
                rubric.yaml:2:28: error: the bracket is not closed
                  phrases: { a: ["b\tc\u4f60 (a"] }
                                             ^
                  Add ‘)’.
                """#),
            Refusal(
                top: """
                    phrases:
                      a:
                        - b …
                    """,
                """
                rubric.yaml:4:9: error: a form ends with a gap
                      - b …
                          ^
                  Name a word after it.
                """),
            Refusal(
                top: """
                    phrases:
                      a: |
                        b (c
                    """,
                """
                rubric.yaml:3:6: error: the bracket is not closed
                    a: |
                       ^
                  Add ‘)’.
                """),
            Refusal(
                top: "phrases: { a: [(a|)] }",
                """
                rubric.yaml:2:16: error: a form of the phrase has no word
                  phrases: { a: [(a|)] }
                                 ^
                  Leave a word that must be there.
                """),
            Refusal(
                top: "phrases: { a: […] }",
                """
                rubric.yaml:2:16: error: a form begins with a gap
                  phrases: { a: […] }
                                 ^
                  Name a word before it.
                """),
        ])
    func phrases(_ refusal: Refusal) { refusal.verify() }
}
