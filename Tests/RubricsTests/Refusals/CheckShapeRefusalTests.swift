import Testing

@testable import Rubrics

@Suite("Refused checks: their shape")
struct CheckShapeRefusalTests {
    @Test(
        "A check is a map of one known key",
        arguments: [
            Refusal(
                check: "{ sayd: { any: [a] } }",
                """
                rubric.yaml:7:18: error: ‘sayd’ is not known in a check
                          check: { sayd: { any: [a] } }
                                   ^
                  Did you mean ‘said’?
                """),
            Refusal(
                check: "{ whatever: 1 }",
                """
                rubric.yaml:7:18: error: ‘whatever’ is not known in a check
                          check: { whatever: 1 }
                                   ^
                  Known here: said, not_said, answered_within, responds, in_order, replies_within, silence, hold, interruptions, pace, talk_share, repeats, not_disclosed, ended_by, duration, call, all, any, not.
                """),
            Refusal(
                check: "said",
                """
                rubric.yaml:7:16: error: a check is a map, not a text
                          check: said
                                 ^
                  Known here: said, not_said, answered_within, responds, in_order, replies_within, silence, hold, interruptions, pace, talk_share, repeats, not_disclosed, ended_by, duration, call, all, any, not.
                """),
            Refusal(
                check: "[ { ended_by: agent } ]",
                """
                rubric.yaml:7:16: error: ‘check’ is one check, not a list
                          check: [ { ended_by: agent } ]
                                 ^
                  Write ‘all: [ … ]’ or ‘any: [ … ]’ around the list.
                """),
            Refusal(
                check: "{}",
                """
                rubric.yaml:7:16: error: ‘check’ holds no check
                          check: {}
                                 ^
                  Write one, such as ‘said: …’.
                """),
            Refusal(
                check: "{ said: }",
                """
                rubric.yaml:7:18: error: ‘said’ has no value
                          check: { said: }
                                   ^
                  Write what it takes after the colon.
                """),
            Refusal(
                check: "{ ended_by: agent, duration: { at_most: 5 } }",
                """
                rubric.yaml:7:35: error: a check is a map of one key; here are 2
                          check: { ended_by: agent, duration: { at_most: 5 } }
                                                    ^
                  Combine them: ‘all: [ { ended_by: … }, { duration: … } ]’.
                """),
            Refusal(
                check: "{ said: { any: [a] }, within: first 1 turn }",
                """
                rubric.yaml:7:38: error: ‘within’ stands beside ‘said’, not in it
                          check: { said: { any: [a] }, within: first 1 turn }
                                                       ^
                  Write ‘said: { …, within: … }’.
                """),
            Refusal(
                check: "{ said: { any: [a] }, foo: bar }",
                """
                rubric.yaml:7:38: error: ‘foo’ is not known in a check
                          check: { said: { any: [a] }, foo: bar }
                                                       ^
                  Known here: said, not_said, answered_within, responds, in_order, replies_within, silence, hold, interruptions, pace, talk_share, repeats, not_disclosed, ended_by, duration, call, all, any, not.
                """),
            Refusal(
                check: "{ all: { ended_by: agent } }",
                """
                rubric.yaml:7:23: error: ‘all’ is a list of checks, not a map
                          check: { all: { ended_by: agent } }
                                        ^
                  Begin each with ‘-’.
                """),
            Refusal(
                check: "{ any: [] }",
                """
                rubric.yaml:7:23: error: ‘any’ is empty
                          check: { any: [] }
                                        ^
                  Write at least one.
                """),
            Refusal(
                check: "{ not: [ { ended_by: agent } ] }",
                """
                rubric.yaml:7:23: error: ‘not’ is one check, not a list
                          check: { not: [ { ended_by: agent } ] }
                                        ^
                  Write ‘all: [ … ]’ or ‘any: [ … ]’ around the list.
                """),
            Refusal(
                check: "{ all: [ { endd_by: agent } ] }",
                """
                rubric.yaml:7:27: error: ‘endd_by’ is not known in a check
                          check: { all: [ { endd_by: agent } ] }
                                            ^
                  Did you mean ‘ended_by’?
                """),
            Refusal(
                check: "{ [a]: b }",
                """
                rubric.yaml:7:18: error: a key is a word, not a list
                          check: { [a]: b }
                                   ^
                  Write a word before the colon.
                """),
        ])
    func shape(_ refusal: Refusal) { refusal.verify() }
}
