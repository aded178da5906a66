import Testing

@testable import Transcripts

@Suite("Alibaba ISI")
struct AliyunISITests {
    private func sentence(_ channel: Int, _ begin: Int, _ end: Int, _ more: String = "") -> String {
        #"{"ChannelId": \#(channel), "BeginTime": \#(begin), "EndTime": \#(end), "Text": "好\#(begin)", "SilenceDuration": 3\#(more)}"#
    }

    private func answer(_ sentences: [String], _ more: String = "") -> String {
        #"{"TaskId": "t1", "StatusText": "SUCCESS", "Result": {"Sentences": [\#(sentences.joined(separator: ","))]\#(more)}}"#
    }

    @Test("Words listed apart go to the sentence of their channel that had begun, those a little early to the first")
    func words() throws {
        let words = [(0, "a", 990), (0, "b", 1999), (0, "c", 2000), (1, "d", 1500), (2, "e", 1500), (0, "f", 9000)].map
        {
            #"{"ChannelId": \#($0.0), "Word": "\#($0.1)", "BeginTime": \#($0.2), "EndTime": \#($0.2)}"#
        }
        let sentences = [sentence(0, 2000, 3000), sentence(1, 1200, 1900), sentence(0, 1000, 1800)]
        let call = try call(answer(sentences, #", "Words": [\#(words.joined(separator: ","))]"#))
        #expect(call.segments.map(\.start) == [1000, 1200, 2000])
        #expect(call.segments.map { $0.words.map(\.text).joined() } == ["ab", "d", "cf"])
    }

    @Test("A track of a stereo recording is a label, the only track of a mono one is not; a speaker is one of a track")
    func labels() throws {
        let speaker = #", "SpeakerId": "2""#
        #expect(try call(answer([sentence(0, 1, 2), sentence(0, 3, 4)])).segments.map(\.label) == [nil, nil])
        #expect(
            try call(answer([sentence(0, 1, 2), sentence(1, 3, 4)])).segments.map(\.label) == [
                "channel 0", "channel 1",
            ])
        #expect(try call(answer([sentence(0, 1, 2, speaker)])).segments.map(\.label) == ["speaker 2"])
        #expect(
            try call(answer([sentence(0, 1, 2, speaker), sentence(1, 3, 4)])).segments.map(\.label)
                == ["channel 0, speaker 2", "channel 1"])
    }

    @Test("The result by itself, and the callback of version 2 with its words, are read too")
    func shapes() throws {
        #expect(try call("{\"Sentences\": [\(sentence(0, 10, 20))]}").script == ["unknown - 10 20 好10"])
        let callback = try call(
            """
            {"result": [{"begin_time": 10, "end_time": 200, "channel_id": 0, "emotion_value": 5, "text": "好"}],
             "words": [{"channel_id": 0, "word": "好", "begin_time": 20, "end_time": 90}]}
            """)
        #expect(callback.script == ["unknown - 10 200 好"])
        #expect(callback.segments[0].words == [Segment.Word("好", start: 20, end: 90)])
    }

    @Test(
        "A job that failed, runs, or heard nobody is refused with Alibaba's status",
        arguments: [
            (
                #"{"TaskId": "t", "StatusText": "RUNNING", "StatusCode": 21050001}"#,
                "an unfinished transcription job: ‘RUNNING’"
            ),
            (#"{"TaskId": "t", "StatusText": "QUEUEING"}"#, "an unfinished transcription job: ‘QUEUEING’"),
            (
                #"{"TaskId": "t", "StatusText": "SUCCESS_WITH_NO_VALID_FRAGMENT", "Result": {}}"#,
                "a recording in which no speech was found: ‘SUCCESS_WITH_NO_VALID_FRAGMENT’"
            ),
            (
                #"{"TaskId": "t", "StatusText": "FILE_DOWNLOAD_FAILED", "StatusCode": 41050002}"#,
                "a failed transcription job: ‘FILE_DOWNLOAD_FAILED’"
            ),
            (#"{"TaskId": "t", "StatusText": "SUCCESS", "RequestId": "r"}"#, "‘Result.Sentences’ is missing"),
            (#"{"TaskId": "t", "StatusText": "SUCCESS", "Result": {"Sentences": []}}"#, "a transcript without words"),
            (#"{"task_id": "t", "status_code": 21050002}"#, "an unfinished transcription job: ‘21050002’"),
            (#"{"task_id": "t", "status_code": 21050003}"#, "a recording in which no speech was found: ‘21050003’"),
            (#"{"task_id": "t", "status_code": 41050008}"#, "a failed transcription job: ‘41050008’"),
            (#"{"task_id": "t", "status_code": 21050000}"#, "‘result’ is missing"),
        ])
    func jobs(_ text: String, _ reason: String) {
        #expect(refusal(text).split(separator: "\n").first == "test.txt: error: \(reason)")
    }
}
