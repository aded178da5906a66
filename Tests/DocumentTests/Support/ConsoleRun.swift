/// What came of the `console` blocks of a document.
///
/// A reader follows a document from the top: saves a file, types a command, saves the file anew, types the next. So the
/// whole document is run once, in a folder of its own, and each block's test then looks at its part.
struct ConsoleRun: Sendable {
    private let outputs: [Place: String]

    /// What the command at this place printed; nil where there is none.
    subscript(place: Place) -> String? { outputs[place] }

    /// Follows a document.
    init(_ document: Document) throws {
        let folder = try Project.workplace()
        var outputs: [Place: String] = [:]
        for block in document.blocks {
            if let path = block.savedAs { try folder.file(path, block.text) }
            guard block.kind == "console" else { continue }
            for command in ConsoleCommand.all(in: block) {
                outputs[command.place] = try Callgrade.shell(command.typed, in: folder).output
            }
        }
        self.outputs = outputs
    }

    /// Each document's run, by its name.
    static let all = Result {
        try Dictionary(uniqueKeysWithValues: Document.all().map { try ($0.name, ConsoleRun($0)) })
    }
}
