import Testing

@testable import Transcripts

@Suite("Rev AI")
struct RevAITests {
    @Test("Marks and blanks are elements, so that a text is all of them behind one another")
    func marks() throws {
        let text = """
            {"monologues": [{"speaker": 1, "elements": [
              {"type": "text", "value": "co", "ts": 0.1, "end_ts": 0.2, "confidence": 0.5}, {"type": "punct", "value": "-"},
              {"type": "text", "value": "op", "ts": 0.2, "end_ts": 0.4, "confidence": 0.6}, {"type": "punct", "value": ". "},
              {"type": "unknown", "value": "<unknown>"}]}]}
            """
        let record = try call(text)
        #expect(record.script == ["unknown speaker 1 100 400 co-op. <unknown>"])
        #expect(
            record.segments[0].words == [
                Segment.Word("co", start: 100, end: 200, confidence: 0.5),
                Segment.Word("op", start: 200, end: 400, confidence: 0.6), Segment.Word("<unknown>"),
            ])
    }

    @Test(
        "What has no transcript is refused",
        arguments: [
            (
                #"{"id": "j", "status": "failed", "failure": "download_failure", "failure_detail": "Failed to download", "type": "async"}"#,
                "a Rev AI job's status ‘failed’: Failed to download, not its transcript"
            ),
            (
                #"{"id": "j", "status": "in_progress", "type": "async"}"#,
                "a Rev AI job's status ‘in_progress’, not its transcript"
            ),
            (#"{"monologues": []}"#, "a transcript without words"),
            (#"{"monologues": [{"speaker": 0, "elements": []}]}"#, "a transcript without words"),
            (
                #"{"monologues": [{"speaker": 0, "elements": []}, {"speaker": 0, "element": []}]}"#,
                "‘monologues[].elements’ is missing"
            ),
        ])
    func refused(_ text: String, _ reason: String) {
        #expect(refusal(text) == "test.txt: error: \(reason)")
    }
}
