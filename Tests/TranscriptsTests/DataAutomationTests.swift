import Testing

@testable import Transcripts

@Suite("Amazon Bedrock Data Automation")
struct DataAutomationTests {
    @Test("Words are found by their index, whatever their place; punctuation has no times")
    func words() throws {
        let text = """
            {"metadata": {"semantic_modality": "AUDIO", "number_of_channels": 1}, "audio_items": [
              {"item_index": 5, "content": "."}, {"item_index": 4, "content": "Hi", "start_timestamp_millis": 10,
               "end_timestamp_millis": 90}],
             "audio_segments": [{"type": "TRANSCRIPT", "text": "Hi.", "start_timestamp_millis": 10,
               "end_timestamp_millis": 90, "speaker": {"speaker_label": "spk_0"}, "channel": {"channel_label": "ch_0"},
               "audio_item_indices": [4, 5, 6]}]}
            """
        let record = try call(text)
        // One channel tells nothing.
        #expect(record.script == ["unknown spk_0 10 90 Hi."])
        #expect(record.segments[0].words == [Segment.Word("Hi", start: 10, end: 90), Segment.Word(".")])
    }

    @Test("Segments that are no talk are left out, and so is a segment's missing speaker")
    func kinds() throws {
        let text = """
            {"audio_segments": [{"type": "SILENCE", "text": "x", "start_timestamp_millis": 0},
              {"text": "a", "start_timestamp_millis": 5, "speaker": {"speaker_label": ""}, "channel": null}]}
            """
        #expect(try call(text).script == ["unknown - 5 - a"])
    }

    @Test(
        "An output without talk is refused",
        arguments: [
            (#"{"metadata": {"semantic_modality": "AUDIO"}}"#, "f: error: ‘audio_segments’ is missing"),
            (
                #"{"metadata": {"semantic_modality": "AUDIO"}, "audio_segments": []}"#,
                "f: error: a transcript without words"
            ),
        ])
    func refused(_ text: String, _ message: String) {
        #expect(refusal(text, file: "f") == message)
    }

    @Test("Documents and videos are none of its files", arguments: ["DOCUMENT", "VIDEO"])
    func others(_ modality: String) {
        let text = #"{"metadata": {"semantic_modality": "\#(modality)"}}"#
        #expect(refusal(text, file: "f").hasPrefix("f: error: not recognised as a transcript"))
    }
}
