/// The rubric that the language's page begins with, and the files that it includes.
enum PageRubric {
    static let files = [
        "phrases/zh-service.yaml": """
        # 中文
        phrases:
          greeting: [您好, 你好]
          upset: [生气, 气人]
          empathy: [理解您, 抱歉]
          promise: [保证, 一定赔]
          rude: [滚]
        """,
        "phrases/en-service.yaml": """
        phrases:
          listening: [嗯, 是的, I see]
        """,
    ]

    static let yaml = """
        rubric: parcel-line              # id: letters, digits, '-'
        version: 1                       # raised at every published change
        title: { en: Parcel line, zh: 包裹专线 }
        pass_mark: 80
        ring_cycle: 5 seconds            # one ring and the pause after it: 5 s China, 6 s North America, 3 s UK
        include: [phrases/zh-service.yaml, phrases/en-service.yaml]
        only: { duration: { at_least: 20 seconds } }   # calls that this is not met for are excluded, and counted
        least_scored: 50%                # below this share of the weight a score is provisional
        listening: [$listening]          # 嗯, 是的, I see: turns of nothing else take no turn away from anybody

        phrases:                         # named sets, used as $name; a set may use other sets
          company: [这里是…客服, this is … speaking]

        sections:
          - id: opening
            title: { en: Opening, zh: 开场 }
            criteria:
              - id: three-rings
                title: { en: Answered within three rings, zh: 铃响三声内接听 }
                weight: 20
                applies_when: { call: { channel: phone, direction: inbound } }
                check: { answered_within: 3 rings }
              - id: greeting
                title: { en: Standard greeting with company, zh: 标准问候语并报出公司 }
                weight: 20
                levels:                  # the first level that is met gives the score
                  - score: 1
                    when: { all: [ { said: { any: [$greeting], within: first 1 turn } }, { said: { any: [$company], within: first 2 turns } } ] }
                  - score: 0.5
                    when: { said: { any: [$greeting], within: first 2 turns } }
              - id: empathy
                title: { en: Empathy with an upset customer, zh: 共情 }
                weight: 30
                applies_when: { said: { by: customer, any: [$upset] } }
                check: { responds: { to: { any: [$upset] }, with: { any: [$empathy] }, within: 1 turn } }
                examples:                # run by `callgrade rubric test`; a criterion of the program without examples is not done
                  - score: 1
                    call: |
                      customer: 我的包裹三天了还没到，太让人生气了
                      agent: 我非常理解您等待包裹的焦急心情，马上为您查询
                  - score: 0
                    call: |
                      [0.0-2.5] customer: 太让人生气了
                      [2.6-4.0] agent: 请提供单号
              - id: promise
                title: { en: No promise beyond one's power, zh: 不过度承诺 }
                weight: 10
                deduct: { points: 5, each: { any: [$promise], except: [保证金, "不能…{4}保证"] } }
              - id: facts
                title: { en: Facts are right, zh: 信息准确 }
                weight: 20
                reviewer:                # a person decides
                  guide: { en: "Product, price and rule as in the knowledge base.", zh: 与知识库一致 }
                  choices: [ { score: 1, title: right }, { score: 0.5, title: incomplete }, { score: 0, title: wrong } ]
              - id: kind
                title: { en: Kind of complaint, zh: 投诉类型 }
                record_only: true        # asked and kept, never scored
                reviewer: { choices: [ { title: product }, { title: service }, { title: price }, { title: other } ] }
              - id: rude
                title: { en: No rude words, zh: 无不文明用语 }
                critical: customer       # class of error: customer | business | compliance
                check: { not_said: { any: [$rude] } }
        """
}
