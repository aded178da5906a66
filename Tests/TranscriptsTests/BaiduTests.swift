import Testing

@testable import Transcripts

@Suite("Baidu")
struct BaiduTests {
    private func task(_ id: String, _ parts: String...) -> String {
        """
        {"task_id": "\(id)", "task_status": "Success", "task_result": {"result": ["…"], "audio_duration": 6800,
         "detailed_result": [\(parts.joined(separator: ","))]}}
        """
    }

    @Test("Each task is a call, alone or in a list; of alternatives the first")
    func tasks() throws {
        let part = #"{"res": ["好", "号"], "begin_time": 10, "end_time": 900}"#
        let alone = try call(task("t1", part))
        #expect(alone.script == ["unknown - 10 900 好"])
        #expect(alone.id == "t1")
        #expect(alone.duration == 6800)
        let several = calls(read("{\"tasks_info\": [\(task("t1", part)), \(task("t2", part))]}"))
        #expect(several.map(\.id) == ["t1", "t2"])
        #expect(several.map(\.source.record) == [1, 2])
    }

    @Test("A channel or a speaker, where a recording has several, is a label")
    func labels() throws {
        let parts = ["0", "1"].map { #"{"res": "好", "begin_time": \#($0), "end_time": 900, "channel": \#($0)}"# }
        #expect(try call(task("t", parts[0], parts[1])).segments.map(\.label) == ["channel 0", "channel 1"])
        #expect(try call(task("t", parts[0])).segments.map(\.label) == [nil])
        #expect(try call(task("t", #"{"res": "好", "speaker": "1"}"#)).segments.map(\.label) == ["speaker 1"])
    }

    @Test(
        "A task that failed or runs is refused with Baidu's message",
        arguments: [
            (
                #"{"tasks_info": [{"task_id": "t", "task_status": "Failure", "task_result": {"err_no": 3301, "err_msg": "quality"}}]}"#,
                "a failed transcription job: ‘quality’"
            ),
            (
                #"{"tasks_info": [{"task_id": "t", "task_status": "Running"}]}"#,
                "an unfinished transcription job: ‘Running’"
            ),
            (#"{"log_id": 1, "task_id": "t", "task_status": "Created"}"#, "an unfinished transcription job: ‘Created’"),
            (
                #"{"tasks_info": [{"task_status": "Success", "task_result": {"result": ["好"]}}]}"#,
                "‘task_result.detailed_result’ is missing"
            ),
        ])
    func jobs(_ text: String, _ reason: String) {
        #expect(refusal(text).split(separator: "\n").first == "test.txt: error: \(reason)")
    }
}
