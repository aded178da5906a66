import Testing

@testable import Rubrics

@Suite("Refused checks: the manner of talking")
struct MannerCheckRefusalTests {
    @Test(
        "Checks on the manner of talking need ranges that hold something",
        arguments: [
            Refusal(
                check: "{ pace: {} }",
                """
                rubric.yaml:7:24: error: ‘pace’ needs a range for a language
                          check: { pace: {} }
                                         ^
                  Write ‘zh: { at_least: 180, at_most: 280 }’.
                """),
            Refusal(
                check: "{ pace: { by: agent } }",
                """
                rubric.yaml:7:24: error: ‘pace’ needs a range for a language
                          check: { pace: { by: agent } }
                                         ^
                  Write ‘zh: { at_least: 180, at_most: 280 }’.
                """),
            Refusal(
                check: "{ pace: { zh: {} } }",
                """
                rubric.yaml:7:30: error: ‘zh’ needs ‘at_least’ or ‘at_most’
                          check: { pace: { zh: {} } }
                                               ^
                  Write one of them, or both.
                """),
            Refusal(
                check: "{ pace: { zh: { at_least: fast } } }",
                """
                rubric.yaml:7:42: error: ‘at_least’ is no number: ‘fast’
                          check: { pace: { zh: { at_least: fast } } }
                                                           ^
                  Write words or characters a minute, such as 220.
                """),
            Refusal(
                check: "{ pace: { zh: { at_least: 280, at_most: 180 } } }",
                """
                rubric.yaml:7:56: error: ‘at_most’ is less than ‘at_least’
                          check: { pace: { zh: { at_least: 280, at_most: 180 } } }
                                                                         ^
                  Exchange them.
                """),
            Refusal(
                check: "{ pace: { Chinese: { at_least: 280 } } }",
                """
                rubric.yaml:7:24: error: ‘pace’ needs a range for a language
                          check: { pace: { Chinese: { at_least: 280 } } }
                                         ^
                  Write ‘zh: { at_least: 180, at_most: 280 }’.
                rubric.yaml:7:26: error: ‘Chinese’ is not known in ‘pace’
                          check: { pace: { Chinese: { at_least: 280 } } }
                                           ^
                  Known here: by, zh, en.
                """),
            Refusal(
                check: "{ talk_share: { by: anyone, at_most: 60% } }",
                """
                rubric.yaml:7:36: error: ‘by’ can’t be ‘anyone’
                          check: { talk_share: { by: anyone, at_most: 60% } }
                                                     ^
                  Write ‘agent’ or ‘customer’.
                """),
            Refusal(
                check: "{ talk_share: { by: agent } }",
                """
                rubric.yaml:7:30: error: ‘talk_share’ needs ‘at_least’ or ‘at_most’
                          check: { talk_share: { by: agent } }
                                               ^
                  Write one of them, or both.
                """),
            Refusal(
                check: "{ talk_share: { at_least: 60% , at_most: 50% } }",
                """
                rubric.yaml:7:57: error: ‘at_most’ is less than ‘at_least’
                          check: { talk_share: { at_least: 60% , at_most: 50% } }
                                                                          ^
                  Exchange them.
                """),
            Refusal(
                check: "{ repeats: { longer_than: 1 } }",
                """
                rubric.yaml:7:42: error: ‘longer_than’ can’t be ‘1’
                          check: { repeats: { longer_than: 1 } }
                                                           ^
                  Write a whole number from 2 to 1000000.
                """),
            Refusal(
                check: "{ repeats: { similarity: 2 } }",
                """
                rubric.yaml:7:41: error: ‘similarity’ is no share: ‘2’
                          check: { repeats: { similarity: 2 } }
                                                          ^
                  Write ‘75%’, or a number from 0 to 1.
                """),
            Refusal(
                check: "{ not_disclosed: { kinds: [mobil] } }",
                """
                rubric.yaml:7:43: error: a kind of number can’t be ‘mobil’
                          check: { not_disclosed: { kinds: [mobil] } }
                                                            ^
                  Did you mean ‘mobile’?
                """),
            Refusal(
                check: "{ not_disclosed: { kinds: [] } }",
                """
                rubric.yaml:7:42: error: ‘kinds’ is empty
                          check: { not_disclosed: { kinds: [] } }
                                                           ^
                  Delete the key to look for all kinds.
                """),
        ])
    func manner(_ refusal: Refusal) { refusal.verify() }
}
