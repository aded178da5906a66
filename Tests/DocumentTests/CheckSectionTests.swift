import Testing
import Yams

@Suite("Sections of the rubric language’s checks")
struct CheckSectionTests {
    private static let checks = [
        "said", "not_said", "answered_within", "responds", "in_order", "replies_within", "silence", "hold",
        "interruptions", "pace", "talk_share", "repeats", "not_disclosed", "ended_by", "duration", "call", "all", "any",
        "not",
    ]

    @Test("The checks listed here are those that the program knows")
    func known() throws {
        let folder = try TemporaryFolder()
        try folder.file(
            "unknown.yaml",
            """
            rubric: unknown
            sections:
              - id: all
                criteria:
                  - { id: one, weight: 100, check: { zzzzzz: 1 } }

            """)
        let output = try Callgrade.run(["rubric", "lint", "unknown.yaml"], in: folder).output
        #expect(output.contains("Known here: \(Self.checks.joined(separator: ", "))."))
    }

    @Test("Every check has a section with an example of full score and one of none", arguments: checks)
    func section(check: String) throws {
        let page = try Document("docs/RubricLanguage.md")
        guard let (line, anchor) = page.link(toCheck: check) else {
            page.fail(line: 1, "expected a table row that links ‘\(check)’ to its section, came none")
            return
        }
        guard let section = page.sections.first(where: { $0.anchor == anchor }) else {
            page.fail(line: line, "expected a heading for the link #\(anchor), came none")
            return
        }
        let rubrics = section.blocks.filter { $0.kind == "yaml rubric" }
        let criteria = try rubrics.flatMap { try Self.criteria(in: $0.text) }.filter { $0.checks.contains(check) }
        let scores = criteria.map(\.scores)
        guard !scores.contains(where: { $0.isSuperset(of: ["0", "1"]) }) else { return }
        section.place.fail(
            """
            ‘\(section.title)’
            expected a criterion seen by ‘\(check)’ with examples of score 1 and of 0, in a block ‘yaml rubric’
            came \(rubrics.count) such blocks; scores of their criteria with ‘\(check)’: \(scores.map { $0.sorted() })
            """)
    }

    /// What a criterion of a rubric is seen by, and the scores of its examples.
    private struct Criterion {
        var checks: Set<String>
        var scores: Set<String>
    }

    private static func criteria(in yaml: String) throws -> [Criterion] {
        let rubric = try #require(try Yams.compose(yaml: yaml))
        return elements(rubric["sections"]).flatMap { elements($0["criteria"]) }.map { criterion in
            let levels = elements(criterion["levels"]).map { $0["when"] }
            let checks = ([criterion["check"], criterion["applies_when"]] + levels).compactMap(\.self).map(names)
            return Criterion(
                checks: checks.reduce(into: []) { $0.formUnion($1) },
                scores: Set(elements(criterion["examples"]).compactMap { $0["score"]?.string }))
        }
    }

    /// The checks that a check is made of. `any` is a check here and a list of phrases elsewhere, so only `all`, `any`
    /// and `not` are looked into.
    private static func names(in check: Node) -> Set<String> {
        (check.mapping ?? [:]).reduce(into: []) { names, part in
            guard let name = part.key.string else { return }
            names.insert(name)
            guard ["all", "any", "not"].contains(name) else { return }
            let inner = name == "not" ? [part.value] : elements(part.value)
            for check in inner { names.formUnion(Self.names(in: check)) }
        }
    }

    private static func elements(_ node: Node?) -> [Node] { node?.sequence.map(Array.init) ?? [] }
}

extension Document {
    /// Where the table of checks links a check's name, and the link's anchor.
    fileprivate func link(toCheck name: String) -> (line: Int, anchor: String)? {
        for (line, text) in zip(1..., lines) {
            guard let match = text.prefixMatch(of: /\| \[([^\]]+)\]\(#([^)]+)\)/) else { continue }
            let names = match.1.split(separator: ", ").map { String($0.filter { $0 != "`" }) }
            if names.contains(name) { return (line, String(match.2)) }
        }
        return nil
    }
}
