import Testing

@testable import Rubrics

@Suite("Refused checks: words")
struct WordCheckRefusalTests {
    @Test(
        "Checks on words name known keys, roles, windows and numbers",
        arguments: [
            Refusal(
                check: "{ said: { any: [a], withn: first 1 turn } }",
                """
                rubric.yaml:7:36: error: ‘withn’ is not known in ‘said’
                          check: { said: { any: [a], withn: first 1 turn } }
                                                     ^
                  Did you mean ‘within’?
                """),
            Refusal(
                check: "{ said: [a] }",
                """
                rubric.yaml:7:24: error: ‘said’ is a map, not a list
                          check: { said: [a] }
                                         ^
                  Known here: by, any, except, within, at_least, at_most, different.
                """),
            Refusal(
                check: "{ said: { by: customer } }",
                """
                rubric.yaml:7:24: error: ‘said’ needs ‘any’
                          check: { said: { by: customer } }
                                         ^
                  Write the phrases: ‘any: [您好, hello]’.
                """),
            Refusal(
                check: "{ said: { any: [a], by: client } }",
                """
                rubric.yaml:7:40: error: ‘by’ can’t be ‘client’
                          check: { said: { any: [a], by: client } }
                                                         ^
                  Write ‘agent’, ‘customer’, ‘system’ or ‘anyone’.
                """),
            Refusal(
                check: "{ said: { any: [a], by: custmer } }",
                """
                rubric.yaml:7:40: error: ‘by’ can’t be ‘custmer’
                          check: { said: { any: [a], by: custmer } }
                                                         ^
                  Did you mean ‘customer’?
                """),
            Refusal(
                check: "{ said: { any: [a], by: [] } }",
                """
                rubric.yaml:7:40: error: ‘by’ is empty
                          check: { said: { any: [a], by: [] } }
                                                         ^
                  Write ‘agent’, ‘customer’, ‘system’ or ‘anyone’.
                """),
            Refusal(
                check: "{ said: { any: { a: b } } }",
                """
                rubric.yaml:7:31: error: ‘any’ is a list of phrases, not a map
                          check: { said: { any: { a: b } } }
                                                ^
                  Write ‘[one phrase, another]’.
                """),
            Refusal(
                check: "{ said: { any: [] } }",
                """
                rubric.yaml:7:31: error: ‘any’ holds no phrase
                          check: { said: { any: [] } }
                                                ^
                  Write at least one, or delete the key.
                """),
            Refusal(
                check: "{ said: { any: [[a]] } }",
                """
                rubric.yaml:7:32: error: a phrase is one value, not a list
                          check: { said: { any: [[a]] } }
                                                 ^
                  Write it without brackets.
                """),
            Refusal(
                check: #"{ said: { any: [""] } }"#,
                """
                rubric.yaml:7:32: error: a phrase is empty
                          check: { said: { any: [""] } }
                                                 ^
                  Write it, or delete the place for it.
                """),
            Refusal(
                check: "{ said: { any: [a], within: first turn } }",
                """
                rubric.yaml:7:44: error: ‘within’ is no window: ‘first turn’
                          check: { said: { any: [a], within: first turn } }
                                                             ^
                  Write ‘first 2 turns’, ‘last 1 turn’, ‘first 30 seconds’ or ‘last 30 seconds’.
                """),
            Refusal(
                check: "{ said: { any: [a], within: first 0 turns } }",
                """
                rubric.yaml:7:44: error: ‘within’ is no window: ‘first 0 turns’
                          check: { said: { any: [a], within: first 0 turns } }
                                                             ^
                  Write ‘first 2 turns’, ‘last 1 turn’, ‘first 30 seconds’ or ‘last 30 seconds’.
                """),
            Refusal(
                check: "{ said: { any: [a], within: first 10 } }",
                """
                rubric.yaml:7:44: error: ‘within’ is no window: ‘first 10’
                          check: { said: { any: [a], within: first 10 } }
                                                             ^
                  Write ‘first 2 turns’, ‘last 1 turn’, ‘first 30 seconds’ or ‘last 30 seconds’.
                """),
            Refusal(
                check: "{ said: { any: [a], within: 10 seconds } }",
                """
                rubric.yaml:7:44: error: ‘within’ is no window: ‘10 seconds’
                          check: { said: { any: [a], within: 10 seconds } }
                                                             ^
                  Write ‘first 2 turns’, ‘last 1 turn’, ‘first 30 seconds’ or ‘last 30 seconds’.
                """),
            Refusal(
                check: "{ said: { any: [a], at_least: -1 } }",
                """
                rubric.yaml:7:46: error: ‘at_least’ can’t be ‘-1’
                          check: { said: { any: [a], at_least: -1 } }
                                                               ^
                  Write a whole number from 0 to 1000000.
                """),
            Refusal(
                check: "{ said: { any: [a], at_least: 1.5 } }",
                """
                rubric.yaml:7:46: error: ‘at_least’ can’t be ‘1.5’
                          check: { said: { any: [a], at_least: 1.5 } }
                                                               ^
                  Write a whole number from 0 to 1000000.
                """),
            Refusal(
                check: "{ said: { any: [a], at_least: 3, at_most: 2 } }",
                """
                rubric.yaml:7:58: error: ‘at_most’ is less than ‘at_least’
                          check: { said: { any: [a], at_least: 3, at_most: 2 } }
                                                                           ^
                  Exchange them.
                """),
            Refusal(
                check: "{ said: { any: [a], different: yes } }",
                """
                rubric.yaml:7:47: error: ‘different’ is ‘true’ or ‘false’, not ‘yes’
                          check: { said: { any: [a], different: yes } }
                                                                ^
                  Write ‘different: true’, or delete the key.
                """),
            Refusal(
                check: "{ not_said: { any: [a], at_most: 1 } }",
                """
                rubric.yaml:7:40: error: ‘at_most’ is not known in ‘not_said’
                          check: { not_said: { any: [a], at_most: 1 } }
                                                         ^
                  Known here: by, any, except, within.
                """),
            Refusal(
                check: "{ responds: { with: { any: [a] } } }",
                """
                rubric.yaml:7:28: error: ‘responds’ needs ‘to’
                          check: { responds: { with: { any: [a] } } }
                                             ^
                  Write ‘to: …’.
                """),
            Refusal(
                check: "{ responds: { to: { any: [a] }, with: [b] } }",
                """
                rubric.yaml:7:54: error: ‘with’ is a map, not a list
                          check: { responds: { to: { any: [a] }, with: [b] } }
                                                                       ^
                  Known here: by, any, except.
                """),
            Refusal(
                check: "{ responds: { to: { any: [a] }, with: { any: [b], within: 1 turn } } }",
                """
                rubric.yaml:7:66: error: ‘within’ is not known in ‘with’
                  …{ responds: { to: { any: [a] }, with: { any: [b], within: 1 turn } } }
                                                                     ^
                  Known here: by, any, except.
                """),
            Refusal(
                check: "{ responds: { to: { any: [a] }, with: { any: [b] }, within: first 1 turn } }",
                """
                rubric.yaml:7:76: error: ‘within’ is neither turns nor a duration: ‘first 1 turn’
                  …: { to: { any: [a] }, with: { any: [b] }, within: first 1 turn } }
                                                                     ^
                  Write ‘1 turn’, ‘2 turns’ or ‘10 seconds’.
                """),
            Refusal(
                check: "{ in_order: [ { any: [a], at_least: 2 } ] }",
                """
                rubric.yaml:7:42: error: ‘at_least’ is not known in a step of ‘in_order’
                          check: { in_order: [ { any: [a], at_least: 2 } ] }
                                                           ^
                  Known here: by, any, except, within.
                """),
            Refusal(
                check: "{ in_order: a }",
                """
                rubric.yaml:7:28: error: ‘in_order’ is a list of steps, not a text
                          check: { in_order: a }
                                             ^
                  Begin each with ‘-’.
                """),
        ])
    func words(_ refusal: Refusal) { refusal.verify() }
}
