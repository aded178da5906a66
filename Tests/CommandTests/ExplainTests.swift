import Diagnostics
import Testing

@Suite("explain")
struct ExplainTests {
    @Test("A call is shown with its words, its criteria and its sum", arguments: ["c-1", "c-2", "c-4", "c-7", "c-9"])
    func call(id: String) throws {
        let ended = try explain(["calls.ndjson", "--call", id])
        #expect(ended.code == 0)
        #expect(ended.errors == "")
        try expectReference(ended.text, "explain-\(id).txt")
    }

    @Test("In Chinese everything but the rubric’s own words is Chinese")
    func chinese() throws {
        let ended = try explain(["calls.ndjson", "--call", "c-2", "--language", "zh"])
        try expectReference(ended.text, "explain-c-2-zh.txt")
    }

    @Test("An excluded call shows its words and why it was not scored", arguments: ["c-5", "c-6"])
    func excluded(id: String) throws {
        let ended = try explain(["calls.ndjson", "--call", id])
        #expect(ended.code == 0)
        #expect(ended.text.hasSuffix("\nNot scored: \(id == "c-5" ? "queue is not service" : "not answered")\n"))
    }

    @Test("No line is wider than 80 columns", arguments: ["c-1", "c-2", "c-8"])
    func width(id: String) throws {
        for language in ["en", "zh"] {
            let ended = try explain(["calls.ndjson", "--call", id, "--language", language])
            // Facts of the call are shown whole, however long its names are.
            for line in ended.lines.dropFirst(5) { #expect(line.displayWidth <= 80, "\(line)") }
        }
    }

    @Test("A file with one call needs no --call, a file with several does")
    func several() throws {
        #expect(try explain(["folder/greeting.txt"]).text.hasPrefix("call       greeting.txt\n"))
        let ended = try explain(["calls.ndjson"])
        #expect(ended.code == 65)
        #expect(ended.text == "")
        #expect(
            ended.errors == """
                calls.ndjson: holds 9 calls; name one with --call
                  It holds: c-1, c-2, c-3, c-4, c-5, c-6, c-7, c-8, …

                """)
    }

    @Test("What is set aside beside the call is said")
    func besides() throws {
        let folder = try TemporaryFolder()
        try folder.file("c.ndjson", #"{"id":"good","segments":[]}"# + "\n{\"id\":\n")
        let ended = try Callgrade.run(["explain", "c.ndjson", "--rubric", Fixture.rubric], in: folder.path)
        #expect(ended.code == 0)
        #expect(ended.errors == "c.ndjson:2:7: error: broken JSON: the document ends early\n")
        #expect(ended.text.hasPrefix("call       good\n"))
        try folder.file("c.ndjson", "{\"id\":\n")
        let none = try Callgrade.run(["explain", "c.ndjson", "--rubric", Fixture.rubric], in: folder.path)
        #expect(none.code == 65)
        #expect(none.text == "")
    }

    @Test("Standard input is read for -")
    func standardInput() throws {
        let ended = try Callgrade.run(
            ["explain", "-", "--rubric", "service-line.yaml"], input: Array("agent: hello\ncustomer: hi\n".utf8))
        #expect(ended.code == 0)
        #expect(ended.text.contains("⟦hello⟧₂"))
    }

    private func explain(_ arguments: [String]) throws -> Callgrade.Ended {
        try Callgrade.run(["explain", "--rubric", "service-line.yaml"] + arguments)
    }
}

@Suite("Who the agent is")
struct AgentChoiceTests {
    @Test("Where two speakers have no role, explain shows what the call scores with each as the agent")
    func either() throws {
        let folder = try TemporaryFolder()
        try folder.file("call.txt", "Alice: Yes.\nBob: 您好，很高兴为您服务。\nAlice: Yes.\n")
        let ended = try Callgrade.run(["explain", "call.txt", "--rubric", Fixture.rubric], in: folder.path)
        let lines = ended.lines.suffix(3)
        #expect(lines.first == "Who the agent is was decided by what they say. The score would be:")
        let scores = try lines.dropFirst().map { try #require($0.split(separator: " ").last) }
        for (label, score) in zip(["Alice", "Bob"], scores) {
            let mapped = try Callgrade.run(
                ["explain", "call.txt", "--rubric", Fixture.rubric, "--agent-speaker", label], in: folder.path)
            #expect(mapped.text.contains("= \(score), rounded"), "\(label)")
            #expect(!mapped.text.contains("Who the agent is"))
        }
        #expect(scores[0] != scores[1])
        try folder.file("call.txt", "Alice: Yes.\nBob: No.\n")
        let open = try Callgrade.run(["explain", "call.txt", "--rubric", Fixture.rubric], in: folder.path)
        #expect(open.text.contains("\nWho the agent is could not be decided. The score would be:\n"))
    }
}
