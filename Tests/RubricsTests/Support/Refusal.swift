import Diagnostics
import Testing

@testable import Rubrics

/// A rubric that must be refused, and what must be printed about it, to the letter.
struct Refusal: Sendable, CustomTestStringConvertible {
    let yaml: String
    let printed: String
    let testDescription: String

    /// A whole file.
    init(file yaml: String, _ printed: String) {
        self.yaml = yaml
        self.printed = printed
        testDescription = yaml.replacing("\n", with: " ⏎ ")
    }

    /// A check, in line 7.
    init(check: String, _ printed: String) {
        yaml = RubricText.withCheck(check)
        self.printed = printed
        testDescription = check.replacing("\n", with: " ⏎ ")
    }

    /// What follows a criterion's id, from line 6 on.
    init(criterion: String, _ printed: String) {
        yaml = RubricText.withCriterion(criterion)
        self.printed = printed
        testDescription = criterion.replacing("\n", with: " ⏎ ")
    }

    /// What stands at the top, from line 2 on.
    init(top: String, _ printed: String) {
        yaml = RubricText.withTop(top)
        self.printed = printed
        testDescription = top.replacing("\n", with: " ⏎ ")
    }

    /// Reads the rubric and compares.
    func verify(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(RubricText.problems(in: yaml) == printed, sourceLocation: sourceLocation)
    }
}
