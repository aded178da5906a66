import Foundation
import Testing

@Suite("Help")
struct HelpTests {
    @Test(
        "Each command's help is the text on file, on standard output",
        arguments: [
            [], ["score"], ["explain"], ["rubric"], ["rubric", "list"], ["rubric", "show"], ["rubric", "lint"],
            ["rubric", "test"], ["formats"], ["inspect"], ["convert"],
        ])
    func help(command: [String]) throws {
        let ended = try Callgrade.run(command + ["--help"])
        #expect(ended.code == 0)
        #expect(ended.errors == "")
        try expectReference(ended.text, (["help"] + command).joined(separator: "-") + ".txt")
        let asked = try Callgrade.run(["help"] + command)
        #expect(asked.text == ended.text)
    }

    @Test(
        "Each help has an example that begins with the command",
        arguments: ["score", "explain", "rubric", "formats", "inspect", "convert"])
    func examples(command: String) throws {
        #expect(try Callgrade.run([command, "--help"]).text.contains("\n  callgrade \(command) "))
    }

    @Test(
        "Files of the project that a help names are there",
        arguments: ["", "score", "explain", "rubric", "formats", "inspect", "convert"])
    func exampleFiles(command: String) throws {
        let help = try Callgrade.run([command, "--help"].filter { !$0.isEmpty }).text
        for file in help.matches(of: /(samples|Rubrics)\/[\w.-]+/) {
            #expect(FileManager.default.fileExists(atPath: Fixture.project + "/" + file.output.0), "\(file.output.0)")
        }
    }

    @Test("Without a command the help is shown")
    func noCommand() throws {
        let ended = try Callgrade.run([])
        #expect(ended.code == 0)
        #expect(try ended.text == Callgrade.run(["--help"]).text)
    }

    @Test("The version is a number by itself")
    func version() throws {
        let ended = try Callgrade.run(["--version"])
        #expect(ended.code == 0)
        #expect(ended.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
