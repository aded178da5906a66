import Testing

@testable import Transcripts

@Suite("Labelled text")
struct LabelledTextTests {
    @Test(
        "A line that begins with a label is a turn",
        arguments: [
            ("agent: Hello", "Agent - - Hello"), ("客服：您好", "客服 - - 您好"), ("  Agent :  Hello ", "Agent - - Hello"),
            ("**Agent:** Hello", "Agent - - Hello"), ("**Agent**: Hello", "Agent - - Hello"),
            ("- **Agent:** Hello", "Agent - - Hello"), ("[00:00:01] Agent: Hello", "Agent 1000 - Hello"),
            ("[0.0-2.5] Agent: Hello", "Agent 0 2500 Hello"), ("00:01 Agent: Hello", "Agent 1000 - Hello"),
            ("(0:01 – 0:02.5) Agent: Hello", "Agent 1000 2500 Hello"),
            ("[00:01 --> 00:02] Agent: Hi", "Agent 1000 2000 Hi"),
            ("坐席(1001)：您好", "坐席(1001) - - 您好"), ("[Agent]: Hello", "Agent - - Hello"),
            ("Agent: it is 10:30: late", "Agent - - it is 10:30: late"), ("Mr. Li: yes", "Mr. Li - - yes"),
            ("Agent:", "Agent - - "),
        ])
    func turns(_ line: String, _ turn: String) throws {
        let found = try #require(LabelledLine(line))
        let label = found.label == "agent" ? "Agent" : found.label
        let start = found.time.map { "\($0.start)" } ?? "-"
        let end = found.time?.end.map { "\($0)" } ?? "-"
        #expect("\(label) \(start) \(end) \(found.text)" == turn)
    }

    @Test(
        "Other lines are not",
        arguments: [
            "at 10:30", "10:30", "see https://example.org", "I said, listen: no", "What? No: never", "hello", "",
            "- Priority: yes", ": nothing", "2026-10-05 10:15:00",
            "a label that is far too long to be anyone's name: no",
        ])
    func others(_ line: String) {
        #expect(LabelledLine(line) == nil)
    }

    @Test("Lines without a label go on with the turn before, a sentence with a colon too")
    func continuation() throws {
        let text = """
            Agent: It includes:
            - Priority: yes
            here's the thing: it is new

            Customer: 好的，
            谢谢。
            Agent: at 10:30?
            Customer: yes
            Agent: fine
            Customer: bye
            """
        #expect(
            try call(text).script == [
                "agent Agent - - It includes: - Priority: yes here's the thing: it is new",
                "customer Customer - - 好的，谢谢。",
                "agent Agent - - at 10:30?", "customer Customer - - yes", "agent Agent - - fine",
                "customer Customer - - bye",
            ])
    }

    @Test("Where lines carry times, a line without one goes on with the turn before")
    func timedLabels() throws {
        let text = "[00:01] agent: The order\nNumber: five\n[00:05] customer: Yes\n[00:06] agent: Good\n"
        #expect(
            try call(text).script == [
                "agent agent 1000 - The order Number: five", "customer customer 5000 - Yes", "agent agent 6000 - Good",
            ])
    }

    @Test("Where lines carry times, a line without one is a turn when its label names a role")
    func untimedRole() throws {
        let text = "[0-5] customer: Hello\n[6-8] agent: Me too\ncolleague: Wait\ncustomer: No\n[9-10] agent: Good\n"
        #expect(
            try call(text).script == [
                "customer customer 0 5000 Hello", "agent agent 6000 8000 Me too", "colleague colleague - - Wait",
                "customer customer - - No", "agent agent 9000 10000 Good",
            ])
    }

    @Test("Lines before the first label are noted")
    func preface() throws {
        let record = try call("Call of Monday\n\nagent: Hello\ncustomer: Hi\n")
        #expect(record.segments.count == 2)
        #expect(record.source.warnings == ["lines before the first label, not used: 1"])
    }

    @Test("Text without speakers is refused")
    func noSpeakers() {
        #expect(
            refusal("Hello there.\nHi.\nagent: no\n") == """
                test.txt: error: not recognised as a transcript; no speakers: 1 of 3 lines begin with a label such as ‘agent:’
                  ‘callgrade formats’ lists what is read; --input-format names a format.
                """)
        let many = (1...7).map { "Speaker \($0)x: hello" }.joined(separator: "\n")
        #expect(
            refusal(many).hasPrefix(
                "test.txt: error: not recognised as a transcript; no speakers: 7 different labels, which is too many"))
    }

    @Test("The user's word for the format is enough where there is a label")
    func forced() throws {
        var options = ReadingOptions()
        options.format = try TranscriptFormat.named("text")
        #expect(
            try call("agent: Hello\nthere\nare\nmany\nlines\n", options).script == [
                "agent agent - - Hello there are many lines"
            ])
        #expect(
            refusal("Hello", options) == """
                test.txt: error: no speakers: 0 of 1 lines begin with a label such as ‘agent:’
                  Begin each turn with its speaker, such as ‘agent:’ or ‘客户：’.
                """)
    }

    @Test("A time that ends before it begins sets the record aside")
    func reversed() {
        let text = "[0.0-2.5] agent: a\n[3.0-2.5] customer: b\n"
        #expect(refusal(text) == "test.txt:2: error: a time that ends before it begins")
    }

    @Test("Where long turns are cut into lines, it is enough that paragraphs begin with labels")
    func paragraphs() throws {
        let text = """
            Agent: Thank you for calling
            Lumen and Lamp, where
            light is at home.

            Customer: The shade
            is broken,
            here's the thing: all of it.
            """
        #expect(
            try call(text).script == [
                "agent Agent - - Thank you for calling Lumen and Lamp, where light is at home.",
                "customer Customer - - The shade is broken, here's the thing: all of it.",
            ])
    }

    @Test("Lines in brackets, facts about the call and times between the turns are nobody's words")
    func remarks() throws {
        let text = """
            Agent: One moment.
            (Agent holds for 2 minutes)
            04:36
            Customer: It is
            [REDACTED]
            04:41
            Agent: Thanks.
            [Call duration: 9 minutes]
            Duration: 9 minutes
            """
        let record = try call(text)
        #expect(
            record.script == [
                "agent Agent - - One moment.", "customer Customer - - It is [REDACTED]", "agent Agent - - Thanks.",
            ])
        #expect(record.source.warnings == ["lines that are no speech, not used: 5"])
    }

    @Test("A single time below a turn is part of it")
    func timeInSpeech() throws {
        let text = "Agent: When?\nCustomer: at\n10:30\nAgent: Fine.\nCustomer: Bye.\nAgent: Bye.\n"
        #expect(try call(text).segments[1].text == "at 10:30")
    }

    @Test(
        "Text that has its turns in one line is refused, lest all of it be one speaker's",
        arguments: [
            "Agent: Hello, how can I help? Customer: My lamp is broken. Agent: Oh.",
            "客服：您好！客户：灯罩碎了。", "Agent: Hello. Customer: Hi.\nAgent: And? Customer: Bye.",
        ])
    func runOn(_ text: String) {
        #expect(
            refusal(text) == "test.txt:1: error: several speakers in one line\n  Put each turn on a line of its own.")
    }

    @Test("A label inside one of many turns is speech")
    func labelInside() throws {
        let text = "Agent: Please write. Agent: that is me.\nCustomer: Yes\nAgent: Good\n"
        #expect(try call(text).segments.map(\.text) == ["Please write. Agent: that is me.", "Yes", "Good"])
    }

    @Test("A speaker that is named as unknown has no label")
    func unknownSpeaker() throws {
        #expect(try call("Agent: a\nUnknown Speaker: b\nUU: c\n").segments.map(\.label) == ["Agent", nil, nil])
    }

    @Test("Who spoke when, without words, is refused as what it is")
    func diarisation() {
        let text = "SPEAKER f 1 0.50 2.25 <NA> <NA> spk_0 <NA> <NA>\nSPEAKER f 1 3.00 1.00 <NA> <NA> spk_1 <NA> <NA>\n"
        #expect(
            refusal(text).split(separator: "\n").first
                == "test.txt: error: RTTM says who speaks when, but not what is said")
    }
}
