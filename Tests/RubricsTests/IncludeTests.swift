import PhraseMatching
import Testing

@testable import Rubrics

@Suite("Includes")
struct IncludeTests {
    /// A rubric that says `$a` and includes what the text names.
    private static func rubric(include: String, more: String = "") -> String {
        RubricText.withCheck("{ said: { any: [$a] } }")
            .replacing("rubric: r\n", with: "rubric: r\ninclude: \(include)\n\(more)")
    }

    private static let a = "phrases: { a: [one, two] }\n"

    @Test("Sets of included files can be used, also from each other")
    func sets() throws {
        let files = [
            "phrases/first.yaml": "include: deeper/second.yaml\nphrases: { a: [one, $b] }\n",
            "phrases/deeper/second.yaml": "phrases: { b: [two, $c] }\n",
        ]
        let read = try RubricText.read(
            Self.rubric(include: "[phrases/first.yaml]", more: "phrases: { c: [three] }\n"), files: files)
        #expect(read.files == ["rubric.yaml", "phrases/first.yaml", "phrases/deeper/second.yaml"])
        #expect(read.phraseSets.map(\.name) == ["b", "a", "c"])
        #expect(
            read.phraseSets.map { $0.phrases.phrases.map(\.source) } == [
                ["two", "three"], ["one", "two", "three"], ["three"],
            ])
        #expect(read.phraseSets.map(\.phrases.source) == [["two", "$c"], ["one", "$b"], ["three"]])
        #expect(
            read.phraseSets.map(\.place.withoutColumn) == [
                "phrases/deeper/second.yaml:1", "phrases/first.yaml:2", "rubric.yaml:3",
            ])
    }

    @Test("The folder of a rubric in a folder is that folder")
    func folder() throws {
        let files = RubricFiles.memory([
            "Rubrics/r.yaml": Self.rubric(include: "./zh/../zh/a.yaml"), "Rubrics/zh/a.yaml": Self.a,
        ])
        let read = try RubricReader.read(
            Array(Self.rubric(include: "./zh/../zh/a.yaml").utf8), named: "Rubrics/r.yaml", files: files)
        #expect(read.files == ["Rubrics/r.yaml", "Rubrics/./zh/../zh/a.yaml"])
    }

    @Test(
        "An include that can’t be taken in is refused where it is named",
        arguments: [
            (
                "nothing.yaml", [:],
                """
                rubric.yaml:2:10: error: there is no file ‘nothing.yaml’ to include
                  include: nothing.yaml
                           ^
                  Write its path from the folder of this file.
                """
            ),
            (
                "[a.yaml, ./a.yaml]", ["a.yaml": a],
                """
                rubric.yaml:2:19: error: ‘./a.yaml’ is included twice
                  include: [a.yaml, ./a.yaml]
                                    ^
                  Delete one; the first is in rubric.yaml:2.
                """
            ),
            (
                "rubric.yaml", [:],
                """
                rubric.yaml:2:10: error: ‘rubric.yaml’ includes itself: rubric.yaml → rubric.yaml
                  include: rubric.yaml
                           ^
                  Delete this include.
                """
            ),
            (
                "a.yaml", ["a.yaml": "include: b.yaml\n" + a, "b.yaml": "include: a.yaml\n"],
                """
                b.yaml:1:10: error: ‘a.yaml’ includes itself: a.yaml → b.yaml → a.yaml
                  include: a.yaml
                           ^
                  Delete this include.
                """
            ),
            (
                "a.yaml", ["a.yaml": "rubric: a\n" + a],
                """
                a.yaml:1:1: error: ‘rubric’ is not known in a file of phrases
                  rubric: a
                  ^
                  Known here: include, phrases.
                """
            ),
            (
                "[a.yaml, b.yaml]", ["a.yaml": a, "b.yaml": a],
                """
                b.yaml:1:12: error: the phrase set ‘a’ is defined twice
                  phrases: { a: [one, two] }
                             ^
                  Rename one, or put the phrases together; the first is in a.yaml:1.
                """
            ),
            (
                "a.yaml", ["a.yaml": "phrases: {"],
                """
                a.yaml:1:11: error: the file ends within brackets
                  phrases: {
                            ^
                  Write what is missing, and the closing ‘]’ or ‘}’.
                """
            ),
            (
                "[]", [:],
                """
                rubric.yaml:8:32: error: no phrase set is called ‘a’
                          check: { said: { any: [$a] } }
                                                 ^
                  Define it under ‘phrases’, or ‘include’ the file that does.
                """
            ),
            (
                "../a.yaml", ["../a.yaml": a],
                """
                rubric.yaml:2:10: error: ‘../a.yaml’ leads out of the rubric’s folder
                  include: ../a.yaml
                           ^
                  Put a copy of the file into the folder.
                """
            ),
            (
                "/etc/a.yaml", ["/etc/a.yaml": a],
                """
                rubric.yaml:2:10: error: ‘/etc/a.yaml’ leads out of the rubric’s folder
                  include: /etc/a.yaml
                           ^
                  Put a copy of the file into the folder.
                """
            ),
        ] as [(String, [String: String], String)])
    func refused(_ include: String, _ files: [String: String], _ printed: String) {
        #expect(RubricText.problems(in: Self.rubric(include: include), files: files) == printed)
    }

    @Test("Problems of all files are told, in the order of reading")
    func collected() {
        let yaml = Self.rubric(include: "[a.yaml, b.yaml]").replacing("weight: 100", with: "weight: 0")
        let files = ["a.yaml": "phrases: { a: [b|c] }", "b.yaml": "phrases: { b: ['('] }"]
        #expect(
            RubricText.problems(in: yaml, files: files) == """
                rubric.yaml:7:17: error: ‘weight’ can’t be 0
                          weight: 0
                                  ^
                  Write a number above 0 and at most 1000000.
                a.yaml:1:17: error: ‘|’ stands outside brackets
                  phrases: { a: [b|c] }
                                  ^
                  Write ‘(a|b)’, or two phrases.
                b.yaml:1:17: error: the bracket is not closed
                  phrases: { b: ['('] }
                                  ^
                  Add ‘)’.
                """)
    }

    @Test("More than a hundred files are refused")
    func many() {
        let files = Dictionary(uniqueKeysWithValues: (0...100).map { ("\($0).yaml", "phrases: {}") })
        let names = (0...100).map { "\($0).yaml" }.joined(separator: ", ")
        let printed = RubricText.problems(in: Self.rubric(include: "[\(names)]"), files: files)
        #expect(printed.hasPrefix("rubric.yaml:2:901: error: a rubric includes at most 100 files\n"))
    }
}
