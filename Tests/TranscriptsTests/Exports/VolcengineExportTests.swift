import Testing

@testable import Transcripts

@Suite("Volcengine's call records")
struct VolcengineExportTests {
    private static let text = """
        {"data": {"records": [
          {"callId": "NM2001", "serviceType": 100, "caller": "131****1111", "callee": "132****2222",
           "beginCallTime": 1767225600000, "ringTime": 1767225602000, "startTime": 1767225609500,
           "endTime": 1767225669500, "releaseType": 1, "callDuration": 60, "callResult": 1},
          {"callId": "NM2002", "beginCallTime": 1767225600000, "ringTime": 0, "startTime": 0,
           "endTime": 1767225640000, "releaseType": 2, "callDuration": 0, "callResult": 7}]}}
        """

    @Test("The callee's ring is of nobody known, and what ended the call stays a number")
    func call() throws {
        #expect(
            try told("NM2001", Self.text) == [
                "started_at: 2026-01-01T00:00:00Z", "answered: true", "duration: 60000", "tags.release_type: 1",
            ])
    }

    @Test("Only a result of 1 is a call that was put through")
    func notAnswered() throws {
        #expect(
            try told("NM2002", Self.text) == [
                "started_at: 2026-01-01T00:00:00Z", "answered: false", "tags.end_status: 7", "tags.release_type: 2",
            ])
    }
}
