import Foundation
import Testing

/// How commands end: exit code and the whole of what they say about it.
@Suite("Endings")
struct EndingTests {
    private static let usage = """
        Usage: callgrade score [<options>] <input> ... --rubric <rubric>
          See 'callgrade score --help' for more information.

        """

    @Test(
        "Wrong usage ends with 64 and says what was wrong",
        arguments: [
            (["score", "--rubric", "r"], "Error: Missing expected argument '<input> ...'\n", true),
            (["score", "calls.ndjson"], "Error: Missing expected argument '--rubric <rubric>'\n", true),
            (
                ["score", "calls.ndjson", "--rubric", "r", "--jobs", "0"],
                "Error: --jobs is a number from 1 to 512\n", true
            ),
            (
                ["score", "calls.ndjson", "--rubric", "r", "--jobs", "x"],
                "Error: The value 'x' is invalid for '--jobs <count>'\n", true
            ),
            (
                ["score", "calls.ndjson", "--rubric", "r", "--formt", "csv"],
                "Error: Unknown option '--formt'. Did you mean '--format'?\n", true
            ),
            (
                ["score", "calls.ndjson", "--rubric", "r", "--by", "day"],
                "Error: The value 'day' is invalid for '--by <by>'. Please provide one of 'agent', 'call', 'team' or 'criterion'.\n",
                true
            ),
            (
                ["score", "calls.ndjson", "--rubric", "service-line.yaml", "--time-zone", "Mars"],
                "--time-zone: ‘Mars’ is no zone\n  Write +08:00, or a name such as Asia/Shanghai.\n", false
            ),
            (
                ["score", "calls.ndjson", "--rubric", "service-line.yaml", "--input-format", "natve"],
                "error: no transcript format ‘natve’\n  Did you mean ‘native’? ‘callgrade formats’ lists them.", false
            ),
            (
                ["score", "calls.ndjson", "--rubric", "service-line.yaml", "--rejects", "./calls.ndjson"],
                "--rejects: ./calls.ndjson is an input itself\n  Name another file.\n", false
            ),
        ] as [([String], String, Bool)])
    func usage(arguments: [String], message: String, hasUsage: Bool) throws {
        let ended = try Callgrade.run(arguments)
        #expect(ended.code == 64)
        #expect(ended.text == "")
        #expect(ended.errors.hasPrefix(message))
        #expect(ended.errors.hasSuffix(Self.usage) == hasUsage)
    }

    @Test(
        "What is not there ends with 66",
        arguments: [
            (["score", "absent.json", "--rubric", "service-line.yaml"], "absent.json: no such file or folder\n"),
            (
                ["score", "calls.ndjson", "--rubric", "service-line.yml"],
                "service-line.yml: no such rubric file or id\n  ./Rubrics holds none either.\n"
            ),
            (
                ["score", "calls.ndjson", "--rubric", "auto"],
                "./Rubrics: no rubric there\n  --rubric auto takes its rubrics from that folder.\n"
            ),
            (
                ["score", "calls.ndjson", "--rubric", "service-line.yaml", "--metadata", "absent.csv"],
                "absent.csv: the metadata file can’t be read\n"
            ),
            (
                ["explain", "calls.ndjson", "--rubric", "service-line.yaml", "--call", "c-10"],
                "calls.ndjson: no call ‘c-10’\n  It holds: c-1, c-2, c-3, c-4, c-5, c-6, c-7, c-8, …\n"
            ),
            (["explain", "absent.json", "--rubric", "service-line.yaml"], "absent.json: no such file or folder\n"),
            (
                ["rubric", "show", "service-line"],
                "service-line: no such rubric file or id\n  ./Rubrics holds none either.\n"
            ),
            (
                ["rubric", "lint", "absent.yaml"],
                "absent.yaml: no such rubric file or id\n  ./Rubrics holds none either.\n"
            ),
            (
                ["rubric", "test", "absent.yaml"],
                "absent.yaml: no such rubric file or id\n  ./Rubrics holds none either.\n"
            ),
        ])
    func notThere(arguments: [String], message: String) throws {
        let ended = try Callgrade.run(arguments)
        #expect(ended.code == 66)
        #expect(ended.text == "")
        #expect(ended.errors == message)
    }

    @Test("A mistyped rubric id gets the nearest one and the list")
    func mistypedRubric() throws {
        let ended = try Callgrade.run(["rubric", "show", "phone-servic"], in: Fixture.project)
        #expect(ended.code == 66)
        #expect(
            ended.errors.hasPrefix("phone-servic: no such rubric file or id\n  Did you mean ‘phone-service’? Known: "))
    }

    @Test("A folder without transcripts ends with 66, be it empty or full of other files")
    func emptyFolder() throws {
        let folder = try TemporaryFolder()
        let empty = try Callgrade.run(["score", ".", "--rubric", Fixture.rubric], in: folder.path)
        #expect(empty.code == 66)
        try folder.file("below/recording.wav", "")
        try folder.file(".hidden.json", "")
        let other = try Callgrade.run(["score", ".", "--rubric", Fixture.rubric], in: folder.path)
        #expect(other.code == 66)
        for ended in [empty, other] {
            #expect(
                ended.errors == """
                    .: no readable file in the folder
                      Files ending in csv, json, jsonl, ndjson, srt, text, tsv, txt, vcon, vtt, xlsx are looked into.

                    """)
        }
    }

    @Test("A rejects file that can’t be made ends with 73, before anything is scored")
    func rejectsCantBeMade() throws {
        for (path, reason) in [("absent/rejects", "No such file or directory"), (".", "Is a directory")] {
            let ended = try Callgrade.run([
                "score", "calls.ndjson", "--rubric", "service-line.yaml", "--rejects", path,
            ])
            #expect(ended.code == 73)
            #expect(ended.text == "")
            #expect(ended.errors == "\(path): can’t be written: \(reason)\n")
        }
    }

    @Test("A full disk ends with 74, for the data and for the rejects", .enabled(if: hasFullDevice))
    func fullDisk() throws {
        let output = try Callgrade.shell(
            "callgrade score calls.ndjson --rubric service-line.yaml --quiet > /dev/full", in: Fixture.folder)
        #expect(output.code == 74)
        #expect(output.errors == "standard output can’t be written: No space left on device\n")

        let folder = try TemporaryFolder()
        try folder.file("broken.ndjson", "{\n")
        let rejects = try Callgrade.run(
            ["score", "broken.ndjson", "--rubric", Fixture.rubric, "--quiet", "--rejects", "/dev/full"], in: folder.path
        )
        #expect(rejects.code == 74)
        #expect(rejects.errors.hasSuffix("/dev/full: can’t be written: No space left on device\n"))
    }

    private static var hasFullDevice: Bool { FileManager.default.fileExists(atPath: "/dev/full") }

    @Test("A reader that goes away early ends the program quietly")
    func closedPipe() throws {
        let folder = try TemporaryFolder()
        try folder.file("many.ndjson", GeneratedCalls.lines(600).joined(separator: "\n"))
        let ended = try Callgrade.shell(
            "{ callgrade score many.ndjson --rubric '\(Fixture.rubric)' --by call --format ndjson --quiet; echo $? >&2; } | head -n 1",
            in: folder.path)
        #expect(ended.lines.count == 1)
        #expect(ended.lines.first?.hasPrefix(#"{"call":"g-0","#) == true)
        #expect(ended.errors == "0\n")
    }
}
