import Testing

@testable import Transcripts

@Suite("Gong's calls")
struct GongExportTests {
    @Test("A list of calls; an id of more than 2^53 keeps its digits")
    func list() throws {
        let text = """
            {"requestId": "r", "records": {"totalRecords": 2}, "calls": [
              {"id": "7782342274025937895", "started": "2026-02-18T02:30:00-07:00", "duration": 460,
               "primaryUserId": "234599484848423", "direction": "Inbound", "scope": "External", "media": "Audio",
               "language": "eng", "title": "x"},
              {"id": 7782342274025937896, "started": "2026-02-18T03:30:00-07:00", "duration": 0,
               "primaryUserId": "234599484848424", "direction": "Conference", "media": "Video", "language": "zho"}]}
            """
        #expect(
            try told("7782342274025937895", text) == [
                "agent: 234599484848423", "direction: inbound", "language: en",
                "started_at: 2026-02-18T02:30:00-07:00", "duration: 460000",
            ])
        #expect(
            try told("7782342274025937896", text) == [
                "agent: 234599484848424", "channel: video", "language: zh", "started_at: 2026-02-18T03:30:00-07:00",
            ])
    }

    @Test("Calls with their parties name the agent")
    func extensive() throws {
        let text = """
            {"calls": [{"metaData": {"id": "9", "started": "2026-02-18T02:30:00Z", "duration": 61,
               "primaryUserId": "u-1", "direction": "Outbound"},
              "parties": [{"userId": null, "name": "Kim Doe"}, {"userId": "u-1", "name": "Ada Pratt"}]}]}
            """
        #expect(
            try told("9", text) == [
                "agent: u-1", "agent.name: Ada Pratt", "direction: outbound", "started_at: 2026-02-18T02:30:00Z",
                "duration: 61000",
            ])
    }
}
