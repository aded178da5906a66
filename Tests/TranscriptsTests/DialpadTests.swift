import Testing

@testable import Transcripts

@Suite("Dialpad")
struct DialpadTests {
    private func line(_ fields: String) -> String { #"{"type": "transcript", "content": "a", \#(fields)}"# }

    private func file(_ lines: [String]) -> String { #"{"call_id": "9", "lines": [\#(lines.joined(separator: ","))]}"# }

    @Test(
        "Moments and questions that Dialpad noticed are no talk",
        arguments: ["moment", "ai_question", "custom_moment", "real_time_moment"])
    func moments(_ type: String) throws {
        let text = file([#"{"type": "\#(type)", "content": "x", "user_id": "1"}"#, line(#""user_id": "1""#)])
        #expect(try call(text).segments.map(\.text) == ["a"])
    }

    @Test("A user is an agent, a contact a customer; who is both or neither has no role")
    func roles() throws {
        let text = file([
            line(#""user_id": "1", "name": "Kim""#), line(#""contact_id": "2", "name": "Lee""#),
            line(#""user_id": "3", "contact_id": "4", "name": "Moe""#), line(#""name": "Ned""#),
        ])
        #expect(
            try call(text).script == [
                "agent Kim - - a", "customer Lee - - a", "unknown Moe - - a", "unknown Ned - - a",
            ])
    }

    @Test("Two users have a record each")
    func twoUsers() {
        let records = calls(
            read(file([line(#""user_id": "1", "name": "A B""#), line(#""user_id": "2", "name": "C D""#)])))
        #expect(
            records.map(\.agent) == [CallRecord.Agent(id: "1", name: "A B"), CallRecord.Agent(id: "2", name: "C D")])
    }

    @Test("A file without talk is refused")
    func refused() {
        #expect(
            refusal(file([#"{"type": "moment", "content": "x", "name": "A"}"#]), file: "f")
                == "f: error: a transcript without words")
        #expect(refusal(#"{"call_id": 1, "lines": null}"#, file: "f") == "f: error: ‘lines’ is missing")
    }
}
