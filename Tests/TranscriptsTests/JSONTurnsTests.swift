import JSON
import Testing

@testable import Transcripts

@Suite("JSON of one's own making")
struct JSONTurnsTests {
    private func turn(_ keys: String) -> String { "[{\"speaker\": \"agent\", \"text\": \"Hi.\", \(keys)}]" }

    @Test(
        "A time's unit is the one that its key names, a clock, a date, or seconds",
        arguments: [
            (#""start": 1.5, "end": 2"#, 1500, 2000), (#""start": "1.5", "end": "2""#, 1500, 2000),
            (#""start_ms": 1500, "end_ms": 2000"#, 1500, 2000), (#""startMs": 1500, "endMs": "2000""#, 1500, 2000),
            (#""BeginOffsetMillis": 1500, "EndOffsetMillis": 2000"#, 1500, 2000),
            (#""start_time_in_ms": 1500, "End Time (x)": 3"#, 1500, nil), (#""startTimeSeconds": 2"#, 2000, nil),
            (#""timestamp": "0:06", "end": "00:01:02.5""#, 6000, 62500), (#""timestamp": "75:12""#, 4_512_000, nil),
            (#""start": 1, "duration": 2.5"#, 1000, 3500), (#""start": 1, "duration_ms": 250"#, 1000, 1250),
            (#""from": 1, "to": 2.5"#, 1000, 2500), (#""from": "13800000000", "to": "95555""#, nil, nil),
            (#""开始时间": 3, "结束时间": 4"#, 3000, 4000), (#""start": null"#, nil, nil), (#""start": "soon""#, nil, nil),
            (#""start": -1"#, nil, nil), (#""start": 1e300, "end": 9223372036854775808"#, nil, nil),
            (#""start": 2, "start": 3"#, 2000, nil), (#"" Start ": 2"#, 2000, nil),
            (#""time": 1770004801"#, nil, nil), (#""timestamp": "2026-02-02T04:00:01Z""#, 0, nil),
        ] as [(String, Int?, Int?)])
    func times(_ keys: String, _ start: Int?, _ end: Int?) throws {
        let segment = try call(turn(keys)).segments[0]
        #expect(segment.start == start)
        #expect(segment.end == end)
    }

    @Test("Dates count from the call's beginning, else from the first of them")
    func dates() throws {
        let turns = """
            [{"speaker": "agent", "text": "One.", "timestamp": "2026-02-02T12:00:09+08:00"},
             {"speaker": "customer", "text": "Two.", "timestamp": "2026-02-02T04:00:05.250Z"}]
            """
        let first = try call(turns)
        #expect(first.script == ["customer customer 0 - Two.", "agent agent 3750 - One."])
        #expect(first.startedAt == "2026-02-02T04:00:05.250Z")
        let begun = try call("{\"started_at\": \"2026-02-02T04:00:00Z\", \"turns\": \(turns)}")
        #expect(begun.segments.map(\.start) == [5250, 9000])
        #expect(begun.startedAt == "2026-02-02T04:00:00Z")
    }

    @Test("Dates without a zone tell the time between turns, and no beginning")
    func datesWithoutZone() throws {
        let record = try call(
            """
            [{"speaker": "agent", "text": "One.", "time": "2026-02-02 12:00:00"},
             {"speaker": "customer", "text": "Two.", "time": "2026-02-02 12:00:05"}]
            """)
        #expect(record.segments.map(\.start) == [0, 5000])
        #expect(record.startedAt == nil)
        #expect(record.source.warnings == ["‘timestamp’ has no time zone: when the call began is left out"])
    }

    @Test("Milliseconds under a name that does not say so are doubted", arguments: [true, false])
    func doubts(_ hasEnds: Bool) throws {
        let turns = (0..<6).map { index in
            "{\"speaker\": \"agent\", \"text\": \"one two three four five\", \"start\": \(index * 3000)"
                + (hasEnds ? ", \"end\": \(index * 3000 + 2000)}" : "}")
        }
        let record = try call("[\(turns.joined(separator: ","))]")
        #expect(record.source.warnings.contains { $0.hasSuffix("the times may be in another unit, or made up") })
    }

    @Test(
        "A speaker is found under the usual names",
        arguments: [
            (#""speaker": "Wen""#, "Wen"), (#""speaker": 1"#, "speaker 1"), (#""Speaker ID": "spk_0""#, "spk_0"),
            (#""speaker": "UU", "x": 1"#, nil), (#""speaker": "1", "channel": 0"#, "channel 0, speaker 1"),
            (#""speaker": "Wen", "channel": 0"#, "Wen"), (#""channel": 0"#, "channel 0"), (#""声道": 2"#, "channel 2"),
            (#""说话人": "客户""#, "客户"), (#""sender": {"id": 7, "name": "Wen"}"#, "Wen"), (#""from": "Wen""#, "Wen"),
            (#""who": "Wen", "role": "user""#, "user"), (#""speaker": "Wen", "role": "user""#, "Wen"),
            (#""speaker": "Ava", "role": "bot""#, "bot"), (#""participantPurpose": "internal""#, "internal"),
        ] as [(String, String?)])
    func labels(_ keys: String, _ label: String?) throws {
        #expect(try call("{\"transcript\": [{\(keys), \"text\": \"Hi.\"}]}").segments[0].label == label)
    }

    @Test("A role beside a name says what the name is")
    func roles() throws {
        let record = try call(
            """
            [{"speaker": "Wen", "role": "customer", "text": "Hi."}, {"speaker": "Otto", "role": "agent", "text": "Ho."},
             {"speaker": "Ann", "role": "system", "text": "Hm."}]
            """)
        #expect(record.script == ["customer Wen - - Hi.", "agent Otto - - Ho.", "system Ann - - Hm."])
    }

    @Test(
        "The words are found under the usual names",
        arguments: [
            "text", "Text", "content", "message", "utterance", "msg", "DisplayText", "finalSentence", "onebest", "内容",
            "识别结果",
        ])
    func texts(_ key: String) throws {
        #expect(try call("{\"data\": [{\"role\": \"agent\", \"\(key)\": \"Hi.\"}]}").script == ["agent agent - - Hi."])
    }

    @Test(
        "The list of turns is found by what stands in it, and of several by its name",
        arguments: [
            #"{"chat": [{"speaker": "agent", "text": "Hi."}]}"#,
            #"{"call": {"turns": [{"speaker": "agent", "text": "Hi."}]}}"#,
            #"{"notes": [{"speaker": "x", "text": "y"}], "utterances": [{"speaker": "agent", "text": "Hi."}]}"#,
            #"{"words": [{"word": "Hi.", "speaker": "agent"}], "messages": [{"name": "agent", "msg": "Hi."}]}"#,
        ])
    func lists(_ text: String) throws {
        #expect(try call(text).script == ["agent agent - - Hi."])
    }

    @Test(
        "What is nearly a transcript is refused with the key that is nearly right",
        arguments: [
            (#"{"utterences": [{"speaker": "A", "text": "Hi."}]}"#, "utterences", "utterances"),
            (#"{"transcript": [{"speeker": "agent", "text": "Hi."}]}"#, "speeker", "speaker"),
            (#"[{"speaker": "agent", "texxt": "Hi."}]"#, "texxt", "text"),
            (#"{"language": "en", "segmens": [{"speaker": "agent", "text": "Hi."}]}"#, "segmens", "segments"),
        ])
    func slips(_ text: String, _ key: String, _ near: String) {
        #expect(refusal(text) == "test.txt: error: unknown key ‘\(key)’\n  Did you mean ‘\(near)’?")
    }

    @Test("Several lists without a likely name are not guessed at")
    func severalLists() {
        #expect(
            refusal(#"{"left": [{"speaker": "a", "text": "b"}], "right": [{"speaker": "c", "text": "d"}]}"#)
                == "test.txt: error: several lists of turns: ‘left’, ‘right’")
    }

    @Test(
        "What has no turns is no transcript",
        arguments: [
            #"{"sections": [{"name": "Opening", "description": "d", "questions": []}]}"#,
            #"{"entities": [{"name": "PERSON", "text": "Wen"}]}"#, #"[{"speaker": "a"}]"#, #"[["agent", "Hi."]]"#,
            #"{"segmens": [{"start": 1, "end": 2, "text": "Hi."}], "a": 1, "b": 2}"#, #"{"transcript": []}"#,
            #"{"transcript": [{"text": "Hi.", "start": 1}]}"#,
        ])
    func none(_ text: String) {
        #expect(calls(read(text)).isEmpty)
    }

    @Test("What others read is theirs: this reader is asked last")
    func last() throws {
        let readers = TranscriptFormat.jsonReaders
        #expect(readers.filter(\.isFallback).map(\.format.name) == ["json-turns"])
        #expect(readers.last?.isFallback == true)
        let text = #"{"segments": [{"speaker": "agent", "text": "Hi."}]}"#
        #expect(try call(text).source.format == "native")
    }

    @Test("Keys of a record beside turns of another name make no record of one's own")
    func nearNative() throws {
        let record = try call(
            #"{"id": "c-1", "duration": 9.5, "direction": "in", "transcript": [{"speaker": "agent", "text": "Hi."}]}"#)
        #expect(record.source.format == "json-turns")
        #expect(record.id == "c-1")
        #expect(record.duration == 9500)
        #expect(record.direction == .inbound)
    }

    @Test(
        "The call's length is read in the unit that its key names, a clock, or seconds",
        arguments: [
            (#""duration": "4:45""#, 285_000), (#""call_duration_ms": 4500"#, 4500),
            (#""duration_seconds": 4.5"#, 4500),
            (#""duration": 4.5"#, 4500), (#""duration": "long""#, nil), (#""duration_minutes": 3"#, nil),
        ] as [(String, Int?)])
    func durations(_ key: String, _ value: Int?) throws {
        #expect(try call("{\(key), \"turns\": [{\"speaker\": \"a\", \"text\": \"Hi.\"}]}").duration == value)
    }

    @Test("Words keep their times, and cut a turn where they change the speaker")
    func words() throws {
        let record = try call(
            """
            [{"speaker": "A", "text": "Hi. Yes?", "start": 1, "words": [
              {"word": "Hi.", "start": 1, "end": 1.5, "probability": 0.5, "spk": "A"},
              {"word": "Yes?", "start_ms": 1600, "end_ms": 1900, "spk": "B"}]},
             {"speaker": "A", "text": "So.", "words": ["So."]}]
            """)
        #expect(record.script == ["unknown A 1000 1500 Hi.", "unknown B 1600 1900 Yes?", "unknown A - - So."])
        #expect(record.segments[0].words == [Segment.Word("Hi.", start: 1000, end: 1500, confidence: 0.5)])
    }

    @Test("Turns that name their calls are given to them; where one names none, they are one call's")
    func severalCalls() {
        let turns = [("k-1", "One."), ("k-2", "Two."), ("k-1", "Three.")].map { id, text in
            "{\"call_id\": \"\(id)\", \"speaker\": \"agent\", \"text\": \"\(text)\"}"
        }
        for text in ["[\(turns.joined(separator: ","))]", turns.joined(separator: "\n")] {
            let found = calls(read(text))
            #expect(found.map(\.id) == ["k-1", "k-2"])
            #expect(found.map(\.source.record) == [1, 2])
            #expect(found.first?.segments.map(\.text) == ["One.", "Three."])
        }
        let mixed = calls(read("[\(turns[0]), {\"speaker\": \"agent\", \"text\": \"Two.\"}]"))
        #expect(mixed.map(\.segments.count) == [2])
    }

    @Test("Turns one a line are a call")
    func lines() throws {
        let record = try call(
            """
            {"speaker": "agent", "text": "Hi.", "start": 1, "duration": 1, "id": 5}
            {"speaker": "customer", "text": "Ho.", "start": 3, "id": 6}
            """)
        #expect(record.id == "test.txt")
        #expect(record.duration == nil)
        #expect(record.script == ["agent agent 1000 2000 Hi.", "customer customer 3000 - Ho."])
        #expect(refusal("{\"speaker\": \"agent\", \"text\": \"Hi.\"}\n{\"speaker\"").hasPrefix("test.txt:2:"))
    }

    @Test("An agent may be a name or an object")
    func agent() throws {
        let turns = #""turns": [{"speaker": "a", "text": "Hi."}]"#
        #expect(try call("{\"agent\": \"Otto\", \(turns)}").agent.name == "Otto")
        #expect(
            try call("{\"agent\": {\"id\": 7, \"name\": \"Otto\"}, \(turns)}").agent == .init(id: "7", name: "Otto"))
    }

    @Test("A turn without words is left out, one with only times too")
    func silence() throws {
        let record = try call(
            #"[{"speaker": "a", "text": "Hi."}, {"speaker": "b", "text": " "}, {"speaker": "b", "start": 1}]"#)
        #expect(record.segments.map(\.text) == ["Hi."])
        #expect(record.source.warnings.first == "turns without a text are left out")
    }
}

@Suite("Moments")
struct MomentTests {
    @Test(
        "A date with its zone is a moment, to the millisecond half up",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-02-02T12:00:01.2505+08:00", 1_770_004_801_251),
            ("2024-02-29T23:59:59-00:30", 1_709_252_999_000), ("2000-03-01T00:00:00Z", 951_868_800_000),
            ("1900-03-01 00:00:00Z", -2_203_891_200_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ])
    func dates(_ text: String, _ milliseconds: Int) throws {
        let moment = try #require(Moment(text))
        #expect(moment.milliseconds == milliseconds)
        #expect(moment.isZoned)
    }

    @Test(
        "Other texts are none",
        arguments: ["", "12:00", "2026-02-30T00:00:00Z", "2026-02-02T00:00:00+0800", "1770004801"])
    func none(_ text: String) { #expect(Moment(text) == nil) }

    @Test(
        "A moment is written in UTC",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1_709_253_000_005, "2024-03-01T00:30:00.005Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"), (951_782_400_000, "2000-02-29T00:00:00Z"),
        ])
    func written(_ milliseconds: Int, _ text: String) {
        #expect(Moment(milliseconds: milliseconds).utc == text)
        #expect(Moment(text)?.milliseconds == milliseconds)
    }

    @Test(
        "Numbers since 1970 are read in their unit, as numbers or texts",
        arguments: [
            ("1770004801.2505", .seconds, 1_770_004_801_251), ("\"1770004801\"", .seconds, 1_770_004_801_000),
            ("1770004801250", .milliseconds, 1_770_004_801_250), ("1770004801250499", .microseconds, 1_770_004_801_250),
            ("\"1770004801250500\"", .microseconds, 1_770_004_801_251), ("1770004801250", .seconds, nil),
            ("-1", .seconds, nil), ("null", .seconds, nil), ("\"soon\"", .seconds, nil), ("\"nan\"", .seconds, nil),
            ("18446744073709551615", .microseconds, nil), ("1e300", .milliseconds, nil),
        ] as [(String, Moment.EpochUnit, Int?)])
    func epochs(_ json: String, _ unit: Moment.EpochUnit, _ milliseconds: Int?) throws {
        let found = try JSONParser().parse(copying: "[\(json)]".utf8) { root in
            Moment(epoch: root.first, unit)?.milliseconds
        }
        #expect(found == milliseconds)
    }

    @Test("Time between moments needs a zone in both or in none, and never runs backwards")
    func since() {
        let first = Moment("2026-02-02T04:00:00Z")
        #expect(Moment("2026-02-02T12:00:05+08:00")?.since(first) == 5000)
        #expect(Moment("2026-02-02T04:00:05")?.since(first) == nil)
        #expect(Moment("2026-02-02T04:00:05")?.since(Moment("2026-02-02 04:00:00")) == 5000)
        #expect(first?.since(Moment("2026-02-02T05:00:00Z")) == nil)
        #expect(first?.since(nil) == nil)
    }
}
