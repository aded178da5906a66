/// The commands and options that the program's help names.
struct ProgramHelp: Sendable {
    /// The names of the commands below a command, which is given as its words: `[]` is the program.
    private(set) var subcommands: [[String]: [String]] = [:]
    /// Every option of every command, as `--rubric`.
    private(set) var options: Set<String> = []

    /// Asks the program for its help and for that of all commands in it.
    init() throws { try read(command: [], in: TemporaryFolder()) }

    /// The program's help, read once.
    static let all = Result { try ProgramHelp() }

    /// The command that words typed after `callgrade` lead to, as far as it exists.
    ///
    /// - Returns: the word that should be a command and is none; nil where all is well.
    func unknownCommand(in words: [String]) -> String? {
        var command: [String] = []
        for word in words {
            guard let names = subcommands[command], !names.isEmpty, !word.hasPrefix("-") else { return nil }
            guard names.contains(word) else { return word }
            command.append(word)
        }
        return nil
    }

    private mutating func read(command: [String], in folder: TemporaryFolder) throws {
        let help = try Callgrade.run(command + ["--help"], in: folder).output
        let lines = help.split(separator: "\n")
        options.formUnion(
            lines.compactMap { $0.prefixMatch(of: /\s{2}(?:-\w, )?(--[a-z][a-z-]*)/).map { String($0.1) } })
        let names = lines.drop { $0 != "SUBCOMMANDS:" }.compactMap {
            $0.prefixMatch(of: /\s{2}([a-z][a-z-]*)(?:\s{2}|$)/).map { String($0.1) }
        }
        subcommands[command] = names
        for name in names { try read(command: command + [name], in: folder) }
    }
}
