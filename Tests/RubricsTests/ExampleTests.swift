import Testing

@testable import Rubrics

@Suite("Examples")
struct ExampleTests {
    private static func examples(_ text: String) throws -> [Example] {
        let indented = text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        let yaml = RubricText.withCriterion("weight: 100\ncheck: { ended_by: agent }\nexamples:\n" + indented)
        return try RubricText.read(yaml).rubric.criteria.flatMap(\.examples)
    }

    @Test(
        "A score is a number or says why there is none",
        arguments: [
            ("1", Example.Expected.score(Decimal(units: 1))), ("0.3333", .score(Decimal(units: 3333, scale: 4))),
            ("0", .score(Decimal(units: 0))), ("not_applicable", .notApplicable), ("not_scored", .notScored),
        ])
    func scores(_ text: String, _ expected: Example.Expected) throws {
        #expect(try Self.examples("- { score: \(text), call: \"agent: hi\" }").map(\.expected) == [expected])
    }

    @Test("A call record is handed on as JSON, numbers and words as they are written")
    func record() throws {
        let text = """
            - score: 1
              call:
                id: 007
                rings: 4
                ring_seconds: 1.50
                duration: -1e3
                answered: true
                resolved: "true"
                queue: '12'
                tags: { vip: yes, none: null, empty: }
                segments:
                  - { speaker: agent, text: "say \\"hi\\"\\t\\\\", start: 0, end: 0.5 }
            """
        let json = #"""
            {"id":"007","rings":4,"ring_seconds":1.50,"duration":-1e3,"answered":true,"resolved":"true","queue":"12","tags":{"vip":"yes","none":null,"empty":null},"segments":[{"speaker":"agent","text":"say \"hi\"\t\\","start":0,"end":0.5}]}
            """#
        #expect(try Self.examples(text).map(\.call) == [.record(json: json)])
    }

    @Test("Fields besides the call are handed on as JSON")
    func fields() throws {
        let examples = try Self.examples("- { score: 1, call: \"agent: hi\", record: { rings: 4, ended_by: agent } }")
        #expect(examples.map(\.fields) == [#"{"rings":4,"ended_by":"agent"}"#])
        #expect(examples.map(\.line) == [9])
    }
}
