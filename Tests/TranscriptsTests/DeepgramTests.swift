import Testing

@testable import Transcripts

@Suite("Deepgram")
struct DeepgramTests {
    /// A response of one channel with these words.
    static func response(_ words: String, beside: String = "", metadata: String = #""request_id": "r-1""#) -> String {
        """
        {"metadata": {\(metadata)}, "results": {"channels": [{"alternatives": [{"transcript": "t", "words": [\(words)]}]}]\(beside)}}
        """
    }

    static func word(_ word: String, _ start: Double, _ end: Double, _ more: String = "") -> String {
        #"{"word": "\#(word)", "start": \#(start), "end": \#(end)\#(more.isEmpty ? "" : ", " + more)}"#
    }

    static let pair = word("hello", 0, 0.5, #""speaker": 0"#) + "," + word("hi", 0.6, 1, #""speaker": 1"#)
    static let pairScript = ["unknown speaker 0 0 500 hello", "unknown speaker 1 600 1000 hi"]

    @Test("The words' speakers win over those of utterances, which mix both sides")
    func mixed() throws {
        let utterances = """
            , "utterances": [{"start": 0, "end": 1, "channel": 0, "speaker": 0, "transcript": "hello hi", "words": []}]
            """
        #expect(try call(Self.response(Self.pair, beside: utterances)).script == Self.pairScript)
    }

    @Test(
        "The order of keys makes no difference, and of doubled keys the first counts",
        arguments: [
            #"{"speaker": 1, "end": 1, "confidence": 0.5, "start": 0.25, "punctuated_word": "Hi.", "word": "hi"}"#,
            #"{"word": "hi", "punctuated_word": "Hi.", "start": 0.25, "end": 1, "speaker": 1, "confidence": 0.5}"#,
            #"{"word": "hi", "punctuated_word": "Hi.", "punctuated_word": "No.", "start": 0.25, "start": 3, "end": 1, "speaker": 1, "speaker": 2, "confidence": 0.5}"#,
        ])
    func keyOrder(_ word: String) throws {
        let record = try call(Self.response(word))
        #expect(record.script == ["unknown speaker 1 250 1000 Hi."])
        #expect(record.segments[0].words == [Segment.Word("Hi.", start: 250, end: 1000, confidence: 0.5)])
    }

    @Test(
        "Whoever took the callback may have wrapped the response",
        arguments: ["result", "response", "payload", "data", "body"])
    func wrapped(_ name: String) throws {
        let record = try call(#"{"event": "done", "\#(name)": \#(Self.response(Self.pair)), "error": null}"#)
        #expect(record.script == Self.pairScript)
        #expect(record.id == "r-1")
    }

    @Test("Speakers are counted anew in each channel, so a label names both")
    func channels() throws {
        let channel = #"{"alternatives": [{"words": [\#(Self.pair)]}]}"#
        let record = try call(#"{"metadata": {}, "results": {"channels": [\#(channel), \#(channel)]}}"#)
        #expect(
            Set(record.segments.map(\.label)) == [
                "channel 0, speaker 0", "channel 0, speaker 1", "channel 1, speaker 0", "channel 1, speaker 1",
            ])
    }

    @Test("Channels without speakers are named by their number, even where one of them is silent")
    func silentChannel() throws {
        let text = """
            {"results": {"channels": [{"alternatives": [{"transcript": "", "words": []}]},
              {"alternatives": [{"transcript": "hi", "words": [\(Self.word("hi", 1, 2))]}]}]}}
            """
        #expect(try call(text).script == ["unknown channel 1 1000 2000 hi"])
    }

    @Test("A word without a speaker among words that have one is nobody's")
    func nobody() throws {
        let words = [
            Self.word("a", 0, 0.1, #""speaker": 0"#), Self.word("b", 0.1, 0.2),
            Self.word("c", 0.2, 0.3, #""speaker": 0"#),
        ]
        #expect(
            try call(Self.response(words.joined(separator: ","))).script == [
                "unknown speaker 0 0 100 a", "unknown - 100 200 b", "unknown speaker 0 200 300 c",
            ])
    }

    @Test("Without words, utterances are read, then paragraphs, then the text without times")
    func withoutWords() throws {
        let utterances = """
            {"results": {"channels": [{"alternatives": [{"transcript": "no"}]}], "utterances": [
              {"start": 0.5, "end": 1, "channel": 0, "speaker": 1, "transcript": "Hello."},
              {"start": 1.5, "end": 2, "channel": 1, "speaker": 0, "transcript": "x", "words": [\(Self.word("Hi.", 1.5, 2))]}]}}
            """
        #expect(
            try call(utterances).script == [
                "unknown channel 0, speaker 1 500 1000 Hello.", "unknown channel 1, speaker 0 1500 2000 Hi.",
            ])
        let paragraphs = """
            {"results": {"channels": [{"alternatives": [{"transcript": "no", "paragraphs": {"paragraphs": [
              {"speaker": 0, "start": 0, "end": 2, "sentences": [{"text": "One."}, {"text": "Two."}]}, {"speaker": 1}]}}]}]}}
            """
        #expect(try call(paragraphs).script == ["unknown speaker 0 0 2000 One. Two."])
        let text = #"{"results": {"channels": [{"alternatives": [{"transcript": "Hello."}]}]}}"#
        #expect(try call(text).script == ["unknown - - - Hello."])
    }

    @Test("Live channels are named where there are several; what may still change is left out")
    func live() throws {
        func message(_ word: String, _ channel: Int, isFinal: Bool) -> String {
            """
            {"type": "Results", "channel_index": [\(channel), 2], "is_final": \(isFinal),
             "channel": {"alternatives": [{"transcript": "t", "words": [\(Self.word(word, Double(channel), 2.5))]}]}}
            """
        }
        let messages = [
            message("no", 0, isFinal: false), message("a", 0, isFinal: true), message("b", 1, isFinal: true),
        ]
        #expect(
            try call("[\(messages.joined(separator: ","))]").script == [
                "unknown channel 0 0 2500 a", "unknown channel 1 1000 2500 b",
            ])
        #expect(refusal("[\(messages[0])]") == "test.txt: error: only partial results")
    }

    @Test("One live message a line is no call a line")
    func liveLines() {
        let line = #"{"type": "Results", "is_final": true, "channel": {"alternatives": [{"words": [\#(Self.pair)]}]}}"#
        let readings = read(line + "\n" + line + "\n", file: "test.txt")
        #expect(calls(readings).count <= 1)
        #expect(
            calls(readings).count == 1
                || refusals(readings) == [
                    "test.txt:1: error: one message of a live transcription, not a call",
                    "test.txt:2: error: one message of a live transcription, not a call",
                ])
    }

    @Test(
        "What has no transcript is refused with the reason",
        arguments: [
            (
                #"{"err_code": "PAYMENT_REQUIRED", "err_msg": "…", "request_id": "r"}"#,
                "Deepgram reports an error: PAYMENT_REQUIRED"
            ),
            (
                #"{"request_id": "r"}"#,
                "only a request's id: the transcript was not made yet\n  Bring what Deepgram sent to the callback's address."
            ),
            (#"{"metadata": {"request_id": "r"}, "results": {"summary": {}}}"#, "‘results.channels’ is missing"),
            (#"{"metadata": {"request_id": "r"}, "results": {"channels": []}}"#, "a transcript without words"),
            (
                #"{"results": {"channels": [{"alternatives": [{"transcript": "", "words": []}]}]}}"#,
                "a transcript without words"
            ),
        ])
    func refused(_ text: String, _ reason: String) {
        #expect(refusal(text) == "test.txt: error: \(reason)")
    }
}
