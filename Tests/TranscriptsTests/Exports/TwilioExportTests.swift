import Testing

@testable import Transcripts

@Suite("Twilio's Transcript resource")
struct TwilioExportTests {
    @Test("What stands beside the sentences")
    func call() throws {
        let text = """
            {"account_sid": "AC1", "service_sid": "GA1", "sid": "GT1", "status": "completed", "language_code": "en-US",
             "media_start_time": "2026-08-31T20:36:28Z", "duration": 75, "customer_key": "k",
             "channel": {"media_properties": {"media_url": "https://t.lamp.example/RE7"}, "participants": [
               {"channel_participant": 1, "role": "Agent", "user_id": "u-1", "full_name": "Ada"},
               {"channel_participant": 2, "role": "Customer", "full_name": "Kim"}]}}
            """
        #expect(
            try told("GT1", text) == [
                "agent: u-1", "agent.name: Ada", "language: en-US", "started_at: 2026-08-31T20:36:28Z",
                "duration: 75000", "recording: https://t.lamp.example/RE7",
            ])
    }

    @Test("A transcript that is only queued has no times")
    func queued() throws {
        let text = """
            {"service_sid": "GA1", "sid": "GT1", "status": "queued", "language_code": "en-US", "media_start_time": null,
             "duration": 0, "customer_key": null, "channel": {}}
            """
        #expect(try told("GT1", text) == ["language: en-US"])
    }
}
