import Diagnostics
import Testing

@testable import Rubrics

/// Small rubrics around the part that a test is about.
enum RubricText {
    /// A rubric with one criterion, seen by a check, in line 7.
    static func withCheck(_ check: String) -> String {
        withCriterion("weight: 100\ncheck: " + check)
    }

    /// A rubric with one criterion; the text follows its id, from line 6 on.
    static func withCriterion(_ text: String) -> String {
        let indented = text.split(separator: "\n", omittingEmptySubsequences: false).map { "        " + $0 }
        return "rubric: r\nsections:\n  - id: s\n    criteria:\n      - id: c\n" + indented.joined(separator: "\n")
            + "\n"
    }

    /// A rubric with keys of its own from line 2 on.
    static func withTop(_ text: String) -> String {
        """
        rubric: r
        \(text)
        sections:
          - id: s
            criteria:
              - { id: c, weight: 100, check: { ended_by: agent } }

        """
    }

    /// Reads a rubric named `rubric.yaml` out of memory.
    static func read(_ yaml: String, files: [String: String] = [:]) throws(Diagnostics) -> ReadRubric {
        var files = files
        files["rubric.yaml"] = yaml
        return try RubricReader.read(Array(yaml.utf8), named: "rubric.yaml", files: .memory(files))
    }

    /// What is printed about a rubric that is refused; nothing for one that is not.
    static func problems(in yaml: String, files: [String: String] = [:]) -> String {
        do {
            _ = try read(yaml, files: files)
            return ""
        } catch {
            return error.description
        }
    }

    /// What lint prints about a rubric.
    static func warnings(in yaml: String, files: [String: String] = [:]) throws -> String {
        Diagnostics(try read(yaml, files: files).warnings).description
    }

    /// The check of a rubric with one criterion.
    static func check(_ check: String, top: String = "") throws -> Check {
        let yaml = withCheck(check).replacing("rubric: r\n", with: "rubric: r\n" + top)
        let criterion = try #require(try read(yaml).rubric.criteria.first)
        guard case .levels(let levels) = criterion.method, let level = levels.first else {
            throw Diagnostics([])
        }
        return level.when
    }
}
