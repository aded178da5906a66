import Testing

@testable import Transcripts

@Suite("Tencent")
struct TencentTests {
    private let detail = """
        "AudioDuration": 5.5, "ResultDetail": [
          {"FinalSentence": "您好。", "StartMs": 500, "EndMs": 1500, "SpeakerId": 0},
          {"FinalSentence": "查账单。", "StartMs": 2000, "EndMs": 3000, "SpeakerId": 1}]
        """

    @Test("The service's answer, that of an SDK and the bare task are the same call")
    func wrappers() throws {
        let script = ["unknown speaker 0 500 1500 您好。", "unknown speaker 1 2000 3000 查账单。"]
        let done = "{\"TaskId\": 1, \"Status\": 2, \"StatusStr\": \"success\", \(detail)}"
        for text in ["{\(detail)}", done, "{\"Data\": \(done)}", "{\"Response\": {\"Data\": \(done)}}"] {
            let call = try call(text)
            #expect(call.script == script)
            #expect(call.duration == 5500)
            #expect(call.id == "test.txt", "a task's id is used again")
        }
    }

    @Test("A sentence's duration is in milliseconds, a recording's in seconds")
    func durations() throws {
        let sentence = try call(
            #"{"Response": {"Result": "好的。", "AudioDuration": 2430, "WordSize": 0, "WordList": null}}"#)
        #expect(sentence.duration == 2430)
        #expect(sentence.script == ["unknown - - - 好的。"])
    }

    @Test("Words count from their sentence; one without a sentence's beginning has no time")
    func words() throws {
        let words = #""Words": [{"Word": "您好", "OffsetStartMs": 120, "OffsetEndMs": 780}]"#
        let timed = #"{"ResultDetail": [{"FinalSentence": "您好。", "StartMs": 1000, "EndMs": 2000, \#(words)}]}"#
        #expect(try call(timed).segments[0].words == [Segment.Word("您好", start: 1120, end: 1780)])
        let untimed = #"{"ResultDetail": [{"FinalSentence": "您好。", \#(words)}]}"#
        #expect(try call(untimed).segments[0].words == [Segment.Word("您好")])
    }

    @Test("The words as cut by the recogniser are what was spoken, without its blanks")
    func lexical() throws {
        let text = #"{"ResultDetail": [{"FinalSentence": "花了100 块。", "SliceSentence": "花了 一百 块 iPhone 费"}]}"#
        let segment = try call(text).segments[0]
        #expect(segment.text == "花了100 块。")
        #expect(segment.lexical == "花了一百块 iPhone 费")
    }

    @Test(
        "A speaker who is 0 everywhere, or -1, is nobody; a role's name is the label",
        arguments: [
            ([#""SpeakerId": 0"#, #""SpeakerId": 0"#], [nil, nil]),
            ([#""SpeakerId": 0"#, #""SpeakerId": -1"#], ["speaker 0", nil]),
            ([#""SpeakerId": 1"#, #""SpeakerId": 1"#], ["speaker 1", "speaker 1"]),
            ([#""Other": 1"#, #""SpeakerId": null"#], [nil, nil]),
            (
                [#""SpeakerId": 0, "SpeakerRoleName": "客服""#, #""SpeakerId": 1, "SpeakerRoleName": """#],
                ["客服", "speaker 1"]
            ),
        ] as [([String], [String?])])
    func speakers(_ sentences: [String], _ labels: [String?]) throws {
        let list = sentences.map { #"{"FinalSentence": "好。", "StartMs": 1, "EndMs": 2, \#($0)}"# }
        let call = try call("{\"ResultDetail\": [\(list.joined(separator: ","))]}")
        #expect(call.segments.map(\.label) == labels)
    }

    @Test(
        "A line of the result's text: minutes go on behind an hour, only the first brackets are times",
        arguments: [
            ("[0:0.020,0:2.380]  您好。", "unknown - 20 2380 您好。"),
            ("[75:12.300,75:15,1]  您好。", "unknown speaker 1 4512300 4515000 您好。"),
            ("[0:1.0005,0:2.000,3] [笑] 好[0:1]。", "unknown speaker 3 1001 2000 [笑] 好[0:1]。"),
            ("[0:5.000,0:2.000,1]  反了。", "unknown speaker 1 5000 - 反了。"),
        ])
    func lines(_ line: String, _ expected: String) throws {
        #expect(try call("{\"Result\": \"\(line)\\n\"}").script == [expected])
        #expect(try call(line + "\n").script == [expected])
    }

    @Test("A text by itself: blank lines, lines without times, speakers who are 0 everywhere")
    func text() throws {
        let call = try call("[0:0.000,0:1.000,0]  喂，\r\n你好\r\n\r\n[0:1.200,0:2.000,0]  OK\nthank you\n")
        #expect(call.source.format == "tencent-asr-text")
        #expect(call.script == ["unknown - 0 1000 喂，你好", "unknown - 1200 2000 OK thank you"])
        var options = ReadingOptions()
        options.format = try TranscriptFormat.named("tencent-asr-text")
        let titled = try self.call("通话一\n[0:0.000,0:1.000]  喂\n", options)
        #expect(titled.source.warnings.contains("lines before the first time, not used: 1"))
        #expect(refusal("你好\n", options).contains("no line begins with times such as ‘[0:0.020,0:2.380]’"))
    }

    private func call(_ text: String, _ options: ReadingOptions = ReadingOptions()) throws -> CallRecord {
        try TranscriptsTests.call(text, options)
    }

    @Test(
        "A job that failed or still runs is refused with what Tencent says",
        arguments: [
            (
                #""Status": 3, "StatusStr": "failed", "ErrorMsg": "Failed to download audio file!""#,
                "a failed transcription job: ‘Failed to download audio file!’"
            ),
            (#""Status": 1, "StatusStr": "doing""#, "an unfinished transcription job: ‘doing’"),
            (#""Status": 0, "StatusStr": "waiting""#, "an unfinished transcription job: ‘waiting’"),
            (#""Status": 1"#, "an unfinished transcription job: ‘1’"),
            (#""Status": 2, "StatusStr": "success", "ResultDetail": []"#, "‘Result’ is missing"),
            (#""Status": 2, "Result": "", "ResultDetail": []"#, "a transcript without words"),
            (#""Status": 2, "Result": "你好。""#, "no line of ‘Result’ begins with times such as ‘[0:0.020,0:2.380]’"),
        ])
    func jobs(_ task: String, _ reason: String) {
        let found = refusal("{\"Response\": {\"Data\": {\"TaskId\": 1, \(task)}}}")
        #expect(found.split(separator: "\n").first == "test.txt: error: \(reason)")
    }

    @Test("An error of the service is refused with its message")
    func errors() {
        let text = #"{"Response": {"Error": {"Code": "AuthFailure", "Message": "no\nsuch key"}, "RequestId": "1"}}"#
        #expect(refusal(text) == "test.txt: error: a failed transcription job: ‘no such key’")
    }
}
