import Testing

@testable import Rubrics

@Suite("Refused checks: fields of the record")
struct RecordCheckRefusalTests {
    @Test(
        "Checks on the record name known fields and values",
        arguments: [
            Refusal(
                check: "{ ended_by: client }",
                """
                rubric.yaml:7:28: error: ‘ended_by’ can’t be ‘client’
                          check: { ended_by: client }
                                             ^
                  Write ‘agent’, ‘customer’ or ‘system’.
                """),
            Refusal(
                check: "{ call: {} }",
                """
                rubric.yaml:7:24: error: ‘call’ asks for no field
                          check: { call: {} }
                                         ^
                  Write one, such as ‘channel: phone’.
                """),
            Refusal(
                check: "{ call: { chanel: phone } }",
                """
                rubric.yaml:7:26: error: ‘chanel’ is not known in ‘call’
                          check: { call: { chanel: phone } }
                                           ^
                  Did you mean ‘channel’?
                """),
            Refusal(
                check: "{ call: { channel: fone } }",
                """
                rubric.yaml:7:35: error: ‘channel’ can’t be ‘fone’
                          check: { call: { channel: fone } }
                                                    ^
                  Write ‘phone’, ‘chat’ or ‘video’.
                """),
            Refusal(
                check: "{ call: { channel: [phone, chta] } }",
                """
                rubric.yaml:7:43: error: ‘channel’ can’t be ‘chta’
                          check: { call: { channel: [phone, chta] } }
                                                            ^
                  Did you mean ‘chat’?
                """),
            Refusal(
                check: "{ call: { direction: in } }",
                """
                rubric.yaml:7:37: error: ‘direction’ can’t be ‘in’
                          check: { call: { direction: in } }
                                                      ^
                  Write ‘inbound’ or ‘outbound’.
                """),
            Refusal(
                check: "{ call: { answered: yes } }",
                """
                rubric.yaml:7:36: error: ‘answered’ can’t be ‘yes’
                          check: { call: { answered: yes } }
                                                     ^
                  Write ‘true’ or ‘false’.
                """),
            Refusal(
                check: "{ call: { rings: few } }",
                """
                rubric.yaml:7:33: error: ‘rings’ can’t be ‘few’
                          check: { call: { rings: few } }
                                                  ^
                  Write a whole number from 0 to 1000000.
                """),
            Refusal(
                check: "{ call: { queue: [] } }",
                """
                rubric.yaml:7:33: error: ‘queue’ is empty
                          check: { call: { queue: [] } }
                                                  ^
                  Write a value, or ‘[one, another]’.
                """),
            Refusal(
                check: "{ call: { queue: } }",
                """
                rubric.yaml:7:26: error: ‘queue’ has no value
                          check: { call: { queue: } }
                                           ^
                  Write one after the colon, or delete the key.
                """),
            Refusal(
                check: "{ call: { tags.: x } }",
                """
                rubric.yaml:7:33: error: ‘tags.’ names no tag
                          check: { call: { tags.: x } }
                                                  ^
                  Write ‘tags.name: value’.
                """),
            Refusal(
                check: "{ call: { tags: { vip: yes } } }",
                """
                rubric.yaml:7:26: error: ‘tags’ is not known in ‘call’
                          check: { call: { tags: { vip: yes } } }
                                           ^
                  Did you mean ‘tags.…’?
                """),
        ])
    func record(_ refusal: Refusal) { refusal.verify() }
}
