import Diagnostics
import Testing

@testable import Transcripts

@Suite("Carriers' pushes")
struct CarrierPushTests {
    private func push(_ sentences: [(side: Int, text: String, start: Int, end: Int)], _ more: String = "") -> String {
        let data = sentences.map { sentence in
            #"{"voiceType": "\#(sentence.side)", "finalSentence": "\#(sentence.text)", "startMs": \#(sentence.start), "endMs": \#(sentence.end)}"#
        }
        return "{\"sessionId\": \"s1\", \"data\": [\(data.joined(separator: ","))]\(more)}"
    }

    private let two = [(side: 1, text: "喂。", start: 0, end: 500), (side: 2, text: "请讲。", start: 600, end: 900)]

    @Test("Without the direction nobody knows who is who: neither side has a role")
    func withoutDirection() throws {
        let call = try call(push(two))
        #expect(call.script == ["unknown voiceType 1 0 500 喂。", "unknown voiceType 2 600 900 请讲。"])
        #expect(call.id == "s1")
    }

    @Test(
        "The agent is the callee of an inbound call and the caller of an outbound one",
        arguments: [
            (CallRecord.Direction.inbound, "yly-callee", [Speaker.customer, .agent]),
            (.outbound, "yly-caller", [.agent, .customer]),
        ])
    func direction(_ direction: CallRecord.Direction, _ service: String, _ speakers: [Speaker]) throws {
        let told = try call(push(two, ", \"serviceType\": \"\(service)\""))
        #expect(told.direction == direction)
        #expect(told.segments.map(\.speaker) == speakers)
        #expect(told.source.roles == .explicit)
        var options = ReadingOptions()
        options.metadata = try CallMetadata(Array("id,direction\ns1,\(direction.rawValue)\n".utf8), file: "m.csv")
        let completed = try call(push(two), options)
        #expect(completed.direction == direction)
        #expect(completed.segments.map(\.speaker) == speakers)
        #expect(completed.source.metadataLine == 2)
    }

    @Test("Keys with blanks or in another case, and swapped times, are read with a warning only for the times")
    func drift() throws {
        let call = try call(
            #"{"sessionid ": "s2", "Data": [{"voicetype": "1", " FinalSentence": "喂。", "StartMs ": 900, "endMs": 100}]}"#
        )
        #expect(call.id == "s2")
        #expect(call.script == ["unknown voiceType 1 100 900 喂。"])
        #expect(call.source.warnings.contains("‘startMs’ and ‘endMs’ swapped, taken the right way round: 1"))
    }

    @Test(
        "A sentence of one side that the other channel picks up is dropped, the earlier stays",
        arguments: [
            // The same words 160 ms later, whatever the punctuation.
            (2, "我做个设限", 3400, 4900, true), (2, "我做，个设限！", 3400, 4900, true),
            // Earlier on the other channel: that is the one that was said.
            (2, "我做个设限", 3100, 4700, true),
            // Repeated by the same side, later, for longer, or other words.
            (1, "我做个设限", 3400, 4900, false), (2, "我做个设限", 3800, 5300, false),
            (2, "我做个设限", 3400, 6000, false), (2, "我做个设限呢", 3400, 4900, false),
        ])
    func echoes(_ side: Int, _ text: String, _ start: Int, _ end: Int, _ isEcho: Bool) throws {
        let call = try call(push([(1, "我做个设限。", 3240, 4830), (side, text, start, end)]))
        #expect(call.segments.count == (isEcho ? 1 : 2))
        #expect(call.segments[0].start == min(start, 3240))
        let warning = "sentences heard on both channels, the later one left out as an echo: 1"
        #expect(call.source.warnings.contains(warning) == isEcho)
    }

    @Test("Short words are said by both at once, and stay")
    func greetings() throws {
        #expect(try call(push([(1, "好，拜拜。", 100, 500), (2, "好，拜拜。", 260, 600)])).segments.count == 2)
    }

    @Test(
        "A call's record without its transcript, and sentences without words, are refused",
        arguments: [
            (
                #"{"sessionid": "s", "dialTime": "20260301090000", "startTime": "20260301090005", "endTime": "#
                    + #""20260301090036", "callerNbr": "1", "calledNbr": "2", "serviceType": "x-caller", "duration ": "31"}"#,
                "facts about calls, no transcript: a carrier's call records (运营商话单)"
            ),
            (#"{"sessionId": "s", "data": [{"voiceType": "1", "startMs": 1}]}"#, "‘data.finalSentence’ is missing"),
            (#"{"sessionId": "s", "data": []}"#, "a transcript without words"),
        ])
    func refusals(_ text: String, _ reason: String) {
        #expect(refusal(text).split(separator: "\n").first == "test.txt: error: \(reason)")
    }

    private func call(_ text: String, _ options: ReadingOptions = ReadingOptions()) throws -> CallRecord {
        try TranscriptsTests.call(text, options)
    }
}
