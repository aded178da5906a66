import Diagnostics
import Testing

@testable import Transcripts

@Suite("Exports of call platforms as a sidecar")
struct CallExportTests {
    private static func contact(_ id: String, _ agent: String = "ag-7", update: String = "") -> String {
        """
        {"ContactId": "\(id)", "Channel": "VOICE", "InitiationMethod": "INBOUND", \(update)
         "InitiationTimestamp": "2026-03-15T14:30:00Z", "DisconnectTimestamp": "2026-03-15T14:31:00Z",
         "Agent": {"Username": "\(agent)", "ConnectedToAgentTimestamp": "2026-03-15T14:30:30Z"}}
        """
    }

    @Test("One object, a list, a list in a wrapper, wrappers in a list, or one a line")
    func forms() throws {
        let (one, two) = (Self.contact("c-1"), Self.contact("c-2"))
        let lines = [one, two].map { $0.replacing("\n", with: " ") }.joined(separator: "\n")
        for text in [
            one, "[\(one)]", "[\(two), \(one)]", #"{"a": 1, "data": {"list": [\#(one), \#(two)]}}"#,
            #"[{"Contact": \#(two)}, {"Contact": \#(one)}]"#, lines, "\u{feff}\n" + lines + "\n\n",
        ] {
            #expect(try told("c-1", text).contains("duration: 30000"), "\(text)")
        }
    }

    @Test(
        "A call is found by its id, by its recording's name and by the name of the sidecar that is about it alone",
        arguments: [
            ("c-1", true), ("c-1.json", true), ("c-1.transcript.json", true), ("c-1.wav", true), ("rec-9.json", true),
            ("rec-9.mp3", true), ("side.vtt", true), ("c-2.json", false), ("rec-9b.json", false), ("c-1x", false),
            ("rec-9.part.json", false),
        ])
    func joins(_ name: String, _ isFound: Bool) throws {
        let update = #""Recordings": [{"Location": "bucket/rec-9.wav?x=1"}],"#
        let text = Self.contact("c-1", update: update)
        #expect(try told(name, text, file: "meta/side.metadata.json").isEmpty != isFound)
    }

    @Test("A record that has its own id is found by its file's name too, where it is all of the file")
    func byStem() throws {
        let metadata = try metadata(Self.contact("call-12"))
        let only = metadata
        var record = CallRecord(id: "job-77")
        record.source.file = "x/call-12.json"
        only.apply(to: &record)
        #expect(record.id == "job-77")
        #expect(record.agent.id == "ag-7")
        var other = CallRecord(id: "job-78")
        other.source.file = "x/call-12.json"
        metadata.apply(to: &other, isOnly: false)
        #expect(other.agent.id == nil)
        var options = ReadingOptions()
        options.metadata = metadata
        #expect(try call("agent: a\ncustomer: b\n", file: "x/call-12.txt", options).id == "call-12")
        let table = "call_id,speaker,text\na,agent,x\nb,agent,y\n"
        #expect(calls(read(table, file: "x/call-12.csv", options)).allSatisfy { $0.agent.id == nil })
    }

    @Test("A name that fits two calls joins neither")
    func ambiguous() throws {
        let two = ["c-1", "c-2"].map { Self.contact($0, update: #""Recording": {"Location": "b/same.wav"},"#) }
        #expect(try told("same.json", "[\(two.joined(separator: ","))]").isEmpty)
    }

    @Test("A sidecar of our own keys is joined by the name without its ending as well")
    func ownKeys() throws {
        #expect(try told("c-9.json", "id,rings\nc-9,3\n", file: "m.csv") == ["rings: 3"])
        #expect(try told("c-9.json", "file,rings\nc-9.wav,3\n", file: "m.csv") == ["rings: 3"])
    }

    @Test("The same call twice is one; with other facts it is used for neither, and a warning says so")
    func doubled() throws {
        #expect(try told("c-1", "[\(Self.contact("c-1")), \(Self.contact("c-1"))]").first == "agent: ag-7")
        let text = "[\(Self.contact("c-1")), \(Self.contact("c-1", "ag-8")), \(Self.contact("c-2"))]"
        #expect(try told("c-1", text).isEmpty)
        #expect(try told("c-2", text).first == "agent: ag-7")
        #expect(
            try metadata(text).warnings.map(\.description) == [
                "calls.json: warning: calls that stand there several times with different facts, not used: 1"
            ])
    }

    @Test("An export has more calls than those at hand: how many were not used is said once")
    func unmatched() throws {
        let metadata = try metadata("[\(Self.contact("c-1")), \(Self.contact("c-2")), \(Self.contact("c-3"))]")
        var record = CallRecord(id: "c-2")
        metadata.apply(to: &record)
        let used = Set([record.source.metadataLine].compactMap { $0 })
        #expect(used == [2])
        #expect(
            metadata.unmatched(used: used).map(\.description) == ["calls.json: warning: 2 of 3 records fit no call"])
        #expect(metadata.unmatched(used: [1, 2, 3]).isEmpty)
    }

    @Test("What the record says itself wins; another agent is a warning that names the record")
    func recordWins() throws {
        var record = CallRecord(id: "c-2")
        record.agent.id = "a-1"
        record.duration = 5
        let metadata = try metadata("[\(Self.contact("c-1")), \(Self.contact("c-2"))]")
        metadata.apply(to: &record)
        #expect(record.duration == 5)
        #expect(record.agent == CallRecord.Agent(id: "a-1"))
        #expect(record.source.warnings == ["calls.json, record 2 names another agent; the record's own is kept"])
    }

    @Test(
        "What is no export is refused, with what it lacks where it is nearly one",
        arguments: [
            (
                #"{"SessionId": "1", "AcceptTimestamp": 1, "EndedTimestamp": 2, "HungUpSide": "user"}"#,
                "m.json:1: error: looks like Tencent Cloud Contact Center's records (腾讯云联络中心话单),"
                    + " but there is no key ‘Direction’"
            ),
            (
                #"[{"ContactId": "1", "InitiationMethod": "INBOUND", "Channel": "VOICE"}]"#,
                "m.json:1: error: looks like Amazon Connect's contact records,"
                    + " but there is no key ‘InitiationTimestamp’"
            ),
            (#"{"segments": []}"#, "m.json:1: error: a transcript, no facts about calls"),
            ("[1, 2", "m.json:1:6: error: broken JSON: "),
            (
                #"{"x": 1}"#,
                "m.json:1: error: not recognised as facts about calls\n"
                    + "  Exports that are read: Amazon Connect's contact records; "
            ),
            ("[]", "m.json:1: error: not recognised as facts about calls\n"), ("", "m.json:1: error: an empty file"),
        ])
    func refuses(_ text: String, _ message: String) {
        #expect(refusedMetadata(text).hasPrefix(message), "\(refusedMetadata(text))")
    }

    @Test("Records of another kind, or without anything to join by, are named, all of them")
    func badRecords() {
        #expect(
            refusedMetadata("[\(Self.contact("c-1")), {\"x\": 1}]")
                == "m.json:1: error: record 2 is not of the same kind as the first, Amazon Connect's contact records")
        let nameless = #"{"ContactId": "", "Channel": "VOICE", "InitiationMethod": "API", "InitiationTimestamp": null}"#
        #expect(
            refusedMetadata("[\(nameless), \(nameless)]")
                == """
                m.json: error: record 1: neither an id nor a file's name to join by
                m.json: error: record 2: neither an id nor a file's name to join by
                """)
        #expect(
            refusedMetadata("\(nameless)\n{\"x\": 1}\n\(nameless)\n").split(separator: "\n").map { $0.prefix(20) }
                == ["m.json:1: error: lin", "m.json:2: error: not", "  Exports that are r", "m.json:3: error: lin"])
    }

    @Test("Columns of a table that is nearly a platform's are named")
    func nearTable() {
        #expect(
            refusedMetadata("callId,beginCallTime,releaseType\n1,2,3\n", file: "m.csv")
                == "m.csv:1: error: looks like Volcengine's call records (火山引擎话单), but there is no column ‘endTime’")
        #expect(
            refusedMetadata("id,ring\nc1,3\n", file: "m.csv")
                == "m.csv:1: error: unknown column ‘ring’\n  Did you mean ‘rings’?")
        #expect(
            refusedMetadata("foo,bar\n1,2\n", file: "m.csv")
                .hasPrefix("m.csv:1: error: unknown column ‘foo’\n  Columns are "))
        #expect(
            refusedMetadata("call_id,originate_time,end_time,voice_type\na,,\n", file: "m.csv")
                == "m.csv:2: error: a row of 3 columns under a header of 4")
    }

    @Test(
        "Met as a transcript, facts about calls are refused with the advice to name them as metadata",
        arguments: [
            contact("c-1"), "[\(contact("c-1")), \(contact("c-2"))]", #"{"Contact": \#(contact("c-1"))}"#,
            #"{"call_id": "a", "originate_time": "", "end_time": "", "voice_type": "asr"}"#,
        ])
    func asTranscript(_ text: String) {
        let found = refusal(text, file: "m.json")
        #expect(found.hasPrefix("m.json: error: facts about calls, no transcript: "))
        #expect(found.hasSuffix("\n  Name the file with --metadata."))
    }

    @Test("Lines that are facts about calls are refused so too, and a native record without words as ever")
    func linesAsTranscript() {
        let lines = [Self.contact("c-1"), Self.contact("c-2")].map { $0.replacing("\n", with: " ") }
        let found = refusals(read(lines.joined(separator: "\n"), file: "m.ndjson"))
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.contains("facts about calls, no transcript: Amazon Connect's contact records") })
        #expect(refusal(#"{"id": "a", "agent": {"id": "b"}, "rings": 2}"#).contains("no key ‘segments’"))
    }

    @Test("Whatever is done to an export, it is read or refused")
    func mutations() {
        var numbers = SeededNumbers(11)
        let texts = [
            "[\(Self.contact("c-1")), \(Self.contact("c-2"))]",
            "通话编号,坐席,通话时长,接听时间\nT,王芳(1),10,2026-05-01 10:00:00\n",
            #"{"calls": [{"metaData": {"id": 1, "started": "x", "duration": 1e300, "primaryUserId": -1}}]}"#,
            #"{"sessionid": 1, "dialTime": 20260114020150, "startTime": 0, "endTime": "9999", "callerNbr": null}"#,
        ]
        let spice = Array("\"{}[]:,;\n\r\t\\-0９é王&e+./*".utf8) + [0xff, 0x80]
        for text in texts {
            for _ in 0..<400 {
                var bytes = Array(text.utf8)
                for _ in 0...Int.random(in: 0..<6, using: &numbers) where !bytes.isEmpty {
                    let place = Int.random(in: 0..<bytes.count, using: &numbers)
                    switch Int.random(in: 0..<4, using: &numbers) {
                    case 0: bytes.remove(at: place)
                    case 1: bytes.insert(spice.randomElement(using: &numbers) ?? 0, at: place)
                    case 2: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
                    default: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
                    }
                }
                var record = CallRecord(id: "c-1")
                try? CallMetadata(bytes, file: "m").apply(to: &record)
                #expect((record.duration ?? 0) >= 0 && (record.ringTime ?? 0) >= 0)
            }
        }
    }

    @Test(
        "A file's name without what says of what kind it is",
        arguments: [
            ("call-12.wav", "call-12"), ("call-12.transcript.json", "call-12"), ("call-12", "call-12"),
            ("2026.01.05-c1.json", "2026.01.05-c1"), (".hidden", ".hidden"), ("a.metadata", "a"), ("a.b c", "a.b c"),
            ("v1.5.mp3", "v1.5"),
        ])
    func stems(_ name: String, _ stem: String) {
        #expect(FileStem.of(name) == stem)
    }
}
