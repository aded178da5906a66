/// A command of a `console` block, with what should come of it.
struct ConsoleCommand: Sendable {
    /// Where it stands.
    let place: Place
    /// What is typed, without the `$`; a line that ends in `\` goes on in the next.
    private(set) var typed: String
    /// What should come of it.
    private(set) var expected = ExpectedOutput()
    /// The line of the document in which the expected output begins.
    private(set) var outputLine: Int

    /// The words after `callgrade`; nil for another program.
    var words: [String]? {
        let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
        return words.first == "callgrade" ? Array(words.dropFirst()) : nil
    }

    /// The commands of a block, from the top. Lines above the first command belong to none and are left out.
    static func all(in block: Block) -> [ConsoleCommand] {
        var commands: [ConsoleCommand] = []
        for (line, text) in zip((block.place.line + 1)..., block.lines) {
            if text.hasPrefix("$ ") {
                let place = Place(document: block.place.document, line: line)
                commands.append(ConsoleCommand(place: place, typed: String(text.dropFirst(2)), outputLine: line + 1))
            } else if !commands.isEmpty {
                commands[commands.count - 1].goOn(text)
            }
        }
        return commands
    }

    private mutating func goOn(_ line: String) {
        if expected.lines.isEmpty, typed.hasSuffix("\\") {
            typed += "\n" + line
            outputLine += 1
        } else {
            expected.lines.append(line)
        }
    }
}
