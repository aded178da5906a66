import Testing

@testable import Transcripts

@Suite("Events, one a line")
struct EventLinesTests {
    static let first =
        #"{"EventType": "ADD_TRANSCRIPT_SEGMENT", "CallId": "c", "Channel": "AGENT", "Transcript": "Hello."}"#
    static let second =
        #"{"EventType": "ADD_TRANSCRIPT_SEGMENT", "CallId": "c", "Channel": "CALLER", "Transcript": "Hi."}"#

    @Test(
        "Lines that are events make one call, as a list of them does",
        arguments: [
            first + "\n" + second, first + "\r\n\r\n" + second + "\r\n", "\n" + first + "\n" + second,
            "[\(first), \(second)]", "[\n\(first),\n\(second)\n]",
        ])
    func together(_ text: String) throws {
        let record = try call(text)
        #expect(record.id == "c")
        #expect(record.source.record == 1)
        #expect(record.script == ["agent AGENT - - Hello.", "customer CALLER - - Hi."])
    }

    @Test("--input-format reads lines as events too")
    func forced() throws {
        var options = ReadingOptions()
        options.format = try TranscriptFormat.named("amazon-lca")
        #expect(try call(Self.first + "\n" + Self.second, options).segments.count == 2)
    }

    @Test("A broken line leaves a hole in the call, so that the file is set aside, with the line")
    func broken() {
        #expect(
            refusal(Self.first + "\n{\"EventType\": \n" + Self.second, file: "f")
                == "f:2:15: error: broken JSON: the document ends early")
    }

    @Test("Lines that are calls of a platform are a call each")
    func calls() throws {
        let line =
            #"{"data": {"callId": "AC1", "status": "completed", "dialogue": [{"content": "a", "identifier": "1"}]}}"#
        let readings = read(line + "\n" + line.replacing("AC1", with: "AC2"))
        #expect(try readings.map { try $0.call().id } == ["AC1", "AC2"])
        #expect(try readings.map { try $0.call().source.record } == [1, 2])
    }

    @Test(
        "Only lines of another format are kept from being read one by one",
        arguments: [
            (first + "\n" + second, true), ("\n" + first, true), (#"{"segments": []}"# + "\n" + first, false),
            ("{\"segments\": [\n" + first, false), (#"{"unknown": 1}"# + "\n" + first, false), ("", false),
        ])
    func foreign(_ text: String, _ isForeign: Bool) {
        #expect(TranscriptFile.isForeign(head: Array(text.utf8)) == isForeign)
    }
}
