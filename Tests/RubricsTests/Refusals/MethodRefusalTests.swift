import Testing

@testable import Rubrics

@Suite("Refused criteria: how they are seen")
struct MethodRefusalTests {
    @Test(
        "A criterion is seen in exactly one way",
        arguments: [
            Refusal(
                criterion: "weight: 100",
                """
                rubric.yaml:5:9: error: a criterion needs ‘check’, ‘levels’, ‘deduct’ or ‘reviewer’
                        - id: c
                          ^
                  Write how it is seen.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    check: { ended_by: agent }
                    levels: [ { score: 1, when: { ended_by: agent } } ]
                    """,
                """
                rubric.yaml:5:9: error: a criterion is seen in one way, not by ‘check’ and ‘levels’
                        - id: c
                          ^
                  Keep one of them.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    check: { ended_by: agent }
                    deduct: { points: 1, each: { any: [a] } }
                    reviewer: { choices: [ { title: a, score: 1 } ] }
                    """,
                """
                rubric.yaml:5:9: error: a criterion is seen in one way, not by ‘check’ and ‘deduct’ and ‘reviewer’
                        - id: c
                          ^
                  Keep one of them.
                """),
        ])
    func seeing(_ refusal: Refusal) { refusal.verify() }

    @Test(
        "Level scores fall from at most 1 to above 0",
        arguments: [
            Refusal(
                criterion: """
                    weight: 100
                    levels: []
                    """,
                """
                rubric.yaml:7:17: error: ‘levels’ is empty
                          levels: []
                                  ^
                  Write at least one.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    levels: { score: 1 }
                    """,
                """
                rubric.yaml:7:17: error: ‘levels’ is a list of levels, not a map
                          levels: { score: 1 }
                                  ^
                  Begin each with ‘-’.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    levels: [ { score: 1 } ]
                    """,
                """
                rubric.yaml:7:19: error: a level needs ‘when’
                          levels: [ { score: 1 } ]
                                    ^
                  Write ‘when: …’.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    levels: [ { when: { ended_by: agent } } ]
                    """,
                """
                rubric.yaml:7:19: error: a level needs ‘score’
                          levels: [ { when: { ended_by: agent } } ]
                                    ^
                  Write ‘score: …’.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    levels:
                      - { score: 0.5, when: { ended_by: agent } }
                      - { score: 0.5, when: { ended_by: customer } }
                    """,
                """
                rubric.yaml:9:22: error: the scores of levels must fall: 0.5 stands behind 0.5
                            - { score: 0.5, when: { ended_by: customer } }
                                       ^
                  Put the level with the greater score first.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    levels:
                      - { score: 0.5, when: { ended_by: agent } }
                      - { score: 1, when: { ended_by: customer } }
                    """,
                """
                rubric.yaml:9:22: error: the scores of levels must fall: 1 stands behind 0.5
                            - { score: 1, when: { ended_by: customer } }
                                       ^
                  Put the level with the greater score first.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    levels: [ { score: 0, when: { ended_by: agent } } ]
                    """,
                """
                rubric.yaml:7:28: error: a level’s ‘score’ can’t be 0
                          levels: [ { score: 0, when: { ended_by: agent } } ]
                                             ^
                  Write a number above 0 and at most 1.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    levels: [ { score: 1.01, when: { ended_by: agent } } ]
                    """,
                """
                rubric.yaml:7:28: error: a level’s ‘score’ can’t be 1.01
                          levels: [ { score: 1.01, when: { ended_by: agent } } ]
                                             ^
                  Write a number above 0 and at most 1.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    levels: [ { score: 0.33333, when: { ended_by: agent } } ]
                    """,
                """
                rubric.yaml:7:28: error: a level’s ‘score’ has more than 4 decimals: 0.33333
                          levels: [ { score: 0.33333, when: { ended_by: agent } } ]
                                             ^
                  Round it to 4 decimals.
                """),
        ])
    func levels(_ refusal: Refusal) { refusal.verify() }

    @Test(
        "Deductions and reviewers are written in full",
        arguments: [
            Refusal(
                criterion: """
                    critical: customer
                    deduct: { points: 5, each: { any: [a] } }
                    """,
                """
                rubric.yaml:7:17: error: ‘deduct’ needs a ‘weight’ to take points from
                          deduct: { points: 5, each: { any: [a] } }
                                  ^
                  Write ‘weight’ in the criterion.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    deduct: { points: 0, each: { any: [a] } }
                    """,
                """
                rubric.yaml:7:27: error: ‘points’ can’t be 0
                          deduct: { points: 0, each: { any: [a] } }
                                            ^
                  Write a number above 0 and at most 1000000.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    deduct: { points: 0.001, each: { any: [a] } }
                    """,
                """
                rubric.yaml:7:27: error: ‘points’ has more than 2 decimals: 0.001
                          deduct: { points: 0.001, each: { any: [a] } }
                                            ^
                  Round it to 2 decimals.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    deduct: { points: 5 }
                    """,
                """
                rubric.yaml:7:17: error: ‘deduct’ needs ‘each’
                          deduct: { points: 5 }
                                  ^
                  Write ‘each: …’.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    deduct: { points: 5, each: { any: [a], within: first 1 turn } }
                    """,
                """
                rubric.yaml:7:48: error: ‘within’ is not known in ‘each’
                          deduct: { points: 5, each: { any: [a], within: first 1 turn } }
                                                                 ^
                  Known here: by, any, except.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    reviewer: { guide: g }
                    """,
                """
                rubric.yaml:7:19: error: ‘reviewer’ needs ‘choices’
                          reviewer: { guide: g }
                                    ^
                  Write what the reviewer chooses from: ‘choices: [ { score: 1, title: right }, … ]’.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    reviewer: { choices: [] }
                    """,
                """
                rubric.yaml:7:30: error: ‘choices’ is empty
                          reviewer: { choices: [] }
                                               ^
                  Write at least one.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    reviewer: { choices: [ { title: a } ] }
                    """,
                """
                rubric.yaml:7:32: error: a choice needs ‘score’
                          reviewer: { choices: [ { title: a } ] }
                                                 ^
                  Write ‘score: …’.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    reviewer: { choices: [ { score: 1 } ] }
                    """,
                """
                rubric.yaml:7:32: error: a choice needs ‘title’
                          reviewer: { choices: [ { score: 1 } ] }
                                                 ^
                  Write ‘title: …’.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    reviewer: { choices: [ { score: 1.5, title: a } ] }
                    """,
                """
                rubric.yaml:7:41: error: a choice’s ‘score’ can’t be 1.5
                          reviewer: { choices: [ { score: 1.5, title: a } ] }
                                                          ^
                  Write a number from 0 to 1.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    reviewer: { guide: [g], choices: [ { score: 1, title: a } ] }
                    """,
                """
                rubric.yaml:7:28: error: ‘guide’ is a text or a map of languages, not a list
                          reviewer: { guide: [g], choices: [ { score: 1, title: a } ] }
                                             ^
                  Write ‘{ en: Greeting, zh: 问候 }’.
                """),
        ])
    func others(_ refusal: Refusal) { refusal.verify() }
}
