import Testing

@testable import Rubrics

@Suite("The digest")
struct DigestTests {
    private static func digest(_ yaml: String, files: [String: String] = PageRubric.files) throws -> String {
        try RubricText.read(yaml, files: files).rubric.digest
    }

    @Test("It is SHA-256 over the canonical form")
    func form() throws {
        let rubric = try RubricText.read(RubricText.withCheck("{ said: { any: [\"a\"], within: first 90 s } }")).rubric
        #expect(
            rubric.canonical.json == #"""
                {"form":1,"rubric":"r","version":1,"title":[["","r"]],"least_scored":"0.5","unscored_weight":"share_out","listening":{"phrases":[],"as":[]},"sections":[{"id":"s","title":[["","s"]],"criteria":[{"id":"c","title":[["","c"]],"weight":"100","method":{"levels":[{"score":"1","when":["said",{"words":{"by":1,"any":{"phrases":["a"],"as":["a"]},"except":{"phrases":[],"as":[]}},"within":["first_time",90000],"at_least":1}]}]}}]}]}
                """#)
        // By `sha256sum` of the line above.
        #expect(rubric.digest == "sha256:e39c07dcc33f469cd3d7128feaa47367d47ac0fbc9681c5662f15b4f07c25ba4")
    }

    @Test(
        "What changes no result changes no digest",
        arguments: [
            ("# id: letters, digits, '-'", "# another comment"),
            ("pass_mark: 80\nring_cycle: 5 seconds", "ring_cycle: 5 s\npass_mark: 80.00"),
            ("weight: 20\n", "weight: 20.0\n"),
            ("least_scored: 50%", "least_scored: 0.5"),
            ("{ channel: phone, direction: inbound }", "{ direction: inbound, channel: phone }"),
            (
                "{ said: { by: customer, any: [$upset] } }",
                "\n          said:\n            any:\n            - $upset\n            by: customer"
            ),
            (", within: 1 turn }", " }"),
            ("{ not_said: { any: [$rude] } }", "{ not_said: { any: $rude, by: agent } }"),
            ("  - score: 0\n", "  - score: 0.25\n"),
            ("phrases:                         #", "phrases:\n  unused: [one]\n#"),
        ])
    func same(_ old: String, _ new: String) throws {
        #expect(PageRubric.yaml.contains(old))
        let changed = PageRubric.yaml.replacing(old, with: new)
        #expect(try Self.digest(changed) == Self.digest(PageRubric.yaml))
    }

    @Test("Which file a set stands in changes no digest")
    func layout() throws {
        let all = PageRubric.files.values.map { $0.replacing("phrases:", with: "") }.sorted().joined(separator: "\n")
        let files = ["all.yaml": "phrases:\n" + all]
        let yaml = PageRubric.yaml.replacing("[phrases/zh-service.yaml, phrases/en-service.yaml]", with: "all.yaml")
        #expect(try Self.digest(yaml, files: files) == Self.digest(PageRubric.yaml))
    }

    @Test(
        "What may change a result changes the digest",
        arguments: [
            ("version: 1 ", "version: 2 "), ("pass_mark: 80", "pass_mark: 81"), ("5 seconds", "6 seconds"),
            ("Parcel line", "Parcels"), ("first 1 turn", "first 2 turns"),
            ("this is … speaking", "\"this is …{3} speaking\""), ("points: 5", "points: 4"),
            ("critical: customer", "critical: business"),
            ("title: right", "title: correct"), ("least_scored: 50%", "least_scored: 60%"), ("by: customer, ", ""),
            ("[这里是…客服, this is … speaking]", "[this is … speaking, 这里是…客服]"), ("id: kind", "id: sort"),
            ("score: 0.5\n", "score: 0.6\n"), ("$empathy", "$greeting"),
            ("at_least: 20 seconds", "at_most: 20 seconds"),
        ])
    func other(_ old: String, _ new: String) throws {
        #expect(PageRubric.yaml.contains(old))
        #expect(try Self.digest(PageRubric.yaml.replacing(old, with: new)) != Self.digest(PageRubric.yaml))
    }

    @Test("Weights and the order of criteria change the digest")
    func weights() throws {
        let twenties = PageRubric.yaml.replacing("weight: 10", with: "weight: 20").replacing(
            "weight: 30", with: "weight: 20")
        #expect(try Self.digest(twenties) != Self.digest(PageRubric.yaml))
        let lines = PageRubric.yaml.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.contains("id: promise") })
        let moved = lines[..<start] + lines[(start + 4)...] + lines[start..<(start + 4)]
        #expect(try Self.digest(moved.joined(separator: "\n")) != Self.digest(PageRubric.yaml))
    }

    @Test("A phrase in an included file changes the digest")
    func includedPhrase() throws {
        let files = PageRubric.files.mapValues { $0.replacing("气人", with: "烦人") }
        #expect(try Self.digest(PageRubric.yaml, files: files) != Self.digest(PageRubric.yaml))
    }
}
