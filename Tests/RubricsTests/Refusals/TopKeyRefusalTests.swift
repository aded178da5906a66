import Testing

@testable import Rubrics

@Suite("Refused keys of the rubric")
struct TopKeyRefusalTests {
    @Test(
        "The rubric’s own keys are known and hold what they say",
        arguments: [
            Refusal(
                top: "pass_mrk: 80",
                """
                rubric.yaml:2:1: error: ‘pass_mrk’ is not known in a rubric
                  pass_mrk: 80
                  ^
                  Did you mean ‘pass_mark’?
                """),
            Refusal(
                top: "colour: red",
                """
                rubric.yaml:2:1: error: ‘colour’ is not known in a rubric
                  colour: red
                  ^
                  Known here: rubric, version, title, pass_mark, ring_cycle, include, only, least_scored, listening, phrases, sections, weights, unscored_weight.
                """),
            Refusal(
                top: "pass_mark: 101",
                """
                rubric.yaml:2:12: error: ‘pass_mark’ can’t be 101
                  pass_mark: 101
                             ^
                  Write a number from 0 to 100.
                """),
            Refusal(
                top: "pass_mark: 80.125",
                """
                rubric.yaml:2:12: error: ‘pass_mark’ has more than 2 decimals: 80.125
                  pass_mark: 80.125
                             ^
                  Round it to 2 decimals.
                """),
            Refusal(
                top: "version: 0",
                """
                rubric.yaml:2:10: error: ‘version’ can’t be ‘0’
                  version: 0
                           ^
                  Write a whole number from 1 to 1000000.
                """),
            Refusal(
                top: "version: one",
                """
                rubric.yaml:2:10: error: ‘version’ can’t be ‘one’
                  version: one
                           ^
                  Write a whole number from 1 to 1000000.
                """),
            Refusal(
                top: "version: 1.0",
                """
                rubric.yaml:2:10: error: ‘version’ can’t be ‘1.0’
                  version: 1.0
                           ^
                  Write a whole number from 1 to 1000000.
                """),
            Refusal(
                top: "ring_cycle: 0",
                """
                rubric.yaml:2:13: error: ‘ring_cycle’ can’t be nothing
                  ring_cycle: 0
                              ^
                  Write a duration such as ‘5 seconds’.
                """),
            Refusal(
                top: "ring_cycle: quick",
                """
                rubric.yaml:2:13: error: ‘ring_cycle’ is no duration: ‘quick’
                  ring_cycle: quick
                              ^
                  Write ‘12 seconds’, ‘1.5 minutes’, ‘3 s’ or a number of seconds.
                """),
            Refusal(
                top: "only: { duration: 5 }",
                """
                rubric.yaml:2:19: error: ‘duration’ is a map, not a text
                  only: { duration: 5 }
                                    ^
                  Known here: at_least, at_most.
                """),
            Refusal(
                top: "least_scored: 150%",
                """
                rubric.yaml:2:15: error: ‘least_scored’ is no share: ‘150%’
                  least_scored: 150%
                                ^
                  Write ‘75%’, or a number from 0 to 1.
                """),
            Refusal(
                top: "unscored_weight: shareout",
                """
                rubric.yaml:2:18: error: ‘unscored_weight’ can’t be ‘shareout’
                  unscored_weight: shareout
                                   ^
                  Did you mean ‘share_out’?
                """),
            Refusal(
                top: "weights: absolute",
                """
                rubric.yaml:2:10: error: ‘weights’ can’t be ‘absolute’
                  weights: absolute
                           ^
                  Write ‘relative’.
                """),
            Refusal(
                top: "title: [a]",
                """
                rubric.yaml:2:8: error: a title is a text or a map of languages, not a list
                  title: [a]
                         ^
                  Write ‘{ en: Greeting, zh: 问候 }’.
                """),
            Refusal(
                top: "title: {}",
                """
                rubric.yaml:2:8: error: a title is empty
                  title: {}
                         ^
                  Write ‘{ en: Greeting, zh: 问候 }’.
                """),
            Refusal(
                top: "title: { en-US: A }",
                """
                rubric.yaml:2:10: error: ‘en-US’ is no language in a title
                  title: { en-US: A }
                           ^
                  Write ‘en’.
                """),
            Refusal(
                top: "title: { english: A }",
                """
                rubric.yaml:2:10: error: ‘english’ is no language in a title
                  title: { english: A }
                           ^
                  Write ‘en’, ‘zh’ or another of two or three small letters.
                """),
            Refusal(
                top: #"title: { en: "" }"#,
                """
                rubric.yaml:2:14: error: a title in ‘en’ is empty
                  title: { en: "" }
                               ^
                  Write it, or delete the place for it.
                """),
            Refusal(
                top: "listening: []",
                """
                rubric.yaml:2:12: error: ‘listening’ holds no phrase
                  listening: []
                             ^
                  Write at least one, or delete the key.
                """),
        ])
    func top(_ refusal: Refusal) { refusal.verify() }
}
