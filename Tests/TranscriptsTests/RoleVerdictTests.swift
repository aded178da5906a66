import Testing

@testable import Transcripts

/// Short talks between speakers without a role, and who they are by what they say.
@Suite("Who is the agent, by the words")
struct RoleVerdictTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        /// Who the labels are, in the order in which they begin to speak.
        let speakers: [Speaker]

        init(_ testDescription: String, _ speakers: [Speaker], _ text: String) {
            self.testDescription = testDescription
            self.text = text
            self.speakers = speakers
        }
    }

    static let decided = [
        Case(
            "a greeting is enough where nothing speaks against it", [.agent, .customer],
            """
            S1: Good morning, Northgate Heating, how can I help?
            S2: Morning. The pilot light is out again.
            """),
        Case(
            "the one who waits on the line speaks first", [.customer, .agent],
            """
            S1: Hello? Is anybody there?
            S2: Thank you for calling Northgate Heating, this is Ruth.
            S1: Finally.
            """),
        Case(
            "no greeting, but verification and a look into the account", [.agent, .customer],
            """
            S1: Support.
            S2: Hi, I was charged twice for my subscription.
            S1: Can I have your email address, please? Let me pull up your account.
            S2: Sure, it is on its way.
            """),
        Case(
            "numbers are given where somebody asks for them", [.agent, .customer],
            """
            S1: Yes?
            S2: It's about the boiler.
            S1: Can I take your telephone number please?
            S2: oh seven nine double four one one
            S1: I'll check that. I can see that you had a visit in May.
            """),
        Case(
            "small letters and no stops, as recognisers write", [.agent, .customer],
            """
            S1: thanks for calling acorn bank im dana
            S2: hi i have a question about my card
            S1: ill put you through
            """),
        Case(
            "an outbound call", [.customer, .agent],
            """
            S1: Hello?
            S2: Hello, am I speaking with Mr Doyle? I am calling about your reservation on Friday.
            S1: Who is this?
            S2: Anna, calling on behalf of Lakeside Hotels. Is now a good time?
            """),
        Case(
            "a call put together of many segments", [.agent, .customer],
            """
            S1: Good afternoon, how
            S1: can I help you?
            S2: I am
            S2: calling about my order.
            """),
        Case(
            "中文：问候", [.agent, .customer],
            """
            甲：您好，很高兴为您服务，请问有什么可以帮您？
            乙：我想问一下，我的快递怎么还没到？
            """),
        Case(
            "中文：没有问候，只有核实和查询", [.customer, .agent],
            """
            甲：你好，我要退一件衣服。
            乙：麻烦您提供一下订单号，我帮您查一下。
            甲：稍等，八八四零一二。
            乙：请您稍等，这边已经为您登记。
            """),
        Case(
            "中文：工号", [.agent, .customer],
            """
            甲：您好，工号3021为您服务。
            乙：喂，你好。
            """),
        Case(
            "中文：外呼", [.customer, .agent],
            """
            甲：喂，你哪位？
            乙：您好，打扰您了，请问是陈女士吗？这边给您做个回访，耽误您两分钟。
            甲：哦，可以。
            """),
        Case(
            "中文：结束语", [.customer, .agent],
            """
            甲：你们上次说三天到，我买的那个灯到现在还没有消息。
            乙：给您带来不便，这边给您核实，为您申请补发。请问还有其他问题吗？
            甲：没有了。
            乙：祝您生活愉快，再见。
            """),
        Case(
            "繁體：問候", [.agent, .customer],
            """
            甲：感謝您的來電，請問有什麼可以幫您？
            乙：我想查一下我的帳單。
            """),
        Case(
            "繁體：沒有問候", [.customer, .agent],
            """
            甲：妳好，我想退貨，你們可以幫我處理嗎？
            乙：請您提供訂單號碼，我這邊幫您查詢，請您稍等。
            甲：好的，謝謝。
            乙：不客氣，已經為您辦理。
            """),
        Case(
            "both languages in one call", [.agent, .customer],
            """
            A: 您好，很高兴为您服务。How may I help you?
            B: Hi, I have a question, 我的套餐 is wrong.
            """),
        Case(
            "an announcement before the two who talk", [.system, .agent, .customer],
            """
            S0: Thank you for calling Acorn Bank. For English, press one. Your call may be recorded.
            S1: Acorn Bank, this is Dana, how can I help you?
            S2: My card is blocked.
            """),
        Case(
            "中文：语音导航之后", [.system, .agent, .customer],
            """
            S0：查询话费请按1，人工服务请按0。正在为您转接。
            S1：您好，很高兴为您服务。
            S2：我想问一下我的流量。
            """),
        Case(
            "a second agent after a transfer", [.agent, .customer, .agent],
            """
            S1: Thank you for calling Acorn Bank, how can I help?
            S2: Hi, I am calling about my card, I have a question about a payment. Can you help me?
            S1: I will put you through to the card desk. Please bear with me.
            S3: Card desk, how can I help you? Can I have your name, please?
            S2: Robin Hale. My card was charged twice.
            S3: Let me check. Is there anything else I can do for you?
            """),
        Case(
            "a cough beside the two who talk", [.agent, .customer, .unknown],
            """
            S1: Thank you for calling Acorn Bank, how can I help?
            S2: I want to know why my card was blocked last night, when I was about to pay for dinner with friends.
            S3: Hm.
            S1: Can I take your date of birth? Let me check that for you, it should take only a minute or so, I hope.
            S2: Of course, and I am sorry for the noise here, we are on the train to the coast with the children today.
            """),
    ]

    @Test("Who is who is told where much speaks for it and little against it", arguments: decided)
    func decides(_ sample: Case) throws {
        let records = calls(read(sample.text))
        #expect(records.allSatisfy { $0.source.roles == .words })
        let agents = sample.speakers.count { $0 == .agent }
        #expect(records.count == agents)
        for (number, record) in records.enumerated() {
            #expect(speakers(record) == seen(sample.speakers, byAgent: number))
        }
    }

    /// The speakers as the record of one of the agents has them: the other agents are colleagues.
    private func seen(_ speakers: [Speaker], byAgent own: Int) -> [Speaker] {
        var agents = 0
        return speakers.map { speaker in
            guard speaker == .agent else { return speaker }
            agents += 1
            return agents - 1 == own ? .agent : .colleague
        }
    }

    private func speakers(_ record: CallRecord) -> [Speaker] {
        var seen: Set<String> = []
        return record.segments.filter { seen.insert($0.label ?? "").inserted }.map(\.speaker)
    }

    static let doubtful: [String: String] = [
        "both greet as a service does": "S1: Hello, how can I help?\nS2: Hello, how can I help you today?\n",
        "a customer thanks for a call back": "S1: Thanks for calling me back.\nS2: No problem.\n",
        "nobody says what only one side says": "S1: Hello.\nS2: Hello, it's me.\nS1: See you at eight?\nS2: Yes.\n",
        "small talk of two who need things":
            "S1: I need to buy milk. My phone is dead.\nS2: I want to sleep. My computer is too.\n",
        "one asks for a name, as either side may": "S1: Can I have your name?\nS2: It's Jo.\n",
        "the labels mix both sides": """
        S1: Thank you for calling, how can I help? I want to cancel my subscription.
        S2: I have a problem with my bill. Can I have your account number? Let me check that for you.
        """,
        "only a wish is heard": "S1: I would like a table for two.\nS2: At what time?\n",
        "a greeting comes late, with something against it": """
        S1: Hi.
        S2: Hi, what's up?
        S1: Not much.
        S2: And the kids?
        S1: Fine. My boss always says how can I help. I want to laugh then.
        S2: Ha.
        """,
        "an agent asks on the customer's behalf at another company": """
        S1: Good morning, how can I help?
        S2: Hello, this is Dana, how can I help you? I mean, I am calling on behalf of a client about your invoice.
        """,
        "two colleagues on the phone": """
        甲：你帮我查一下这个订单，客户催了。
        乙：你把您那边的订单号发我，我帮您查。
        """,
        "中文：闲聊": "甲：你吃饭了吗？\n乙：还没，你呢？\n甲：我想出去走走。\n",
        "中文：问工号的是客户": "甲：你的工号是多少？\n乙：嗯。\n",
        "繁體：兩邊都問": "甲：請問有什麼可以幫您？\n乙：請問有什麼可以幫您？\n",
        "three who talk, one of them twice as an agent in turns": """
        S1: Thank you for calling, how can I help?
        S2: I have a question about my bill.
        S3: Can I have your account number? Let me check.
        S2: Yes.
        S1: Thanks for waiting. I can see that you paid.
        S2: Good.
        S3: Anything else I can do for you?
        S1: Have a great day.
        S3: Bye.
        """,
        "an announcement and one who talks": """
        S1: Your call is important to us. Press one for sales. Please stay on the line.
        S2: I want to speak to someone about my bill.
        """,
        "a meeting of many": (1...8).map { "S\($0): How can I help number \($0)?" }.joined(separator: "\n"),
    ]

    @Test("In doubt nobody is decided, and a warning says so", arguments: doubtful.keys.sorted())
    func undecided(_ name: String) throws {
        var options = ReadingOptions()
        options.format = try TranscriptFormat.named("text")
        let text = try #require(Self.doubtful[name])
        let record = try call(text, options)
        #expect(record.segments.allSatisfy { $0.speaker == .unknown || $0.speaker == .system })
        #expect(record.source.roles == .none || record.segments.contains { $0.speaker == .system })
        #expect(record.source.warnings.contains { $0.hasSuffix("no role; --agent-speaker names the agent's label") })
    }

    @Test("An announcement beside a known side leaves the other one for the last label")
    func besideKnownSide() throws {
        let record = try call(
            """
            S0: Please listen carefully, our menu options have changed. Press two for billing.
            Agent: Billing.
            Kim: Hello.
            """)
        #expect(record.segments.map(\.speaker) == [.system, .agent, .customer])
        #expect(record.source.roles == .explicit)
    }

    @Test("The label that is the agent's name or id is the agent")
    func byName() throws {
        var options = ReadingOptions()
        options.agent = CallRecord.Agent(id: "a-7", name: "Alice Chen")
        #expect(try call("Bob Li: a\nalice chen: b\n", options).segments.map(\.speaker) == [.customer, .agent])
        #expect(try call("A-7: a\nKim: b\n", options).segments.map(\.speaker) == [.agent, .customer])
        #expect(try call("Alice: a\nKim: b\n", options).segments.map(\.speaker) == [.unknown, .unknown])
        let named = try call("Agent Bob: a\nAlice Chen: b\nCustomer: c\n", options)
        #expect(named.segments.map(\.speaker) == [.agent, .unknown, .customer])
    }
}

@Suite("Words in which cues are looked for")
struct SpokenWordsTests {
    @Test(
        "English comes in small letters with contractions written out, Chinese by simplified characters",
        arguments: [
            ("I'm sorry, that's OK!", "i am sorry that is ok"), ("I’ve paid", "i have paid"), ("im fine", "i am fine"),
            ("O'Brien's cat", "obriens cat"), ("請問有什麼", "请 问 有 什 么"), ("工號１２3，好", "工 号 123 好"), ("", ""),
            ("‘quoted'", "quoted"), ("Ünal café", "Ünal café"), ("a-b_c", "a b c"), ("〇一", "〇 一"),
        ])
    func words(_ text: String, _ words: String) {
        #expect(SpokenWords.of(text).joined(separator: " ") == words)
    }

    @Test(
        "Digits are counted however they are said",
        arguments: [
            ("4711", 4), ("四七一一", 4), ("four seven double one", 4), ("oh two, please", 2), ("none", 0), ("", 0),
        ])
    func digits(_ text: String, _ count: Int) {
        #expect(SpokenWords.digits(in: SpokenWords.of(text)) == count)
    }

    @Test("Every cue and exception can be found, and none is two kinds")
    func cues() {
        var seen: [String: Int] = [:]
        for (number, cue) in RoleCue.all.enumerated() {
            for phrase in phrases(cue.phrases) {
                let words = SpokenWords.of(phrase.replacing("#", with: "1"))
                #expect(CueTrie.shared.cues(in: words) & 1 << UInt64(number) != 0, "\(phrase)")
                #expect(seen.updateValue(number, forKey: words.joined(separator: " ")) == nil, "\(phrase)")
            }
        }
        for phrase in phrases(RoleCue.exceptions) {
            #expect(seen[SpokenWords.of(phrase).joined(separator: " ")] == nil, "\(phrase)")
        }
        #expect(RoleCue.all.count <= 64)
    }

    private func phrases(_ list: String) -> [String] {
        list.split { $0 == "|" || $0 == "\n" }.map { String($0[...].trimmed) }
    }

    @Test(
        "The longest phrase counts, so that an exception takes a cue's place",
        arguments: [
            ("thank you for calling", true), ("thank you for calling me back", false), ("工号1001", true),
            ("工號是一零零一", true),
            ("你的工号是多少", false), ("请问工号是多少", false),
        ])
    func exceptions(_ text: String, _ isGreeting: Bool) {
        let found = CueTrie.shared.cues(in: SpokenWords.of(text))
        #expect(
            RoleCue.all.indices.contains { RoleCue.all[$0].isGreeting && found & 1 << UInt64($0) != 0 } == isGreeting)
    }
}
