import Testing

@testable import Rubrics

@Suite("Refused full-width marks, far from where their map begins")
struct FullWidthPlaceTests {
    @Test("The line itself is shown")
    func far() {
        let comments = String(repeating: "  # a comment\n", count: 60)
        let yaml = "rubric: r\nphrases:\n  a: [b]\n" + comments + "  e：[f]\n  g: [h]\n"
        #expect(
            RubricText.problems(in: yaml) == """
                rubric.yaml:64:4: error: a full-width colon ‘：’ where YAML needs a narrow one
                    e：[f]
                     ^
                  Write: e: [f]
                """)
    }

    @Test("Marks that have nothing to do with what is broken are not blamed")
    func innocent() {
        let yaml = "rubric: r\ntitle: 电话：开场，结束\nonly: { ended_by: agent\n"
        #expect(
            RubricText.problems(in: yaml) == """
                rubric.yaml:3:7: error: a brace that opens here is not closed
                  only: { ended_by: agent
                        ^
                  Write the closing ‘}’.
                """)
    }
}
