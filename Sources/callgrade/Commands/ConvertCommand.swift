import ArgumentParser
import Diagnostics
import Foundation
import JSON
import Rubrics
import Scoring
import SystemPackage
import Transcripts

/// `callgrade convert`.
struct ConvertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Writes calls of any format as native NDJSON, or as vCons, to standard output.",
        discussion: """
            A line holds a call. Native calls keep everything that was read, and are read again as the same call.
            A vCon holds the call's words as an analysis and, with --rubric, its evaluation as another.

            Examples:
              callgrade convert samples --to ndjson > calls.ndjson
              callgrade convert samples/c-2043.json --to vcon --rubric phone-service > c-2043.vcon
            """)

    /// What is written.
    enum Target: String, ExpressibleByArgument, CaseIterable { case ndjson, vcon }

    @Argument(help: ArgumentHelp("Transcript files, folders, or - for standard input.", valueName: "input"))
    var inputs: [String]

    @Option(help: "What is written: ndjson or vcon.")
    var to: Target

    @Option(
        help: ArgumentHelp("Adds the evaluation by this rubric to each vCon: a file or an id.", valueName: "rubric"))
    var rubric: String?

    @OptionGroup var reading: ReadingArguments

    @Option(help: ArgumentHelp("Writes what was set aside, as it was, to this file.", valueName: "file"))
    var rejects: String?

    @Flag(help: "No progress bar and no summary beside the data.")
    var quiet = false

    func validate() throws {
        if inputs.isEmpty { throw ValidationError("name at least one file or folder, or - for standard input") }
        if rubric != nil, to != .vcon { throw ValidationError("--rubric goes with --to vcon") }
    }

    func run() async throws { try await ending { try convert() } }

    private func convert() throws {
        let options = try reading.readingOptions()
        let files = try InputFiles(inputs, leavingOut: reading.metadata)
        if let rejects, files.contains(rejects) {
            throw CommandFailure(
                code: .validationFailure, message: "--rejects: \(rejects) is an input itself\n  Name another file.")
        }
        let rejectsFile = try rejects.map { try RejectsFile($0) }
        var writer = try CallConverter(
            to: to, rubric: rubric.map { try RubricFinder.compile(RubricFinder.readOne($0).rubric) })
        var progress = ProgressBar(total: files.totalSize, isQuiet: quiet)
        var reader = InputReader(files.paths, options: options)
        var (written, setAside) = (0, 0)
        while let item = reader.nextItem() {
            for reading in item.readings(options) {
                switch reading {
                case .call(let record):
                    try Terminal.write(writer.line(record))
                    written += 1
                case .setAside(let record):
                    Terminal.note(record.diagnostic.description)
                    try rejectsFile?.write(record.raw)
                    setAside += 1
                }
            }
            progress.advance(by: item.size, calls: written)
        }
        progress.finish()
        if !quiet {
            Terminal.note("\(written) \(written == 1 ? "call" : "calls") written, \(setAside) set aside")
        }
        if setAside > 0 { throw ExitCode.badData }
    }
}

/// Writes calls one after another, each as a line.
private struct CallConverter {
    private let target: ConvertCommand.Target
    private let rubric: CompiledRubric?
    private let vCons: VConWriter
    private var json = JSONWriter()

    init(to target: ConvertCommand.Target, rubric: CompiledRubric?) {
        self.target = target
        self.rubric = rubric
        vCons = VConWriter(product: "callgrade \(Callgrade.version)", createdAt: Date.now.ISO8601Format())
    }

    mutating func line(_ record: CallRecord) -> [UInt8] {
        json.removeAll()
        switch target {
        case .ndjson: json.call(record)
        case .vcon: vCons.write(record, report: rubric.map { Self.report(record, by: $0) }, to: &json)
        }
        json.newline()
        return json.bytes
    }

    private static func report(_ record: CallRecord, by rubric: CompiledRubric) -> [UInt8] {
        var talk = Talk(for: rubric)
        talk.add(record)
        talk.arrange()
        var json = JSONWriter()
        let evaluation = talk.evaluate(record, language: ReportLanguage(of: rubric.rubric))
        json.evaluation(evaluation, by: rubric.rubric, engine: Callgrade.version)
        return json.bytes
    }
}
