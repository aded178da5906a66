import Testing

@Suite("Consoles of the documents")
struct ConsoleTests {
    @Test("Every console shows what the program prints", arguments: try Document.blocks("console"))
    func output(block: Block) throws {
        let run = try #require(try ConsoleRun.all.get()[block.place.document])
        for command in ConsoleCommand.all(in: block) {
            let output = try #require(run[command.place])
            guard let difference = command.expected.difference(from: output) else { continue }
            Place(document: block.place.document, line: command.outputLine + difference.index).fail(
                """
                in the output of ‘\(command.typed)’
                expected \(difference.expected.map { "‘\($0)’" } ?? "nothing more")
                came     \(difference.came.map { "‘\($0)’" } ?? "nothing more")
                the whole output:
                \(output)
                """)
        }
    }

    @Test("Every console begins with a command", arguments: try Document.blocks("console"))
    func beginning(block: Block) {
        guard block.lines.first?.hasPrefix("$ ") != true else { return }
        block.place.fail("expected ‘$ callgrade …’ in the first line, came ‘\(block.lines.first ?? "nothing")’")
    }

    @Test("Every command in a console exists", arguments: try Document.blocks("console"))
    func commands(block: Block) throws {
        let help = try ProgramHelp.all.get()
        for command in ConsoleCommand.all(in: block) {
            guard let words = command.words else {
                command.place.fail("expected ‘$ callgrade …’, came ‘$ \(command.typed)’")
                continue
            }
            if let unknown = help.unknownCommand(in: words) {
                command.place.fail("expected a command that ‘callgrade --help’ names, came ‘\(unknown)’")
            }
        }
    }
}
