import JSON
import Testing

@testable import Transcripts

@Suite("Tables with one row a call")
struct TableTranscriptTests {
    private static let talk = "agent: Hello\ncustomer: The shade is broken."

    private func scripts(_ table: String) -> [[String]] { calls(read(table, file: "f.csv")).map(\.script) }

    private static let script = ["agent agent - - Hello", "customer customer - - The shade is broken."]

    @Test(
        "The column of transcripts is found by what it holds, whatever its name and the delimiter",
        arguments: [
            "call_id,transcript\nc1,\"\(talk)\"\n", "id;text;queue\nc1;\"\(talk)\";q\n",
            ",id,context,outcome\n0,c1,\"\(talk)\",good\n", "id\tname\ttext\nc1\tMs Li\t\"\(talk)\"\n",
            "id|channel|content\nc1|phone|\"\(talk)\"\n", "ID;РАЗГОВОР\nc1;\"\(talk)\"\n",
            "id,transcript,processed_transcript\nc1,\"\(talk)\",\"\(talk)\"\n",
            "id,cleaned_context,context\nc1,\"\(talk)\",\"\(talk)\"\n",
        ])
    func columns(_ table: String) throws {
        let record = try call(table, file: "f.csv")
        #expect(record.script == Self.script)
        #expect(record.id == "c1")
        #expect(record.channel == .phone)
    }

    @Test(
        "A cell may hold any text format",
        arguments: [
            ("WEBVTT\n\n00:01.000 --> 00:02.000\n<v agent>Hello</v>", ["agent agent 1000 2000 Hello"]),
            ("1\n00:00:01,000 --> 00:00:02,000\nagent: Hello", ["agent agent 1000 2000 Hello"]),
            (
                "[00:01] agent: Hello\n[00:02] customer: Hi",
                ["agent agent 1000 - Hello", "customer customer 2000 - Hi"]
            ),
            ("agent  0:01\nHello\ncustomer  0:02\nHi", ["agent agent 1000 - Hello", "customer customer 2000 - Hi"]),
            ("[0:1.000,0:2.000,客服]  您好", ["agent 客服 1000 2000 您好"]),
            ("00:00:01\tagent:\tHello\n00:00:02\tBo:\tHi", ["agent agent 1000 - Hello", "customer Bo 2000 - Hi"]),
            ("agent: Hello\\ncustomer: Hi", ["agent agent - - Hello", "customer customer - - Hi"]),
            ("agent: Hello<br>customer: Hi", ["agent agent - - Hello", "customer customer - - Hi"]),
        ])
    func formats(_ cell: String, _ script: [String]) {
        #expect(scripts("call_id,transcript\nc1,\"\(cell)\"\n") == [script])
    }

    private func quoted(_ json: String) -> String {
        "\"" + json.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    @Test("A cell may hold JSON of any format that is read, with the row's id and facts")
    func json() throws {
        let first = #"{"id": "x", "direction": "inbound", "segments": [{"speaker": "agent", "text": "Hello"}]}"#
        let second = #"{"segments": [{"speaker": "customer", "text": "Hi", "start": 1.5}]}"#
        let table =
            "call_id,direction,duration_ms,raw\nc1,Outbound,1500,\(quoted(first))\nc2,Outbound,,\(quoted(second))\n"
        let records = calls(read(table, file: "f.csv"))
        #expect(records.map(\.id) == ["c1", "c2"])
        #expect(records.map(\.script) == [["agent - - - Hello"], ["customer - 1500 - Hi"]])
        // What the transcript says itself stays.
        #expect(records.map(\.direction) == [.inbound, .outbound])
        #expect(records.map(\.duration) == [1500, nil])
        #expect(records.map(\.source.format) == ["csv", "csv"])
        #expect(records.map(\.source.record) == [1, 2])
    }

    @Test("Several calls in one cell are calls of their own")
    func severalInCell() {
        let lines = #"{"segments": [{"speaker": "agent", "text": "a"}]}"# + "\n" + #"{"id": "x", "segments": []}"#
        let records = calls(read("call_id,raw,mood\nc1,\(quoted(lines)),calm\n", file: "f.csv"))
        #expect(records.map(\.id) == ["c1#1", "x"])
        #expect(records.map(\.source.record) == [1, 2])
    }

    @Test("A row that can't be read is set aside with its line, and the others go on")
    func badRows() {
        let table = """
            call_id,transcript
            c1,"\(Self.talk)"
            c2,"nobody says
            who speaks"
            c3,
            c1,"\(Self.talk)"
            ,"\(Self.talk)"
            1.79E+18,"\(Self.talk)"
            c4,"{""segmens"": []}"
            c5,"[{'speaker': 'agent', 'text': 'Hello'}]"
            c6,"agent: Hello. customer: Hi. agent: Bye."
            c7,x,y
            c8,"\(Self.talk)
            """
        let readings = read(table, file: "f.csv")
        #expect(calls(readings).map(\.id) == ["c1"])
        #expect(
            refusals(readings).map { $0.split(separator: "\n")[0] } == [
                "f.csv:4: error: no speakers: 0 of 2 lines begin with a label such as ‘agent:’",
                "f.csv:6: error: a call without a transcript", "f.csv:7: error: the id of the call at line 2 again",
                "f.csv:9: error: a row without a call's id", "f.csv:11: error: ‘id’ was rounded by a spreadsheet",
                "f.csv:13: error: unknown key ‘segmens’", "f.csv:14: error: a Python literal where JSON is needed",
                "f.csv:15: error: several speakers in one line",
                "f.csv:16: error: a row of 3 columns under a header of 2",
                "f.csv:17: error: a quoted cell that does not end",
            ])
    }

    @Test("Facts of the call come from their columns, in the ways that exports write them")
    func facts() throws {
        let table = """
            call_id,agent_id,Direction,Language,Duration,started_at,tags.topic,start_time,speaker,transcript
            c1,A1,Inbound,English,0:05:10,2026-10-05T09:00:00Z,lamps,08:59,Ann,"\(Self.talk)"
            """
        let record = try call(table)
        #expect(record.agent.id == "A1")
        #expect(record.direction == .inbound)
        #expect(record.language == "en")
        #expect(record.duration == 310_000)
        #expect(record.startedAt == "2026-10-05T09:00:00Z")
        #expect(record.tags == ["topic": "lamps"])
        #expect(record.source.warnings == ["column ‘start_time’, not used", "column ‘speaker’, not used"])
    }

    @Test(
        "A duration whose column names the unit is taken in it",
        arguments: [
            ("duration_minutes,1.5", 90_000), ("duration_seconds,90", 90_000), ("duration_ms,90000", 90_000),
            ("Duration_Min,0", 0),
        ])
    func durations(_ column: String, _ milliseconds: Int) throws {
        let cells = column.split(separator: ",")
        let table = "call_id,\(cells[0]),transcript\nc1,\(cells[1]),\"\(Self.talk)\"\n"
        #expect(try call(table).duration == milliseconds)
    }

    @Test("Labels differ from row to row, and roles are decided for each")
    func labels() {
        let table = "id,transcript\n1,\"AE: a\nAngela: b\"\n2,\"NARRATOR: n\nAE: a\nJennifer: b\"\n"
        #expect(
            scripts(table) == [
                ["agent AE - - a", "customer Angela - - b"],
                ["system NARRATOR - - n", "agent AE - - a", "customer Jennifer - - b"],
            ])
    }

    @Test("Several columns that may each be the transcript are refused")
    func doubtful() {
        #expect(
            refusal("id,first,second\n1,\"\(Self.talk)\",\"\(Self.talk)\"\n") == """
                test.txt:1: error: several columns hold transcripts: ‘first’, ‘second’
                  Name the one that counts ‘transcript’.
                """)
    }

    @Test("One call without an id is named after the file, several are numbered")
    func ids() {
        #expect(calls(read("queue,transcript\nq,\"\(Self.talk)\"\n", file: "x/f.csv")).map(\.id) == ["f.csv"])
        let two = "queue,transcript\nq,\"\(Self.talk)\"\nq,\"\(Self.talk)\"\n"
        #expect(calls(read(two, file: "x/f.csv")).map(\.id) == ["f.csv#1", "f.csv#2"])
    }

    @Test("A table of turns stays one, though a turn may have several lines or a label in it")
    func turns() throws {
        let table = "speaker,text\nagent,\"Note: this\nand that\"\ncustomer,Yes: both\nagent,Well\n"
        #expect(
            try call(table).script == [
                "agent agent - - Note: this\nand that", "customer customer - - Yes: both", "agent agent - - Well",
            ])
    }
}
