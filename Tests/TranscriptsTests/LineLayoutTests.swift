import Testing

@testable import Transcripts

@Suite("One document or one record a line")
struct LineLayoutTests {
    @Test(
        "The layout is decided by content",
        arguments: [
            ("{\"a\":1}\n{\"a\":2}\n", LineLayout.lines), ("{\"a\":1}", .document), ("{\"a\":1}\n\n", .document),
            ("{\n\"a\":1}\n", .document), ("{\"a\":\n{\"b\":1}\n}", .document), ("{\"a\":1\n{\"a\":2}\n", .lines),
            ("{\"a\":1}\nbroken", .lines), ("\n{\"a\":1}\r\n{\"a\":2}", .lines), ("{\"a\"", .document),
            ("[1]\n[2]\n", .document), ("[\n{\"a\":1},\n{\"a\":2}\n]", .document), ("", .document),
            ("{broken\n\"a\": 1\n", .document),
        ])
    func layouts(_ text: String, _ layout: LineLayout) {
        #expect(LineLayout.deciding(head: Array(text.utf8), isWhole: true) == layout)
    }

    @Test("The head of a longer file is enough")
    func heads() {
        #expect(LineLayout.deciding(head: Array("{\"a\":1}\n{\"a\":".utf8), isWhole: false) == .lines)
        #expect(LineLayout.deciding(head: Array("{\"a\"\n{\"a\":1}\n{\"a\":".utf8), isWhole: false) == .lines)
        #expect(LineLayout.deciding(head: Array("{\"a\":1,\n\"b\"".utf8), isWhole: false) == .document)
    }

    @Test("Broken lines are set aside one by one, with place and bytes, and the others go on")
    func brokenLines() throws {
        let lines = [
            #"{"segments": []}"#, #"{"segments": ["#, "", #"{"id": "own", "segments": []}"#,
            #"{"segments": [], "ring": 1}"#,
            #"好{"#,
        ]
        let readings = read(lines.joined(separator: "\r\n"), file: "a/calls.ndjson")
        #expect(calls(readings).map(\.id) == ["calls.ndjson#1", "own"])
        #expect(calls(readings).map(\.source.record) == [1, 4])
        #expect(
            refusals(readings) == [
                "a/calls.ndjson:2:15: error: broken JSON: the document ends early",
                "a/calls.ndjson:5: error: unknown key ‘ring’\n  Did you mean ‘rings’?",
                "a/calls.ndjson:6:1: error: broken JSON: expected a value",
            ])
        let raw: [[UInt8]] = readings.compactMap { if case .setAside(let record) = $0 { record.raw } else { nil } }
        #expect(raw == [Array(lines[1].utf8), Array(lines[4].utf8), Array(lines[5].utf8)])
    }

    @Test("A line that is not UTF-8 is set aside alone")
    func invalidLine() {
        let bytes = Array("{\"segments\":[]}\n{\"id\":\"".utf8) + [0xff] + Array("\"}\n{\"segments\":[]}\n".utf8)
        let readings = TranscriptFile.read(bytes, file: "f", options: ReadingOptions())
        #expect(calls(readings).count == 2)
        #expect(refusals(readings) == ["f:2:8: error: broken JSON: invalid UTF-8"])
    }

    @Test(
        "A broken document is told with line and column",
        arguments: [
            (
                "{\"segments\": [\n  {\"speaker\": \"agent\" \"text\"}]}",
                "f:2:23: error: broken JSON: expected ‘,’ or ‘}’"
            ),
            ("{\"segments\": [], \"duration\": NaN}", "f:1:30: error: broken JSON: expected a value"),
            (
                "{\"segments\": [], \"duration\": 1e999}",
                "f:1:30: error: broken JSON: a number that can’t be read or is too large"
            ),
            (
                "{\"segments\": " + String(repeating: "[", count: 2_000),
                "f:1:1037: error: broken JSON: nested more than 1024 deep"
            ),
        ])
    func brokenDocuments(_ text: String, _ message: String) {
        #expect(refusal(text, file: "f") == message)
    }

    @Test("A record of more than 16 MiB is set aside, in a line or in a document")
    func tooLong() {
        let long = "{\"segments\": [], \"queue\": \"" + String(repeating: "x", count: LineLayout.longestRecord) + "\"}"
        #expect(refusal(long, file: "f") == "f:1: error: a record of more than 16 MiB")
        let readings = read("{\"segments\": []}\n" + long + "\n{\"segments\": []}", file: "f")
        #expect(refusals(readings) == ["f:2: error: a record of more than 16 MiB"])
        #expect(calls(readings).count == 2)
    }
}
