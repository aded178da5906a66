import Testing

@testable import Transcripts

@Suite("IBM Watson")
struct WatsonTests {
    static func result(_ transcript: String, _ words: [(String, Double, Double)], isFinal: Bool = true) -> String {
        let timestamps = words.map { #"["\#($0.0)", \#($0.1), \#($0.2)]"# }.joined(separator: ",")
        return
            #"{"final": \#(isFinal), "alternatives": [{"transcript": "\#(transcript)", "timestamps": [\#(timestamps)]}]}"#
    }

    static func labels(_ pairs: [(Double, Int)]) -> String {
        #""speaker_labels": [\#(pairs.map { #"{"from": \#($0.0), "to": 9, "speaker": \#($0.1), "final": false}"# }.joined(separator: ","))]"#
    }

    static let mixed = result("hello there hi ", [("hello", 0.5, 0.75), ("there", 0.75, 1), ("hi", 1.5, 2)])
    static let mixedLabels = labels([(0.5, 0), (0.75, 0), (1.5, 1)])
    static let mixedScript = ["unknown speaker 0 500 1000 hello there", "unknown speaker 1 1500 2000 hi"]

    @Test(
        "Speakers are found by the time at which a word begins, however deep the results lie",
        arguments: [
            #"{"result_index": 0, "results": [\#(mixed)], \#(mixedLabels)}"#,
            #"{"status": "completed", "results": [{"result_index": 0, "results": [\#(mixed)], \#(mixedLabels)}]}"#,
            #"[{"state": "listening"}, {"result_index": 0, "results": [\#(mixed)]}, {\#(mixedLabels)}]"#,
        ])
    func speakers(_ text: String) throws {
        #expect(try call(text).script == Self.mixedScript)
    }

    @Test("The transcript is what is displayed; the words are what was spoken")
    func smartFormatting() throws {
        let result = Self.result("order 29 ", [("order", 0, 0.5), ("twenty", 0.5, 0.75), ("nine", 0.75, 1)])
        let segment = try call(#"{"result_index": 0, "results": [\#(result)]}"#).segments[0]
        #expect(segment.text == "order 29")
        #expect(segment.lexical == "order twenty nine")
        #expect(segment.words.count == 3)
    }

    @Test("What may still change is left out")
    func interim() throws {
        let results = Self.result("no", [], isFinal: false) + "," + Self.result("yes ", [("yes", 0, 0.5)])
        #expect(try call(#"{"result_index": 0, "results": [\#(results)]}"#).script == ["unknown - 0 500 yes"])
    }

    @Test(
        "What is not all of a transcript is refused",
        arguments: [
            (#"{"id": "j", "created": "2026", "status": "failed"}"#, "Watson's job has the status ‘failed’"),
            (#"{"id": "j", "created": "2026", "status": "processing"}"#, "Watson's job has the status ‘processing’"),
            (
                #"{"code": 400, "code_description": "Bad Request", "error": "…"}"#,
                "Watson reports an error: Bad Request"
            ),
            (
                #"{"result_index": 3, "results": [\#(result("yes ", [("yes", 0, 0.5)]))]}"#,
                "a part of a recognition, without what came before"
            ),
            (#"{"result_index": 0, "results": []}"#, "a transcript without words"),
        ])
    func refused(_ text: String, _ reason: String) {
        #expect(refusal(text) == "test.txt: error: \(reason)")
    }
}
