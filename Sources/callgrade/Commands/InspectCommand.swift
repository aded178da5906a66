import ArgumentParser
import Transcripts

/// `callgrade inspect`.
struct InspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract:
            "Says what a transcript file is: its format and why, who speaks, which times it has, what is missing.",
        discussion: """
            What is missing is never guessed: a check that needs it is unknown, not failed.

            Examples:
              callgrade inspect samples/c-2003.srt
              callgrade inspect samples/lines.ndjson --call c-2071
            """)

    /// How the page is written.
    enum PageFormat: String, ExpressibleByArgument, CaseIterable { case table, json }

    @Argument(help: ArgumentHelp("A transcript file, or - for standard input.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("Which call, where the file holds several.", valueName: "id"))
    var call: String?

    @OptionGroup var reading: ReadingArguments

    @Option(help: "How it is written: table or json.")
    var format = PageFormat.table

    func run() async throws { try await ending { try inspect() } }

    private func inspect() throws {
        let options = try reading.readingOptions()
        var reader = InputReader(try InputFiles([file]).paths, options: options)
        var found: [Reading] = []
        while let item = reader.nextItem() { found += item.readings(options) }
        let page = InspectPage(file: file, readings: try chosen(of: found))
        switch format {
        case .table: try Terminal.write(page.text)
        case .json: try Terminal.write(page.json)
        }
        if page.hasSetAside { throw ExitCode.badData }
    }

    private func chosen(of readings: [Reading]) throws -> [Reading] {
        guard let call else { return readings }
        let found = readings.filter { if case .call(let record) = $0 { record.id == call } else { false } }
        guard !found.isEmpty else {
            throw CommandFailure(
                code: .noInput, message: "\(file): no call ‘\(call)’\n  Without --call the file's calls are listed.")
        }
        return found
    }
}
