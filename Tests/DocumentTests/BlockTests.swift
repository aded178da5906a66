import Testing

@Suite("Blocks of the documents")
struct BlockTests {
    /// What may stand behind an opening fence. A kind that isn't here is mostly a slip, which would take the block out
    /// of its tests unnoticed.
    private static let kinds: Set = ["console", "csv", "json call", "ndjson", "sh", "text", "yaml", "yaml rubric"]

    @Test("Every block is of a known kind", arguments: try Document.all())
    func kinds(document: Document) {
        for block in document.blocks where !Self.kinds.contains(block.kind) {
            block.place.fail("expected one of \(Self.kinds.sorted()) behind the fence, found ‘\(block.kind)’")
        }
    }

    @Test("Each kind that is tested is found in the documents", arguments: ["yaml rubric", "json call", "console"])
    func found(kind: String) throws {
        #expect(try !Document.blocks(kind).isEmpty)
    }

    @Test("Every rubric passes its own examples", arguments: try Document.blocks("yaml rubric"))
    func rubricExamples(block: Block) throws {
        try expectSuccess(of: block, as: "rubric.yaml") { ["rubric", "test", $0] }
    }

    @Test("Every rubric is without lint errors", arguments: try Document.blocks("yaml rubric"))
    func rubricLint(block: Block) throws {
        try expectSuccess(of: block, as: "rubric.yaml") { ["rubric", "lint", $0] }
    }

    @Test("Every call record is read and scored", arguments: try Document.blocks("json call"))
    func callRecord(block: Block) throws {
        try expectSuccess(of: block, as: "call.json", saying: "1 calls read") {
            ["score", $0, "--rubric", "phone-service", "--by", "call"]
        }
    }

    /// Writes the block to a file and expects that a command takes it.
    private func expectSuccess(
        of block: Block, as file: String, saying words: String = "", arguments: (String) -> [String]
    ) throws {
        let folder = try Project.workplace()
        try folder.file(file, block.textAtItsLine)
        let ended = try Callgrade.run(arguments(file), in: folder)
        guard ended.code != 0 || !words.isEmpty && !ended.output.contains(words) else { return }
        block.place.fail(
            """
            callgrade \(arguments(file).joined(separator: " "))  (lines of \(file) are lines of the document)
            expected exit code 0\(words.isEmpty ? "" : " and ‘\(words)’")
            came exit code \(ended.code) and
            \(ended.output)
            """)
    }
}
