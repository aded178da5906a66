import Testing

@testable import Transcripts

@Suite("Speechmatics")
struct SpeechmaticsTests {
    static func result(
        _ content: String, _ start: Double, _ end: Double, type: String = "word", more: String = "",
        speaker: String? = nil
    ) -> String {
        let speaker = speaker.map { #", "speaker": "\#($0)""# } ?? ""
        return """
            {"type": "\(type)", "start_time": \(start), "end_time": \(end)\(more.isEmpty ? "" : ", " + more),
             "alternatives": [{"content": "\(content)", "confidence": 0.9\(speaker)}]}
            """
    }

    static func transcript(_ results: [String], delimiter: String = " ", language: String = "en") -> String {
        """
        {"format": "2.9", "job": {"id": "j", "duration": 60}, "metadata": {"transcription_config": {"language": "\(language)"},
         "language_pack_info": {"word_delimiter": "\(delimiter)"}}, "results": [\(results.joined(separator: ","))]}
        """
    }

    @Test("Marks attach to the side that they name")
    func marks() throws {
        let marks = [("previous", "a# b"), ("next", "a #b"), ("both", "a#b"), ("none", "a # b")]
        for (side, text) in marks {
            let results = [
                Self.result("a", 0, 0.1),
                Self.result("#", 0.1, 0.1, type: "punctuation", more: #""attaches_to": "\#(side)""#),
                Self.result("b", 0.1, 0.2),
            ]
            #expect(try call(Self.transcript(results)).segments.map(\.text) == [text])
        }
    }

    @Test(
        "The delimiter and the language decide whether blanks stand between words",
        arguments: [
            ("", "cmn", ["用", "APP", "查"], "用APP查"), ("", "ja", ["です", "か"], "ですか"),
            ("", "th", ["ครับ", "ผม"], "ครับผม"),
            ("", "cmn", ["Apple", "Pay"], "Apple Pay"), (" ", "fr", ["café", "été"], "café été"),
            ("", "en", ["Tidy", "things"], "Tidy things"), ("", "fr", ["café", "été"], "café été"),
        ])
    func delimiters(_ delimiter: String, _ language: String, _ words: [String], _ text: String) throws {
        let results = words.enumerated().map { Self.result($1, Double($0) / 2, Double($0) / 2 + 0.4) }
        let record = try call(Self.transcript(results, delimiter: delimiter, language: language))
        #expect(record.segments.map(\.text) == [text])
    }

    @Test("An entity is one word as displayed; what was spoken is kept beside it")
    func entities() throws {
        let spoken = #""spoken_form": [\#(Self.result("two", 1, 1.2)), \#(Self.result("dollars", 1.2, 1.5))]"#
        let results = [
            Self.result("cost", 0.5, 1), Self.result("$2", 1, 1.5, type: "entity", more: spoken),
            Self.result(".", 1.5, 1.5, type: "punctuation"), Self.result("Right", 1.6, 1.8),
        ]
        let segment = try call(Self.transcript(results)).segments[0]
        #expect(segment.text == "cost $2. Right")
        #expect(segment.lexical == "cost two dollars. Right")
        #expect(segment.words.map(\.text) == ["cost", "$2.", "Right"])
    }

    @Test("Somebody who was not told apart is nobody, and no part of who spoke before")
    func unknown() throws {
        let results = [
            Self.result("a", 0, 0.1, speaker: "S1"), Self.result("b", 0.1, 0.2, speaker: "UU"),
            Self.result("c", 0.2, 0.3, speaker: "S1"),
        ]
        #expect(
            try call(Self.transcript(results)).script == [
                "unknown S1 0 100 a", "unknown - 100 200 b", "unknown S1 200 300 c",
            ])
    }

    @Test("Channels that overlap stay whole, and a label names channel and speaker")
    func channels() throws {
        let results = [
            Self.result("a", 0, 0.4, more: #""channel": "channel_1""#),
            Self.result("b", 0.2, 0.3, more: #""channel": "Customer""#, speaker: "S1"),
            Self.result("c", 0.4, 0.8, more: #""channel": "channel_1""#),
        ]
        #expect(
            try call(Self.transcript(results)).script == [
                "agent channel_1 0 800 a c", "customer Customer, S1 200 300 b",
            ])
    }

    @Test("A message by itself is read, but one a line is no call a line")
    func messages() throws {
        let message = #"{"message": "AddTranscript", "format": "2.7", "results": [\#(Self.result("a", 0, 1))]}"#
        #expect(try call(message).script == ["unknown - 0 1000 a"])
        let flat = message.split(separator: "\n").joined()
        let readings = read(flat + "\n" + flat + "\n", file: "test.txt")
        #expect(calls(readings).count <= 1)
        #expect(
            calls(readings).count == 1
                || refusals(readings) == [
                    "test.txt:1: error: one message of a realtime session, not a call",
                    "test.txt:2: error: one message of a realtime session, not a call",
                ])
    }

    @Test(
        "What has no transcript is refused",
        arguments: [
            (
                #"{"job": {"id": "j", "status": "rejected", "errors": []}}"#,
                "Speechmatics' job has the status ‘rejected’"
            ),
            (#"{"job": {"id": "j", "status": "running"}}"#, "Speechmatics' job has the status ‘running’"),
            (#"{"format": "2.9", "job": {"id": "j"}, "metadata": {}, "results": []}"#, "a transcript without words"),
            (#"[{"message": "AddPartialTranscript", "results": [\#(result("a", 0, 1))]}]"#, "only partial transcripts"),
            (#"{"message": "AddTranscript", "format": "2.7", "results": []}"#, "a transcript without words"),
        ])
    func refused(_ text: String, _ reason: String) {
        #expect(refusal(text) == "test.txt: error: \(reason)")
    }
}
