import Testing

@testable import Transcripts

@Suite("CSV and TSV")
struct TableTests {
    @Test("Rows are cut as RFC 4180 says, with any delimiter and line end")
    func rows() {
        let text = "a;\"b \"\"x\"\"\";c\r\n\"1\n2\";3 \"q\";\n\r\n\"tail\"x;;\"open\n"
        let rows = Array(DelimitedRows(Array(text.utf8)[...], delimiter: UInt8(ascii: ";")))
        #expect(rows.map(\.cells) == [["a", "b \"x\"", "c"], ["1\n2", "3 \"q\"", ""], ["tailx", "", "open\n"]])
        #expect(rows.map(\.line) == [1, 2, 5])
        #expect(rows.map(\.isOpen) == [false, false, true])
    }

    @Test("The delimiter is the one that cuts rows alike", arguments: [",", ";", "\t", "|"])
    func delimiters(_ delimiter: String) {
        let rows = ["speaker", "text, or; so|on\tx", "end"].map { "\"\($0)\"" }.joined(separator: delimiter)
        let text = Array((rows + "\n" + rows + "\n").utf8)
        #expect(DelimitedRows.delimiter(of: text) == delimiter.utf8.first)
    }

    @Test("Neighbouring rows of one id are a call, with the record's keys from their columns")
    func groups() throws {
        let text = """
            call_id,speaker,start,end,text,agent_id,agent.name,team,rings,started_at,tags.purpose,mood
            c1,agent,0.5,2,"您好，
            请讲",A1,Li,south,3,2026-10-05T09:00:00Z,assessment,calm
            c1,客户,2,3.25,喂,A1,,,,,,
            c2,agent,00:01,00:02.5,"Hi, there",,,,,,,
            """
        let records = calls(read(text, file: "x/calls.csv"))
        #expect(records.map(\.id) == ["c1", "c2"])
        #expect(records.map(\.source.record) == [1, 2])
        #expect(records[0].script == ["agent agent 500 2000 您好，\n请讲", "customer 客户 2000 3250 喂"])
        #expect(records[1].script == ["agent agent 1000 2500 Hi, there"])
        #expect(records[0].agent == CallRecord.Agent(id: "A1", name: "Li", team: "south"))
        #expect(records[0].rings == 3)
        #expect(records[0].startedAt == "2026-10-05T09:00:00Z")
        #expect(records[0].tags == ["purpose": "assessment"])
        #expect(records[0].source.warnings == ["column ‘mood’, not used"])
        #expect(records[1].agent == CallRecord.Agent())
    }

    @Test(
        "Columns are known by many names, Chinese ones too",
        arguments: [
            "Speaker,StartMs,EndMs,Content\nagent,1000,2500,Hello\n",
            "role\tstart_time\tend_time\tmessage\nagent\t1\t2.5\tHello\n",
            "角色;开始时间;结束时间;内容\nagent;0:01;0:02.5;Hello\n",
            "channel|begin|end|utterance\nagent|1.0|2.5|Hello\n",
        ])
    func aliases(_ text: String) throws {
        #expect(try call(text).script == ["agent agent 1000 2500 Hello"])
        #expect(try call(text).id == "test.txt")
    }

    @Test("Channel is a record's key where another column names the speaker")
    func channelColumn() throws {
        let record = try call("id,channel,speaker,text\nc1,chat,agent,Hello\n")
        #expect(record.channel == .chat)
        #expect(record.script == ["agent agent - - Hello"])
    }

    @Test("Labels have a column of their own beside the speakers")
    func labelColumn() throws {
        let record = try call("speaker,label,text,confidence\nagent,spk_0,Hello,0.5\nunknown,spk_1,Hi,\n")
        #expect(record.script == ["agent spk_0 - - Hello", "customer spk_1 - - Hi"])
        #expect(record.segments[0].confidence == 0.5)
    }

    @Test(
        "A bad row sets its call aside with the line, and the others go on",
        arguments: [
            ("c2,agent,1,2\n", "f:3: error: a row of 4 columns under a header of 5"),
            ("c2,agent,2,1,a\n", "f:3: error: the end is before the start"),
            ("c2,agent,x,1,a\n", "f:3: error: the start is no time"),
            ("c2,agent,-1,1,a\n", "f:3: error: the start is no time"),
            (",agent,0,1,a\n", "f:3: error: a row without a call's id"),
        ])
    func badRows(_ row: String, _ message: String) {
        let text = "id,speaker,start,end,text\nc1,agent,0,1,a\n" + row + "c3,agent,0,1,a\n"
        let readings = read(text, file: "f")
        #expect(calls(readings).map(\.id) == ["c1", "c3"])
        #expect(refusals(readings) == [message])
        #expect(
            readings.compactMap { if case .setAside(let record) = $0 { record.raw } else { nil } } == [
                Array(row.dropLast().utf8)
            ])
    }

    @Test("A value that a record would refuse sets the call aside")
    func badValues() {
        let text = "id,speaker,text,rings\nc1,agent,a,3\nc1,agent,b,4\nc2,agent,a,-1\nc3,agent,a,\n"
        let readings = read(text, file: "f")
        #expect(
            refusals(readings) == [
                "f:3: error: ‘rings’ differs within one call",
                "f:4: error: ‘rings’ must be a whole number from 0 to 1000000, found something else",
            ])
        #expect(calls(readings).map(\.id) == ["c3"])
    }

    @Test("An id that comes again behind other calls sets the later rows aside")
    func scattered() {
        let text = "id,speaker,text\nc1,agent,a\nc2,agent,b\nc1,customer,c\nc1,customer,d\n"
        let readings = read(text, file: "f")
        #expect(calls(readings).map(\.id) == ["c1", "c2"])
        #expect(
            refusals(readings) == [
                "f:4: error: the id of the call at line 2 comes again behind other calls\n"
                    + "  Sort the rows so that a call's rows stand together."
            ])
    }

    @Test("A quoted cell that does not end sets its call aside")
    func openCell() {
        let text = "id,speaker,text\nc1,agent,a\nc2,agent,\"b\nc3,agent,c\n"
        #expect(refusals(read(text, file: "f")) == ["f:3: error: a quoted cell that does not end"])
    }

    @Test("A table without speakers or text is refused, not read as labelled text")
    func otherTables() {
        let talk = "\"agent: Hello\ncustomer: Hi\nagent: Bye\ncustomer: Bye\""
        #expect(
            refusal(",id,context,outcome\n0,1,\(talk),good\n1,2,\(talk),good\n") == """
                test.txt:1: error: a table without a column for the text
                  Name the columns ‘speaker’ and ‘text’, one row a segment. A table of facts about calls is named with --metadata.
                """)
    }
}
