import Testing

@testable import Transcripts

@Suite("Quo")
struct QuoTests {
    static let line = #"{"content": "a", "start": 5.1235, "end": 6, "identifier": "+1", "actorId": "US1"}"#

    @Test(
        "A transcript is read in all its wrappers",
        arguments: [#"{"data": *}"#, "*", #"{"data": [*], "nextCursor": null}"#])
    func wrappers(_ wrapper: String) throws {
        let text = #"{"callId": "AC1", "status": "completed", "dialogue": [\#(Self.line)]}"#
        let record = try call(wrapper.replacing("*", with: text))
        #expect(record.id == "AC1")
        #expect(record.script == ["agent US1 5124 6000 a"])
        #expect(record.agent.id == "US1")
    }

    @Test("When the recording began is when the call did; when the transcript was made is not")
    func start() throws {
        let text =
            #"{"recordingId": "CR1", "startTime": "2026-01-01T00:00:00Z", "createdAt": "2026-01-02T00:00:00Z", "#
            + #""dialogue": [\#(Self.line)]}"#
        #expect(try call(text).startedAt == "2026-01-01T00:00:00Z")
    }

    @Test("Whoever has another kind of id, or none, has no role")
    func others() throws {
        let lines = [#""actorId": "AG1""#, #""actorId": null"#].map {
            #"{"content": "a", "identifier": "+2", \#($0)}"#
        }
        let record = try call(#"{"callId": "1", "dialogue": [\#(lines.joined(separator: ","))]}"#)
        #expect(record.script == ["unknown AG1 - - a", "unknown +2 - - a"])
    }

    @Test(
        "A transcript that is not done is refused with its status",
        arguments: ["in-progress", "failed", "absent"])
    func unfinished(_ status: String) {
        let text = #"{"data": {"callId": "1", "status": "\#(status)", "dialogue": null}}"#
        #expect(refusal(text, file: "f") == "f: error: the transcript is not done: \(status)")
    }

    @Test("Several calls are one reading each; several recordings of one call are refused")
    func several() {
        let calls = ["AC1", "AC2"].map { #"{"callId": "\#($0)", "dialogue": [\#(Self.line)]}"# }
        #expect(
            TranscriptsTests.calls(read(#"{"data": [\#(calls.joined(separator: ","))]}"#)).map(\.id) == ["AC1", "AC2"])
        let parts = ["CR1", "CR2"].map { #"{"recordingId": "\#($0)", "dialogue": [\#(Self.line)]}"# }
        #expect(
            refusal(#"{"data": [\#(parts.joined(separator: ","))]}"#, file: "f")
                == "f: error: transcripts of 2 recordings of one call, each a part of it")
    }
}
