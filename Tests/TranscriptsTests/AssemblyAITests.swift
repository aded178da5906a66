import Testing

@testable import Transcripts

@Suite("AssemblyAI")
struct AssemblyAITests {
    static func transcript(_ keys: String) -> String {
        #"{"id": "t-1", "status": "completed", "acoustic_model": "m", \#(keys)}"#
    }

    static func word(_ text: String, _ start: Int, _ end: Int, _ more: String) -> String {
        #"{"text": "\#(text)", "start": \#(start), "end": \#(end), \#(more)}"#
    }

    @Test("Words are milliseconds, the duration is seconds")
    func units() throws {
        let record = try call(
            Self.transcript(
                #""audio_duration": 25, "utterances": [{"speaker": "A", "start": 170, "end": 25140, "text": "Yes."}]"#))
        #expect(record.duration == 25000)
        #expect(record.script == ["unknown A 170 25140 Yes."])
        #expect(!record.source.warnings.contains { $0.contains("the words end") })
    }

    @Test("Without utterances the words make turns, cut at speakers and pauses")
    func words() throws {
        let words = [
            Self.word("Hello.", 0, 400, #""speaker": "A""#), Self.word("Yes.", 2000, 2300, #""speaker": "A""#),
            Self.word("Hi.", 2400, 2600, #""speaker": "B""#),
        ].joined(separator: ",")
        #expect(
            try call(Self.transcript(#""utterances": null, "words": [\#(words)]"#)).script == [
                "unknown A 0 400 Hello.", "unknown A 2000 2300 Yes.", "unknown B 2400 2600 Hi.",
            ])
    }

    @Test("Words of channels that overlap stay whole")
    func overlap() throws {
        let words = [
            Self.word("one", 0, 400, #""channel": "1", "speaker": "1""#),
            Self.word("yes", 300, 500, #""channel": "2", "speaker": "2""#),
            Self.word("two", 500, 900, #""channel": "1", "speaker": "1""#),
        ].joined(separator: ",")
        #expect(
            try call(Self.transcript(#""multichannel": true, "words": [\#(words)]"#)).script == [
                "unknown channel 1 0 900 one two", "unknown channel 2 300 500 yes",
            ])
    }

    @Test("A speaker is a channel where channels are told apart, also without their numbers")
    func dualChannel() throws {
        let utterances =
            #""dual_channel": true, "utterances": [{"speaker": "2", "start": 0, "end": 9, "text": "Yes."}]"#
        #expect(try call(Self.transcript(utterances)).script == ["unknown channel 2 0 9 Yes."])
    }

    @Test("Names that identification gave to utterances stay, though their words kept letters")
    func names() throws {
        let utterances = """
            "utterances": [
              {"speaker": "Agent", "start": 0, "end": 400, "text": "Hello.", "words": [\(Self.word("Hello.", 0, 400, #""speaker": "A""#))]},
              {"speaker": "Customer", "start": 500, "end": 900, "text": "Hi.", "words": [\(Self.word("Hi.", 500, 900, #""speaker": "B""#))]}]
            """
        let record = try call(Self.transcript(utterances))
        #expect(record.script == ["agent Agent 0 400 Hello.", "customer Customer 500 900 Hi."])
        #expect(record.source.roles == .explicit)
    }

    @Test("Without words, the text is one segment without times")
    func textOnly() throws {
        let record = try call(Self.transcript(##""words": [], "utterances": null, "text": "My card is ####.""##))
        #expect(record.script == ["unknown - - - My card is ####."])
    }

    @Test(
        "A signature is not kept, any other address is",
        arguments: [
            ("https://a.example/x.wav?X-Amz-Signature=abc", "https://a.example/x.wav"),
            ("https://a.example/x?sig=abc&se=1", "https://a.example/x"),
            ("https://a.example/get?call=17", "https://a.example/get?call=17"), ("x.wav", "x.wav"),
        ])
    func addresses(_ address: String, _ kept: String) throws {
        let record = try call(Self.transcript(#""audio_url": "\#(address)", "words": [], "text": "a""#))
        #expect(record.recording == kept)
    }

    @Test(
        "A job that is not done is refused with its status",
        arguments: [
            (
                #"{"id": "t", "status": "error", "audio_url": "x", "error": "Download error", "words": null}"#,
                "AssemblyAI's job has the status ‘error’: Download error"
            ),
            (
                #"{"id": "t", "status": "processing", "audio_url": "x", "words": null, "utterances": null}"#,
                "AssemblyAI's job has the status ‘processing’"
            ),
            (
                #"{"id": "t", "status": "completed", "audio_url": "x", "words": [], "text": ""}"#,
                "a transcript without words"
            ),
        ])
    func refused(_ text: String, _ reason: String) {
        #expect(refusal(text) == "test.txt: error: \(reason)")
    }
}
