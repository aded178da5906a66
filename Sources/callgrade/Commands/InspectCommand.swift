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
              callgrade inspect samples/carter-assembly.vtt
              callgrade inspect samples/lines.ndjson --call c-2071
              callgrade inspect exports/*.json --format markdown
            """)

    /// How the page is written.
    enum PageFormat: String, ExpressibleByArgument, CaseIterable { case table, json, markdown }

    @Argument(help: ArgumentHelp("Transcript files, or - for standard input.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("Which call, where a file holds several.", valueName: "id"))
    var call: String?

    @OptionGroup var reading: ReadingArguments

    @Option(help: "How it is written: table, json (an object a file) or markdown (a row a file).")
    var format = PageFormat.table

    func run() async throws { try await ending { try inspect() } }

    private func inspect() throws {
        let options = try reading.readingOptions()
        var isWhole = true
        if format == .markdown { try Terminal.write(InspectPage.markdownHead) }
        for (number, file) in files.enumerated() {
            let page = InspectPage(file: file, readings: try chosen(of: readings(of: file, options), in: file))
            switch format {
            case .table: try Terminal.write((number == 0 ? "" : "\n") + page.text)
            case .json: try Terminal.write(page.json)
            case .markdown: try Terminal.write(page.markdownRow)
            }
            if page.hasSetAside { isWhole = false }
        }
        if !isWhole { throw ExitCode.badData }
    }

    private func readings(of file: String, _ options: ReadingOptions) throws -> [Reading] {
        var reader = InputReader(try InputFiles([file]).paths, options: options)
        var found: [Reading] = []
        while let item = reader.nextItem() { found += item.readings(options) }
        return found
    }

    private func chosen(of readings: [Reading], in file: String) throws -> [Reading] {
        guard let call else { return readings }
        let found = readings.filter { if case .call(let record) = $0 { record.id == call } else { false } }
        guard !found.isEmpty else {
            throw CommandFailure(
                code: .noInput, message: "\(file): no call ‘\(call)’\n  Without --call the file's calls are listed.")
        }
        return found
    }
}
