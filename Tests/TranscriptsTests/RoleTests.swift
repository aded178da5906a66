import Testing

@testable import Transcripts

@Suite("Who is the agent")
struct RoleTests {
    @Test(
        "A label's words name a role",
        arguments: [
            ("Agent", LabelRole.agent), ("AGENT 1", .agent), ("Agent Mike Rivera", .agent), ("PA Agent", .agent),
            ("rep", .agent), ("Customer Service", .agent), ("Customer Service Rep", .agent), ("客服", .agent),
            ("客服小王", .agent), ("坐席(1001)", .agent), ("座席", .agent), ("話務員", .agent), ("工号1001", .agent),
            ("客户经理", .agent), ("客戶代表", .agent), ("顾问", .agent), ("在线客服", .agent), ("Customer", .customer),
            ("Member", .customer), ("customer (Li)", .customer), ("客户", .customer), ("客戶", .customer),
            ("顧客", .customer),
            ("用户", .customer), ("来电人", .customer), ("患者", .customer), ("Caller", .caller), ("System", .system),
            ("IVR", .system), ("系统", .system), ("系統", .system), ("NARRATOR", .system), ("colleague", .colleague),
            ("同事", .colleague), ("Bot", .bot), ("机器人", .bot), ("智能客服", .bot), ("AI assistant", .bot),
        ] as [(String, LabelRole)])
    func words(_ label: String, _ role: LabelRole) {
        #expect(LabelRole(label: label) == role)
    }

    @Test(
        "Names and numbers do not",
        arguments: ["Alice", "Speaker 1", "spk_0", "说话人1", "channel 1", "Mike Agentson", "User Agent", "", "(agent)"])
    func noWords(_ label: String) {
        #expect(LabelRole(label: label) == nil)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var labels: [String] = []
        var speakers: [Speaker]
        var roles: CallRecord.RoleDecision
        var warnings: [String] = []
    }

    static let noRoles = "2 speakers have no role; --agent-speaker names the agent's label"
    static let cases = [
        Case(
            testDescription: "labels in words", text: "agent: a\ncustomer: b\nsystem: c\ncolleague: d\n",
            speakers: [.agent, .customer, .system, .colleague], roles: .explicit),
        Case(
            testDescription: "a label beside the agent's", text: "Agent Mike: a\nSarah: b\n",
            speakers: [.agent, .customer],
            roles: .explicit),
        Case(
            testDescription: "a label beside the customer's", text: "Member: a\nPriya: b\n",
            speakers: [.customer, .agent],
            roles: .explicit),
        Case(
            testDescription: "two labels beside the agent's", text: "Agent: a\nSarah: b\nTom: c\n",
            speakers: [.agent, .unknown, .unknown], roles: .explicit, warnings: [noRoles]),
        Case(
            testDescription: "the user's label", text: "Alice: a\nBob: b\n", labels: ["bob"],
            speakers: [.customer, .agent],
            roles: .map),
        Case(
            testDescription: "the user's label against the words", text: "Agent: a\nBob: b\nCustomer: c\n",
            labels: ["Bob"],
            speakers: [.colleague, .agent, .customer], roles: .map),
        Case(
            testDescription: "a user's label that is not here", text: "Alice: a\nBob: b\n", labels: ["Carol"],
            speakers: [.unknown, .unknown], roles: .none,
            warnings: ["--agent-speaker is none of its speakers' labels", noRoles]),
        Case(
            testDescription: "the greeting of one", text: "Alice: Thank you for calling Acme.\nBob: b\n",
            speakers: [.agent, .customer], roles: .words),
        Case(
            testDescription: "the greeting of both", text: "Alice: how can I help\nBob: how can I help\n",
            speakers: [.unknown, .unknown], roles: .none, warnings: [noRoles]),
        Case(
            testDescription: "the greeting of none", text: "Alice: a\nBob: b\n", speakers: [.unknown, .unknown],
            roles: .none, warnings: [noRoles]),
        Case(
            testDescription: "the greeting of one of three", text: "Alice: how can I help\nBob: b\nCarol: c\n",
            speakers: [.unknown, .unknown, .unknown], roles: .none,
            warnings: ["3 speakers have no role; --agent-speaker names the agent's label"]),
        Case(
            testDescription: "one agent, written in several ways", text: "Agent: a\nagent: b\n客服：c\ncustomer: d\n",
            speakers: [.agent, .agent, .agent, .customer], roles: .explicit),
        Case(
            testDescription: "an announcement beside two who talk", text: "系统：请稍候\n甲：很高兴为您服务\n乙：你好\n",
            speakers: [.system, .agent, .customer], roles: .words),
        Case(
            testDescription: "a bot that talks to a customer", text: "bot: a\nuser: b\n",
            speakers: [.agent, .customer],
            roles: .explicit),
        Case(
            testDescription: "a bot beside an agent", text: "bot: a\nagent: c\nuser: b\n",
            speakers: [.system, .agent, .customer], roles: .explicit),
    ]

    @Test("The first of map, words of labels and greeting decides", arguments: cases)
    func decides(_ sample: Case) throws {
        var options = ReadingOptions()
        options.agentLabels = sample.labels
        let record = try call(sample.text, options)
        #expect(record.segments.map(\.speaker) == sample.speakers)
        #expect(record.source.roles == sample.roles)
        #expect(record.source.warnings == sample.warnings)
    }

    @Test("Who called is the agent on an outbound call")
    func callers() throws {
        var options = ReadingOptions()
        options.metadata = try CallMetadata(Array("file,direction\ntest.txt,outbound\n".utf8), file: "m.csv")
        #expect(try call("caller: a\nMs Li: b\n", options).segments.map(\.speaker) == [.agent, .customer])
        #expect(try call("caller: a\nMs Li: b\n").segments.map(\.speaker) == [.customer, .agent])
    }

    @Test("A call with two agents is one record for each of them")
    func severalAgents() throws {
        let readings = read("Agent Mike: a\nCustomer: b\nAgent Lisa: c\n", file: "x/y.txt")
        let records = calls(readings)
        #expect(records.map(\.id) == ["y.txt#1", "y.txt#2"])
        #expect(
            records.map { $0.segments.map(\.speaker) } == [
                [.agent, .customer, .colleague], [.colleague, .customer, .agent],
            ])
        var options = ReadingOptions()
        options.agentLabels = ["Agent Lisa"]
        #expect(
            try call("Agent Mike: a\nCustomer: b\nAgent Lisa: c\n", options).segments.map(\.speaker)
                == [.colleague, .customer, .agent])
    }

    @Test("A channel that the user names is every speaker of it")
    func wholeChannel() throws {
        let json = """
            {"segments": [{"speaker": "unknown", "label": "channel 1, speaker 0", "text": "a"},
              {"speaker": "unknown", "label": "channel 2", "text": "b"},
              {"speaker": "unknown", "label": "channel 1, speaker 1", "text": "c"},
              {"speaker": "unknown", "label": "channel 10, speaker 0", "text": "d"}]}
            """
        var options = ReadingOptions()
        options.agentLabels = ["Channel 1"]
        #expect(try call(json, options).segments.map(\.speaker) == [.agent, .unknown, .agent, .unknown])
    }

    @Test("That the user's label is nobody's is said, where the source doesn't name the sides itself")
    func nobodysLabel() throws {
        var options = ReadingOptions()
        options.agentLabels = ["Nobody"]
        let warning = "--agent-speaker is none of its speakers' labels"
        let text = "Alice: Thank you for calling Acme.\nBob: b\n"
        #expect(try call(text, options).source.warnings == [warning])
        #expect(try call(text, options).source.roles == .words)
        #expect(try call("agent: a\ncustomer: b\n", options).source.warnings == [])
        options.agentLabels = ["nobody", "BOB"]
        #expect(try call(text, options).source.warnings == [])
    }

    @Test("Native speakers without a role are decided, the others stay")
    func native() throws {
        let json = """
            {"segments": [{"speaker": "unknown", "label": "spk_0", "text": "how may I help"},
              {"speaker": "unknown", "label": "spk_1", "text": "hi"}, {"speaker": "unknown", "text": "?"}]}
            """
        let record = try call(json)
        #expect(record.segments.map(\.speaker) == [.agent, .customer, .unknown])
        #expect(record.source.roles == .words)
        #expect(record.source.warnings == ["1 of 3 segments name no speaker"])
    }
}
