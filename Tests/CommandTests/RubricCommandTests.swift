import Foundation
import Testing

@Suite("rubric")
struct RubricCommandTests {
    @Test("list names the rubrics of ./Rubrics, as table and as JSON")
    func list() throws {
        let folder = Fixture.folder + "/auto"
        let table = try Callgrade.run(["rubric", "list"], in: folder)
        #expect(table.code == 0)
        #expect(
            table.text == """
                rubric  version  title           criteria
                ──────  ───────  ──────────────  ────────
                chat          1  Chat                   2
                night         1  Chats at night         1
                phone         1  Phone                  1

                """)
        let json = try Callgrade.run(["rubric", "list", "--format", "json"], in: folder)
        try expectReference(json.text, "rubric-list-json.txt")
    }

    @Test("A broken rubric is named with its fault and does not hide the others")
    func listBroken() throws {
        let folder = try TemporaryFolder()
        try folder.file("Rubrics/a.yaml", "rubric: a\n")
        try folder.file("Rubrics/b.yaml", Data(contentsOf: URL(fileURLWithPath: Fixture.rubric)))
        let ended = try Callgrade.run(["rubric", "list"], in: folder.path)
        #expect(ended.code == 65)
        #expect(ended.lines.last?.hasPrefix("service-line        3  ") == true)
        #expect(ended.errors.hasPrefix("Rubrics/a.yaml:1"))
    }

    @Test("show prints the rubric as on file", arguments: [[], ["--language", "zh"], ["--format", "json"]])
    func show(options: [String]) throws {
        let ended = try Callgrade.run(["rubric", "show", "service-line.yaml"] + options)
        #expect(ended.code == 0)
        try expectReference(
            ended.text, (["rubric-show"] + options.map { $0.replacing("--", with: "") }).joined(separator: "-") + ".txt"
        )
    }

    @Test("show takes the id of a rubric in ./Rubrics")
    func showByID() throws {
        let ended = try Callgrade.run(["rubric", "show", "night"], in: Fixture.folder + "/auto")
        #expect(ended.code == 0)
        #expect(ended.text.hasPrefix("Chats at night (night, version 1)\n"))
    }

    @Test("lint counts warnings, shows errors, goes on with the next file and ends with 65 for errors alone")
    func lint() throws {
        let clean = try Callgrade.run(["rubric", "lint", "service-line.yaml", "failing.yaml"])
        #expect(clean.code == 0)
        #expect(clean.text == "service-line.yaml: no warning\nfailing.yaml: no warning\n")

        let warned = try Callgrade.run(["rubric", "lint", "auto/Rubrics/night.yaml"])
        #expect(warned.code == 0)
        #expect(warned.lines.last == "auto/Rubrics/night.yaml: 1 warning")

        let folder = try TemporaryFolder()
        let rubric = try String(contentsOfFile: Fixture.rubric, encoding: .utf8)
        try folder.file("bad.yaml", rubric.replacing("weight: 20", with: "wieght: 20"))
        let broken = try Callgrade.run(["rubric", "lint", "bad.yaml", Fixture.rubric], in: folder.path)
        #expect(broken.code == 65)
        #expect(
            broken.text.hasPrefix(
                """
                bad.yaml:20:9: error: ‘wieght’ is not known in a criterion
                          wieght: 20
                          ^
                  Did you mean ‘weight’?

                """))
        #expect(broken.lines.last == "\(Fixture.rubric): no warning")
    }

    @Test("test runs every example, and shows of a failing one what the program saw")
    func test() throws {
        let ended = try Callgrade.run(["rubric", "test", "failing.yaml", "service-line.yaml"])
        #expect(ended.code == 65)
        #expect(ended.errors == "")
        try expectReference(ended.text, "rubric-test-failing.txt")
        let passing = try Callgrade.run(["rubric", "test", "service-line.yaml"])
        #expect(passing.code == 0)
        #expect(passing.text == "service-line.yaml: 11 of 11 examples passed\n")
    }

    @Test("The rubrics that ship with the program are without error, and their examples pass")
    func shipped() throws {
        let folder = Fixture.project + "/Rubrics"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
        try #require(!files.isEmpty)
        let ended = try Callgrade.run(["rubric", "test"] + files.sorted(), in: folder)
        #expect(ended.code == 0, "\(ended.text)")
    }
}
