import Testing

@testable import Transcripts

@Suite("Times")
struct TimeTests {
    @Test(
        "A clock's time is read to the millisecond",
        arguments: [
            ("0:01", 1000), ("00:00:01", 1000), ("1:02:03", 3_723_000), ("00:01.5", 1500), ("00:00:01,250", 1250),
            ("00:00:01.0005", 1001), ("75:30", 4_530_000), ("12.5", 12500), ("7", 7000),
        ])
    func clocks(_ text: String, _ milliseconds: Int) {
        #expect(ClockTime.any(text) == milliseconds)
    }

    @Test(
        "What is no time is not read as one",
        arguments: ["", ":", "1:", ":1", "1:60", "1:60:00", "a:10", "-1:00", "1:-1", "1:2:3:4", "1e3", "1.2.3", "½"])
    func noClocks(_ text: String) {
        #expect(ClockTime.any(text) == nil)
    }

    @Test(
        "RFC 3339 times are checked and kept",
        arguments: [
            ("2026-10-05T09:00:00+08:00", "2026-10-05T09:00:00+08:00"),
            ("2026-10-05 09:00:00.25Z", "2026-10-05T09:00:00.25Z"),
            ("2024-02-29t23:59:60-03:30", "2024-02-29T23:59:60-03:30"),
        ])
    func times(_ text: String, _ kept: String) throws {
        #expect(try ZonedTime.reading(.text(text), key: "k", zone: nil) == kept)
    }

    @Test(
        "What is no RFC 3339 time is refused",
        arguments: [
            "2026-13-05T09:00:00Z", "2026-02-29T09:00:00Z", "2026-10-05T24:00:00Z", "2026-10-05T09:60:00Z",
            "2026-10-05",
            "2026-10-05T09:00Z", "2026-10-05T09:00:00.Z", "2026-10-05T09:00:00+24:00", "0000-10-05T09:00:00Z",
            "2026/10/05 09:00:00Z", "2026-10-05T09:00:00Zulu", "",
        ])
    func noTimes(_ text: String) {
        #expect(throws: RecordProblem.self) { try ZonedTime.reading(.text(text), key: "k", zone: nil) }
    }

    @Test("A time without a zone takes that of the user")
    func localTimes() throws {
        let fixed = try #require(LocalZone(offset: "-03:30"))
        #expect(
            try ZonedTime.reading(.text("2026-10-05 09:00:00"), key: "k", zone: fixed) == "2026-10-05T09:00:00-03:30")
        let summer = LocalZone { $0.month > 3 && $0.month < 11 ? 7200 : 3600 }
        #expect(
            try ZonedTime.reading(.text("2026-10-05T09:00:00"), key: "k", zone: summer) == "2026-10-05T09:00:00+02:00")
        #expect(
            try ZonedTime.reading(.text("2026-12-05T09:00:00"), key: "k", zone: summer) == "2026-12-05T09:00:00+01:00")
        #expect(LocalZone(offset: "Asia/Shanghai") == nil)
    }
}
