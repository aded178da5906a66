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

    @Test("A call whose rows are torn apart is set aside whole, as a part of it is no call")
    func scattered() {
        let text = "id,speaker,text\nc1,agent,a\nc2,agent,b\nc1,customer,c\nc1,customer,d\n"
        let readings = read(text, file: "f")
        #expect(calls(readings).map(\.id) == ["c2"])
        #expect(
            refusals(readings) == [
                "f:2: error: the call goes on at line 4 behind other calls\n"
                    + "  Sort the rows so that a call's rows stand together.",
                "f:4: error: the id of the call at line 2 comes again behind other calls\n"
                    + "  Sort the rows so that a call's rows stand together.",
            ])
    }

    @Test("A quoted cell that does not end sets its call aside")
    func openCell() {
        let text = "id,speaker,text\nc1,agent,a\nc2,agent,\"b\nc3,agent,c\n"
        #expect(refusals(read(text, file: "f")) == ["f:3: error: a quoted cell that does not end"])
    }

    @Test("A table without speakers or text is refused, not read as labelled text")
    func otherTables() {
        let remedy =
            "  Name the columns ‘speaker’ and ‘text’, one row a turn, or ‘transcript’, one row a call. A table of facts about calls is named with --metadata."
        #expect(
            refusal(",id,topic,outcome\n0,1,\"late: again\",good\n1,2,lamp,good\n")
                == "test.txt:1: error: a table without a column for the text\n\(remedy)")
        #expect(
            refusal("id,text,outcome\n1,\"Hello, it is late: again\",good\n2,lamp,good\n")
                == "test.txt:1: error: a table without a column for the speaker\n\(remedy)")
    }

    @Test("Beside a column that names the call, ‘id’ is the row's")
    func rowIDs() {
        let text = "id,call_id,speaker,text\n1,c1,agent,a\n2,c1,customer,b\n3,c2,agent,c\n"
        #expect(calls(read(text)).map(\.id) == ["c1", "c2"])
        #expect(calls(read(text)).map(\.segments.count) == [2, 1])
    }

    @Test("An ‘id’ that counts the rows is no call's", arguments: [0, 1])
    func numberedRows(_ first: Int) {
        let text = "id,speaker,text\n\(first),agent,a\n\(first + 1),customer,b\n\(first + 2),agent,c\n"
        #expect(
            refusal(text) == """
                test.txt: error: the column ‘id’ counts the rows, so nothing tells which turns are one call
                  Name the calls in a column ‘call_id’; without one the table is one call.
                """)
    }

    @Test("Ids that a spreadsheet has rounded are refused, as they may be those of several calls")
    func roundedIDs() {
        let text = "call_id,agent.id,speaker,text\n1.79E+18,a,agent,a\nc2,2.5E+12,agent,b\nc3,007,agent,c\n"
        let readings = read(text, file: "f")
        let remedy = "  Format the column as text before the ids are put in."
        #expect(
            refusals(readings) == [
                "f:2: error: ‘id’ was rounded by a spreadsheet\n\(remedy)",
                "f:3: error: ‘agent.id’ was rounded by a spreadsheet\n\(remedy)",
            ])
        #expect(calls(readings).map(\.agent.id) == ["007"])
    }

    @Test("Turns that begin anew are another call, which needs a name")
    func restarted() {
        let text = "speaker,start,text\nagent,0,a\ncustomer,65,b\nagent,0.5,c\ncustomer,3,d\n"
        #expect(
            refusal(text) == """
                test.txt:4: error: times that begin anew, and no column that names the calls
                  Name the calls in a column ‘call_id’.
                """)
        #expect(calls(read("speaker,start,text\nagent,40,a\ncustomer,38,b\n")).count == 1)
    }

    @Test("Times of a day, written as seconds, are refused")
    func dayFractions() {
        let text = """
            speaker,start,text
            agent,0.000011574,"Good morning, how can I help you?"
            customer,0.000115741,"My lamp is broken, and so is the shade."
            """
        #expect(refusal(text).hasPrefix("test.txt:2: error: all times lie within a fifth of a second"))
        #expect(
            calls(read("speaker,start,text\nagent,0,\"Good morning, how can I help you?\"\nBo,0,Hello there\n")).count
                == 1)
    }

    @Test("Formulas are text, and nothing is made of them")
    func formulas() throws {
        #expect(
            try call("speaker,text\nagent,\"=HYPERLINK(\"\"x\"\")\"\n").script == ["agent agent - - =HYPERLINK(\"x\")"])
    }

    @Test("A speaker that is not known has no label, and rows without words are no turns")
    func unknownSpeakers() throws {
        let record = try call("speaker,text\nUnknown Speaker,Hello\nagent,\n?,Hi\nNULL,Bye\n")
        #expect(record.script == ["unknown - - - Hello", "unknown - - - Hi", "unknown - - - Bye"])
        #expect(refusal("speaker,text\nagent,\n", file: "f") == "f:2: error: a transcript without words")
    }

    @Test("Many columns that are not used are one warning")
    func manyColumns() throws {
        let record = try call("speaker,text,a,b,c,d,e\nagent,Hello,1,2,3,4,5\n")
        #expect(record.source.warnings == ["columns not used: ‘a’, ‘b’, ‘c’ and 2 more"])
    }

    @Test("Tables of Excel's ‘Unicode text’, UTF-16 with tabs, and of Chinese exports, GB 18030, are read")
    func encodings() throws {
        let text = "角色\t内容\r\n客服\t您好，请问有什么可以帮您？\r\n客户\t灯罩碎了。\r\n"
        let utf16: [UInt8] = [0xff, 0xfe] + text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        let script = ["agent 客服 - - 您好，请问有什么可以帮您？", "customer 客户 - - 灯罩碎了。"]
        #expect(calls(TranscriptFile.read(utf16, file: "f", options: ReadingOptions())).map(\.script) == [script])
        // 角色,内容\n客服,您好\n客户,好
        let gb: [UInt8] =
            [0xbd, 0xc7, 0xc9, 0xab, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0a]
            + [0xbf, 0xcd, 0xb7, 0xfe, 0x2c, 0xc4, 0xfa, 0xba, 0xc3, 0x0a, 0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xba, 0xc3]
        #expect(
            calls(TranscriptFile.read(gb, file: "f", options: ReadingOptions())).map(\.script) == [
                ["agent 客服 - - 您好", "customer 客户 - - 好"]
            ])
    }
}
