import Testing

@testable import Rubrics

@Suite("Refused sections and ids")
struct SectionRefusalTests {
    @Test(
        "Ids are letters, digits and ‘-’, and stand once",
        arguments: [
            Refusal(
                file: """
                    rubric: my rubric
                    sections:
                      - id: s
                        criteria:
                          - { id: c, weight: 100, check: { ended_by: agent } }
                    """,
                """
                rubric.yaml:1:9: error: ‘my rubric’ can’t be an id
                  rubric: my rubric
                          ^
                  Write ‘my-rubric’.
                """),
            Refusal(
                file: """
                    rubric: 热线
                    sections:
                      - id: s
                        criteria:
                          - { id: c, weight: 100, check: { ended_by: agent } }
                    """,
                """
                rubric.yaml:1:9: error: ‘热线’ can’t be an id
                  rubric: 热线
                          ^
                  Write letters a to z, digits and ‘-’.
                """),
            Refusal(
                file: """
                    sections:
                      - id: s
                        criteria:
                          - { id: c, weight: 100, check: { ended_by: agent } }
                    """,
                """
                rubric.yaml:1:1: error: a rubric needs ‘rubric’
                  sections:
                  ^
                  Write letters, digits and ‘-’.
                """),
            Refusal(
                file: """
                    rubric: r
                    sections:
                      - title: S
                        criteria:
                          - { id: c, weight: 100, check: { ended_by: agent } }
                    """,
                """
                rubric.yaml:3:5: error: a section needs ‘id’
                    - title: S
                      ^
                  Write letters, digits and ‘-’.
                """),
            Refusal(
                file: """
                    rubric: r
                    sections:
                      - id: s
                        criteria: [ { id: c, weight: 50, check: { ended_by: agent } } ]
                      - id: s
                        criteria: [ { id: c, weight: 50, check: { ended_by: agent } } ]
                    """,
                """
                rubric.yaml:5:9: error: the id ‘s’ names more than one section
                    - id: s
                          ^
                  Rename one; the first is in line 3.
                rubric.yaml:6:23: error: the id ‘c’ names more than one criterion
                      criteria: [ { id: c, weight: 50, check: { ended_by: agent } } ]
                                        ^
                  Rename one; the first is in line 4.
                """),
        ])
    func ids(_ refusal: Refusal) { refusal.verify() }

    @Test(
        "There is a section with a criterion, and weights add up",
        arguments: [
            Refusal(
                file: "rubric: r",
                """
                rubric.yaml:1:1: error: a rubric needs ‘sections’
                  rubric: r
                  ^
                  Write ‘sections: …’.
                """),
            Refusal(
                file: """
                    rubric: r
                    sections: []
                    """,
                """
                rubric.yaml:2:11: error: ‘sections’ is empty
                  sections: []
                            ^
                  Write at least one.
                """),
            Refusal(
                file: """
                    rubric: r
                    sections: { id: s }
                    """,
                """
                rubric.yaml:2:11: error: ‘sections’ is a list of sections, not a map
                  sections: { id: s }
                            ^
                  Begin each with ‘-’.
                """),
            Refusal(
                file: """
                    rubric: r
                    sections:
                      - id: s
                    """,
                """
                rubric.yaml:3:5: error: a section needs ‘criteria’
                    - id: s
                      ^
                  Write ‘criteria: …’.
                """),
            Refusal(
                file: """
                    rubric: r
                    sections:
                      - id: s
                        criteria: []
                    """,
                """
                rubric.yaml:4:15: error: ‘criteria’ is empty
                      criteria: []
                                ^
                  Write at least one.
                """),
            Refusal(
                file: """
                    rubric: r
                    sections:
                      - s
                    """,
                """
                rubric.yaml:3:5: error: a section is a map, not a text
                    - s
                      ^
                  Known here: id, title, criteria.
                """),
            Refusal(
                file: """
                    rubric: r
                    sections:
                      - id: s
                        criteria:
                          - { id: a, weight: 33.33, check: { ended_by: agent } }
                          - { id: b, weight: 66.66, check: { ended_by: agent } }
                    """,
                """
                rubric.yaml:3:3: error: the weights add up to 99.99, not 100
                    - id: s
                    ^
                  Change a weight, or write ‘weights: relative’ at the top.
                """),
            Refusal(
                file: """
                    rubric: r
                    sections:
                      - id: s
                        criteria:
                          - { id: a, weight: x, check: { ended_by: agent } }
                          - { id: b, weight: 50, check: { ended_by: agent } }
                    """,
                """
                rubric.yaml:5:26: error: ‘weight’ is no number: ‘x’
                        - { id: a, weight: x, check: { ended_by: agent } }
                                           ^
                  Write a number above 0 and at most 1000000.
                """),
        ])
    func shape(_ refusal: Refusal) { refusal.verify() }
}
