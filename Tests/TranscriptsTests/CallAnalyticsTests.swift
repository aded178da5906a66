import Testing

@testable import Transcripts

@Suite("Amazon Transcribe Call Analytics")
struct CallAnalyticsTests {
    private func analytics(_ turns: String, status: String = "COMPLETED") -> String {
        #"{"JobStatus": "\#(status)", "JobName": "j", "Channel": "VOICE", "Transcript": [\#(turns)]}"#
    }

    @Test("Words keep their times; punctuation and redacted words have no confidence")
    func words() throws {
        let words = try call(Fixture.text(of: "amazon-call-analytics.json")).segments[0].words
        #expect(words.map(\.text) == ["Brook", "Kettles", ",", "[PII]", "speaking", "."])
        #expect(words.map(\.start) == [40, 430, nil, 1100, 1500, nil])
        #expect(words.map(\.end) == [420, 1010, nil, 1480, 2310, nil])
        #expect(words.map(\.confidence) == [0.98, 1.0, nil, nil, 0.91, nil])
    }

    @Test("A turn without content is what its words are")
    func noContent() throws {
        let turn = """
            {"ParticipantRole": "AGENT", "BeginOffsetMillis": 0, "EndOffsetMillis": 900, "Items": [
              {"Type": "pronunciation", "Content": "Hello"}, {"Type": "punctuation", "Content": "."}]}
            """
        #expect(try call(analytics(turn)).script == ["agent AGENT 0 900 Hello."])
    }

    @Test("A turn without a role, or with one that is not known, has none")
    func roles() throws {
        let turns = ["null", #""""#, #""OTHER""#].map { #"{"ParticipantRole": \#($0), "Content": "a"}"# }
        let record = try call(analytics(turns.joined(separator: ",")))
        #expect(record.script == ["unknown - - - a", "unknown - - - a", "unknown OTHER - - a"])
    }

    @Test(
        "What is no transcript is refused with Amazon's status or the missing key",
        arguments: [
            (
                #"{"JobStatus": "FAILED", "JobName": "j"}"#,
                "f: error: the transcription job is not done: FAILED"
            ),
            (#"{"JobStatus": "COMPLETED", "JobName": "j"}"#, "f: error: ‘Transcript’ is missing"),
            (
                #"{"JobStatus": "COMPLETED", "JobName": "j", "Transcript": {}}"#,
                "f: error: ‘Transcript’ is no list"
            ),
            (
                #"{"JobStatus": "COMPLETED", "JobName": "j", "Transcript": []}"#,
                "f: error: a transcript without words"
            ),
            (
                #"{"CallAnalyticsJob": {"CallAnalyticsJobStatus": "FAILED", "FailureReason": "No audio"}}"#,
                "f: error: the transcription job is not done: FAILED: No audio"
            ),
            (
                #"{"CallAnalyticsJob": {"CallAnalyticsJobStatus": "COMPLETED", "Transcript": {}}}"#,
                """
                f: error: the description of a transcription job, without its transcript
                  Give the file that ‘CallAnalyticsJob.Transcript.TranscriptFileUri’ names.
                """
            ),
        ])
    func refused(_ text: String, _ message: String) {
        #expect(refusal(text, file: "f") == message)
    }
}
