import Testing

@testable import Rubrics

@Suite("Refused full-width marks")
struct FullWidthRefusalTests {
    @Test(
        "A full-width mark where YAML needs a narrow one is shown with the mended line",
        arguments: [
            Refusal(
                file: "rubric：r",
                """
                rubric.yaml:1:7: error: a full-width colon ‘：’ where YAML needs a narrow one
                  rubric：r
                        ^
                  Write: rubric: r
                """),
            Refusal(
                file: """
                    rubric: r
                    title：T
                    version: 1
                    """,
                """
                rubric.yaml:2:6: error: a full-width colon ‘：’ where YAML needs a narrow one
                  title：T
                       ^
                  Write: title: T
                """),
            Refusal(
                file: """
                    rubric: r
                    sections:
                      - id：s
                        criteria: []
                    """,
                """
                rubric.yaml:3:7: error: a full-width colon ‘：’ where YAML needs a narrow one
                    - id：s
                        ^
                  Write: - id: s
                """),
            Refusal(
                file: """
                    rubric: r
                    title: { en: Opening， zh: 开场 }
                    """,
                """
                rubric.yaml:2:21: error: a full-width comma ‘，’ where YAML needs a narrow one
                  title: { en: Opening， zh: 开场 }
                                      ^
                  Write: title: { en: Opening, zh: 开场 }
                """),
            Refusal(
                file: """
                    rubric: r
                    title: { en：Opening, zh: 开场 }
                    """,
                """
                rubric.yaml:1:1: error: a rubric needs ‘sections’
                  rubric: r
                  ^
                  Write ‘sections: …’.
                rubric.yaml:2:12: error: a full-width colon ‘：’ where YAML needs a narrow one
                  title: { en：Opening, zh: 开场 }
                             ^
                  Write: title: { en: Opening, zh: 开场 }
                """),
            Refusal(
                file: """
                    rubric: r
                    only: { said: { any： [您好，谢谢]， within: first 1 turn } }
                    """,
                """
                rubric.yaml:2:20: error: a full-width colon ‘：’ where YAML needs a narrow one
                  only: { said: { any： [您好，谢谢]， within: first 1 turn } }
                                     ^
                  Write: only: { said: { any: [您好，谢谢], within: first 1 turn } }
                """),
            Refusal(
                file: """
                    rubric: r
                    only: { said: { any: [您好，谢谢]， within: first 1 turn } }  # 您好，谢谢
                    """,
                """
                rubric.yaml:2:29: error: a full-width comma ‘，’ where YAML needs a narrow one
                  only: { said: { any: [您好，谢谢]， within: first 1 turn } }  # 您好，谢谢
                                                   ^
                  Write: only: { said: { any: [您好，谢谢], within: first 1 turn } }  # 您好，谢谢
                """),
            Refusal(
                file: """
                    rubric: r
                    only: { said: { any: ["a，b"]， within: first 1 turn } }
                    """,
                """
                rubric.yaml:2:29: error: a full-width comma ‘，’ where YAML needs a narrow one
                  only: { said: { any: ["a，b"]， within: first 1 turn } }
                                               ^
                  Write: only: { said: { any: ["a，b"], within: first 1 turn } }
                """),
            Refusal(
                file: """
                    rubric: r
                    only: { said: { any: [a], within：first } }
                    """,
                """
                rubric.yaml:1:1: error: a rubric needs ‘sections’
                  rubric: r
                  ^
                  Write ‘sections: …’.
                rubric.yaml:2:33: error: a full-width colon ‘：’ where YAML needs a narrow one
                  only: { said: { any: [a], within：first } }
                                                  ^
                  Write: only: { said: { any: [a], within: first } }
                """),
            Refusal(
                file: """
                    rubric: r
                    only：
                      said: { any: [a] }
                    """,
                """
                rubric.yaml:2:5: error: a full-width colon ‘：’ where YAML needs a narrow one
                  only：
                      ^
                  Write: only:
                """),
            Refusal(
                file: """
                    rubric: r
                    only: said：a
                    """,
                """
                rubric.yaml:1:1: error: a rubric needs ‘sections’
                  rubric: r
                  ^
                  Write ‘sections: …’.
                rubric.yaml:2:11: error: a full-width colon ‘：’ where YAML needs a narrow one
                  only: said：a
                            ^
                  Write: only: said: a
                """),
            Refusal(
                file: """
                    rubric: r
                    phrases：
                      a: [b]
                    """,
                """
                rubric.yaml:2:8: error: a full-width colon ‘：’ where YAML needs a narrow one
                  phrases：
                         ^
                  Write: phrases:
                """),
        ])
    func fullWidth(_ refusal: Refusal) { refusal.verify() }
}
