import Foundation
import Testing

/// Bad input ends in a located message and a record set aside, and every other record is scored.
@Suite("Bad input")
struct BadInputTests {
    /// A line that can't be read, with what is said of it.
    struct BadLine: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var line: [UInt8]
        var message: String

        init(_ name: String, _ line: String, _ message: String) { self.init(name, Array(line.utf8), message) }

        init(_ name: String, _ line: [UInt8], _ message: String) {
            (self.testDescription, self.line, self.message) = (name, line, message)
        }
    }

    private static let lines = [
        BadLine(
            "cut off", #"{"id":"x","segments":[{"speaker":"agent","te"#,
            ":2:42: error: broken JSON: a string that does not end"),
        BadLine(
            "invalid UTF-8", Array(#"{"id":"x"#.utf8) + [0xff] + Array(#"","segments":[]}"#.utf8),
            ":2:9: error: broken JSON: invalid UTF-8"),
        BadLine(
            "arrays 10,000 deep", #"{"segments":"# + String(repeating: "[", count: 10_000),
            ":2:1036: error: broken JSON: nested more than 1024 deep"),
        BadLine(
            "objects 10,000 deep", String(repeating: #"{"tags":"#, count: 10_000),
            ":2:8193: error: broken JSON: nested more than 1024 deep"),
        BadLine(
            "1e999", #"{"id":"x","rings":1e999,"segments":[]}"#,
            ":2:19: error: broken JSON: a number that can’t be read or is too large"),
        BadLine(
            "NaN", #"{"id":"x","ring_seconds":NaN,"segments":[]}"#, ":2:26: error: broken JSON: expected a value"),
        BadLine(
            "Infinity", #"{"id":"x","duration":-Infinity,"segments":[]}"#,
            ":2:22: error: broken JSON: a number that can’t be read or is too large"),
        BadLine(
            "a negative time", #"{"id":"x","segments":[{"speaker":"agent","text":"a","start":-0.5,"end":1}]}"#,
            ":2: error: segments[0]: ‘start’ must be a number of seconds from 0 to 1000000000, found -0.5"),
        BadLine(
            "a reversed time", #"{"id":"x","segments":[{"speaker":"agent","text":"a","start":3,"end":2}]}"#,
            ":2: error: segments[0]: ‘end’ is before ‘start’"),
        BadLine(
            "a negative count", #"{"id":"x","rings":-1,"segments":[]}"#,
            ":2: error: ‘rings’ must be a whole number from 0 to 1000000, found -1"),
        BadLine(
            "a huge number", #"{"id":"x","rings":1e300,"segments":[]}"#,
            ":2: error: ‘rings’ must be a whole number from 0 to 1000000, found 1e+300"),
        BadLine("a key twice", #"{"id":"x","id":"y","segments":[]}"#, ":2: error: ‘id’ is given twice"),
        BadLine(
            "a segment's key twice", #"{"id":"x","segments":[{"speaker":"agent","text":"a","text":"b"}]}"#,
            ":2: error: segments[0]: ‘text’ is given twice"),
        BadLine(
            "an id twice", #"{"id":"first","agent":{"id":"a-1"},"segments":[]}"#,
            ":2: error: the id was met before with other content\n  Give each call an id of its own."),
        BadLine(
            "an unknown key", #"{"id":"x","ringz":1,"segments":[]}"#,
            ":2: error: unknown key ‘ringz’\n  Did you mean ‘rings’?"),
        BadLine("no segments", #"{"id":"x"}"#, ":2: error: no key ‘segments’"),
        BadLine(
            "half a surrogate pair", #"{"id":"\ud83d","segments":[]}"#,
            ":2:8: error: broken JSON: half of a surrogate pair in a string"),
        BadLine(
            "a zero byte", Array(#"{"id":"x","segments":[]}"#.utf8) + [0],
            ":2:25: error: broken JSON: more text behind the end of the value"),
        BadLine("an array", "[]", ":2: error: not an object"),
        BadLine("a number", "12", ":2: error: not an object"),
    ]

    @Test("A bad line is set aside with its place, kept as it was, and its neighbours are scored", arguments: lines)
    func badLine(bad: BadLine) throws {
        let folder = try TemporaryFolder()
        let (before, after) = (Self.good("first"), Self.good("last"))
        try folder.file("c.ndjson", Array((before + "\n").utf8) + bad.line + Array(("\n" + after + "\n").utf8))
        let ended = try Self.score(["c.ndjson", "--rejects", "rejects"], in: folder)
        #expect(ended.code == 65)
        #expect(ended.errors == "c.ndjson" + bad.message + "\n")
        #expect(Self.calls(ended) == ["first", "last"])
        #expect(folder.bytes("rejects") == bad.line + [0x0a])
    }

    @Test("A bad line is as bad as the first or the last line of its file", arguments: [0, 2])
    func atTheEnds(place: Int) throws {
        let folder = try TemporaryFolder()
        var lines = [Self.good("a"), Self.good("b")]
        lines.insert(#"{"id":"x","segments":[}"#, at: place)
        try folder.file("c.ndjson", lines.joined(separator: "\n"))
        let ended = try Self.score(["c.ndjson", "--rejects", "rejects"], in: folder)
        #expect(ended.code == 65)
        #expect(ended.errors == "c.ndjson:\(place + 1):23: error: broken JSON: expected a value\n")
        #expect(Self.calls(ended) == ["a", "b"])
        #expect(folder.bytes("rejects") == Array("{\"id\":\"x\",\"segments\":[}\n".utf8))
    }

    @Test("A file that holds something already is not made the file of rejects, whatever it is")
    func existingRejects() throws {
        let folder = try TemporaryFolder()
        try folder.file("c.ndjson", "{\n")
        try folder.file("precious", "mine\n")
        let ended = try Self.score(["c.ndjson", "--rejects", "precious"], in: folder)
        #expect(ended.code == 73)
        #expect(
            ended.errors == """
                --rejects: there is a file precious already
                  Name another, or remove it first.

                """)
        #expect(folder.bytes("precious") == Array("mine\n".utf8))
    }

    @Test("Rejects of several files stand in the file in the order of the input, bytes as they were")
    func severalFiles() throws {
        let folder = try TemporaryFolder()
        let table = Array("a,b\r\n1,2\r\n".utf8)
        try folder.file("1.csv", table)
        try folder.file("2.ndjson", Self.good("a") + "\r\n{\t \"id\" : 1\r\n")
        try folder.file("3.txt", [0xff, 0xfe, 0x41])
        let ended = try Self.score(
            [".", "--rejects", "../\(URL(fileURLWithPath: folder.path).lastPathComponent)/r"], in: folder)
        #expect(ended.code == 65)
        #expect(Self.calls(ended) == ["a"])
        #expect(folder.bytes("r") == table + Array("{\t \"id\" : 1\r\n".utf8) + [0xff, 0xfe, 0x41, 0x0a])
    }

    @Test(
        "An empty file is said to be empty",
        arguments: [("a.json", ""), ("a.ndjson", "\n \n\t\r\n"), ("a.txt", ""), ("a", "\u{feff}")])
    func empty(name: String, text: String) throws {
        let folder = try TemporaryFolder()
        try folder.file(name, text)
        try folder.file("good.json", Self.good("good"))
        let ended = try Self.score([name, "good.json"], in: folder)
        #expect(ended.code == 65)
        #expect(ended.errors == "\(name): error: an empty file\n")
        #expect(Self.calls(ended) == ["good"])
    }

    @Test("What can’t be opened or read is set aside by name, and the rest of the folder is scored")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        try folder.file("d/good.json", Self.good("good"))
        try folder.link("d/a-nowhere.json", to: "absent")
        try folder.link("d/b-loop.json", to: "b-loop.json")
        let ended = try Self.score(["d"], in: folder)
        #expect(ended.code == 65)
        #expect(
            ended.errors == """
                d/a-nowhere.json: error: the file can’t be read: No such file or directory
                d/b-loop.json: error: the file can’t be read: Too many levels of symbolic links

                """)
        #expect(Self.calls(ended) == ["good"])
    }

    @Test(
        "A file that fails while it is read is set aside",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mem")))
    func failingRead() throws {
        let folder = try TemporaryFolder()
        try folder.file("good.json", Self.good("good"))
        // Opens, and has nothing that can be read at its beginning.
        try folder.link("bad.json", to: "/proc/self/mem")
        let ended = try Self.score(["bad.json", "good.json"], in: folder)
        #expect(ended.code == 65)
        #expect(ended.errors == "bad.json: error: the file can’t be read: Input/output error\n")
        #expect(Self.calls(ended) == ["good"])
    }

    @Test("A file that may not be read is set aside", .enabled(if: geteuid() != 0))
    func forbidden() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("bad.json", Self.good("bad"))
        try folder.file("good.json", Self.good("good"))
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
        let ended = try Self.score(["bad.json", "good.json"], in: folder)
        #expect(ended.code == 65)
        #expect(ended.errors == "bad.json: error: the file can’t be read: Permission denied\n")
        #expect(Self.calls(ended) == ["good"])
    }

    @Test("A folder that may not be read is set aside, the rest of the input is scored", .enabled(if: geteuid() != 0))
    func forbiddenFolder() throws {
        let folder = try TemporaryFolder()
        try folder.file("calls/good.json", Self.good("good"))
        try folder.file("calls/closed/bad.json", Self.good("bad"))
        let closed = folder.path + "/calls/closed"
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
        let ended = try Self.score(["calls"], in: folder)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed)
        #expect(ended.code == 65)
        #expect(ended.errors == "calls/closed: error: the file can’t be read: Permission denied\n")
        #expect(Self.calls(ended) == ["good"])
    }

    @Test("A folder named like a file is looked into")
    func folderAsFile() throws {
        let folder = try TemporaryFolder()
        try folder.file("a.json/b.json", Self.good("good"))
        #expect(try Self.calls(Self.score(["."], in: folder)) == ["good"])
    }

    // MARK: Helpers

    /// A line with a call that can be read.
    static func good(_ id: String) -> String {
        #"{"id":"\#(id)","agent":{"id":"a-1"},"segments":[{"speaker":"agent","text":"Hello, thank you"}]}"#
    }

    /// Scores by call, as CSV, without the summary.
    static func score(_ arguments: [String], in folder: TemporaryFolder) throws -> Callgrade.Ended {
        try Callgrade.run(
            ["score", "--rubric", Fixture.rubric, "--by", "call", "--format", "csv", "--quiet"] + arguments,
            in: folder.path)
    }

    /// The ids of the calls that were scored.
    static func calls(_ ended: Callgrade.Ended) -> [String] {
        ended.lines.dropFirst().map { String($0.prefix { $0 != "," }) }
    }
}

/// However long or deep the input is, memory stays bounded. `ulimit -d` ends a process that takes more.
@Suite("Memory")
struct MemoryTests {
    private static let limit = "ulimit -d \(300 * 1024) && "

    @Test("A line over 16 MiB is set aside and copied as it was", arguments: [0, 1, 2], [17, 70])
    func longLine(place: Int, megabytes: Int) throws {
        let folder = try TemporaryFolder()
        var long = Array(#"{"id":"x","segments":[{"speaker":"agent","text":""#.utf8)
        long += [UInt8](repeating: 0x61, count: megabytes << 20) + Array(#""}]}"#.utf8)
        var lines = [Array(BadInputTests.good("a").utf8), Array(BadInputTests.good("b").utf8)]
        lines.insert(long, at: place)
        try folder.file("c.ndjson", Array(lines.joined(separator: [0x0a])))
        let ended = try score("c.ndjson --rejects rejects --jobs 2", in: folder)
        #expect(ended.code == 65)
        #expect(ended.errors == "c.ndjson:\(place + 1): error: a line of more than 16 MiB\n")
        #expect(BadInputTests.calls(ended) == ["a", "b"])
        #expect(folder.bytes("rejects").map { $0 == long + [0x0a] } == true)
    }

    @Test("A record of a line that can’t be read again is set aside, and the rejects say that they lack it")
    func longLineInPipe() throws {
        let folder = try TemporaryFolder()
        try folder.file("a", BadInputTests.good("a") + "\n")
        let ended = try score(
            "- --rejects rejects", from: "{ cat a; head -c 70000000 /dev/zero | tr '\\0' x; echo; sed s/a/b/g a; } | ",
            in: folder)
        #expect(ended.code == 65)
        #expect(
            ended.errors.hasPrefix(
                """
                -:2: error: a line of more than 16 MiB
                  It is not among the rejects, as it can’t be read again; read a file instead of a pipe.

                """))
        #expect(folder.bytes("rejects")?.isEmpty == false)
    }

    @Test(
        "Deep nesting takes no stack and no memory",
        arguments: ["[", #"{"a":"#, #"{"id":"x","segments":[{"words":"#])
    func deep(opening: String) throws {
        let folder = try TemporaryFolder()
        try folder.file("deep.json", String(repeating: opening, count: 400_000))
        try folder.file("good.json", BadInputTests.good("good"))
        let ended = try score("deep.json good.json", in: folder)
        #expect(ended.code == 65)
        #expect(ended.errors.hasPrefix("deep.json:1:"))
        #expect(ended.errors.hasSuffix("broken JSON: nested more than 1024 deep\n"))
        #expect(BadInputTests.calls(ended) == ["good"])
    }

    @Test("A rubric with an alias bomb is refused before it unfolds")
    func aliasBomb() throws {
        let folder = try TemporaryFolder()
        let levels = (1...9).map { level in
            "  l\(level): &l\(level) [" + Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
        }
        try folder.file("bomb.yaml", "rubric: bomb\nversion: 1\nphrases:\n  l0: &l0 [lol]\n" + levels.joined())
        try folder.file("good.json", BadInputTests.good("good"))
        let ended = try Callgrade.shell(
            Self.limit + "callgrade score good.json --rubric bomb.yaml", in: folder.path)
        #expect(ended.code == 65)
        #expect(ended.text == "")
        #expect(
            ended.errors == """
                bomb.yaml:4:12: error: the file stands for more than 250,000 values
                    l0: &l0 [lol]
                             ^
                  Aliases (‘*name’) count as what they stand for; write less, or use phrase sets.

                """)
    }

    @Test("An include through a link out of the rubric’s folder is refused")
    func includeOutside() throws {
        let folder = try TemporaryFolder()
        try folder.file("secret.yaml", "phrases: { secret: [hello] }\n")
        try folder.file("in/rubric.yaml", "rubric: r\nversion: 1\ntitle: R\ninclude: [phrases.yaml]\nsections: []\n")
        try folder.link("in/phrases.yaml", to: "../secret.yaml")
        let ended = try Callgrade.run(["rubric", "lint", "in/rubric.yaml"], in: folder.path)
        #expect(ended.code == 65)
        #expect(ended.text.contains("in/rubric.yaml:4:11: error: "))
        #expect(!ended.text.contains("secret: [hello]"))
    }

    private func score(_ arguments: String, from pipe: String = "", in folder: TemporaryFolder) throws
        -> Callgrade.Ended
    {
        try Callgrade.shell(
            Self.limit + pipe
                + "callgrade score --rubric '\(Fixture.rubric)' --by call --format csv --quiet \(arguments)",
            in: folder.path)
    }
}
