import Testing

@testable import Transcripts

@Suite("Genesys Cloud")
struct GenesysCloudTests {
    static let beginning = 1_772_438_400_000

    private func transcript(
        _ phrases: [(String, Int?)], _ participants: [String]?, head: String = #""startTime": 1772438400000,"#
    )
        -> String
    {
        let phrases = phrases.map { purpose, time in
            let time = time.map { "\(Self.beginning + $0)" } ?? "null"
            return #"{"participantPurpose": "\#(purpose)", "text": "a", "startTimeMs": \#(time)}"#
        }
        let list = participants.map { #""participants": [\#($0.joined(separator: ","))],"# } ?? ""
        return """
            {"conversationId": "c", \(head) \(list) "transcripts": [{"phrases": [\(phrases.joined(separator: ","))]}]}
            """
    }

    private func participant(_ purpose: String, _ from: Int, _ to: Int?, _ more: String = "") -> String {
        let end = to.map { "\(Self.beginning + $0)" } ?? "null"
        return """
            {"participantPurpose": "\(purpose)", "startTimeMs": \(Self.beginning + from), "endTimeMs": \(end)\(more)}
            """
    }

    private func user(_ id: String, _ from: Int, _ to: Int?) -> String {
        participant("user", from, to, #", "userId": "\#(id)""#)
    }

    @Test("Internal phrases are the agent's while one is there, else an announcement's")
    func announcements() throws {
        let people = [
            participant("external", 0, nil), participant("ivr", 0, 5000), participant("voicemail", 9000, 9999),
            user("u", 5001, 8000),
        ]
        let phrases = [
            ("internal", 1000), ("internal", 6000), ("external", 6500), ("internal", 9500), ("internal", 8500),
        ]
        let record = try call(transcript(phrases, people))
        #expect(
            record.segments.map(\.speaker) == [.system, .agent, .customer, .unknown, .system])
        #expect(record.segments.map(\.label) == ["ivr", "internal", "external", nil, "voicemail"])
        #expect(record.agent.id == "u")
    }

    @Test("An announcement's window that goes on under the agent's does not take the agent's words")
    func overlap() throws {
        let record = try call(transcript([("internal", 3000)], [participant("acd", 0, nil), user("u", 2000, nil)]))
        #expect(record.segments.map(\.speaker) == [.agent])
    }

    @Test("After a transfer each agent has a record; while both are there nobody knows whose words they are")
    func transfer() throws {
        let people = [participant("customer", 0, nil), user("u", 0, 5000), user("v", 4000, nil)]
        let phrases = [("internal", 1000), ("internal", 4500), ("internal", 6000), ("external", 7000)]
        let records = calls(read(transcript(phrases, people)))
        #expect(records.map(\.agent.id) == ["u", "v"])
        #expect(records.map(\.id) == ["c#1", "c#2"])
        #expect(
            records.map { $0.segments.map(\.speaker) } == [
                [.agent, .unknown, .colleague, .customer], [.colleague, .unknown, .agent, .customer],
            ])
        #expect(records[0].segments.map(\.label) == ["internal u", nil, "internal v", "external"])
    }

    @Test("The only participant of a side said what lies beside all windows, or has no time")
    func beside() throws {
        let record = try call(transcript([("internal", 9000), ("internal", nil)], [user("u", 0, 5000)]))
        #expect(record.segments.map(\.speaker) == [.agent, .agent])
        let unsure = try call(transcript([("internal", nil)], [participant("ivr", 0, 10), user("u", 10, 5000)]))
        #expect(unsure.segments.map(\.speaker) == [.agent])
        let nobody = try call(transcript([("internal", 9000)], [participant("ivr", 0, 10), user("u", 10, 5000)]))
        #expect(nobody.segments.map(\.speaker) == [.unknown])
    }

    @Test("A participant who is internal, but no user, may be anything")
    func noUser() throws {
        let record = try call(transcript([("internal", 1000)], [participant("internal", 0, nil)]))
        #expect(record.script == ["unknown - 1000 - a"])
    }

    @Test("Without participants internal phrases are the agent's, and that is said")
    func noParticipants() throws {
        let record = try call(transcript([("internal", 1000), ("external", 2000)], nil))
        #expect(record.segments.map(\.speaker) == [.agent, .customer])
        #expect(
            record.source.warnings == ["‘participants’ is missing: announcements count as the agent's words"])
    }

    @Test("Times count from the communication's beginning; a user is an agent, not a customer")
    func beginning() throws {
        let head = #""conversationStartTime": 1772438390000, "startTime": 1772438400000,"#
        let record = try call(transcript([("user", 500)], [user("u", 0, nil)], head: head))
        #expect(record.script == ["agent user 500 - a"])
        #expect(record.startedAt == "2026-03-02T07:59:50Z")
        let people = [participant("external", 100, nil), user("u", 200, nil)]
        #expect(try call(transcript([("internal", 500)], people, head: "")).segments.map(\.start) == [400])
        let unknown = try call(transcript([("external", 500)], nil, head: ""))
        #expect(unknown.segments.map(\.start) == [nil])
        #expect(unknown.source.warnings.contains("times of day without the communication's beginning, left out"))
    }

    @Test("A time before the beginning, or none at all, is counted as one that can't be read")
    func badTimes() throws {
        let record = try call(transcript([("external", -5), ("external", 10)], [user("u", 0, nil)]))
        #expect(record.segments.map(\.start) == [nil, 10])
        #expect(record.source.warnings == ["times that can't be read, taken as not given: 1"])
    }

    @Test(
        "A length is an object of several shapes",
        arguments: [
            (#"{"milliseconds": 1250}"#, 1250), (#"{"isoString": "PT1.25S"}"#, 1250),
            (#"{"seconds": 1, "nanos": 250000000}"#, 1250), ("{}", nil), ("1250", nil), ("null", nil),
        ] as [(String, Int?)])
    func lengths(_ length: String, _ end: Int?) throws {
        let text = """
            {"startTime": 1000, "transcripts": [{"phrases": [{"participantPurpose": "external", "text": "a",
              "startTimeMs": 1000, "duration": \(length)}]}]}
            """
        #expect(try call(text).segments.map(\.end) == [end])
    }

    @Test("The decorated text is shown, the plain one kept, and words have their times")
    func texts() throws {
        let segment = try call(Fixture.text(of: "genesys-cloud.json")).segments[1]
        #expect(segment.text == "Rivers Canoes, hello.")
        #expect(segment.lexical == "rivers canoes hello")
        #expect(segment.words.map(\.start) == [10250, 10700, 11300])
        #expect(segment.words.map(\.end) == [10650, 11200, 11750])
    }

    @Test(
        "The direction is the customer's; messages are a chat",
        arguments: [("message", CallRecord.Channel.chat), ("call", .phone)])
    func facts(_ media: String, _ channel: CallRecord.Channel) throws {
        let people = [
            participant("ivr", 0, 1, #", "initialDirection": "inbound""#),
            participant("external", 0, nil, #", "initialDirection": "Outbound""#),
        ]
        let record = try call(transcript([("external", 5)], people, head: #""mediaType": "\#(media)","#))
        #expect(record.direction == .outbound)
        #expect(record.channel == channel)
    }

    @Test(
        "What holds no phrases is refused",
        arguments: [
            (#"{"conversationId": "c", "participants": []}"#, "f: error: ‘transcripts’ is missing"),
            (
                #"{"conversationId": "c", "communicationId": "d", "transcripts": [{}]}"#,
                "f: error: ‘transcripts[…].phrases’ is missing"
            ),
            (#"{"transcripts": [{"phrases": []}]}"#, "f: error: a transcript without words"),
        ])
    func refused(_ text: String, _ message: String) {
        #expect(refusal(text, file: "f") == message)
    }
}
