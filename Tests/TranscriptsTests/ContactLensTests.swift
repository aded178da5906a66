import Testing

@testable import Transcripts

@Suite("Amazon Connect Contact Lens")
struct ContactLensTests {
    private func contact(_ participants: String, _ turns: String, more: String = "") -> String {
        #"{"JobStatus": "COMPLETED", \#(more) "Participants": [\#(participants)], "Transcript": [\#(turns)]}"#
    }

    private func participant(_ id: String, _ role: String) -> String {
        #"{"ParticipantId": "\#(id)", "ParticipantRole": "\#(role)"}"#
    }

    private func turn(_ id: String, _ text: String = "a") -> String {
        #"{"ParticipantId": "\#(id)", "Content": "\#(text)", "BeginOffsetMillis": 0, "EndOffsetMillis": 500}"#
    }

    @Test(
        "A participant's role comes from the list",
        arguments: [
            ("AGENT", Speaker.agent), ("CUSTOMER", .customer), ("SYSTEM", .system), ("CUSTOM_BOT", .system),
            ("SUPERVISOR", .colleague),
        ])
    func roles(_ role: String, _ speaker: Speaker) throws {
        let text = contact(participant("p", role), turn("p"))
        #expect(try call(text).segments.map(\.speaker) == [speaker])
    }

    @Test("An id that is a role tells it, without a list of participants too")
    func bareRoles() throws {
        let text = #"{"ContactId": "c", "Transcript": [\#(turn("AGENT")), \#(turn("CUSTOMER")), \#(turn("x"))]}"#
        #expect(try call(text).segments.map(\.speaker) == [.agent, .customer, .unknown])
    }

    @Test("A role that several have is not taken for one of them")
    func severalOfARole() throws {
        let list = [participant("a", "AGENT"), participant("b", "AGENT")].joined(separator: ",")
        let record = try call(contact(list, turn("AGENT")))
        #expect(record.script == ["agent AGENT 0 500 a"])
    }

    @Test("Two agents of a contact have a record each")
    func twoAgents() throws {
        let list = [participant("a", "AGENT"), participant("b", "AGENT"), participant("c", "CUSTOMER")]
        let text = contact(list.joined(separator: ","), [turn("a"), turn("b"), turn("c")].joined(separator: ","))
        #expect(
            calls(read(text)).map { $0.segments.map(\.speaker) } == [
                [.agent, .colleague, .customer], [.colleague, .agent, .customer],
            ])
    }

    @Test("The contact's id is in the name of the file where nothing else tells it")
    func fileName() throws {
        let text = contact(participant("p", "AGENT"), turn("p"))
        #expect(try call(text, file: "in/7-c_analysis_2026-02-04T21_14_16Z.json").id == "7-c")
        #expect(try call(text, file: "in/7-c_analysis_redacted_2026-02-04T21_14_16Z.json").id == "7-c")
        #expect(try call(text, file: "in/call_7.json").id == "call_7.json")
    }

    @Test("Redacted names are no names")
    func redacted() throws {
        let message = #"{"ParticipantId": "p", "DisplayName": "[PII]", "Content": "a", "Type": "MESSAGE"}"#
        let record = try call(contact(participant("p", "AGENT"), message, more: #""Channel": "CHAT","#))
        #expect(record.script == ["agent p - - a"])
        #expect(record.agent.name == nil)
        #expect(record.channel == .chat)
    }

    @Test("A chat's times count from its first entry; those that can't be read, or lie before it, are none")
    func chatTimes() throws {
        let messages = ["2026-01-01T00:00:10Z", "2026-01-01T00:00:12.5Z", "2026-01-01T00:00:09Z", "later"].map {
            #"{"ParticipantId": "p", "Content": "a", "Type": "MESSAGE", "AbsoluteTime": "\#($0)"}"#
        }
        let record = try call(contact(participant("p", "AGENT"), messages.joined(separator: ",")))
        #expect(record.segments.map(\.start) == [0, 2500, nil, nil])
        #expect(record.startedAt == "2026-01-01T00:00:10Z")
        #expect(record.source.warnings == ["times that can't be read, taken as not given: 1"])
    }

    @Test("Interactive messages and attachments are left out, and that is said")
    func noText() throws {
        let entries = [
            #"{"ParticipantId": "p", "Content": "{}", "ContentType": "application/json", "Type": "MESSAGE"}"#,
            #"{"ParticipantId": "p", "Type": "ATTACHMENT"}"#, #"{"ParticipantId": "p", "Type": "EVENT"}"#, turn("p"),
        ]
        let record = try call(contact(participant("p", "AGENT"), entries.joined(separator: ",")))
        #expect(record.segments.count == 1)
        #expect(record.source.warnings == ["entries that are no text, left out: 2"])
    }

    @Test(
        "What is no transcript is refused",
        arguments: [
            (#"{"CustomerMetadata": {"ContactId": "c"}}"#, "f: error: ‘Transcript’ is missing"),
            (
                #"{"JobStatus": "FAILED", "CustomerMetadata": {"ContactId": "c"}, "Transcript": []}"#,
                "f: error: the transcription job is not done: FAILED"
            ),
        ])
    func refused(_ text: String, _ message: String) {
        #expect(refusal(text, file: "f") == message)
    }

    @Test("A beginning without a zone is left out with a warning")
    func noZone() throws {
        let more = #""InitiationTimestamp": "2026-01-01T10:00:00","#
        let text = contact(participant("p", "AGENT"), turn("p"), more: more)
        #expect(
            try call(text).source.warnings == [
                "‘InitiationTimestamp’ has no time zone: when the call began is left out"
            ])
        var options = ReadingOptions()
        options.zone = LocalZone(offset: "+02:00")
        #expect(try call(text, options).startedAt == "2026-01-01T10:00:00+02:00")
    }
}
