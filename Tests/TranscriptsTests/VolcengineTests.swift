import Testing

@testable import Transcripts

@Suite("Volcengine")
struct VolcengineTests {
    private func utterance(_ begin: Int, _ more: String = "") -> String {
        #"{"text": "好\#(begin)", "start_time": \#(begin), "end_time": \#(begin + 90)\#(more)}"#
    }

    private func result(_ utterances: [String]) -> String {
        #"{"text": "…", "utterances": [\#(utterances.joined(separator: ","))]}"#
    }

    @Test("Version 3, version 1 with its alternatives, and ‘resp’ are read alike")
    func shapes() throws {
        let own = result([utterance(10)])
        for text in [
            "{\"audio_info\": {\"duration\": 500}, \"result\": \(own)}",
            "{\"result\": [\(own), \(result([utterance(20)]))], \"addition\": {\"duration\": \"500\"}}",
            "{\"resp\": {\"code\": 1000, \"utterances\": [\(utterance(10))], \"additions\": {\"duration\": \"500\"}}}",
        ] {
            let call = try call(text)
            #expect(call.script == ["unknown - 10 100 好10"])
            #expect(call.duration == 500)
        }
    }

    @Test(
        "Speaker and channel stand in the additions or beside them",
        arguments: [
            (#", "additions": {"speaker": "1", "channel_id": 2}"#, "channel 2, speaker 1"),
            (#", "additions": {"speaker": "0"}"#, "speaker 0"), (#", "additions": {"channel_id": "1"}"#, "channel 1"),
            (#", "speaker": 3, "channel_id": 1"#, "channel 1, speaker 3"), (#", "additions": {"speaker": ""}"#, nil),
        ] as [(String, String?)])
    func labels(_ additions: String, _ label: String?) throws {
        #expect(try call("{\"result\": \(result([utterance(10, additions)]))}").segments[0].label == label)
    }

    @Test("What is not definite is dropped; a word's time of -1 is none, and words may take no time")
    func partials() throws {
        let words =
            #", "words": [{"text": "好", "start_time": 30, "end_time": 30}, {"text": "。", "start_time": -1, "end_time": -1}]"#
        let partial = utterance(40, #", "definite": false"#)
        let call = try call("{\"result\": \(result([utterance(10, ", \"definite\": true\(words)"), partial]))}")
        #expect(call.script == ["unknown - 10 100 好10"])
        #expect(call.segments[0].words == [Segment.Word("好", start: 30, end: 30), Segment.Word("。")])
        #expect(!call.source.warnings.contains { $0.hasPrefix("times") })
    }

    @Test(
        "The language is the result's, else that of most utterances",
        arguments: [
            (#", "language": "en-US""#, "zh"), (#", "additions": {"lid_lang": "speech_dia_cant"}"#, "yue"),
            (#", "additions": {"lid_lang": "others"}"#, nil), (#", "language": "<mand>""#, "zh"),
        ] as [(String, String?)])
    func languages(_ told: String, _ language: String?) throws {
        let utterances = "\"utterances\": [\(utterance(10, told))]"
        let own = told.contains("en-US") ? ", \"language\": \"zh\"" : ""
        #expect(try call("{\"result\": [{\(utterances)\(own)}]}").language == language)
    }

    @Test(
        "A job that failed or runs, and a text without its utterances, are refused",
        arguments: [
            (#"{"resp": {"code": 2000, "message": "processing"}}"#, "an unfinished transcription job: ‘processing’"),
            (
                #"{"reqid": "r", "code": 1013, "message": "audio silence"}"#,
                "a failed transcription job: ‘audio silence’"
            ),
            (
                #"{"reqid": "r", "code": 20000003, "message": "silence"}"#,
                "a recording in which no speech was found: ‘silence’"
            ),
            (#"{"reqid": "r", "code": 1000}"#, "‘result’ is missing"),
            (#"{"audio_info": {"duration": 1}, "result": {"text": "你好"}}"#, "‘result.utterances’ is missing"),
            (
                #"{"audio_info": {"duration": 1}, "result": {"text": "", "utterances": []}}"#,
                "a transcript without words"
            ),
        ])
    func refusals(_ text: String, _ reason: String) {
        #expect(refusal(text).split(separator: "\n").first == "test.txt: error: \(reason)")
    }
}
