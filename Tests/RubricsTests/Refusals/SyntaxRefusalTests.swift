import Testing

@testable import Rubrics

@Suite("Refused YAML")
struct SyntaxRefusalTests {
    @Test(
        "What is no YAML is said in plain words",
        arguments: [
            Refusal(
                file: "",
                """
                rubric.yaml: error: the file is empty
                  Write its keys and values.
                """),
            Refusal(
                file: """
                    # nothing

                    """,
                """
                rubric.yaml: error: the file is empty
                  Write its keys and values.
                """),
            Refusal(
                file: "- a",
                """
                rubric.yaml:1:1: error: a rubric is a map, not a list
                  - a
                  ^
                  Known here: rubric, version, title, pass_mark, ring_cycle, include, only, least_scored, listening, phrases, sections, weights, unscored_weight.
                """),
            Refusal(
                file: "just words",
                """
                rubric.yaml:1:1: error: a rubric is a map, not a text
                  just words
                  ^
                  Known here: rubric, version, title, pass_mark, ring_cycle, include, only, least_scored, listening, phrases, sections, weights, unscored_weight.
                """),
            Refusal(
                file: """
                    rubric: a
                    ---
                    rubric: b
                    """,
                """
                rubric.yaml:2:1: error: a second document begins here
                  ---
                  ^
                  Keep one rubric to a file; delete the ‘---’.
                """),
            Refusal(
                file: """
                    rubric: a
                      title: b
                    """,
                """
                rubric.yaml:2:8: error: a colon stands where no key can be
                    title: b
                         ^
                  Put a text that holds a colon in quotes, or mend the indentation.
                """),
            Refusal(
                file: """
                    rubric: r
                    \ttitle: t
                    """,
                """
                rubric.yaml:2:1: error: a tab stands where YAML needs blanks
                   title: t
                  ^
                  Indent with blanks.
                """),
            Refusal(
                file: """
                    rubric: r
                     title: t
                    """,
                """
                rubric.yaml:2:7: error: a colon stands where no key can be
                   title: t
                        ^
                  Put a text that holds a colon in quotes, or mend the indentation.
                """),
            Refusal(
                file: """
                    rubric: r
                    title: "T

                    """,
                """
                rubric.yaml:2:8: error: a quote that begins here is not closed
                  title: "T
                         ^
                  Write the closing quote.
                """),
            Refusal(
                file: """
                    rubric: r
                    title: @home
                    """,
                """
                rubric.yaml:2:8: error: no text can begin with ‘@’
                  title: @home
                         ^
                  Put the text in quotes.
                """),
            Refusal(
                file: """
                    rubric: r
                    only: { ended_by: agent
                    """,
                """
                rubric.yaml:2:7: error: a brace that opens here is not closed
                  only: { ended_by: agent
                        ^
                  Write the closing ‘}’.
                """),
            Refusal(
                file: """
                    rubric: r
                    listening: [a, b
                    version: 1
                    """,
                """
                rubric.yaml:3:8: error: in a list in brackets, a comma or the closing bracket is missing before this
                  version: 1
                         ^
                  Write ‘[one, two]’, and texts that hold ‘,’, ‘[’ or ‘{’ in quotes.
                """),
            Refusal(
                file: """
                    rubric: r
                    listening: [a, b
                    """,
                """
                rubric.yaml:2:12: error: a bracket that opens here is not closed
                  listening: [a, b
                             ^
                  Write the closing ‘]’.
                """),
            Refusal(
                file: """
                    rubric: r
                    title: *star
                    """,
                """
                rubric.yaml:2:8: error: no value above has this anchor
                  title: *star
                         ^
                  Put a text that begins with ‘*’ in quotes.
                """),
            Refusal(
                file: """
                    rubric: r
                    title
                    version: 1
                    """,
                """
                rubric.yaml:2:1: error: a key without its colon
                  title
                  ^
                  Write ‘key: value’, or put the text in quotes.
                """),
            Refusal(
                file: #"rubric: "a\q""#,
                #"""
                rubric.yaml:1:11: error: an unknown escape in double quotes
                  rubric: "a\q"
                            ^
                  Write ‘\\’ for a backslash, or use single quotes.
                """#),
            Refusal(
                file: """
                    rubric: r
                    sections:
                      - id: s
                       - id: t
                    """,
                """
                rubric.yaml:4:4: error: this line does not fit the list it stands in
                     - id: t
                     ^
                  Begin each element with ‘-’, indented alike.
                """),
            Refusal(
                file: """
                    [a]: b
                    rubric: r
                    """,
                """
                rubric.yaml:1:1: error: a key is a word, not a list
                  [a]: b
                  ^
                  Write a word before the colon.
                rubric.yaml:1:1: error: a rubric needs ‘sections’
                  [a]: b
                  ^
                  Write ‘sections: …’.
                """),
            Refusal(
                file: """
                    rubric: r
                    listening: [,a]
                    """,
                """
                rubric.yaml:2:13: error: a value is missing before this
                  listening: [,a]
                              ^
                  Write it, or delete the comma that stands for it.
                """),
            Refusal(
                file: """
                    rubric: r
                    listening: [a,
                    """,
                """
                rubric.yaml:2:15: error: the file ends within brackets
                  listening: [a,
                                ^
                  Write what is missing, and the closing ‘]’ or ‘}’.
                """),
            Refusal(
                file: """
                    ? [a]
                    : b
                    """,
                """
                rubric.yaml:1:1: error: a rubric needs ‘rubric’
                  ? [a]
                  ^
                  Write letters, digits and ‘-’.
                rubric.yaml:1:1: error: a rubric needs ‘sections’
                  ? [a]
                  ^
                  Write ‘sections: …’.
                rubric.yaml:1:3: error: a key is a word, not a list
                  ? [a]
                    ^
                  Write a word before the colon.
                """),
        ])
    func syntax(_ refusal: Refusal) { refusal.verify() }

    @Test(
        "A key that stands twice is shown at the second place",
        arguments: [
            Refusal(
                file: """
                    rubric: r
                    title: a
                    version: 1
                    title: b
                    """,
                """
                rubric.yaml:4:1: error: the key ‘title’ stands twice in one map
                  title: b
                  ^
                  Keep one of them; the first is in line 2.
                """),
            Refusal(
                file: """
                    rubric: r
                    only: { duration: { at_most: 5, at_least: 1, at_most: 6 } }
                    """,
                """
                rubric.yaml:2:46: error: the key ‘at_most’ stands twice in one map
                  only: { duration: { at_most: 5, at_least: 1, at_most: 6 } }
                                                               ^
                  Keep one of them; the first is in line 2.
                """),
            Refusal(
                file: """
                    rubric: r
                    only: { duration: {
                      at_most: 5,
                        at_most: 6 } }
                    """,
                """
                rubric.yaml:4:5: error: the key ‘at_most’ stands twice in one map
                      at_most: 6 } }
                      ^
                  Keep one of them; the first is in line 3.
                """),
            Refusal(
                file: """
                    rubric: r
                    "title": a
                    'title': b
                    """,
                """
                rubric.yaml:3:1: error: the key ‘title’ stands twice in one map
                  'title': b
                  ^
                  Keep one of them; the first is in line 2.
                """),
        ])
    func duplicates(_ refusal: Refusal) { refusal.verify() }
}
