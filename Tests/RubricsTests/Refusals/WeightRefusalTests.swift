import Testing

@testable import Rubrics

@Suite("Refused criteria: what they count")
struct WeightRefusalTests {
    @Test(
        "A criterion counts in a known way",
        arguments: [
            Refusal(
                criterion: """
                    weight: 0
                    check: { ended_by: agent }
                    """,
                """
                rubric.yaml:6:17: error: ‘weight’ can’t be 0
                          weight: 0
                                  ^
                  Write a number above 0 and at most 1000000.
                """),
            Refusal(
                criterion: """
                    weight: -1
                    check: { ended_by: agent }
                    """,
                """
                rubric.yaml:6:17: error: ‘weight’ can’t be -1
                          weight: -1
                                  ^
                  Write a number above 0 and at most 1000000.
                """),
            Refusal(
                criterion: """
                    weight: much
                    check: { ended_by: agent }
                    """,
                """
                rubric.yaml:6:17: error: ‘weight’ is no number: ‘much’
                          weight: much
                                  ^
                  Write a number above 0 and at most 1000000.
                """),
            Refusal(
                criterion: """
                    weight: 1e2
                    check: { ended_by: agent }
                    """,
                """
                rubric.yaml:6:17: error: ‘weight’ is no number: ‘1e2’
                          weight: 1e2
                                  ^
                  Write a number above 0 and at most 1000000.
                """),
            Refusal(
                criterion: """
                    weight: 0.125
                    check: { ended_by: agent }
                    """,
                """
                rubric.yaml:6:17: error: ‘weight’ has more than 2 decimals: 0.125
                          weight: 0.125
                                  ^
                  Round it to 2 decimals.
                """),
            Refusal(
                criterion: """
                    weight: 1000000.5
                    check: { ended_by: agent }
                    """,
                """
                rubric.yaml:6:17: error: ‘weight’ can’t be 1000000.5
                          weight: 1000000.5
                                  ^
                  Write a number above 0 and at most 1000000.
                """),
            Refusal(
                criterion: """
                    weight:
                    check: { ended_by: agent }
                    """,
                """
                rubric.yaml:6:9: error: ‘weight’ has no value
                          weight:
                          ^
                  Write one after the colon, or delete the key.
                """),
            Refusal(
                criterion: """
                    weight: [1]
                    check: { ended_by: agent }
                    """,
                """
                rubric.yaml:6:17: error: ‘weight’ is one value, not a list
                          weight: [1]
                                  ^
                  Write it without brackets.
                """),
            Refusal(
                criterion: """
                    wieght: 100
                    check: { ended_by: agent }
                    """,
                """
                rubric.yaml:6:9: error: ‘wieght’ is not known in a criterion
                          wieght: 100
                          ^
                  Did you mean ‘weight’?
                """),
            Refusal(
                criterion: "check: { ended_by: agent }",
                """
                rubric.yaml:5:9: error: a criterion needs ‘weight’, ‘critical’ or ‘record_only: true’
                        - id: c
                          ^
                  Write what it counts, such as ‘weight: 10’.
                """),
            Refusal(
                criterion: """
                    record_only: false
                    check: { ended_by: agent }
                    """,
                """
                rubric.yaml:5:9: error: a criterion needs ‘weight’, ‘critical’ or ‘record_only: true’
                        - id: c
                          ^
                  Write what it counts, such as ‘weight: 10’.
                """),
            Refusal(
                criterion: """
                    critical: yes
                    check: { ended_by: agent }
                    """,
                """
                rubric.yaml:6:19: error: ‘critical’ can’t be ‘yes’
                          critical: yes
                                    ^
                  Write ‘customer’, ‘business’ or ‘compliance’.
                """),
            Refusal(
                criterion: """
                    critical: busines
                    check: { ended_by: agent }
                    """,
                """
                rubric.yaml:6:19: error: ‘critical’ can’t be ‘busines’
                          critical: busines
                                    ^
                  Did you mean ‘business’?
                """),
            Refusal(
                criterion: """
                    record_only: true
                    weight: 100
                    critical: customer
                    check: { ended_by: agent }
                    """,
                """
                rubric.yaml:7:17: error: ‘weight’ in a criterion that is recorded only
                          weight: 100
                                  ^
                  Delete it, or ‘record_only’.
                rubric.yaml:8:19: error: ‘critical’ in a criterion that is recorded only
                          critical: customer
                                    ^
                  Delete it, or ‘record_only’.
                rubric.yaml:9:16: error: a criterion that is recorded only needs a reviewer, not ‘check’
                          check: { ended_by: agent }
                                 ^
                  Write ‘reviewer’ with its choices.
                """),
            Refusal(
                criterion: """
                    record_only: true
                    reviewer: { choices: [ { title: a, score: 1 } ] }
                    """,
                """
                rubric.yaml:7:51: error: a ‘score’ in a criterion that is recorded only
                          reviewer: { choices: [ { title: a, score: 1 } ] }
                                                                    ^
                  Delete it.
                """),
        ])
    func counting(_ refusal: Refusal) { refusal.verify() }
}
