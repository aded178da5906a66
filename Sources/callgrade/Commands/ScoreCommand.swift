import ArgumentParser
import Diagnostics
import Rubrics
import Scoring
import Transcripts

/// `callgrade score`.
struct ScoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Scores calls without a store.",
        discussion: """
            Inputs are files, folders (all transcripts below them) and - for standard input.

            Examples:
              callgrade score samples --rubric auto --metadata samples/metadata.csv
              callgrade score calls --rubric my.yaml --metadata calls.csv --by team
              callgrade score calls.ndjson --rubric my.yaml --by call --format csv > c.csv
            """)

    /// What a row of the result is.
    enum Grouping: String, ExpressibleByArgument, CaseIterable { case agent, call, team, criterion }
    /// How the result is written.
    enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case table, json, ndjson, csv }

    @Argument(help: ArgumentHelp("Transcript files, folders, or - for standard input.", valueName: "input"))
    var inputs: [String]

    @Option(help: ArgumentHelp("A rubric file, the id of a rubric, or auto.", valueName: "rubric"))
    var rubric: String

    @Option(help: "What a row is: agent, call, team or criterion.")
    var by = Grouping.agent

    @Option(help: "How it is written: table, json, ndjson or csv.")
    var format = OutputFormat.table

    @Option(help: ArgumentHelp("Pieces of the input worked on at once; never changes a result.", valueName: "count"))
    var jobs: Int?

    @OptionGroup var reading: ReadingArguments

    @Option(help: ArgumentHelp("Writes what was set aside, as it was, to this file.", valueName: "file"))
    var rejects: String?

    @Flag(help: "Counts provisional scores too.")
    var provisional = false

    @Option(help: "The language of reasons: en or zh. By default the rubric's first.")
    var language: ReportLanguage?

    @Flag(help: "No progress bar and no summary beside the data.")
    var quiet = false

    func validate() throws {
        if inputs.isEmpty { throw ValidationError("name at least one file or folder, or - for standard input") }
        if let jobs, !(1...512).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 512") }
    }

    func run() async throws { try await ending { try await scoreAll() } }

    private func scoreAll() async throws {
        let plan = try makePlan()
        let files = try InputFiles(inputs, leavingOut: reading.metadata)
        if let rejects, files.contains(rejects) {
            throw CommandFailure(
                code: .validationFailure, message: "--rejects: \(rejects) is an input itself\n  Name another file.")
        }
        var output = ScoreOutput(plan, by: by, format: format, isQuiet: quiet)
        var run = try ScoreRun(plan, rejects: rejects, progress: ProgressBar(total: files.totalSize, isQuiet: quiet))
        output.begin()
        try await BulkScoring(plan: plan).run(InputReader(files.paths, options: plan.reading)) { item, result in
            try run.take(item, result) { try output.write(call: $0) }
        }
        try run.finish()
        try output.end(run.totals)
        if !quiet { for problem in run.unusedMetadata { Terminal.note(problem.description) } }
        try output.summarise(run.totals, passedOver: files.passedOver)
        if run.totals.setAside > 0 { throw ExitCode.badData }
    }

    private func makePlan() throws -> ScoringPlan {
        let rubrics = try RubricFinder.read(rubric).map(\.rubric)
        var plan = ScoringPlan(rubrics: try rubrics.map(RubricFinder.compile))
        plan.reading = try reading.readingOptions()
        plan.countsProvisional = provisional
        plan.language = language ?? rubrics.first.map(ReportLanguage.init(of:)) ?? .en
        plan.jobs = jobs ?? 1
        if by == .call {
            plan.callOutput =
                switch format {
                case .json, .ndjson: .json
                case .table: .table
                case .csv: .csv
                }
        }
        return plan
    }
}

extension ReportLanguage: ExpressibleByArgument {
    /// The language that a rubric's title begins with.
    init(of rubric: Rubric) {
        self = rubric.title.entries.first.flatMap { ReportLanguage(rawValue: $0.language) } ?? .en
    }
}

/// Runs a command's work and ends it with message and exit code when it fails.
func ending(_ work: () async throws -> Void) async throws {
    Terminal.ignoreClosedPipes()
    do {
        try await work()
    } catch let failure as CommandFailure {
        Terminal.note(failure.message)
        throw failure.code
    }
}
