import Testing

@testable import Transcripts

@Suite("DashScope")
struct DashScopeTests {
    private func transcript(_ channel: Int, _ sentences: [String]) -> String {
        #"{"channel_id": \#(channel), "text": "…", "sentences": [\#(sentences.joined(separator: ","))]}"#
    }

    private func sentence(_ begin: Int, _ text: String, _ more: String = "") -> String {
        #"{"begin_time": \#(begin), "end_time": \#(begin + 500), "text": "\#(text)"\#(more)}"#
    }

    private func file(_ transcripts: [String]) -> String {
        #"{"properties": {"original_duration_in_milliseconds": 9000}, "transcripts": [\#(transcripts.joined(separator: ","))]}"#
    }

    @Test("The channels' transcripts are one call by time")
    func channels() throws {
        let call = try call(
            file([transcript(0, [sentence(100, "一"), sentence(2000, "三")]), transcript(1, [sentence(1000, "二")])]))
        #expect(
            call.script == [
                "unknown channel 0 100 600 一", "unknown channel 1 1000 1500 二", "unknown channel 0 2000 2500 三",
            ])
        #expect(call.duration == 9000)
    }

    @Test("Speakers are told by number, with the channel only where there are several; a single channel 0 is mono")
    func labels() throws {
        let speaker = #", "speaker_id": 1"#
        #expect(try call(file([transcript(0, [sentence(1, "好")])])).segments[0].label == nil)
        #expect(try call(file([transcript(1, [sentence(1, "好")])])).segments[0].label == "channel 1")
        #expect(try call(file([transcript(0, [sentence(1, "好", speaker)])])).segments[0].label == "speaker 1")
        let both = try call(file([transcript(0, [sentence(1, "好", speaker)]), transcript(1, [])]))
        #expect(both.segments[0].label == "channel 0, speaker 1")
    }

    @Test("A word has its punctuation; what the marks of SenseVoice say is no speech")
    func words() throws {
        let words = #"""
            , "words": [{"begin_time": 1, "end_time": 2, "text": "Hello ", "punctuation": ", "},
                        {"begin_time": 2, "end_time": 3, "text": "<|Cry|>", "punctuation": ""}]
            """#
        let segment = try call(file([transcript(0, [sentence(1, "<|en|><|SAD|>Hello, |a|<|Cry|>", words)])])).segments[
            0]
        #expect(segment.text == "Hello, |a|")
        #expect(segment.words == [Segment.Word("Hello,", start: 1, end: 2)])
    }

    @Test("The language is that of most sentences, named or marked; without one there is none")
    func languages() throws {
        let english = #", "language": "en""#
        let mixed = [sentence(1, "Hi", english), sentence(2, "<|zh|>好"), sentence(3, "<|zh|>的"), sentence(4, "嗯")]
        #expect(try call(file([transcript(0, mixed)])).language == "zh")
        #expect(try call(file([transcript(0, [sentence(1, "好")])])).language == nil)
    }

    @Test(
        "The answer about a job is no transcript; a transcript without its sentences is not taken for silence",
        arguments: [
            (#"{"output": {"task_id": "t", "task_status": "RUNNING"}}"#, "an unfinished transcription job: ‘RUNNING’"),
            (
                #"{"output": {"task_id": "t", "task_status": "FAILED", "message": "the file is no audio"}}"#,
                "a failed transcription job: ‘the file is no audio’"
            ),
            (
                #"{"output": {"task_status": "FAILED", "results": [{"subtask_status": "FAILED", "message": "no access"}]}}"#,
                "a failed transcription job: ‘no access’"
            ),
            (
                #"{"output": {"task_status": "SUCCEEDED", "results": [{"transcription_url": "https://example.com/1"}]}}"#,
                "a finished transcription job without its transcript"
            ),
            (
                #"{"properties": {}, "transcripts": [{"channel_id": 0, "text": "你好"}]}"#,
                "‘transcripts.sentences’ is missing"
            ),
            (#"{"file_url": "u", "properties": {}, "transcripts": []}"#, "a transcript without words"),
        ])
    func refusals(_ text: String, _ reason: String) {
        #expect(refusal(text).split(separator: "\n").first == "test.txt: error: \(reason)")
    }
}
