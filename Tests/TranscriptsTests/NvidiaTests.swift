import Testing

@testable import Transcripts

@Suite("NVIDIA Riva and NeMo")
struct NvidiaTests {
    @Test("Riva's times are milliseconds, in snake case as in camel case; what is not final is left out")
    func names() throws {
        let snake = """
            {"results": [
              {"is_final": false, "alternatives": [{"transcript": "no", "words": [{"word": "no", "start_time": 0, "end_time": 9}]}]},
              {"is_final": true, "alternatives": [{"transcript": "hi", "words": [{"word": "hi", "start_time": 1200, "end_time": 1500, "speaker_tag": 2}]}]}]}
            """
        let camel = """
            [{"results": [{"alternatives": [{"transcript": "hi", "words": [{"word": "hi", "startTime": 1200, "endTime": 1500, "speakerTag": 2}]}],
              "audioProcessed": 2.5}]}]
            """
        for text in [snake, camel] { #expect(try call(text).script == ["unknown speaker 2 1200 1500 hi"]) }
    }

    @Test("Channels are named where there are several")
    func channels() throws {
        let text = """
            {"results": [
              {"channel_tag": 1, "alternatives": [{"words": [{"word": "a", "start_time": 0, "end_time": 100}]}]},
              {"channel_tag": 2, "alternatives": [{"words": [{"word": "b", "start_time": 50, "end_time": 100, "speaker_tag": 1}]}]}]}
            """
        #expect(try call(text).script == ["unknown channel 1 0 100 a", "unknown channel 2, speaker 1 50 100 b"])
    }

    @Test("Times in texts, fractions or objects are not Riva's", arguments: [#""1.5s""#, "1.5", #"{"seconds": "1"}"#])
    func google(_ end: String) {
        let text =
            #"{"results": [{"alternatives": [{"transcript": "a", "words": [{"word": "a", "end_time": \#(end)}]}]}]}"#
        #expect(!calls(read(text)).contains { $0.source.format == "riva" })
    }

    @Test(
        "NeMo's words, sentences and monologues give the same turns",
        arguments: [
            #"{"words": [{"word": "a", "start_time": 0.5, "end_time": 1, "speaker": "speaker_1"}], "sentences": []}"#,
            #"{"words": [{"text": "a", "start_time": 0.5, "end_time": 1, "speaker_label": "speaker_1"}]}"#,
            #"{"session_id": "s", "transcription": "a", "words": [], "sentences": [{"speaker": "speaker_1", "start_point": 0.5, "end_point": 1, "text": "a"}]}"#,
            #"{"schemaVersion": 2.0, "monologues": [{"speaker": {"name": null, "id": "speaker_1"}, "terms": [{"start": 0.5, "end": 1, "text": "a", "type": "WORD"}]}]}"#,
        ])
    func nemo(_ text: String) throws {
        let record = try call(text)
        #expect(record.source.format == "nemo")
        #expect(record.script == ["unknown speaker_1 500 1000 a"])
    }

    @Test(
        "What has no transcript is refused",
        arguments: [
            (#"{"status": "Failed", "session_id": "s", "transcription": ""}"#, "NeMo's status is ‘Failed’"),
            (
                #"{"status": "Success", "session_id": "s", "transcription": "", "words": []}"#,
                "a transcript without words"
            ),
            (
                #"{"audio_filepath": "a.wav", "offset": 0, "duration": 3.2, "text": "hello"}"#,
                "a NeMo manifest: stretches of audio without speakers\n  Bring the JSON that NeMo's diarisation with recognition writes for each recording."
            ),
        ])
    func refused(_ text: String, _ reason: String) {
        #expect(refusal(text) == "test.txt: error: \(reason)")
    }
}
