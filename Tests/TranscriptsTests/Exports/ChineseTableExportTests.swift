import Diagnostics
import Testing

@testable import Transcripts

@Suite("Tables of calls with Chinese headers")
struct ChineseTableExportTests {
    @Test("Each column by one of its names, in whatever order")
    func table() throws {
        let day = "2026-05-01"
        let text = """
            通话编号,呼入/呼出,坐席姓名,坐席工号,班组,技能组,来电号码,呼叫时间,振铃时间,接听时间,挂机时间,\
            振铃时长,通话时长,挂机方,满意度,是否接通,录音地址
            T-1,呼入,王芳,1001,早班,售后,137****1111,\(day) 10:00:00,\(day) 10:00:20,\(day) 10:00:27,\(day) 10:02:00,\
            9,00:01:33,坐席,非常满意,是,https://r.lamp.example/T-1.mp3
            T-2,呼出,李强,1002,晚班,回访,137****2222,\(day) 11:00:00,\(day) 11:00:05,\(day) 11:00:27,\(day) 11:02:00,\
            22,1分33秒,主叫,,是,
            T-3,呼入,,,,售后,137****3333,\(day) 12:00:00,,,\(day) 12:01:00,0,0,客户,--,否,
            """
        #expect(
            try told("T-1", text, file: "通话记录.csv", zone: "+08:00") == [
                "agent: 1001", "agent.name: 王芳", "agent.team: 早班", "queue: 售后", "direction: inbound",
                "started_at: 2026-05-01T10:00:00+08:00", "answered: true", "ring: 7000", "duration: 93000",
                "ended_by: agent", "recording: https://r.lamp.example/T-1.mp3", "tags.satisfaction: 非常满意",
            ])
        #expect(
            try told("T-2", text, file: "t.csv") == [
                "agent: 1002", "agent.name: 李强", "agent.team: 晚班", "queue: 回访", "direction: outbound",
                "answered: true", "duration: 93000", "ended_by: agent",
            ])
        #expect(
            try told("T-3", text, file: "t.csv") == [
                "queue: 售后", "direction: inbound", "answered: false", "ended_by: customer",
            ])
        #expect(
            try metadata(text, file: "t.csv").warnings.map(\.description) == [
                "t.csv: warning: times without a zone: ‘started_at’ is left out in 3 of 3 calls\n"
                    + "  Give the zone with --time-zone."
            ])
    }

    @Test(
        "One column for the agent's name and number",
        arguments: [
            ("王芳", ["agent.name: 王芳"]), ("1001", ["agent: 1001"]), ("王芳(1001)", ["agent: 1001", "agent.name: 王芳"]),
            ("王芳（a-7）", ["agent: a-7", "agent.name: 王芳"]), ("13712345678", []), ("137****1111", []),
        ])
    func agent(_ cell: String, _ expected: [String]) throws {
        let text = "会话ID,坐席,通话时长\nT,\(cell),10\n"
        #expect(try told("T", text, file: "t.csv").filter { $0.hasPrefix("agent") } == expected)
    }

    @Test(
        "A unit or a scale may stand in the header",
        arguments: [
            ("通话时长(秒)", "75", "duration: 75000"), ("通话时长（分钟）", "1.5", "duration: 90000"),
            ("通话时长(毫秒)", "1500", "duration: 1500"), ("通话时长", "75", "duration: 75000"),
            ("满意度(5分制)", "4", "rating: 4 of 5"), ("满意度（满分10分）", "8分", "rating: 8 of 10"),
            ("满意度", "4/5", "rating: 4 of 5"), ("满意度", "5", "tags.satisfaction: 5"),
            ("满意度(5分制)", "6", "tags.satisfaction: 6"), ("满意度(5分制)", "满意", "tags.satisfaction: 满意"),
            ("坐席振铃时长", "6秒", "ring: 6000"),
        ])
    func units(_ column: String, _ cell: String, _ expected: String) throws {
        let text = "通话ID,坐席,接听时间,\(column)\nT,王芳,2026-05-01 10:00:00,\(cell)\n"
        #expect(try told("T", text, file: "t.csv", zone: "Z").contains(expected))
    }

    @Test("The customer's ring is none of the agent's, and a ring without a direction is nobody's")
    func rings() throws {
        for text in ["通话ID,坐席,方向,客户振铃时长\nT,王芳,呼入,6秒\n", "通话ID,坐席,振铃时长\nT,王芳,6秒\n"] {
            #expect(try !told("T", text, file: "t.csv").contains { $0.hasPrefix("ring") })
        }
    }

    @Test("A record's own keys may stand beside Chinese columns, and are as strict as ever")
    func ownKeys() throws {
        let text = "file,坐席工号,接听时间,rings,tags.vip\nc-1.wav,1001,2026-05-01 10:00:00,3,yes\n"
        #expect(
            try told("c-1.wav", text, file: "t.csv", zone: "Z") == [
                "agent: 1001", "started_at: 2026-05-01T10:00:00+00:00", "answered: true", "rings: 3", "tags.vip: yes",
            ])
        #expect(
            refusedMetadata(text.replacing(",3,", with: ",many,"), file: "t.csv")
                == "t.csv:2: error: ‘rings’ must be a whole number from 0 to 1000000, found something else")
    }

    @Test("Numbers that spreadsheets keep as text, spare delimiters, other separators and encodings")
    func spreadsheets() throws {
        let text = "通话编号;坐席工号;接通时间\n=\"00012\";'0071;2026/5/1 9:00:00;;\n"
        #expect(
            try told("00012", text, file: "t.csv", zone: "+08:00") == [
                "agent: 0071", "started_at: 2026-05-01T09:00:00+08:00", "answered: true",
            ])
        let encoded: [UInt8] =
            [0xcd, 0xa8, 0xbb, 0xb0, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xd7, 0xf8, 0xcf, 0xaf, 0x2c]
            + [0xcd, 0xa8, 0xbb, 0xb0, 0xca, 0xb1, 0xb3, 0xa4, 0x0a] + Array("T-9,1001,60\n".utf8)
        var record = CallRecord(id: "T-9")
        try CallMetadata(encoded, file: "t.csv").apply(to: &record)
        #expect(record.told == ["agent: 1001", "duration: 60000"])
    }

    @Test(
        "A table that is nearly one is refused with the columns that it lacks",
        arguments: [
            ("坐席工号,通话时长,挂机方\n1,2,坐席\n", "‘通话编号’"), ("通话编号,满意度,挂机方\n1,2,坐席\n", "‘坐席姓名’, ‘呼叫开始时间’"),
        ])
    func nearMiss(_ text: String, _ columns: String) {
        #expect(
            refusedMetadata(text, file: "t.csv")
                == "t.csv:1: error: looks like a table of calls with Chinese headers (通话记录表),"
                + " but there is no column \(columns)"
        )
    }
}
