import Testing

@testable import Transcripts

@Suite("zmeet")
struct ZMeetTests {
    private func answer(_ sentences: String...) -> String {
        #"{"asr": {"speechResult": {"duration": 178.0, "detail": [\#(sentences.joined(separator: ","))]}}}"#
    }

    @Test("A sentence begins with its first word, not with the silence before it")
    func times() throws {
        let words = #"[{"words": "好", "start": 14920, "end": 15100}, {"words": "的", "start": 15100, "end": 15320}]"#
        let call = try call(
            answer(
                #"{"sentences": "好的，", "wordBg": 8875, "wordEd": 17135, "speaker_id": [0], "words": \#(words)}"#,
                #"{"sentences": "嗯。", "wordBg": 17135, "wordEd": 18000, "speaker_id": [], "words": []}"#))
        #expect(call.script == ["unknown speaker 0 14920 15320 好的，", "unknown - 17135 18000 嗯。"])
        #expect(call.segments[0].words.map(\.start) == [14920, 15100])
        #expect(call.duration == 178_000)
    }

    @Test("A sentence of several speakers is nobody's")
    func speakers() throws {
        let call = try call(answer(#"{"sentences": "好。", "wordBg": 1, "wordEd": 2, "speaker_id": [0, 1]}"#))
        #expect(call.segments[0].label == nil)
        #expect(call.source.warnings.contains("sentences of several speakers, taken as nobody's: 1"))
    }

    @Test("Without sentences it is refused")
    func refusals() {
        #expect(
            refusal(#"{"asr": {"speechResult": {"onebest": "好"}}}"#)
                == "test.txt: error: ‘asr.speechResult.detail’ is missing")
        #expect(refusal(answer()) == "test.txt: error: a transcript without words")
    }
}
