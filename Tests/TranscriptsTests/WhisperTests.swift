import Testing

@testable import Transcripts

@Suite("The Whisper family")
struct WhisperTests {
    static let statistics = #""avg_logprob": -0.2, "compression_ratio": 1.2, "no_speech_prob": 0.01"#

    static func segment(_ text: String, _ start: Double, _ end: Double, _ more: String = statistics) -> String {
        #"{"start": \#(start), "end": \#(end), "text": "\#(text)"\#(more.isEmpty ? "" : ", " + more)}"#
    }

    @Test(
        "All of them are read, whoever wrote them",
        arguments: [
            (#"{"text": "Hi.", "language": "en", "segments": [\#(segment(" Hi.", 0.5, 1))]}"#, "whisper"),
            (#"{"language": "en", "segments": [\#(segment(" Hi.", 0.5, 1, ""))]}"#, "whisper"),
            (#"[\#(segment(" Hi.", 0.5, 1))]"#, "whisper"),
            (#"{"text": "Hi.", "segments": [\#(segment("Hi.", 0.5, 1, #""confidence": 0.9"#))]}"#, "whisper"),
            (
                #"{"segments": [[1, 0, 0.5, 1.0, " Hi.", [1, 2], -0.2, 1.2, 0.01, [[0.5, 1.0, " Hi.", 0.9]], 0.0]]}"#,
                "whisper"
            ),
            (#"{"segments": [\#(segment("Hi.", 0.5, 1, ""))], "word_segments": []}"#, "whisperx"),
            (
                #"[\#(segment("Hi.", 0.5, 1, #""words": [{"word": "Hi.", "start": 0.5, "end": 1, "score": 0.9}]"#))]"#,
                "whisperx"
            ),
            (
                #"{"segments": [\#(segment("Hi.", 0.5, 1, #""type": "transcript.text.segment", "speaker": null"#))]}"#,
                "openai-diarized"
            ),
            (#"{"transcription": [{"offsets": {"from": 500, "to": 1000}, "text": " Hi."}]}"#, "whisper-cpp"),
            (#"{"text": " Hi.", "chunks": [{"timestamp": [0.5, 1], "text": " Hi."}]}"#, "transformers"),
        ])
    func kinds(_ text: String, _ format: String) throws {
        let record = try call(text)
        #expect(record.source.format == format)
        #expect(record.script == ["unknown - 500 1000 Hi."])
    }

    @Test("Words of a named tuple have their times")
    func tupleWords() throws {
        let text = #"{"segments": [[1, 0, 0.5, 1.0, " Hi.", [1, 2], -0.2, 1.2, 0.01, [[0.5, 1.0, " Hi.", 0.9]], 0.0]]}"#
        #expect(try call(text).segments[0].words == [Segment.Word("Hi.", start: 500, end: 1000, confidence: 0.9)])
    }

    @Test("Words beside the segments go to the segment that they begin in")
    func wordsApart() throws {
        let text = """
            {"text": "a b c", "language": "en", "segments": [\(Self.segment("a b.", 0, 1)), \(Self.segment("c.", 1, 2))],
             "words": [{"word": "a", "start": 0, "end": 0.4}, {"word": "b", "start": 0.4, "end": 1.2},
                       {"word": "c", "start": 1.2, "end": 2}, {"word": "d", "start": 5, "end": 6}]}
            """
        #expect(try call(text).segments.map { $0.words.map(\.text) } == [["a", "b"], ["c"]])
    }

    @Test("Segments are in the order of time, and one without an end has none")
    func order() throws {
        let text = #"{"text": "t", "segments": [\#(Self.segment("b", 4, 3)), \#(Self.segment("a", 1, 2))]}"#
        let record = try call(text)
        #expect(record.script == ["unknown - 1000 2000 a", "unknown - 4000 - b"])
        #expect(record.source.warnings.first == "segments that end before they begin, taken as without an end: 1")
    }

    @Test(
        "What Whisper may have made up is said",
        arguments: [
            (#""no_speech_prob": 0.9, "avg_logprob": -1.5, "compression_ratio": 1"#, 1),
            (#""no_speech_prob": 0.9, "avg_logprob": -0.2, "compression_ratio": 1"#, 0),
            (#""no_speech_prob": 0.1, "avg_logprob": -0.2, "compression_ratio": 2.5"#, 1), (statistics, 0),
        ])
    func madeUp(_ statistics: String, _ count: Int) throws {
        let text = #"{"text": "t", "segments": [\#(Self.segment("Thanks for watching.", 1, 2, statistics))]}"#
        let warnings = try call(text).source.warnings.filter { $0.hasPrefix("segments that Whisper") }
        #expect(
            warnings == (count == 0 ? [] : ["segments that Whisper may have made up, of silence or repeats: \(count)"]))
    }

    @Test("A text that comes a third time in a row is doubtful")
    func repeats() throws {
        let segments = (0..<5).map { Self.segment("Yes.", Double($0), Double($0) + 0.5) }.joined(separator: ",")
        let record = try call(#"{"text": "t", "segments": [\#(segments)]}"#)
        #expect(
            record.source.warnings.first == "segments that Whisper may have made up, of silence or repeats: 3")
        #expect(record.segments.count == 5)
    }

    @Test("A translation is said to be one, and its language is not that of the file")
    func translation() throws {
        for text in [
            #"{"task": "translate", "language": "german", "text": "t", "segments": [\#(Self.segment("Hi.", 0, 1))]}"#,
            #"{"systeminfo": "x", "params": {"translate": true}, "result": {"language": "de"}, "transcription": [{"offsets": {"from": 0, "to": 1}, "text": "Hi."}]}"#,
        ] {
            let record = try call(text)
            #expect(record.language == nil)
            #expect(record.source.warnings.first == "the text is a translation, not what was said")
        }
    }

    @Test("Numbers without times or a speaker belong to whoever spoke before, and make no pause")
    func alignedNumbers() throws {
        let words = """
            "words": [{"word": "Order", "start": 1, "end": 1.4, "score": 0.9, "speaker": "SPEAKER_01"}, {"word": "29"},
              {"word": "leaks", "start": 3, "end": 3.4, "score": 0.9, "speaker": "SPEAKER_01"},
              {"word": "oh", "start": 3.5, "end": 3.6, "score": 0.9, "speaker": "SPEAKER_00"}]
            """
        let text = #"{"segments": [\#(Self.segment("Order 29 leaks oh", 1, 3.6, words))]}"#
        #expect(
            try call(text).script == [
                "unknown SPEAKER_01 1000 3400 Order 29 leaks", "unknown SPEAKER_00 3500 3600 oh",
            ])
    }

    @Test("Chunks that are single words make turns; a piece without a blank belongs to the word before")
    func chunkWords() throws {
        let chunks = [(" We", 0, 0.2), (" can", 0.2, 0.4), ("'t", 0.4, 0.5), (" now.", 2, 2.4)].map {
            #"{"text": "\#($0.0)", "timestamp": [\#($0.1), \#($0.2)]}"#
        }
        #expect(
            try call(#"{"text": "t", "chunks": [\#(chunks.joined(separator: ","))]}"#).script == [
                "unknown - 0 500 We can't", "unknown - 2000 2400 now.",
            ])
    }

    @Test("Tokens become words")
    func tokens() throws {
        let tokens = [("[_BEG_]", 0, 0), (" kett", 0, 200), ("les", 200, 500), (" 好", 500, 600), ("的", 600, 700)].map {
            #"{"text": "\#($0.0)", "offsets": {"from": \#($0.1), "to": \#($0.2)}}"#
        }
        let text = """
            {"transcription": [{"offsets": {"from": 0, "to": 700}, "text": " kettles 好的", "tokens": [\(tokens.joined(separator: ","))]}]}
            """
        #expect(
            try call(text).segments[0].words == [
                Segment.Word("kettles", start: 0, end: 500), Segment.Word("好", start: 500, end: 600),
                Segment.Word("的", start: 600, end: 700),
            ])
    }

    @Test(
        "A record of Callgrade's own stays one, also with mistakes",
        arguments: [
            #"{"segments": [{"speaker": "agent", "text": "a", "start": 0, "end": 1}], "language": "en"}"#,
            #"{"segments": [{"text": "a", "start": 0, "end": 1}], "queue": "returns"}"#,
            #"{"segments": [{"text": "a"}]}"#, #"{"segments": [], "language": "en"}"#,
            #"{"segments": [{"speaker": "agnt", "text": "a", "start": 0, "end": 1}]}"#,
        ])
    func native(_ text: String) throws {
        for reading in read(text) {
            switch reading {
            case .call(let record): #expect(record.source.format == "native")
            case .setAside(let record): #expect(record.reason.hasPrefix("segments[0]"))
            }
        }
    }

    @Test(
        "What says nothing is refused",
        arguments: [
            (#"{"text": "", "segments": [], "language": "en"}"#, "a transcript without words"),
            (#"{"text": "", "language": "en", "segments": [\#(segment("  ", 0, 1))]}"#, "a transcript without words"),
            (#"{"systeminfo": "x", "transcription": []}"#, "a transcript without words"),
            (
                #"{"language": "en", "segmens": [\#(segment("a", 0, 1))]}"#,
                "unknown key ‘segmens’\n  Did you mean ‘segments’?"
            ),
        ])
    func refused(_ text: String, _ reason: String) {
        #expect(refusal(text) == "test.txt: error: \(reason)")
    }
}
