import Testing

@testable import Transcripts

@Suite("Huawei SIS")
struct HuaweiTests {
    private func segment(_ begin: Int, _ result: String) -> String {
        #"{"start_time": \#(begin), "end_time": \#(begin + 1000), "result": {"text": "好"\#(result)}}"#
    }

    private func job(_ segments: String...) -> String {
        """
        {"status": "FINISHED", "create_time": "2026-03-01T02:10:29Z", "start_time": "2026-03-01T02:10:30Z",
         "audio_duration": 8000, "segments": [\(segments.joined(separator: ","))]}
        """
    }

    @Test("The roles that Huawei gives are the speakers'; of numbered speakers nothing is said")
    func roles() throws {
        let roles = ["AGENT", "USER"].map { segment(1, ", \"analysis_info\": {\"role\": \"\($0)\"}") }
        let told = try call(job(roles[0], roles[1]))
        #expect(told.script == ["agent AGENT 1 1001 好", "customer USER 1 1001 好"])
        #expect(told.source.roles == .explicit)
        #expect(told.startedAt == nil, "the times are the job's")
        let numbered = try call(job(segment(1, #", "analysis_info": {"role": "speaker1"}"#), segment(2, "")))
        #expect(numbered.script == ["unknown speaker1 1 1001 好", "unknown - 2 1002 好"])
    }

    @Test("Words that lie outside their segment are not taken")
    func words() throws {
        let words = #", "word_info": [{"word": "好", "start_time": 5100, "end_time": 5400}]"#
        let call = try call(job(segment(5000, words), segment(60_000, words)))
        #expect(call.segments.map(\.words) == [[Segment.Word("好", start: 5100, end: 5400)], []])
        #expect(call.source.warnings.contains("words outside their segment, taken as not given"))
    }

    @Test("The job inside a quality inspection; partial results are dropped")
    func shapes() throws {
        let partial = #"{"start_time": 1, "end_time": 2, "is_final": false, "result": {"text": "你"}}"#
        #expect(try call("{\"asr_result\": \(job(segment(1, ""), partial))}").script == ["unknown - 1 1001 好"])
        #expect(try call("{\"segments\": [\(segment(1, ""))]}").script == ["unknown - 1 1001 好"])
    }

    @Test(
        "A job that failed or waits, and segments without a result, are refused",
        arguments: [
            (
                #"{"status": "WAITING", "create_time": "2026-03-01T02:10:29Z"}"#,
                "an unfinished transcription job: ‘WAITING’"
            ),
            (
                #"{"status": "ERROR", "create_time": "x", "error_code": "SIS.0601", "error_msg": "no audio"}"#,
                "a failed transcription job: ‘no audio’"
            ),
            (#"{"status": "ERROR", "create_time": "x", "segments": []}"#, "a failed transcription job: ‘ERROR’"),
            (#"{"status": "FINISHED", "create_time": "x"}"#, "‘segments’ is missing"),
            (#"{"status": "FINISHED", "create_time": "x", "segments": []}"#, "a transcript without words"),
            (#"{"segments": [{"result": {"text": "好"}}, {"start_time": 1}]}"#, "‘segments.result’ is missing"),
        ])
    func jobs(_ text: String, _ reason: String) {
        #expect(refusal(text).split(separator: "\n").first == "test.txt: error: \(reason)")
    }
}
