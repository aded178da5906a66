import Testing

@testable import Transcripts

@Suite("Chats of WhatsApp and Zoom")
struct ChatTests {
    @Test(
        "A line of WhatsApp is a moment, a sender and the words",
        arguments: [
            ("3/6/26, 2:30 PM - Lisa Park: Hi: there", "Lisa Park", "Hi: there"),
            ("[06/03/2026, 14:30:05] Lisa Park: Hi", "Lisa Park", "Hi"),
            ("\u{200e}[06/03/2026, 14:30:05] ~ Lisa: Hi", "Lisa", "Hi"),
            ("\u{202a}3/6/26, 2:30 PM - +46 70 555: Hi", "+46 70 555", "Hi"),
            ("2026/3/6 下午2:30 - 林：您好", "林", "您好"), ("3/6/26, 2:30 PM - Lisa:", "Lisa", ""),
            ("3/6/26, 2:30 PM - Lisa joined", nil, "Lisa joined"),
            ("3/6/26, 2:30 PM - Lisa named the group “a: b”", nil, "Lisa named the group “a: b”"),
            ("3/6/26, 2:30 PM - see https://example.org", nil, "see https://example.org"),
            ("[06/03/2026, 14:30:05] Lisa: \u{200e}image omitted", nil, ""),
        ] as [(String, String?, String)])
    func lines(_ line: String, _ sender: String?, _ text: String) throws {
        let found = try #require(WhatsAppLine(line))
        #expect(found.sender == sender)
        #expect(found.text == text)
    }

    @Test(
        "Other lines go on with the message before",
        arguments: [
            "- 24/7 support", "3/6/26", "10:30 works", "[3/6/26] x", "3/6/26, 2:30 PM Lisa: no dash", "[1, 2]", "",
        ])
    func otherLines(_ line: String) {
        #expect(WhatsAppLine(line) == nil)
    }

    @Test("The beginning of a WhatsApp chat takes the user's zone where the date is certain")
    func zone() throws {
        var options = ReadingOptions()
        options.zone = LocalZone(offset: "+08:00")
        let text = "[26/03/2026, 14:30:05] Agent Li: 您好\n[26/03/2026, 14:30:09] 王: 您好\n"
        let record = try call(text, options)
        #expect(record.startedAt == "2026-03-26T14:30:05+08:00")
        #expect(record.source.warnings == [])
        #expect(try call("[06/03/2026, 14:30:05] Agent Li: 您好\n", options).startedAt == nil)
    }

    @Test("Times are left out where the dates may be read in two ways, and it is said")
    func ambiguous() throws {
        let record = try call("3/6/26, 2:30 PM - Agent Li: a\n3/7/26, 2:30 PM - Bo: b\n")
        #expect(record.script == ["agent Agent Li - - a", "customer Bo - - b"])
        #expect(
            record.source.warnings == ["dates that may be read in two ways, or that go back: date and times left out"])
    }

    @Test("A chat that holds only the app's own lines is refused")
    func empty() {
        var options = ReadingOptions()
        options.format = try? TranscriptFormat.named("whatsapp")
        #expect(
            refusal("3/6/26, 2:30 PM - Lisa joined\n", options) == "test.txt: error: a WhatsApp chat without a message")
    }

    @Test("Times of a chat beside a Zoom recording are from its start, those of a saved chat from the first message")
    func zoomTimes() throws {
        #expect(
            try call("00:05:16\tAgent Li:\tHello: a\n00:05:20\tBo:\tb\n").script == [
                "agent Agent Li 316000 - Hello: a", "customer Bo 320000 - b",
            ])
        #expect(
            try call("14:05:16\t From  Agent Li : a\n14:05:20\t From  Bo to  Agent Li(Direct Message) : b\n").script
                == [
                    "agent Agent Li 0 - a", "customer Bo 4000 - b",
                ])
    }

    @Test("Times of day that pass midnight are left out, and it is said")
    func midnight() throws {
        let record = try call("23:59:50 From Agent Li to Everyone: a\n00:00:10 From Bo to Everyone: b\n")
        #expect(record.script == ["agent Agent Li - - a", "customer Bo - - b"])
        #expect(record.source.warnings == ["times of day that go back: times left out"])
    }

    @Test("Chats are chats")
    func channel() throws {
        #expect(try call("00:05:16\tAgent Li:\tHello\n00:05:20\tBo:\tb\n").channel == .chat)
        #expect(try call("[26/03/2026, 14:30:05] Agent Li: 您好\n").channel == .chat)
    }
}
