import Testing

/// The same calls give the same scores, however they come.
@Suite("The same calls")
struct SameResultTests {
    private let folder: TemporaryFolder
    private let lines: [String]

    init() throws {
        folder = try TemporaryFolder()
        lines = GeneratedCalls.lines(2_800)
        let text = lines.joined(separator: "\n") + "\n{\"id\":\n" + lines[7] + "\n"
        try #require(text.utf8.count > 4 << 20)
        try folder.file("calls.ndjson", text)
    }

    @Test(
        "One job and four give the same bytes",
        arguments: [["call", "ndjson"], ["call", "csv"], ["agent", "json"], ["criterion", "csv"]])
    func jobs(form: [String]) throws {
        let one = try score(["calls.ndjson", "--by", form[0], "--format", form[1], "--jobs", "1"])
        let four = try score(["calls.ndjson", "--by", form[0], "--format", form[1], "--jobs", "4"])
        #expect(one.code == 65)
        #expect(one.errors.hasPrefix("calls.ndjson:2801:7: error: broken JSON: the document ends early\n"))
        #expect(one.errors.contains("repeated       1: the same call again, counted once\n"))
        #expect(one.errors == four.errors)
        #expect(one.bytes == four.bytes)
        #expect(one.lines.count == (form[0] == "call" ? lines.count + (form[1] == "csv" ? 1 : 0) : one.lines.count))
    }

    @Test("Rejects are the same bytes with one job and four, and as they were")
    func rejects() throws {
        for jobs in ["1", "4"] {
            _ = try score(["calls.ndjson", "--quiet", "--jobs", jobs, "--rejects", "rejects-" + jobs])
        }
        #expect(folder.bytes("rejects-1") == Array("{\"id\":\n".utf8))
        #expect(folder.bytes("rejects-4") == folder.bytes("rejects-1"))
    }

    @Test("Calls in another order, in other files and file formats give the same agents, teams and criteria")
    func shuffled() throws {
        var dice = SeededNumbers(5)
        let some = Array(lines.prefix(300))
        try folder.file("all/calls.ndjson", some.joined(separator: "\n"))
        for (index, line) in some.shuffled(using: &dice).enumerated() {
            let name = index.isMultiple(of: 50) ? "\(index)" : "rest-\(index % 4)"
            let path = "cut/" + name + (index.isMultiple(of: 50) ? ".json" : ".ndjson")
            let before = folder.bytes(path).map { $0 + [0x0a] } ?? []
            try folder.file(path, before + Array(line.utf8))
        }
        for grouping in ["agent", "team", "criterion"] {
            let options = ["--by", grouping, "--format", "json", "--quiet"]
            let whole = try score(["all"] + options)
            #expect(whole.code == 0)
            #expect(try score(["cut", "--jobs", "3"] + options).text == whole.text)
        }
    }

    private func score(_ arguments: [String]) throws -> Callgrade.Ended {
        try Callgrade.run(["score", "--rubric", Fixture.rubric] + arguments, in: folder.path)
    }
}

@Suite("Calls met again")
struct RepeatedCallTests {
    private static let call = #"{"id":"c","agent":{"id":"a"},"segments":[{"speaker":"agent","text":"Hello"}]}"#

    @Test(
        "The same id with the same content is counted once, however it is written",
        arguments: [
            call,
            #"{ "segments": [{"text":"\u0048ello","speaker":"agent"}], "agent":{"id":"a"}, "id":"c", "channel":"phone" }"#,
        ])
    func same(again: String) throws {
        let ended = try score([Self.call, again])
        #expect(ended.code == 0)
        #expect(ended.errors == "")
        #expect(ended.text.contains("1 calls read, 1 counted\nrepeated       1: the same call again, counted once\n"))
    }

    @Test(
        "The same id with other content is set aside as it was, and the first call counts",
        arguments: [
            (#""Hello""#, #""Bye""#), (#""Hello""#, #""hello""#), (#""Hello""#, #""Hello","start":1"#),
            (#"{"id":"a"}"#, #"{"id":"b"}"#), (#""id":"c","#, #""id":"c","rings":2,"#),
            (#""agent","text""#, #""customer","text""#),
        ])
    func conflict(part: String, other: String) throws {
        let folder = try TemporaryFolder()
        let changed = Self.call.replacing(part, with: other)
        try #require(changed != Self.call)
        let ended = try score([Self.call, changed, Self.call], in: folder, ["--rejects", "rejects"])
        #expect(ended.code == 65)
        #expect(
            ended.errors == """
                calls.ndjson:2: error: the id was met before with other content
                  Give each call an id of its own.

                """)
        #expect(ended.text.contains("1 calls read, 1 counted\nset aside      1: "))
        #expect(ended.text.contains("repeated       1: "))
        #expect(folder.bytes("rejects") == Array((changed + "\n").utf8))
    }

    @Test("Calls without an id are told apart by file and line")
    func withoutID() throws {
        let anonymous = Self.call.replacing(#""id":"c","#, with: "")
        let ended = try score([anonymous, anonymous], in: TemporaryFolder(), ["--by", "call", "--format", "csv"])
        #expect(ended.code == 0)
        #expect(ended.lines.dropFirst().map { $0.prefix { $0 != "," } } == ["calls.ndjson#1", "calls.ndjson#2"])
    }

    private func score(
        _ lines: [String], in folder: TemporaryFolder? = nil, _ options: [String] = []
    ) throws -> Callgrade.Ended {
        let folder = try folder ?? TemporaryFolder()
        try folder.file("calls.ndjson", lines.joined(separator: "\n"))
        return try Callgrade.run(["score", "calls.ndjson", "--rubric", Fixture.rubric] + options, in: folder.path)
    }
}
