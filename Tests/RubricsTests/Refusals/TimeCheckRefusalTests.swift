import Testing

@testable import Rubrics

@Suite("Refused checks: times")
struct TimeCheckRefusalTests {
    @Test(
        "Checks on times need durations and shares",
        arguments: [
            Refusal(
                check: "{ answered_within: three rings }",
                """
                rubric.yaml:7:35: error: ‘answered_within’ is neither rings nor a duration: ‘three rings’
                          check: { answered_within: three rings }
                                                    ^
                  Write ‘3 rings’ or ‘12 seconds’.
                """),
            Refusal(
                check: "{ answered_within: 0 rings }",
                """
                rubric.yaml:7:35: error: ‘answered_within’ is neither rings nor a duration: ‘0 rings’
                          check: { answered_within: 0 rings }
                                                    ^
                  Write ‘3 rings’ or ‘12 seconds’.
                """),
            Refusal(
                check: "{ answered_within: [3 rings] }",
                """
                rubric.yaml:7:35: error: ‘answered_within’ is one value, not a list
                          check: { answered_within: [3 rings] }
                                                    ^
                  Write it without brackets.
                """),
            Refusal(
                check: "{ replies_within: 5 seconds }",
                """
                rubric.yaml:7:34: error: ‘replies_within’ is a map, not a text
                          check: { replies_within: 5 seconds }
                                                   ^
                  Known here: seconds, share.
                """),
            Refusal(
                check: "{ replies_within: { share: 90% } }",
                """
                rubric.yaml:7:34: error: ‘replies_within’ needs ‘seconds’
                          check: { replies_within: { share: 90% } }
                                                   ^
                  Write ‘seconds: …’.
                """),
            Refusal(
                check: "{ replies_within: { seconds: -5 } }",
                """
                rubric.yaml:7:45: error: ‘seconds’ is no duration: ‘-5’
                          check: { replies_within: { seconds: -5 } }
                                                              ^
                  Write ‘12 seconds’, ‘1.5 minutes’, ‘3 s’ or a number of seconds.
                """),
            Refusal(
                check: "{ replies_within: { seconds: 5, share: 90 } }",
                """
                rubric.yaml:7:55: error: ‘share’ is no share: ‘90’
                          check: { replies_within: { seconds: 5, share: 90 } }
                                                                        ^
                  Did you mean ‘90%’?
                """),
            Refusal(
                check: "{ replies_within: { seconds: 5, share: 101% } }",
                """
                rubric.yaml:7:55: error: ‘share’ is no share: ‘101%’
                          check: { replies_within: { seconds: 5, share: 101% } }
                                                                        ^
                  Write ‘75%’, or a number from 0 to 1.
                """),
            Refusal(
                check: "{ replies_within: { seconds: 5, share: most } }",
                """
                rubric.yaml:7:55: error: ‘share’ is no share: ‘most’
                          check: { replies_within: { seconds: 5, share: most } }
                                                                        ^
                  Write ‘75%’, or a number from 0 to 1.
                """),
            Refusal(
                check: "{ silence: { after: customer } }",
                """
                rubric.yaml:7:27: error: ‘silence’ needs ‘at_most’
                          check: { silence: { after: customer } }
                                            ^
                  Write the longest silence allowed: ‘at_most: 10 seconds’.
                """),
            Refusal(
                check: "{ silence: { at_most: soon } }",
                """
                rubric.yaml:7:38: error: ‘at_most’ is no duration: ‘soon’
                          check: { silence: { at_most: soon } }
                                                       ^
                  Write ‘12 seconds’, ‘1.5 minutes’, ‘3 s’ or a number of seconds.
                """),
            Refusal(
                check: "{ silence: { at_most: 10 secs } }",
                """
                rubric.yaml:7:38: error: ‘at_most’ is no duration: ‘10 secs’
                          check: { silence: { at_most: 10 secs } }
                                                       ^
                  Write ‘12 seconds’, ‘1.5 minutes’, ‘3 s’ or a number of seconds.
                """),
            Refusal(
                check: "{ silence: { at_most: 5, after: agent } }",
                """
                rubric.yaml:7:48: error: ‘after’ can’t be ‘agent’
                          check: { silence: { at_most: 5, after: agent } }
                                                                 ^
                  Write ‘customer’.
                """),
            Refusal(
                check: "{ silence: { at_most: 5, after: { by: customer } } }",
                """
                rubric.yaml:7:48: error: ‘after’ needs ‘any’
                          check: { silence: { at_most: 5, after: { by: customer } } }
                                                                 ^
                  Write the phrases: ‘any: [您好, hello]’.
                """),
            Refusal(
                check: "{ hold: { asked: [a] } }",
                """
                rubric.yaml:7:24: error: ‘hold’ needs ‘longer_than’
                          check: { hold: { asked: [a] } }
                                         ^
                  Write what makes a hold: ‘longer_than: 10 seconds’.
                """),
            Refusal(
                check: "{ hold: { longer_than: 10 s } }",
                """
                rubric.yaml:7:24: error: ‘hold’ needs ‘asked’ or ‘thanked’
                          check: { hold: { longer_than: 10 s } }
                                         ^
                  Write the phrases: ‘asked: [请稍等]’.
                """),
            Refusal(
                check: "{ interruptions: { by: system } }",
                """
                rubric.yaml:7:39: error: ‘by’ can’t be ‘system’
                          check: { interruptions: { by: system } }
                                                        ^
                  Write ‘agent’, ‘customer’ or ‘anyone’.
                """),
            Refusal(
                check: "{ interruptions: { overlap: a bit } }",
                """
                rubric.yaml:7:44: error: ‘overlap’ is no duration: ‘a bit’
                          check: { interruptions: { overlap: a bit } }
                                                             ^
                  Write ‘12 seconds’, ‘1.5 minutes’, ‘3 s’ or a number of seconds.
                """),
            Refusal(
                check: "{ duration: {} }",
                """
                rubric.yaml:7:28: error: ‘duration’ needs ‘at_least’ or ‘at_most’
                          check: { duration: {} }
                                             ^
                  Write one of them, or both.
                """),
            Refusal(
                check: "{ duration: { at_least: 2 minutes, at_most: 1 minute } }",
                """
                rubric.yaml:7:60: error: ‘at_most’ is less than ‘at_least’
                          check: { duration: { at_least: 2 minutes, at_most: 1 minute } }
                                                                             ^
                  Exchange them.
                """),
        ])
    func times(_ refusal: Refusal) { refusal.verify() }
}
