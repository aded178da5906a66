import JSON
import Testing

@testable import Transcripts

@Suite("vCon")
struct VConTests {
    private static let parties = #"[{"name": "Wen", "role": "customer"}, {"name": "Otto", "meta": {"role": "agent"}}]"#
    private static let recording = #"{"type": "recording", "start": "2026-02-02T04:00:00Z", "parties": [0, 1]}"#

    private func vcon(
        _ analysis: String, dialog: String = recording, parties: String = parties, _ keys: String = ""
    ) -> String {
        "{\(keys)\"uuid\": \"v\", \"parties\": \(parties), \"dialog\": [\(dialog)], \"analysis\": [\(analysis)]}"
    }

    private func transcript(_ body: String, _ keys: String = "\"dialog\": 0") -> String {
        "{\"type\": \"transcript\", \(keys), \"body\": \(body)}"
    }

    @Test(
        "A transcript is read in whatever form it stands there",
        arguments: [
            (#"[{"speaker": "Otto", "message": "Hello."}]"#, "agent Otto - - Hello."),
            (#""[{\"speaker\": \"Otto\", \"message\": \"Hello.\"}]""#, "agent Otto - - Hello."),
            (#""Otto: Hello.\nWen: Yes?""#, "agent Otto - - Hello.\ncustomer Wen - - Yes?"),
            (#""OTTO : Hello.""#, "agent OTTO - - Hello."),
            (#""WEBVTT\n\n00:01.000 --> 00:02.000\n<v Otto>Hello.</v>""#, "agent Otto 1000 2000 Hello."),
            (
                #"{"transcript": {"text": "Hello."}, "segments": [{"start": 1.5, "end": 2, "text": " Hello.", "speaker": "Otto"}]}"#,
                "agent Otto 1500 2000 Hello."
            ),
            (
                #"{"recognizedPhrases": [{"speaker": 1, "offset": "PT1S", "nBest": [{"display": "Hello."}]}]}"#,
                "unknown speaker 1 1000 - Hello."
            ),
            (#"{"segments": [{"speaker": "agent", "text": "Hello."}]}"#, "agent - - - Hello."),
            (#""hello and welcome""#, "unknown - - - hello and welcome"),
        ])
    func forms(_ body: String, _ script: String) throws {
        #expect(try call(vcon(transcript(body))).script.joined(separator: "\n") == script)
    }

    @Test("A body may be base64url")
    func encoded() throws {
        let body = "\"dialog\": 0, \"encoding\": \"base64url\""
        #expect(try call(vcon(transcript("\"T3R0bzogSGVsbG8u\"", body))).script == ["agent Otto - - Hello."])
        #expect(
            refusal(vcon(transcript("\"T3R0bzogSGVsbG8u~\"", body)))
                == "test.txt: error: analysis[0]: a transcript of no form that is known")
    }

    @Test(
        "The transcript is what is called one, else what turns out to be one; never a summary",
        arguments: [
            ("transcript", true), ("wtf_transcription", true), ("diarized", true), ("analysis_info", true), ("", true),
            ("summary", false), ("sentiment", false), ("translation", false), ("topics", false),
        ])
    func types(_ type: String, _ isRead: Bool) {
        let body = #"[{"speaker": "Otto", "message": "Hello."}]"#
        let readings = read(vcon("{\"type\": \"\(type)\", \"body\": \(body)}"))
        #expect((calls(readings).count == 1) == isRead)
    }

    @Test("Text of an analysis that is not called a transcript is none")
    func otherText() {
        let text = vcon(#"{"type": "note", "body": "Otto: was asked\nWen: was content"}"#)
        #expect(
            refusal(text) == """
                test.txt: error: a recording without a transcript; ‘analysis’ holds note
                  Transcribe it, and give the transcript in ‘analysis’ with the type ‘transcript’.
                """)
    }

    @Test("The first of several transcripts of a dialog counts that can be read")
    func several() throws {
        let record = try call(
            vcon(
                [transcript("{}"), transcript(#""Otto: One.""#), transcript(#""Otto: Two.""#, "\"dialog\": [0]")]
                    .joined(separator: ",")))
        #expect(record.script == ["agent Otto - - One."])
        #expect(record.source.warnings.contains("several transcripts of one dialog: the first is used"))
    }

    @Test("Transcripts of several recordings follow each other by their beginnings")
    func recordings() throws {
        func said(_ text: String) -> String { #"[{"speaker": "Otto", "message": "\#(text)", "start": 1, "end": 2}]"# }
        let analysis = transcript(said("One.")) + "," + transcript(said("Two."), "\"dialog\": 1")
        let second = #", {"type": "recording", "start": "2026-02-02T12:01:00+08:00", "parties": 0}"#
        #expect(
            try call(vcon(analysis, dialog: Self.recording + second)).script == [
                "agent Otto 1000 2000 One.", "agent Otto 61000 62000 Two.",
            ])
        let record = try call(vcon(analysis, dialog: Self.recording + #", {"type": "recording"}"#))
        #expect(record.script == ["agent Otto - - One.", "agent Otto - - Two."])
        #expect(record.source.warnings == ["several recordings that begin nobody knows when: times not used"])
    }

    @Test("Parties are in the order of the channels, whatever number these begin with", arguments: [0, 1])
    func channels(_ first: Int) throws {
        let body = #"[{"channel": \#(first), "text": "Hello."}, {"channel": \#(first + 1), "text": "Yes?"}]"#
        let record = try call(vcon(transcript("{\"transcript\": \(body)}")))
        #expect(record.segments.map(\.speaker) == [.customer, .agent])
        #expect(record.source.roles == .channel)
    }

    @Test("A party's role is given to nobody who is not named, and channels count only where all are there")
    func noRoles() throws {
        let body = #"[{"channel": 1, "text": "Hello."}]"#
        #expect(try call(vcon(transcript("{\"transcript\": \(body)}"))).segments.map(\.speaker) == [.unknown])
        let nobody = try call(vcon(transcript(#""Ann: Hello.\nBob: Yes?""#)))
        #expect(nobody.segments.map(\.speaker) == [.unknown, .unknown])
    }

    @Test(
        "A vCon that can't be read as a call says why",
        arguments: [
            (
                #"{"uuid": "v", "parties": [], "dialog": [{"type": "recording"}]}"#,
                "a recording without a transcript\n  Transcribe it, and give the transcript in ‘analysis’ with the type ‘transcript’."
            ),
            (
                #"{"vcon": "0.0.1", "parties": []}"#,
                "no transcript\n  Transcribe it, and give the transcript in ‘analysis’ with the type ‘transcript’."
            ),
            (
                #"{"parties": [], "dialog": [{"type": "incomplete", "disposition": "no-answer"}]}"#,
                "an incomplete call: ‘no-answer’"
            ),
            (
                #"{"parties": [], "critical": ["x_sealed"], "analysis": [{"type": "transcript", "body": "Otto: Hello."}]}"#,
                "a vCon that takes extensions to read: x_sealed"
            ),
            (
                #"{"parties": [], "must_support": ["y"], "analysis": []}"#, "a vCon that takes extensions to read: y"
            ),
            (
                #"{"parties": [], "analysis": [{"type": "transcript", "url": "https://shop.example/t"}]}"#,
                "analysis[0]: the transcript is not in the vCon\n  Fetch it from the address in ‘url’."
            ),
            (
                #"{"parties": [], "analysis": [{"type": "transcript", "body": {"parties": [], "analysis": []}}]}"#,
                "analysis[0]: a vCon inside a vCon"
            ),
            (
                #"{"parties": [], "analysis": [{"type": "transcript", "body": "{\"payload\": \"e30\", \"signatures\": []}"}]}"#,
                "analysis[0]: a vCon inside a vCon"
            ),
            (
                #"{"parties": [], "analysis": [{"type": "transcript", "body": {"phrases": [], "combinedPhrases": []}}]}"#,
                "analysis[0]: a transcript without words"
            ),
            (
                #"{"parties": [], "analysis": [{"type": "transcript", "body": [{"convo_id": 1, "original": [["a", "b"]]}, {"convo_id": 2, "original": [["a", "b"]]}]}]}"#,
                "analysis[0]: several calls in one transcript"
            ),
            (#"{"ciphertext": "x", "recipients": []}"#, "an encrypted vCon\n  Decrypt it first."),
            (#"{"payload": "e30", "signatures": []}"#, "‘payload’ holds no vCon"),
            (#"{"payload": "e3", "signatures": []}"#, "‘payload’ holds no JSON"),
            (#"{"payload": "e", "signatures": []}"#, "‘payload’ is no base64url"),
            (#"{"payload": "{}", "protected": "x", "signature": "y"}"#, "‘payload’ is no base64url"),
            (
                // {"payload":"","signatures":[]}
                #"{"payload": "eyJwYXlsb2FkIjoiIiwic2lnbmF0dXJlcyI6W119", "signatures": []}"#, "‘payload’ holds no vCon"
            ),
        ])
    func refused(_ text: String, _ reason: String) {
        #expect(refusal(text) == "test.txt: error: " + reason)
    }

    @Test("A name that two parties have names neither of them")
    func sameNames() throws {
        let parties = #"[{"name": "Alex", "role": "customer"}, {"name": "alex", "role": "agent"}]"#
        #expect(
            try call(vcon(transcript(#""Alex: Hello.\nBob: Yes?""#), parties: parties)).segments.map(\.speaker)
                == [.unknown, .unknown])
        let dialog = #"{"type": "text", "parties": 0, "body": "Hi."}, {"type": "text", "parties": 1, "body": "Ho."}"#
        #expect(
            try call(vcon("", dialog: dialog, parties: parties)).script == [
                "customer Alex (party 0) - - Hi.", "agent alex (party 1) - - Ho.",
            ])
    }

    @Test("Messages are turns of their senders, counted from the first")
    func messages() throws {
        let dialog = """
            {"type": "text", "start": "2026-02-02T04:00:05Z", "parties": [[1], null], "body": "Yes?"},
            {"type": "text", "start": "2026-02-02T12:00:00+08:00", "parties": 0, "body": "Hello."},
            {"type": "text", "parties": [7], "body": "Hm."}, {"type": "text", "parties": [0], "body": " "}
            """
        let record = try call(vcon("", dialog: dialog))
        #expect(record.channel == .chat)
        #expect(record.script == ["agent Otto 5000 - Yes?", "customer Wen 0 - Hello.", "unknown - - - Hm."])
    }

    @Test("A message that holds a whole conversation is read as one")
    func wholeConversation() throws {
        let dialog = #"{"type": "text", "parties": [0, 1], "body": "Wen: Hello.\nOtto: Yes?"}"#
        #expect(try call(vcon("", dialog: dialog)).script == ["customer Wen - - Hello.", "agent Otto - - Yes?"])
    }

    @Test("Beside a recording its transcript counts, and messages are left out with a warning")
    func besides() throws {
        let dialog = Self.recording + #", {"type": "text", "parties": [0], "body": "See you."}"#
        let record = try call(vcon(transcript(#""Otto: Hello.""#), dialog: dialog))
        #expect(record.script == ["agent Otto - - Hello."])
        #expect(record.source.warnings.contains("messages beside the recording, not used: 1"))
    }

    @Test("A recording without a transcript is not made up for by messages")
    func onlyMessages() {
        let dialog = Self.recording + #", {"type": "text", "parties": [0], "body": "Call me."}"#
        #expect(refusal(vcon("", dialog: dialog)).hasPrefix("test.txt: error: a recording without a transcript\n"))
    }

    private func record(_ history: String, _ keys: String = "") throws -> CallRecord {
        let dialog = #"{"type": "recording", "parties": [0, 1], "party_history": [\#(history)]\#(keys)}"#
        return try call(vcon(transcript(#""Otto: Hello.""#), dialog: dialog))
    }

    private func event(_ event: String, _ party: Int, _ second: Int) -> String {
        #"{"event": "\#(event)", "party": \#(party), "time": "2026-02-02T04:00:\#(second + 10)Z"}"#
    }

    @Test("Who hung up is who left when no two were left")
    func ending() throws {
        #expect(try record(event("drop", 1, 5) + "," + event("drop", 0, 4)).endedBy == .customer)
        #expect(try record(event("drop", 1, 5)).endedBy == .agent)
        #expect(try record(event("drop", 1, 5) + "," + event("drop", 0, 5)).endedBy == nil)
        #expect(
            try record(event("join", 2, 1) + "," + event("drop", 1, 5) + "," + event("drop", 0, 9)).endedBy == .customer
        )
        #expect(try record(event("mute", 1, 5)).endedBy == nil)
    }

    @Test("Holds are added up; one without an end is not")
    func holds() throws {
        let holds = [("hold", 1), ("unhold", 3), ("hold", 5), ("unhold", 9), ("hold", 11)].map { event($0.0, 0, $0.1) }
        #expect(try record(holds.joined(separator: ",")).tags["hold_seconds"] == "6")
        let both = [("hold", 0, 1), ("hold", 1, 2), ("unhold", 0, 3), ("unhold", 1, 5)].map { event($0.0, $0.1, $0.2) }
        #expect(try record(both.joined(separator: ",")).tags["hold_seconds"] == "4")
        #expect(try record(event("hold", 0, 1)).tags["hold_seconds"] == nil)
        #expect(try record(event("unhold", 0, 1)).tags["hold_seconds"] == nil)
    }

    @Test("Who called is told by the originator or the dialog, not by the parties' order")
    func direction() throws {
        #expect(try record("").direction == nil)
        #expect(try record("", #", "originator": 0"#).direction == .inbound)
        #expect(try record("", #", "originator": 1"#).direction == .outbound)
        #expect(try record("", #", "meta": {"direction": "out"}"#).direction == .outbound)
        #expect(try record("", #", "originator": 9"#).direction == nil)
    }

    @Test("The call's length is that of its only talk")
    func duration() throws {
        #expect(try record("", #", "duration": 33.1205"#).duration == 33_121)
        let two = Self.recording + #", {"type": "recording", "duration": 5}"#
        #expect(try call(vcon(transcript(#""Otto: Hello.""#), dialog: two)).duration == nil)
    }

    @Test("Of several agents each has a record, in which the others are colleagues")
    func agents() throws {
        let parties =
            #"[{"name": "Wen", "role": "customer"}, {"name": "Otto", "role": "agent"}, {"name": "Ann", "role": "agent", "uuid": "a-2"}]"#
        let both = calls(read(vcon(transcript(#""Otto: Hello.\nWen: Yes?\nAnn: Ho.""#), parties: parties)))
        #expect(both.map(\.agent) == [.init(name: "Otto"), .init(id: "a-2", name: "Ann")])
        #expect(both.map(\.id) == ["v#1", "v#2"])
        #expect(both.first?.script == ["agent Otto - - Hello.", "customer Wen - - Yes?", "colleague Ann - - Ho."])
        let one = try call(vcon(transcript(#""otto: Hello.\nWen: Yes?""#), parties: parties))
        #expect(one.agent.name == "Otto")
        let unknown = try call(vcon(transcript(#""agent: Hello.\nWen: Yes?""#), parties: parties))
        #expect(unknown.agent.name == nil)
        #expect(unknown.source.warnings == ["2 parties are agents, and nothing says which one speaks"])
    }

    @Test("A beginning without a zone is left out with a warning")
    func noZone() throws {
        let dialog = #"{"type": "recording", "start": "2026-02-02T04:00:00.334358"}"#
        let record = try call(vcon(transcript(#""Otto: Hello.""#), dialog: dialog))
        #expect(record.startedAt == nil)
        #expect(record.source.warnings == ["‘dialog.start’ has no time zone: when the call began is left out"])
    }

    @Test("A call that was written as a vCon is read back as it was")
    func roundTrip() throws {
        var record = CallRecord(id: "c-7")
        record.agent = CallRecord.Agent(id: "o", name: "Otto", team: "rugs")
        record.direction = .inbound
        record.startedAt = "2026-02-02T12:00:00+08:00"
        record.duration = 9500
        record.endedBy = .customer
        record.queue = "rugs"
        record.language = "en"
        record.tags = ["vip": "yes"]
        record.segments = [
            Segment(.agent, "Lantern and Loom.", start: 0, end: 1500, label: "spk_0"),
            Segment(.colleague, "Hello.", start: 2000, end: 2500, label: "spk_2"),
            Segment(.customer, "My rug sheds.", start: 3000, end: 4250, label: "spk_1"),
            Segment(.system, "Bye.", start: 5000),
        ]
        var json = JSONWriter()
        VConWriter(product: "test", createdAt: "2026-02-03T00:00:00Z").write(record, to: &json)
        var read = try call(String(decoding: json.bytes, as: UTF8.self))
        #expect(read.source.format == "vcon")
        #expect(read.source.warnings.isEmpty)
        read.source = record.source
        #expect(read == record)
    }

    @Test("--input-format names the container's format, not that of the transcript in it")
    func forced() throws {
        var options = ReadingOptions()
        options.format = try TranscriptFormat.named("vcon")
        #expect(try call(vcon(transcript(#""Otto: Hello.""#)), options).script == ["agent Otto - - Hello."])
    }
}

@Suite("Base64url")
struct Base64URLTests {
    @Test(
        "Bytes are read with and without padding, in the old signs and the new ones",
        arguments: [
            ("", ""), ("Zg", "f"), ("Zg==", "f"), ("Zm8", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"),
            ("Zm9v\nYmFy", "foobar"),
            ("8J-YgD8-", "😀?>"), ("8J+YgD8+", "😀?>"), ("fn9_", "~\u{7f}\u{7f}"), ("fn9/", "~\u{7f}\u{7f}"),
        ])
    func reads(_ text: String, _ expected: String) {
        #expect(Base64URL.decoding(text.utf8) == Array(expected.utf8))
    }

    @Test("Other signs and a lone last sign are none of it", arguments: ["Z", "Zm9vY", "Zm 9*", "é"])
    func refuses(_ text: String) {
        #expect(Base64URL.decoding(text.utf8) == nil)
    }
}
