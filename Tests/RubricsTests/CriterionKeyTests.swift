import Testing

@testable import Rubrics

@Suite("What a criterion says of itself")
struct CriterionKeyTests {
    private static func criterion(_ text: String) throws -> Criterion {
        try RubricText.read(RubricText.withCriterion(text)).rubric.criteria[0]
    }

    @Test("Trust is high where nothing is said, and changes the digest where it is low")
    func trust() throws {
        let check = "weight: 100\ncheck: { ended_by: agent }"
        #expect(try Self.criterion(check).trust == .high)
        #expect(try Self.criterion(check + "\ntrust: low").trust == .low)
        func digest(_ text: String) throws -> String {
            try RubricText.read(RubricText.withCriterion(text)).rubric.digest
        }
        #expect(try digest(check) == digest(check + "\ntrust: high"))
        #expect(try digest(check) != digest(check + "\ntrust: low"))
    }

    @Test("Sources and behaviours are a text or a list, and change no digest")
    func sources() throws {
        let check = "weight: 100\ncheck: { ended_by: agent }"
        let named = try Self.criterion(check + "\nsource: [P, T]\nbehaviours: three-rings")
        #expect(named.sources == ["P", "T"])
        #expect(named.behaviours == ["three-rings"])
        let plain = try RubricText.read(RubricText.withCriterion(check)).rubric
        #expect(try RubricText.read(RubricText.withCriterion(check + "\nsource: P")).rubric.digest == plain.digest)
        #expect(plain.criteria[0].sources.isEmpty)
    }

    @Test("Trust is said of what the program finds, in one of two words")
    func refusals() {
        #expect(
            RubricText.problems(
                in: RubricText.withCriterion(
                    "weight: 100\ntrust: low\nreviewer: { choices: [{ score: 1, title: a }, { score: 0, title: b }] }"))
                    == """
                    rubric.yaml:7:16: error: ‘trust’ in a criterion that a reviewer decides
                              trust: low
                                     ^
                      Delete it: it is said of what the program finds.
                    """)
        #expect(
            RubricText.problems(in: RubricText.withCriterion("weight: 100\ntrust: lo\ncheck: { ended_by: agent }"))
                == """
                rubric.yaml:7:16: error: ‘trust’ can’t be ‘lo’
                          trust: lo
                                 ^
                  Did you mean ‘low’?
                """)
    }

    @Test(
        "A ring cycle is a duration or a country",
        arguments: [
            ("cn", 5000), ("DE", 5000), ("it", 5000), ("us", 6000), ("ca", 6000), ("mx", 6000), ("uk", 3000),
            ("gb", 3000),
            ("au", 3000), ("in", 3000), ("sg", 3000), ("jp", 3000), ("fr", 5000), ("es", 4500), ("tw", 5000),
            ("no", 5000),
            ("4 s", 4000), ("2.5", 2500),
        ])
    func ringCycle(written: String, milliseconds: Int) throws {
        #expect(try RubricText.read(RubricText.withTop("ring_cycle: \(written)")).rubric.ringCycle == milliseconds)
    }

    @Test("A country without a known ring cycle is refused with those that have one")
    func unknownCountry() {
        let message = RubricText.problems(in: RubricText.withTop("ring_cycle: xx"))
        #expect(message.contains("no ring cycle is known for the country ‘xx’"))
        #expect(message.contains("Write seconds, such as ‘5 seconds’, or one of at, au, be,"))
    }
}
