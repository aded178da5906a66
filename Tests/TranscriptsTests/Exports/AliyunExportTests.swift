import Diagnostics
import Testing

@testable import Transcripts

@Suite("Alibaba Cloud's call records")
struct AliyunExportTests {
    private static let text = """
        [{"call_id": "1000^2000", "caller": "0571****1111", "callee": "137****2222", "voice_type": "voice",
          "originate_time": "2026-05-01 10:00:00", "ring_time": "2026-05-01 10:00:03",
          "start_time": "2026-05-01 10:00:09",
          "end_time": "2026-05-01 10:01:09", "duration": "60", "status_code": "200000", "hangup_direction": "用户"},
         {"call_id": "1000^2001", "originate_time": "2026-05-01 10:00:00", "ring_time": "", "start_time": "",
          "end_time": "2026-05-01 10:00:40", "duration": "0", "status_code": "200003", "hangup_direction": "机器"},
         {"call_id": "1000^2002", "originate_time": "2026-05-01 10:00:00", "ring_time": "2026-05-01 10:00:03",
          "b_start_time": "2026-05-01 10:00:30", "end_time": "2026-05-01 10:00:40", "voice_type": "smart_transfer",
          "hangup_direction": "aleg"}]
        """

    @Test("Times take the user's zone; the ring is the customer's, and nobody is named as the agent")
    func call() throws {
        #expect(
            try told("1000^2000", Self.text, zone: "+08:00") == [
                "started_at: 2026-05-01T10:00:00+08:00", "answered: true", "duration: 60000", "ended_by: customer",
                "tags.voice_type: voice",
            ])
    }

    @Test("Without a zone one warning tells of all calls, and lengths of time stay")
    func noZone() throws {
        #expect(
            try told("1000^2000", Self.text) == [
                "answered: true", "duration: 60000", "ended_by: customer", "tags.voice_type: voice",
            ])
        #expect(
            try metadata(Self.text).warnings.map(\.description) == [
                "calls.json: warning: times without a zone: ‘started_at’ is left out in 3 of 3 calls\n"
                    + "  Give the zone with --time-zone."
            ])
        #expect(try metadata(Self.text, zone: "Z").warnings.isEmpty)
    }

    @Test("Empty times were not, and a length of 0 is none")
    func notAnswered() throws {
        #expect(
            try told("1000^2001", Self.text, zone: "Z") == [
                "started_at: 2026-05-01T10:00:00+00:00", "answered: false", "ended_by: system",
                "tags.end_status: 200003",
            ])
    }

    @Test("The second leg's answer counts where only that is told; a leg is no side")
    func leg() throws {
        #expect(
            try told("1000^2002", Self.text) == [
                "answered: true", "duration: 10000", "tags.voice_type: smart_transfer",
            ])
    }

    @Test("As lines, and as a table with the same names")
    func otherForms() throws {
        let lines = """
            {"call_id": "a", "originate_time": "2026-05-01 10:00:00", "end_time": "", "voice_type": "asr"}
            {"call_id": "b", "originate_time": "2026-05-01 11:00:00", "end_time": "", "voice_type": "asr"}
            """
        #expect(
            try told("b", lines, zone: "+08:00") == ["started_at: 2026-05-01T11:00:00+08:00", "tags.voice_type: asr"])
        let table = """
            call_id,originate_time,ring_time,start_time,end_time,duration,hangup_direction
            a,2026-05-01 10:00:00,,2026-05-01 10:00:05,2026-05-01 10:01:00,55,机器
            """
        #expect(try told("a", table, file: "r.csv") == ["answered: true", "duration: 55000", "ended_by: system"])
    }
}
