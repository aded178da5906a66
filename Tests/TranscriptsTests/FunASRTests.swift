import Testing

@testable import Transcripts

@Suite("FunASR")
struct FunASRTests {
    @Test("Sentences in a list, bare, in a service's result, and those of older pipelines are read alike")
    func shapes() throws {
        let info = #""sentence_info": [{"text": "你好。", "start": 370, "end": 510, "spk": 1}]"#
        let shapes = [
            "[{\(info)}]", "{\(info)}", "{\"text\": \"x\", \"result\": {\(info)}}", "{\"result\": [{\(info)}]}",
            #"{"text": "x", "sentences": [{"text": "你好。", "ts_list": [[370, 400], [400, 510]], "spk": 1}]}"#,
            #"{"meta": {"time_unit": "s"}, "result": {"sentence_info": [{"text": "你好。", "start": 0.37, "end": 0.51, "spk": 1}]}}"#,
        ]
        for text in shapes { #expect(try call(text).script == ["unknown speaker 1 370 510 你好。"]) }
    }

    @Test("A speaker is told only where a speaker model ran")
    func speakers() throws {
        let text = #"[{"sentence_info": [{"text": "一", "start": 1}, {"text": "二", "start": 2, "spk": null}]}]"#
        #expect(try call(text).segments.map(\.label) == [nil, nil])
    }

    @Test(
        "Times are given to words where they are equally many, else to none",
        arguments: [
            ("你好，ok 2号", 5, ["你 1", "好， 2", "ok 3", "2 4", "号 5"]), ("it's fine.", 2, ["it's 1", "fine. 2"]),
            ("，好", 1, ["好 1"]), ("你好", 3, []), ("", 0, []),
        ])
    func words(_ text: String, _ count: Int, _ words: [String]) {
        let times = (1...5).prefix(count).map { (start: Int?.some($0), end: Int?.some($0)) }
        #expect(FunASRWords(text, times).words.map { "\($0.text) \($0.start ?? 0)" } == words)
    }

    @Test("A text with times for its words, and no sentences, is cut where nobody speaks for a second")
    func text() throws {
        let text =
            #"{"key": "a", "text": "<|zh|>你 好，请 讲", "timestamp": [[0, 200], [200, 400], [1400, 1500], [1500, 1700]]}"#
        let call = try call(text)
        #expect(call.script == ["unknown - 0 400 你好，", "unknown - 1400 1700 请讲"])
        #expect(call.language == "zh")
    }

    @Test("The key is the call's id but where it says nothing")
    func ids() throws {
        for (key, id) in [("call-7", "call-7"), ("audio", "test.txt"), ("rand_key_1NHyVJ", "test.txt")] {
            #expect(try call(#"[{"key": "\#(key)", "sentence_info": [{"text": "好"}]}]"#).id == id)
        }
        let several = calls(read(#"[{"sentence_info": [{"text": "一"}]}, {"sentence_info": [{"text": "二"}]}]"#))
        #expect(several.map(\.id) == ["test.txt#1", "test.txt#2"])
        #expect(several.map(\.source.record) == [1, 2])
    }

    @Test("A list without a call is no reading without a word about it")
    func nothing() throws {
        var options = ReadingOptions()
        options.format = try TranscriptFormat.named("funasr")
        #expect(refusal("[]", options) == "test.txt: error: an empty list of calls")
        #expect(refusal("[1]", options) == "test.txt: error: a transcript without words")
    }

    @Test("In a line of NDJSON several calls have ids of their own")
    func lines() {
        let line = #"{"result": [{"sentence_info": [{"text": "一"}]}, {"sentence_info": [{"text": "二"}]}]}"#
        let found = calls(read("\(line)\n\(line)\n"))
        #expect(found.map(\.id) == ["test.txt#1#1", "test.txt#1#2", "test.txt#2#1", "test.txt#2#2"])
        #expect(found.map(\.source.record) == [1, 1, 2, 2])
    }

    @Test(
        "A text whose sentences are not known is refused",
        arguments: [
            (#"[{"key": "a", "text": "你好"}]"#, "‘sentence_info’ is missing"),
            (#"[{"key": "a", "text": "你好", "timestamp": [[0, 1]]}]"#, "‘sentence_info’ is missing"),
            (#"{"text": "你好", "sentence_info": []}"#, "‘sentence_info’ is missing"),
            (#"[{"key": "a", "text": "", "timestamp": []}]"#, "a transcript without words"),
            (
                #"{"meta": {"time_unit": "frames"}, "result": {"sentence_info": []}}"#,
                "‘meta.time_unit’ is neither ms nor s"
            ),
        ])
    func refusals(_ text: String, _ reason: String) {
        #expect(refusal(text) == "test.txt: error: \(reason)")
    }

    @Test(
        "Marks of SenseVoice and blanks between Chinese characters go, everything else stays",
        arguments: [
            ("<|zh|><|NEUTRAL|><|Speech|><|woitn|>你 好 。", "你好。"), ("a <|x y|> b", "a <|x y|> b"), ("<|zh", "<|zh"),
            ("我 有 iPhone 手 机", "我有 iPhone 手机"), ("<<|BGM|>|>", "<|>"), ("안녕 하세요", "안녕 하세요"),
        ])
    func cleaned(_ text: String, _ expected: String) {
        #expect(text.withoutSenseVoiceMarks.withoutBlanksInChinese == expected)
    }
}
