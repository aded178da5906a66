import JSON
import Testing

@testable import Transcripts

@Suite("iFlytek")
struct IFlytekTests {
    /// A word of a sentence; frames of 10 ms.
    private func word(_ text: String, _ begin: Int = 0, _ end: Int = 0, _ kind: String = "n") -> String {
        #"{"wb": \#(begin), "we": \#(end), "cw": [{"w": "\#(text)", "wp": "\#(kind)"}, {"w": "其他"}]}"#
    }

    private func best(_ role: String, _ words: [String], _ begin: Int = 1000, _ end: Int = 3000) -> String {
        """
        {"st": {"bg": "\(begin)", "ed": "\(end)", "rl": "\(role)", "rt": [{"ws": [\(words.joined(separator: ","))]}]}}
        """
    }

    private func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func lattice(_ sentences: String...) -> String {
        "[\(sentences.map { "{\"json_1best\": \(quoted($0))}" }.joined(separator: ","))]"
    }

    @Test("JSON in strings and JSON in place are the same call")
    func nesting() throws {
        let sentence = best("0", [word("你好"), word("。", 0, 0, "p")])
        let result = "{\"lattice\": \(lattice(sentence))}"
        for text in [
            result, "{\"lattice\": [{\"json_1best\": \(sentence)}]}", "{\"orderResult\": \(quoted(result))}",
            "{\"code\": \"000000\", \"content\": {\"orderInfo\": {\"status\": 4}, \"orderResult\": \(quoted(result))}}",
            "{\"code\": \"000000\", \"content\": {\"orderResult\": \(result)}}",
        ] {
            let call = try call(text)
            #expect(call.script == ["unknown - 1000 3000 你好。"])
            #expect(call.segments[0].words.isEmpty, "words without times are none")
        }
    }

    @Test("Of the two lattices one is the text, the other what was spoken")
    func lattices() throws {
        let smooth = best("1", [word("不用了")])
        let raw = best("1", [word("呃", 0, 0, "s"), word("不用了")])
        let both = try call("{\"lattice\": \(lattice(smooth)), \"lattice2\": \(lattice(raw))}")
        #expect(both.script == ["unknown speaker 1 1000 3000 不用了"])
        #expect(both.segments[0].lexical == "呃不用了")
        let alone = try call("{\"lattice\": [], \"lattice2\": \(lattice(raw))}")
        #expect(alone.script == ["unknown speaker 1 1000 3000 呃不用了"])
        let elsewhere = best("1", [word("别的")], 5000, 6000)
        let apart = try call("{\"lattice\": \(lattice(smooth)), \"lattice2\": \(lattice(elsewhere))}")
        #expect(apart.segments.map(\.lexical) == [nil])
        let broken = try call("{\"lattice\": \(lattice(smooth)), \"lattice2\": [{\"json_1best\": \"{\"}]}")
        #expect(broken.script == both.script)
    }

    @Test("Words count in frames from their sentence; Latin words keep a blank between them, Chinese ones have none")
    func words() throws {
        let words = [
            word("你好", 5, 60), word("，", 60, 60, "p"), word("Wi", 70, 90), word("Fi", 90, 120), word("坏了", 130, 170),
        ]
        let segment = try call("{\"lattice\": \(lattice(best("0", words)))}").segments[0]
        #expect(segment.text == "你好，Wi Fi坏了")
        #expect(
            segment.words == [
                Segment.Word("你好", start: 1050, end: 1600), Segment.Word("，"),
                Segment.Word("Wi", start: 1700, end: 1900),
                Segment.Word("Fi", start: 1900, end: 2200), Segment.Word("坏了", start: 2300, end: 2700),
            ])
    }

    @Test("Role 0 is nobody; a role may have a track; the call-centre product's speaker counts, a paragraph does not")
    func labels() throws {
        let label = #", "label": {"rl_track": [{"rl": "1", "track": "R"}]}"#
        let roles = try call("{\"lattice\": \(lattice(best("1", [word("一")]), best("2", [word("二")])))\(label)}")
        #expect(roles.segments.map(\.label) == ["channel R, speaker 1", "speaker 2"])
        for (speaker, found) in [("2", "speaker 2"), ("客服", "客服"), ("段落-0", nil)] as [(String, String?)] {
            let element = "{\"spk\": \"\(speaker)\", \"json_1best\": \(best("0", [word("一")]))}"
            #expect(try call("{\"lattice\": [\(element)]}").segments[0].label == found)
        }
    }

    @Test("The measured duration counts, not the one that the client claimed")
    func durations() throws {
        let result = quoted("{\"lattice\": \(lattice(best("0", [word("好")])))}")
        for (info, duration) in [("\"realDuration\": 4000, ", 4000), ("\"realDuration\": 0, ", nil), ("", nil)]
            as [(String, Int?)]
        {
            let info = "{\(info)\"originalDuration\": 200, \"status\": 4, \"orderId\": \"o1\"}"
            let call = try call("{\"content\": {\"orderInfo\": \(info), \"orderResult\": \(result)}}")
            #expect(call.duration == duration)
            #expect(call.id == "o1")
        }
    }

    @Test("The older list, bare or inside a string")
    func older() throws {
        let list = #"""
            [{"bg": "50", "ed": "900", "onebest": "喂。", "speaker": "0",
              "wordsResultList": [{"wordBg": "2", "wordEd": "20", "wordsName": "喂"}]},
             {"bg": "1000", "ed": "1800", "onebest": "你好。", "speaker": "2"}]
            """#
        for text in [list, "{\"ok\": 0, \"err_no\": 0, \"failed\": null, \"data\": \(quoted(list))}"] {
            let call = try call(text)
            #expect(call.script == ["unknown - 50 900 喂。", "unknown speaker 2 1000 1800 你好。"])
            #expect(call.segments[0].words == [Segment.Word("喂", start: 70, end: 250)])
        }
    }

    @Test(
        "A job that failed or still runs, and strings that hold no JSON, are refused",
        arguments: [
            (
                #"{"code": "26600", "descInfo": "转写业务通用错误", "content": {"orderInfo": {}}}"#,
                "a failed transcription job: ‘转写业务通用错误’"
            ),
            (
                #"{"code": "000000", "content": {"orderInfo": {"status": 3, "failType": 0}, "orderResult": ""}}"#,
                "an unfinished transcription job: ‘status 3’"
            ),
            (
                #"{"code": "000000", "content": {"orderInfo": {"status": -1, "failType": 2}, "orderResult": ""}}"#,
                "a failed transcription job: ‘failType 2’"
            ),
            (#"{"code": "000000", "content": {"orderInfo": {"status": 4}}}"#, "‘content.orderResult’ is missing"),
            (#"{"content": {"orderResult": "{"}}"#, "‘content.orderResult’ holds no JSON"),
            (#"{"content": {"orderResult": "{}"}}"#, "‘lattice’ is missing"),
            (#"{"content": {"orderResult": "{\"lattice\": []}"}}"#, "a transcript without words"),
            (#"{"lattice": [{"json_1best": "x"}]}"#, "‘lattice.json_1best’ holds no JSON"),
            (#"{"lattice": [{"json_1best": "{}"}]}"#, "‘lattice.json_1best.st’ is missing"),
            (#"{"ok": -1, "err_no": 26601, "failed": "非法应用信息", "data": null}"#, "a failed transcription job: ‘非法应用信息’"),
            (#"{"ok": -1, "err_no": 26601, "failed": null, "data": null}"#, "a failed transcription job: ‘26601’"),
            (
                #"{"ok": 0, "err_no": 0, "failed": null, "data": "{\"desc\":\"x\",\"status\":2}"}"#,
                "an unfinished transcription job: ‘status 2’"
            ),
            (#"{"ok": 0, "err_no": 0, "failed": null, "data": null}"#, "‘data’ is missing"),
        ])
    func jobs(_ text: String, _ reason: String) {
        #expect(refusal(text).split(separator: "\n").first == "test.txt: error: \(reason)")
    }
}
