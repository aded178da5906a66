import Testing

@testable import Transcripts

@Suite("Excel workbooks")
struct WorkbookTests {
    private typealias Book = StoredArchive

    private func read(_ archive: StoredArchive, _ options: ReadingOptions = ReadingOptions()) -> [Reading] {
        TranscriptFile.read(archive.bytes, file: "f.xlsx", options: options)
    }

    private func script(_ archive: StoredArchive) throws -> [String] {
        let readings = read(archive)
        try #require(readings.count == 1)
        return try readings[0].call().script
    }

    private func refusal(_ archive: StoredArchive) -> String { refusals(read(archive)).joined(separator: "\n") }

    private static let header = Book.row("speaker", "text")

    @Test(
        "Cells say what they show: shared texts, runs, texts in place, formulas' results, flags, errors",
        arguments: [
            (#"<c t="s"><v>1</v></c>"#, "two"), (#"<c t="s"><v>2</v></c>"#, "我要退货"),
            (#"<c t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r></is></c>"#, "a b"),
            (#"<c t="str"><f>A1&amp;"x"</f><v>made</v></c>"#, "made"), (#"<c t="b"><v>1</v></c>"#, "true"),
            (#"<c t="e"><v>#N/A</v></c>"#, "#N/A"), (#"<c><v>12</v></c>"#, "12"), (#"<c t="n"><v>1.5</v></c>"#, "1.5"),
            (#"<c><v>0.30000000000000004</v></c>"#, "0.30000000000000004"),
            (#"<c><v>5.0000000000000001E-3</v></c>"#, "0.005"), (#"<c><v>1.5E3</v></c>"#, "1500"),
            (#"<c><v>1790123456789012345</v></c>"#, "1790123456789012345"),
            (#"<c><v>1.7900000000000001E+18</v></c>"#, "1.79E+18"),
            (#"<c t="d"><v>2026-10-05T09:00:00</v></c>"#, "2026-10-05T09:00:00"),
            (#"<c t="inlineStr"><is><t>a_x000D__x005F_b_xyz</t></is></c>"#, "a\r_b_xyz"),
            (#"<c t="inlineStr"><is><t>"=1+1", &lt;ok&gt;</t></is></c>"#, "\"=1+1\", <ok>"),
            (#"<c t="inlineStr"><is><t><![CDATA[a & b]]></t></is></c>"#, "a & b"),
        ])
    func cells(_ cell: String, _ text: String) throws {
        let texts =
            "<si><t>one</t></si><si><t>two</t></si><si><r><t>我要</t></r><r><t>退货</t></r><rPh sb=\"0\" eb=\"1\"><t>wo</t></rPh></si>"
        let row = #"<row><c t="inlineStr"><is><t>agent</t></is></c>\#(cell)</row>"#
        #expect(try script(Book.workbook(sheet: Self.header + row, texts: texts)) == ["agent agent - - \(text)"])
    }

    private static let styles = """
        <numFmts><numFmt numFmtId="164" formatCode="[h]:mm:ss.000"/><numFmt numFmtId="165" formatCode="mm:ss"/>
        <numFmt numFmtId="166" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; hh:mm"/>
        <numFmt numFmtId="167" formatCode="0.00&quot; days&quot;"/><numFmt numFmtId="168" formatCode="[Red]General"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/>
        <xf numFmtId="168"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="21"/></cellXfs>
        """

    @Test(
        "A number is a time or a day where its format says so",
        arguments: [
            (0, "0.5", "0.5"), (1, "1.1585648148148148E-5", "00:00:01.001"), (1, "4.1666666666666664E-2", "01:00:00"),
            (1, "1.5", "36:00:00"), (2, "6.9444444444444447E-4", "00:01:00"), (3, "46300.375", "2026-10-05 09:00:00"),
            (3, "0.375", "09:00:00"), (4, "0.5", "0.5"), (5, "0.5", "0.5"), (6, "46300", "2026-10-05"),
            (6, "61", "1900-03-01"), (6, "60", "60"), (7, "46300.5", "2026-10-05 12:00:00"),
            (8, "3.472222222222222E-3", "00:05:00 (h:mm)"), (9, "46300.5", "2026-10-05 12:00:00"),
            (9, "-0.5", "-0.5"), (9, "1e300", "1E+300"), (99, "0.5", "0.5"), (6, "x", "x"),
        ])
    func times(_ style: Int, _ number: String, _ text: String) throws {
        let row = #"<row><c t="inlineStr"><is><t>agent</t></is></c><c s="\#(style)"><v>\#(number)</v></c></row>"#
        let book = Book.workbook(sheet: Self.header + row, styles: Self.styles)
        #expect(try script(book) == ["agent agent - - \(text)"])
    }

    @Test("Days are counted from 1904 where the workbook says so")
    func from1904() throws {
        let row = #"<row><c t="inlineStr"><is><t>agent</t></is></c><c s="6"><v>44838</v></c></row>"#
        let book = Book.workbook(
            sheet: Self.header + row, styles: Self.styles, properties: #"<workbookPr date1904="1"/>"#)
        #expect(try script(book) == ["agent agent - - 2026-10-05"])
    }

    @Test("A turn's times are parts of a day only where their format says so")
    func turnTimes() throws {
        func book(_ style: Int, _ times: [String]) -> StoredArchive {
            let rows = times.map {
                #"<row><c t="inlineStr"><is><t>agent</t></is></c><c s="\#(style)"><v>\#($0)</v></c>"#
                    + #"<c t="inlineStr"><is><t>Good morning, how can I help you?</t></is></c></row>"#
            }
            return Book.workbook(
                sheet: Book.row("speaker", "start", "text") + rows.joined(), styles: Self.styles)
        }
        let days = ["1.1574074074074074E-5", "4.0509259259259258E-4"]
        let text = "Good morning, how can I help you?"
        #expect(try script(book(1, days)) == ["agent agent 1000 - \(text)", "agent agent 35000 - \(text)"])
        #expect(try script(book(0, ["1", "35.25"])) == ["agent agent 1000 - \(text)", "agent agent 35250 - \(text)"])
        // As numbers of seconds they would be a call of no time.
        #expect(refusal(book(0, days)) == "f.xlsx:2: error: the start is no time")
        #expect(
            refusal(book(4, ["0.00011574", "0.00040509"])) == """
                f.xlsx:2: error: all times lie within a fifth of a second, as a spreadsheet's fractions of a day do
                  Format the columns of times as [h]:mm:ss.000 before the table is saved.
                """)
        #expect(
            refusal(book(8, ["3.472222222222222E-3"])) == """
                f.xlsx:2: error: the start is formatted as hours and minutes, where minutes and seconds may be meant
                  Format the column as [h]:mm:ss; a spreadsheet takes 0:05 for five minutes.
                """)
    }

    @Test("Rows and cells that are left out are empty, and rows keep their numbers")
    func sparse() throws {
        let sheet = """
            <row r="3"><c r="B3" t="str"><v>speaker</v></c><c r="C3" t="str"><v>text</v></c><c r="E3" t="str"><v>id</v></c></row>
            <row r="5"><c r="B5" t="str"><v>agent</v></c><c r="C5" t="str"><v>Hello,
            there</v></c><c r="E5" t="str"><v>c1</v></c></row>
            <row r="6"><c r="A6" s="1"/></row>
            <row r="9"><c r="B9" t="str"><v>agent</v></c><c r="C9" t="str"><v>Hi</v></c></row>
            <row r="10"><c r="B10" t="str"><v>agent</v></c><c r="F10" t="str"><v>beyond</v></c></row>
            """
        let readings = read(Book.workbook(sheet: sheet))
        #expect(calls(readings).map(\.script) == [["agent agent - - Hello,\nthere"]])
        #expect(
            refusals(readings) == [
                "f.xlsx:9: error: a row without a call's id"
            ])
        guard case .setAside(let first) = readings[1] else { return }
        #expect(String(decoding: first.raw, as: UTF8.self) == ",agent,Hi,,\n,agent,,,,beyond")
    }

    @Test("The first sheet that is shown and fits is read; where none does, the first one's fault is told")
    func sheets() throws {
        let table = Self.header + Book.row("agent", "Hello")
        let notes = Book.row("Calls of October") + Book.row("a", "b", "c")
        let record = try read(Book.workbook(sheet: notes, more: [table, table]))[0].call()
        #expect(record.script == ["agent agent - - Hello"])
        #expect(record.source.warnings == ["read from the sheet ‘More 1’ of 3"])
        #expect(try read(Book.workbook(sheet: table))[0].call().source.warnings == [])
        #expect(
            refusal(Book.workbook(sheet: notes)).hasPrefix("f.xlsx:1: error: a table without a column for the text"))
        #expect(refusal(Book.workbook(sheet: "")) == "f.xlsx: error: a table without a row")
        let header = StoredArchive([
            "xl/workbook.xml": "<workbook/>", "xl/_rels/workbook.xml.rels": "<Relationships/>",
        ])
        #expect(refusal(header) == "f.xlsx: error: a workbook without a sheet")
    }

    @Test("A sheet with a row a call is read as a CSV file of that shape")
    func wholeCalls() throws {
        let talk = "agent: How can I help?\ncustomer: The shade is broken."
        let sheet =
            Book.row("call_id", "transcript") + Book.row("c1", talk) + Book.row("c2", talk) + Book.row("c3", "hm")
        let readings = read(Book.workbook(sheet: sheet))
        #expect(calls(readings).map(\.id) == ["c1", "c2"])
        #expect(calls(readings).map(\.source.format) == ["xlsx", "xlsx"])
        #expect(refusals(readings).map { $0.prefix(27) } == ["f.xlsx:4: error: no speaker"])
    }

    @Test(
        "What can't be a workbook is refused with the reason",
        arguments: [
            (["xl/workbook.bin": "b"], "an archive that is no workbook\n  Save the table as .xlsx or as CSV."),
            (["xl/workbook.xml": "<workbook/>"], "a workbook without its part ‘xl/_rels/workbook.xml.rels’"),
            (
                ["xl/workbook.xml": "<workbook><sheets>", "xl/_rels/workbook.xml.rels": "<a/>"],
                "a workbook whose parts are broken XML"
            ),
            (["xl/workbook.xml": "no XML"], "a workbook whose parts are broken XML"),
            (["xl/workbook.xml": ""], "a workbook whose parts are broken XML"),
            (
                ["xl/workbook.xml": "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>"],
                "a workbook that declares a document type, which none needs"
            ),
            (
                ["xl/workbook.xml": String(repeating: "<a>", count: 100)],
                "a workbook whose parts are nested too deeply"
            ),
        ] as [(KeyValuePairs<String, String>, String)])
    func noWorkbooks(_ parts: KeyValuePairs<String, String>, _ message: String) {
        #expect(refusal(StoredArchive(parts)) == "f.xlsx: error: \(message)")
    }

    @Test(
        "Broken sheets are refused with the row",
        arguments: [
            (#"<row><c t="s"><v>7</v></c></row>"#, "f.xlsx:1: error: a cell that names no text"),
            (#"<row><c t="s"><v>-1</v></c></row>"#, "f.xlsx:1: error: a cell that names no text"),
            (#"<row r="5"/><row r="5"/>"#, "f.xlsx: error: a sheet whose rows are not in order"),
            (#"<row r="9999999999"/>"#, "f.xlsx: error: a sheet whose rows are not in order"),
            (
                #"<row r="2"><c r="ZZ2"><v>1</v></c><c r="AMM2"><v>1</v></c></row>"#,
                "f.xlsx:2: error: a table of more than 1000 columns"
            ),
        ])
    func brokenSheets(_ sheet: String, _ message: String) {
        #expect(refusal(Book.workbook(sheet: sheet)) == message)
    }

    @Test("Old Excel files and those with a password are refused with what to do")
    func oldFiles() {
        let bytes: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] + Array(repeating: 0, count: 504)
        #expect(
            refusals(TranscriptFile.read(bytes, file: "f.xls", options: ReadingOptions())) == [
                "f.xls: error: an Office file of the old kind, or one with a password\n  Save it as .xlsx without a password."
            ])
    }

    @Test("Sizes are refused as they are declared, and as they turn out")
    func sizes() throws {
        let part = "xl/workbook.xml"
        func refused(_ data: [UInt8], declared: Int?) -> String {
            var archive = StoredArchive([:])
            archive.add(part, data, declared: declared)
            return refusal(archive)
        }
        #expect(refused([], declared: 65 << 20).contains("unpacks to more than 64 MiB a part or 128 MiB in all"))
        #expect(refused(Array("<a/>".utf8), declared: 2 << 20).contains("unpacks to more than 128 times its size"))
        // A stored part that is longer than it claims.
        let long = Array(("<workbook>" + String(repeating: " ", count: 5000) + "</workbook>").utf8)
        #expect(refused(long, declared: 100).hasPrefix("f.xlsx: error: a workbook that"))
    }

    @Test("Parts that are no UTF-8 are refused before the parser sees them, characters cut by its buffer are whole")
    func encodings() throws {
        let head = Array("<workbook><sheet".utf8)
        for bad in [[0xff], [0xc3, 0x28], [0xe4, 0xbd], [0xed, 0xa0, 0x80], [0x80, 0x80, 0x80, 0x80]] as [[UInt8]] {
            var archive = StoredArchive([:])
            archive.add("xl/workbook.xml", head + bad + Array("/></workbook>".utf8))
            #expect(refusal(archive) == "f.xlsx: error: a workbook whose parts are not in UTF-8")
        }
        let declared = StoredArchive(["xl/workbook.xml": "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><workbook/>"])
        #expect(refusal(declared) == "f.xlsx: error: a workbook whose parts are not in UTF-8")
        for filler in 0..<4 {
            let text = String(repeating: "a", count: filler) + String(repeating: "灯😀", count: 20_000)
            let book = Book.workbook(sheet: Self.header + Book.row("agent", text))
            #expect(try script(book) == ["agent agent - - \(text)"])
        }
    }

    @Test("A part that unpacks to more than it claims is refused while it unpacks")
    func falseSizes() throws {
        let bomb = try #require(Fixture.all.first { $0.name == "xlsx.bomb.xlsx" })
        var bytes = bomb.bytes
        let name = Array("xl/worksheets/sheet1.xml".utf8)
        let names = bytes.indices.filter { bytes[$0...].starts(with: name) }
        try #require(names.count == 2)
        // The size stands 8 bytes before the name in the part's own header, and 22 before it in the directory's.
        for (place, back) in zip(names, [8, 22]) {
            bytes.replaceSubrange(place - back..<place - back + 4, with: [200, 0, 0, 0])
        }
        let found = refusals(TranscriptFile.read(bytes, file: "f.xlsx", options: ReadingOptions()))
        #expect(found == ["f.xlsx: error: a workbook that unpacks to more than it declares"])
    }

    @Test("One long text in very many cells is refused before it fills the memory")
    func repeatedText() {
        let cells = String(repeating: #"<c t="s"><v>0</v></c>"#, count: 900)
        let book = Book.workbook(
            sheet: Book.row("speaker", "text") + "<row>\(cells)</row>",
            texts: "<si><t>" + String(repeating: "lamp ", count: 20_000) + "</t></si>")
        #expect(refusal(book).contains("a sheet whose rows make more than 64 MiB"))
    }

    @Test("Whatever stands in a sheet, it is read or set aside")
    func mutations() {
        var numbers = SeededNumbers(11)
        let sheet =
            Self.header + #"<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>0.5</v></c></row>"#
            + #"<row r="3"><c r="A3" t="b"><v>1</v></c><c t="inlineStr"><is><r><t>a_x000D_</t></r></is></c></row>"#
        let spice = Array("<>\"/&;=0123456789rtsvc_x-.eE\u{0}é".utf8)
        for _ in 0..<400 {
            var mutant = Array(sheet.utf8)
            for _ in 0...Int.random(in: 0..<5, using: &numbers) where !mutant.isEmpty {
                let place = Int.random(in: 0..<mutant.count, using: &numbers)
                switch Int.random(in: 0..<4, using: &numbers) {
                case 0: mutant.remove(at: place)
                case 1: mutant[place] = UInt8.random(in: 0...255, using: &numbers)
                case 2: mutant.insert(spice.randomElement(using: &numbers) ?? 0, at: place)
                default: mutant.insert(contentsOf: mutant[place...].prefix(30), at: place)
                }
            }
            let book = Book.workbook(
                sheet: mutant, texts: "<si><t>agent</t></si>", styles: Self.styles)
            #expect(!read(book).isEmpty)
        }
    }

    @Test(
        "A format's code tells what a number is",
        arguments: [
            ("General", .number), ("0.00E+00", .number), ("#,##0 \"d\"", .number), ("@", .number), ("", .number),
            ("yyyy-mm-dd", .date), ("d/m/yy h:mm", .date), ("mmm", .date), ("[$-409]m/d/yy h:mm AM/PM;@", .date),
            ("h:mm", .time(hasSeconds: false)), ("h:mm AM/PM", .time(hasSeconds: false)),
            ("[mm]:ss", .time(hasSeconds: true)), ("mm:ss.0;@", .time(hasSeconds: true)),
            ("[h]\"时\"mm", .time(hasSeconds: false)), ("\\y0", .number), ("[Red]0;[Blue]h", .number), ("\"", .number),
            ("[", .number),
        ] as [(String, CellFormats.Kind)])
    func codes(_ code: String, _ kind: CellFormats.Kind) {
        #expect(CellFormats.kind(ofCode: code) == kind)
    }
}
