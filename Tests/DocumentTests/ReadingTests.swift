import Testing

/// The tests' own reading: a comparison that lets everything pass would keep the documents green for ever.
@Suite("Reading of the documents")
struct ReadingTests {
    @Test(
        "An output that fits has no difference",
        arguments: [
            ("", ""), ("a", "a\n"), ("a \nb", "a\nb  \n"), ("a\n\nb", "a\n\nb\n"), ("…", ""), ("…", "a\nb\n"),
            ("a\n…", "a\n"), ("a\n…", "a\nb\nc\n"), ("…\nb", "a\nb\n"), ("a\n…\nc", "a\nb\nc\n"),
            ("a\n…\nb\n…\nb", "a\nb\nb\n"), ("…\na\nb\n…", "a\na\nb\nc\n"), ("…\na\n…\na\nb", "a\na\nb\n"),
            ("a … b", "a … b\n"), ("a\nb", "a\r\nb\r\n"),
        ])
    func fits(expected: String, output: String) {
        #expect(ExpectedOutput(lines: lines(expected)).difference(from: output) == nil)
    }

    @Test(
        "The first difference is named by its line, by what was expected and by what came",
        arguments: [
            ("", "a\n", 0, nil, "a"),
            ("a", "", 0, "a", nil),
            ("a\nb", "a\nc\n", 1, "b", "c"),
            ("a", "a\nb\n", 1, nil, "b"),
            ("a\nb", "a\n", 1, "b", nil),
            ("a\n…\nc", "a\nb\nc\nd\n", 2, "c", "d"),
            ("…\na\nx\n…", "a\nb\na\n", 2, "x", "b"),
            ("…\na\nb\nx\n…", "a\na\nb\nc\n", 3, "x", "c"),
            ("a\n…\na", "a\n", 2, "a", nil),
            ("a\n…\nb\n…\nb", "a\nb\n", 4, "b", nil),
            ("a…", "a\n", 0, "a…", "a"),
        ] as [(String, String, Int, String?, String?)])
    func differs(expected: String, output: String, index: Int, wanted: String?, came: String?) {
        let difference = ExpectedOutput(lines: lines(expected)).difference(from: output)
        #expect(difference == ExpectedOutput.Difference(index: index, expected: wanted, came: came))
    }

    @Test("Blocks have a place, a kind, lines without the fence’s indentation, and the path they are saved as")
    func blocks() throws {
        let document = try Document(
            "x.md",
            text: """
                Save this as `a/b.yaml`, beside the folder:

                ```yaml rubric
                # no heading
                rubric: x
                ```

                Another `word`:
                  ````text
                  ```
                    in
                  ````
                ```
                ```
                """)
        #expect(document.blocks.map(\.place.line) == [3, 9, 13])
        #expect(document.blocks.map(\.kind) == ["yaml rubric", "text", ""])
        #expect(document.blocks.map(\.lines) == [["# no heading", "rubric: x"], ["```", "  in"], []])
        #expect(document.blocks.map(\.savedAs) == ["a/b.yaml", nil, nil])
        #expect(document.sections.isEmpty)
    }

    @Test("A block that is not closed is an error with its place")
    func unclosed() throws {
        let error = #expect(throws: UnclosedBlock.self) { try Document("x.md", text: "a\n```yaml\nb\n") }
        #expect(error?.description == "x.md:2: the block is not closed")
    }

    @Test("A section ends at the next heading of its level")
    func sections() throws {
        let text = "# A\n## B_c, d\n### E\n```sh\n## F\n```\n## G\n```sh\n```"
        let sections = try Document("x.md", text: text).sections
        #expect(sections.map(\.anchor) == ["a", "b_c-d", "e", "g"])
        #expect(sections.map { $0.blocks.map(\.place.line) } == [[4, 8], [4], [4], [8]])
    }

    @Test("A console’s commands have their place, what is typed and where the output begins")
    func commands() throws {
        let text = "```console\n$ callgrade a \\\n  b\nx\n…\n$ ls\n```"
        let commands = try Document("x.md", text: text).blocks.flatMap(ConsoleCommand.all)
        #expect(commands.map(\.place.line) == [2, 6])
        #expect(commands.map(\.typed) == ["callgrade a \\\n  b", "ls"])
        #expect(commands.map(\.outputLine) == [4, 7])
        #expect(commands.map(\.expected.lines) == [["x", "…"], []])
    }

    private func lines(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
