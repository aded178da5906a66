import Testing

@Suite("Names of commands and options in the documents")
struct NameTests {
    @Test("Every option exists in the help of some command", arguments: try Document.all())
    func options(document: Document) throws {
        let known = try ProgramHelp.all.get().options
        for (line, text) in zip(1..., document.lines) {
            for match in text.matches(of: /(?:^|[^\w-])(--[a-z][\w-]*)/) where !known.contains(String(match.1)) {
                document.fail(line: line, "expected an option that some command’s help names, came ‘\(match.1)’")
            }
        }
    }

    @Test("Every command in running text exists", arguments: try Document.all())
    func commands(document: Document) throws {
        let help = try ProgramHelp.all.get()
        for (line, text) in zip(1..., document.lines) {
            for match in text.matches(of: /(?:^ +|`)callgrade((?: [^\s`]+)+)/) {
                let words = match.1.split(separator: " ").map(String.init)
                guard let unknown = help.unknownCommand(in: words) else { continue }
                document.fail(line: line, "expected a command that ‘callgrade --help’ names, came ‘\(unknown)’")
            }
        }
    }

    @Test("The help is understood: commands below commands, options long and short")
    func help() throws {
        let help = try ProgramHelp.all.get()
        #expect(help.subcommands[[]]?.contains("score") == true)
        #expect(help.subcommands[["rubric"]]?.contains("lint") == true)
        #expect(help.options.isSuperset(of: ["--rubric", "--help", "--version", "--rejects"]))
        #expect(help.unknownCommand(in: ["score", "samples"]) == nil)
        #expect(help.unknownCommand(in: ["rubric", "lint", "desk.yaml"]) == nil)
        #expect(help.unknownCommand(in: ["--help"]) == nil)
        #expect(help.unknownCommand(in: ["scroe", "samples"]) == "scroe")
        #expect(help.unknownCommand(in: ["rubric", "score"]) == "score")
    }
}
