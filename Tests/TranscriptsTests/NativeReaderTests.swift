import JSON
import Testing

@testable import Transcripts

@Suite("The native format")
struct NativeReaderTests {
    @Test("Every key of a record is read")
    func everyKey() throws {
        let record = try call(
            """
            {"id": 7781, "agent": {"id": "A1", "name": "Li", "team": "south"}, "channel": "chat",
             "direction": "outbound", "language": "zh-CN", "queue": "returns", "customer": {"id": "C9"},
             "started_at": "2026-10-05T09:00:00+08:00", "answered": true, "rings": 3, "ring_seconds": 7.5,
             "duration": 61.0005, "ended_by": "customer", "resolved": false,
             "customer_rating": {"score": 4.5, "of": 5}, "recording": "a.wav",
             "tags": {"purpose": "assessment", "level": 2, "vip": true},
             "segments": [{"speaker": "agent", "text": "您好", "start": 0.4, "end": 1.2345, "label": "spk_0",
               "lexical": "嗯您好", "confidence": 0.5, "agent_id": "A1",
               "words": [{"text": "您", "start": 0.4, "end": 0.8, "confidence": 1}, {"text": "好"}]}]}
            """)
        var expected = CallRecord(id: "7781")
        expected.agent = CallRecord.Agent(id: "A1", name: "Li", team: "south")
        expected.channel = .chat
        expected.direction = .outbound
        expected.language = "zh-CN"
        expected.queue = "returns"
        expected.customerID = "C9"
        expected.startedAt = "2026-10-05T09:00:00+08:00"
        expected.answered = true
        expected.rings = 3
        expected.ringTime = 7500
        expected.duration = 61001
        expected.endedBy = .customer
        expected.resolved = false
        expected.customerRating = CallRecord.Rating(score: "4.5", of: "5")
        expected.recording = "a.wav"
        expected.tags = ["purpose": "assessment", "level": "2", "vip": "true"]
        var segment = Segment(.agent, "您好", start: 400, end: 1235, label: "spk_0")
        segment.lexical = "嗯您好"
        segment.confidence = 0.5
        segment.agentID = "A1"
        segment.words = [Segment.Word("您", start: 400, end: 800, confidence: 1), Segment.Word("好")]
        expected.segments = [segment]
        expected.source.format = "native"
        expected.source.file = "calls/test.txt"
        expected.source.roles = .explicit
        #expect(record == expected)
    }

    @Test("A key that is null is absent, and so is an empty id")
    func nullIsAbsent() throws {
        let keys = NativeKeys.record.filter { $0 != "segments" && $0 != "id" }
        let nulls = keys.map { "\"\($0)\": null" }.joined(separator: ",")
        let record = try call("{\"id\": \"\", \"segments\": [], \(nulls)}", file: "a/b/c.json")
        var expected = CallRecord(id: "c.json")
        expected.source.format = "native"
        expected.source.file = "a/b/c.json"
        #expect(record == expected)
    }

    @Test("An unknown key is a warning, once a record")
    func unknownKeys() throws {
        let record = try call(
            """
            {"segments": [{"speaker": "agent", "text": "a", "emotion": 1}, {"speaker": "agent", "text": "b", "emotion": 2}],
             "crm": {"any": [1]}}
            """)
        #expect(
            record.source.warnings == ["unknown key ‘crm’, not used", "unknown key ‘segments[…].emotion’, not used"])
    }

    @Test(
        "What is not as the format wants it sets the record aside",
        arguments: [
            (#"{"id": true, "segments": []}"#, "‘id’ must be a text, found true"),
            (#"{"segments": {}}"#, "‘segments’ must be a list, found an object"),
            (#"{"id": "x", "segments": null}"#, "‘segments’ is null"),
            (#"{"id": "x", "agent": {}}"#, "no key ‘segments’"),
            (#"{"segmens": []}"#, "unknown key ‘segmens’\n  Did you mean ‘segments’?"),
            (#"{"segments": [], "ring": 3}"#, "unknown key ‘ring’\n  Did you mean ‘rings’?"),
            (#"{"segments": [], "agent_id": 3}"#, "unknown key ‘agent_id’\n  Did you mean ‘agent.id’?"),
            (#"{"segments": [], "agent": {"nam": "x"}}"#, "unknown key ‘agent.nam’\n  Did you mean ‘name’?"),
            (#"{"segments": [], "agent": "A1"}"#, "‘agent’ must be an object, found a text"),
            (#"{"segments": [], "customer": []}"#, "‘customer’ must be an object, found a list"),
            (#"{"segments": [], "tags": 1}"#, "‘tags’ must be an object, found 1"),
            (#"{"segments": [], "tags": {"a": []}}"#, "‘tags.a’ must be a text, found a list"),
            (#"{"segments": [], "tags": {"a": "b", "a": "c"}}"#, "‘tags.a’ is given twice"),
            (#"{"segments": [], "rings": 3, "rings": 3}"#, "‘rings’ is given twice"),
            (#"{"segments": [], "rings": null, "rings": 3}"#, "‘rings’ is given twice"),
            (#"{"segments": [], "segments": []}"#, "‘segments’ is given twice"),
            (#"{"segments": [], "crm": 1, "crm": 2}"#, "‘crm’ is given twice"),
            (#"{"segments": [], "agent": {"id": "a", "id": "b"}}"#, "‘agent.id’ is given twice"),
            (#"{"segments": [], "rings": -1}"#, "‘rings’ must be a whole number from 0 to 1000000, found -1"),
            (#"{"segments": [], "rings": 2.5}"#, "‘rings’ must be a whole number from 0 to 1000000, found 2.5"),
            (#"{"segments": [], "rings": "3"}"#, "‘rings’ must be a whole number from 0 to 1000000, found a text"),
            (
                #"{"segments": [], "ring_seconds": -0.1}"#,
                "‘ring_seconds’ must be a number of seconds from 0 to 1000000000, found -0.1"
            ),
            (
                #"{"segments": [], "duration": 1e12}"#,
                "‘duration’ must be a number of seconds from 0 to 1000000000, found 1000000000000.0"
            ),
            (
                #"{"segments": [], "channel": "phon"}"#,
                "‘channel’ must be one of phone, chat, video, found a text\n  Did you mean ‘phone’?"
            ),
            (
                #"{"segments": [], "direction": 1}"#,
                "‘direction’ must be one of inbound, outbound, found 1"
            ),
            (
                #"{"segments": [], "ended_by": "agnt"}"#,
                "‘ended_by’ must be one of agent, customer, system, found a text\n  Did you mean ‘agent’?"
            ),
            (#"{"segments": [], "answered": "yes"}"#, "‘answered’ must be true or false, found a text"),
            (
                #"{"segments": [], "language": "zh_CN"}"#,
                "‘language’ must be a language tag\n  Write it like ‘zh-CN’ or ‘en’."
            ),
            (
                #"{"segments": [], "started_at": "2026-10-05T09:00:00"}"#,
                "‘started_at’ has no time zone\n  Give the zone with --time-zone."
            ),
            (
                #"{"segments": [], "started_at": "yesterday"}"#,
                "‘started_at’ must be a time such as 2026-10-05T09:00:00+08:00, found a text"
            ),
            (
                #"{"segments": [], "started_at": "2026-10-05T09:00:00+8"}"#,
                "‘started_at’ must end with an offset such as +08:00 or Z"
            ),
            (#"{"segments": [], "customer_rating": {"score": 4}}"#, "‘customer_rating’ needs both ‘score’ and ‘of’"),
            (
                #"{"segments": [], "customer_rating": {"score": 6, "of": 5}}"#,
                "‘customer_rating.score’ must be from 0 to ‘customer_rating.of’"
            ),
            (#"{"segments": [1]}"#, "segments[0]: not an object"),
            (#"{"segments": [{"text": "a"}]}"#, "segments[0]: ‘speaker’ is missing"),
            (#"{"segments": [{"speaker": "agent", "text": null}]}"#, "segments[0]: ‘text’ is missing"),
            (
                #"{"segments": [{"speaker": "agnt", "text": "a"}]}"#,
                "segments[0]: ‘speaker’ must be one of agent, colleague, customer, system, unknown, found a text\n"
                    + "  Did you mean ‘agent’?"
            ),
            (
                #"{"segments": [{"speaker": "agent", "text": "a"}, {"speaker": "agent", "text": "b", "start": 2, "end": 1}]}"#,
                "segments[1]: ‘end’ is before ‘start’"
            ),
            (
                #"{"segments": [{"speaker": "agent", "text": "a", "start": "1"}]}"#,
                "segments[0]: ‘start’ must be a number of seconds from 0 to 1000000000, found a text"
            ),
            (
                #"{"segments": [{"speaker": "agent", "text": "a", "confidence": 1.5}]}"#,
                "segments[0]: ‘confidence’ must be a number from 0 to 1, found 1.5"
            ),
            (#"{"segments": [{"speaker": "agent", "text": 5}]}"#, "segments[0]: ‘text’ must be a text, found 5"),
            (
                #"{"segments": [{"speaker": "agent", "text": "a", "text": "b"}]}"#,
                "segments[0]: ‘text’ is given twice"
            ),
            (
                #"{"segments": [{"speaker": "agent", "txt": "a"}]}"#,
                "segments[0]: unknown key ‘segments[…].txt’\n  Did you mean ‘text’?"
            ),
            (
                #"{"segments": [{"speaker": "agent", "text": "a", "words": [{"text": "a", "start": 2, "end": 1}]}]}"#,
                "segments[0].words[…]: ‘end’ is before ‘start’"
            ),
            (
                #"{"segments": [{"speaker": "agent", "text": "a", "words": [{"start": 2}]}]}"#,
                "segments[0].words[…]: ‘text’ is missing"
            ),
        ])
    func refuses(_ json: String, _ message: String) {
        #expect(refusal(json) == "test.txt: error: \(message)")
    }

    @Test("More unknown keys than a record may have set it aside")
    func manyUnknownKeys() {
        let keys = (0..<40).map { "\"strange\($0)\": 1" }.joined(separator: ",")
        #expect(refusal("{\"segments\": [], \(keys)}") == "test.txt: error: more than 32 unknown keys")
    }

    @Test("The sink gets what the full path keeps, and the same refusals, however often the reader was used")
    func sinkEqualsFullPath() throws {
        let samples = [
            #"{"id": "a", "segments": [{"speaker": "agent", "text": "您好", "start": 1, "end": 2.5, "label": "L", "lexical": "l", "agent_id": "A", "confidence": 0.25, "words": [{"text": "您", "end": 3}]}]}"#,
            #"{"segments": [], "odd": 1}"#,
            #"{"segments": [{"speaker": "unknown", "text": "", "label": "spk_0"}], "odd": 1}"#,
            #"{"segments": [{"speaker": "agent", "text": "a"}, {"speaker": "x"}]}"#,
            #"{"rings": -1}"#,
        ]
        var reused = NativeReader()
        for sample in samples + samples {
            let (viaSink, viaFull) = try JSONParser().parse(copying: Array(sample.utf8)) { root in
                var sink = SegmentBuilder()
                var record = Result { try reused.read(root, defaultID: "d", into: &sink) }
                if case .success(var call) = record {
                    call.segments = sink.segments
                    record = .success(call)
                }
                var fresh = NativeReader()
                return (record.asText, Result { try fresh.read(root, defaultID: "d") }.asText)
            }
            #expect(viaSink == viaFull)
        }
    }

    @Test(
        "Roles are explicit only where every labelled speaker has one",
        arguments: [
            (#"[{"speaker": "agent", "text": "a"}]"#, CallRecord.RoleDecision.explicit),
            (#"[{"speaker": "agent", "text": "a"}, {"speaker": "unknown", "text": "b"}]"#, .explicit),
            (#"[{"speaker": "agent", "text": "a"}, {"speaker": "unknown", "text": "b", "label": "x"}]"#, .none),
            (#"[{"speaker": "unknown", "text": "b"}]"#, .none),
            ("[]", .none),
        ])
    func rolesOfTheHeader(_ segments: String, _ roles: CallRecord.RoleDecision) throws {
        let found = try JSONParser().parse(copying: Array("{\"segments\": \(segments)}".utf8)) { root in
            var reader = NativeReader()
            return try reader.read(root, defaultID: "d").source.roles
        }
        #expect(found == roles)
    }
}

extension Result where Success == CallRecord {
    fileprivate var asText: String { "\(self)" }
}
