import Testing

@testable import Transcripts

@Suite("Moments and lengths of time in exports")
struct ExportMomentTests {
    private func reading(_ text: String, _ unit: ExportMoment.Unit, _ zone: String? = nil) -> String {
        do throws(ExportMoment.Unreadable) {
            let moment = try ExportMoment.reading(text, unit)
            return moment.map { $0.rfc3339(zone.flatMap { LocalZone(offset: $0) }) ?? "no zone" } ?? "none"
        } catch { return "unreadable" }
    }

    @Test(
        "A number counts what the export counts, from 2000 on",
        arguments: [
            ("1767225600", .seconds, "2026-01-01T00:00:00Z"), ("1767225600.5", .seconds, "2026-01-01T00:00:00.500Z"),
            ("1767225600123", .milliseconds, "2026-01-01T00:00:00.123Z"),
            ("1709164800", .seconds, "2024-02-29T00:00:00Z"), ("1735689599", .seconds, "2024-12-31T23:59:59Z"),
            ("1767225600123", .seconds, "unreadable"), ("1767225600", .milliseconds, "unreadable"),
            ("12", .seconds, "unreadable"), ("99999999999999999999", .milliseconds, "unreadable"),
            ("1767225600", .digits, "unreadable"), ("1.7e9", .seconds, "unreadable"), ("1.2.3", .seconds, "unreadable"),
        ] as [(String, ExportMoment.Unit, String)])
    func numbers(_ text: String, _ unit: ExportMoment.Unit, _ expected: String) {
        #expect(reading(text, unit) == expected)
    }

    @Test(
        "A date without an offset is in the user's zone",
        arguments: [
            ("2026-10-05 09:00:00", "2026-10-05T09:00:00+08:00"), ("2026/1/5 9:03:07", "2026-01-05T09:03:07+08:00"),
            ("2026年1月5日 9:03:07", "2026-01-05T09:03:07+08:00"), ("20261005090000", "2026-10-05T09:00:00+08:00"),
            ("2026-10-05T09:00:00.250", "2026-10-05T09:00:00.250+08:00"),
            ("2026-10-05T09:00:00Z", "2026-10-05T09:00:00Z"),
            ("2026-10-05T09:00:00.123+0000", "2026-10-05T09:00:00.123+00:00"),
            ("2026-10-05 09:00:00 -05:00", "2026-10-05T09:00:00-05:00"),
        ])
    func dates(_ text: String, _ expected: String) {
        #expect(reading(text, .digits, "+08:00") == expected)
    }

    @Test("Without a zone there is no time of day, and what is no date is unreadable")
    func doubtful() {
        #expect(reading("2026-10-05 09:00:00", .seconds) == "no zone")
        for text in [
            "2026-10-05", "2026-10-05 09:00", "09:00:00", "2026-13-05 09:00:00", "2026-02-30 09:00:00", "soon",
            "2026-10-05 25:00:00", "20261305090000", "202610050900", "1999-10-05 09:00:00", "2026-10-05T09:00:00+8",
        ] {
            #expect(reading(text, .digits) == "unreadable", "\(text)")
        }
    }

    @Test("Zeros mean that there was none", arguments: ["0", "0.0", "00000000000000", "0000-00-00 00:00:00"])
    func none(_ text: String) {
        #expect(reading(text, .seconds) == "none")
    }

    @Test(
        "Differences hold without a zone, but not between a time with one and a time without",
        arguments: [
            ("2026-10-05 09:00:00", "2026-10-05 09:01:02", nil, 62_000),
            ("20261231235959", "20270101000001", nil, 2000),
            ("2026-10-05T09:00:00+08:00", "2026-10-05T01:00:05Z", nil, 5000),
            ("2026-10-05 09:00:00", "2026-10-05T01:00:05Z", nil, nil),
            ("2026-10-05 09:00:00", "2026-10-05T01:00:05Z", "+08:00", 5000),
            ("2026-10-05 09:01:02", "2026-10-05 09:00:00", nil, nil),
        ] as [(String, String, String?, Int?)])
    func differences(_ from: String, _ to: String, _ zone: String?, _ expected: Int?) throws {
        let first = try #require(try ExportMoment.reading(from, .digits))
        let second = try #require(try ExportMoment.reading(to, .digits))
        #expect(second.since(first, zone: zone.flatMap { LocalZone(offset: $0) }) == expected)
    }

    @Test(
        "Lengths of time in words, by the clock and as numbers",
        arguments: [
            ("5分10秒", .seconds, 310_000), ("1小时10分", .seconds, 4_200_000), ("1小時2分3秒", .seconds, 3_723_000),
            ("45秒", .seconds, 45_000), ("2分钟", .seconds, 120_000), ("1天", .seconds, 86_400_000),
            ("00:05:10", .seconds, 310_000), ("10:15", .seconds, 615_000), ("31", .seconds, 31_000),
            ("7.5", .seconds, 7500), ("1500", .milliseconds, 1500), ("1.5", .minutes, 90_000),
            ("1h 2m 3s", .seconds, 3_723_000),
            ("0.5秒", .seconds, 500), ("10分5", .seconds, nil), ("秒", .seconds, nil), ("5秒10分", .seconds, nil),
            ("-5", .seconds, nil), ("ten", .seconds, nil), ("", .seconds, nil), ("99999999999小时", .seconds, nil),
            ("1e3", .milliseconds, nil),
        ] as [(String, ExportDuration.Unit, Int?)])
    func lengths(_ text: String, _ unit: ExportDuration.Unit, _ expected: Int?) {
        #expect(ExportDuration.reading(text, unit) == expected)
    }

    @Test(
        "Phone numbers, masked or not, are told from ids",
        arguments: [
            ("137****1111", true), ("13712345678", true), ("+8613712345678", true), ("008613712345678", true),
            ("021-5512-3456", true), ("057112345678", true), ("+44 20 7946 0000", true), ("1001", false),
            ("a-17", false), ("642656", false), ("8800553535", false), ("li.na@shop.example", false),
            ("10012345678", false), ("", false),
        ])
    func phones(_ text: String, _ isPhone: Bool) {
        #expect(ExportedCall.isPhone(text) == isPhone)
    }

    @Test(
        "Directions and sides in platforms' words",
        arguments: [
            ("呼入", .inbound), ("呼入电话", .inbound), ("来电", .inbound), ("Inbound", .inbound), ("IN", .inbound),
            ("呼出", .outbound), ("外呼", .outbound), ("OUTBOUND", .outbound), ("out", .outbound),
            ("呼入转呼出", nil), ("Conference", nil), ("内部", nil), ("", nil),
        ] as [(String, CallRecord.Direction?)])
    func directions(_ text: String, _ direction: CallRecord.Direction?) {
        #expect(CallRecord.Direction(exported: text) == direction)
    }

    @Test(
        "Who hung up in platforms' words",
        arguments: [
            ("坐席挂机", .agent), ("座席", .agent), ("seat", .agent), ("客户", .customer), ("用户", .customer),
            ("user", .customer),
            ("系统", .system), ("机器", .system), ("主叫", .caller), ("被叫", .callee), ("aleg", nil), ("正常", nil),
        ] as [(String, ExportedCall.HangUpSide?)])
    func sides(_ text: String, _ side: ExportedCall.HangUpSide?) {
        #expect(ExportedCall.HangUpSide(exported: text) == side)
    }
}
