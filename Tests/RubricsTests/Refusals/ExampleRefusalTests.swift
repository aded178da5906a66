import Testing

@testable import Rubrics

@Suite("Refused examples")
struct ExampleRefusalTests {
    @Test(
        "Examples have a score and a call",
        arguments: [
            Refusal(
                criterion: """
                    weight: 100
                    check: { ended_by: agent }
                    examples: []
                    """,
                """
                rubric.yaml:8:19: error: ‘examples’ is empty
                          examples: []
                                    ^
                  Write at least one.
                """),
            Refusal(
                criterion: """
                    weight: 100
                    check: { ended_by: agent }
                    examples:
                      - score: 2
                        call: "agent: hi"
                      - score: not_scord
                        call: [a]
                      - score: none
                        recrod: {}
                      - call: " "
                        record: 4
                    """,
                """
                rubric.yaml:9:20: error: an example’s ‘score’ can’t be 2
                            - score: 2
                                     ^
                  Write a number from 0 to 1.
                rubric.yaml:11:20: error: an example’s ‘score’ can’t be ‘not_scord’
                            - score: not_scord
                                     ^
                  Did you mean ‘not_scored’?
                rubric.yaml:12:19: error: ‘call’ is a text or a call record, not a list
                              call: [a]
                                    ^
                  Write ‘call: |’ and below it lines such as ‘agent: 您好’.
                rubric.yaml:13:13: error: an example needs ‘call’
                            - score: none
                              ^
                  Write ‘call: …’.
                rubric.yaml:13:20: error: an example’s ‘score’ can’t be ‘none’
                            - score: none
                                     ^
                  Write a number from 0 to 1, ‘not_applicable’ or ‘not_scored’.
                rubric.yaml:14:13: error: ‘recrod’ is not known in an example
                              recrod: {}
                              ^
                  Did you mean ‘record’?
                rubric.yaml:15:13: error: an example needs ‘score’
                            - call: " "
                              ^
                  Write ‘score: …’.
                rubric.yaml:15:19: error: ‘call’ is empty
                            - call: " "
                                    ^
                  Write it, or delete the place for it.
                rubric.yaml:16:21: error: ‘record’ is a map of fields, not a text
                              record: 4
                                      ^
                  Write ‘record: { rings: 4 }’.
                """),
        ])
    func examples(_ refusal: Refusal) { refusal.verify() }
}
