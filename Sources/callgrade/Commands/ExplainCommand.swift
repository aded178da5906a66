import ArgumentParser
import Diagnostics
import Rubrics
import Scoring
import SystemPackage
import Transcripts

/// `callgrade explain`.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Shows one call as a person reads it: the words, each criterion with its reason, the sum.",
        discussion: """
            Example:
              callgrade explain samples/c-2043.json --rubric phone-service
            """)

    @Argument(help: ArgumentHelp("A transcript file, or - for standard input.", valueName: "call-file"))
    var file: String

    @Option(help: ArgumentHelp("A rubric file, the id of a rubric, or auto.", valueName: "rubric"))
    var rubric: String

    @Option(help: ArgumentHelp("Which call, where the file holds several.", valueName: "id"))
    var call: String?

    @OptionGroup var reading: ReadingArguments

    @Option(help: "The language of reasons: en or zh. By default the rubric's first.")
    var language: ReportLanguage?

    func run() async throws { try await ending { try explain() } }

    private func explain() throws {
        let record = try chooseCall()
        let rubric = try chooseRubric(for: record)
        let page = CallPage(
            record, by: rubric, language: language ?? ReportLanguage(of: rubric.rubric),
            isColoured: Terminal.outputIsTerminal)
        try Terminal.write(page.text)
    }

    private func chooseRubric(for record: CallRecord) throws -> CompiledRubric {
        let rubrics = try RubricFinder.read(rubric).map { try RubricFinder.compile($0.rubric) }
        if rubrics.count == 1 { return rubrics[0] }
        let choice = RubricChoice(rubrics.map { CallPage.fit(record, $0) })
        guard let only = choice.only else {
            let problem = choice.problem(ids: rubrics.map(\.rubric.id))
            throw CommandFailure(code: .badData, message: "\(file): \(problem.message)\n  \(problem.remedy)")
        }
        return rubrics[only]
    }

    private func chooseCall() throws -> CallRecord {
        let found = try readCalls()
        let problems = found.compactMap { if case .setAside(let setAside) = $0 { setAside } else { nil } }
        let calls = found.compactMap { if case .call(let record) = $0 { record } else { nil } }
        if !calls.isEmpty { for problem in problems { Terminal.note(problem.diagnostic.description) } }
        if let call {
            guard let chosen = calls.first(where: { $0.id == call }) else {
                throw CommandFailure(code: .noInput, message: "\(file): no call ‘\(call)’\n  \(Self.listed(calls))")
            }
            return chosen
        }
        guard let only = calls.first, calls.count == 1 else {
            let reasons = problems.map(\.diagnostic.description).joined(separator: "\n")
            throw CommandFailure(
                code: .badData,
                message: calls.isEmpty
                    ? reasons : "\(file): holds \(calls.count) calls; name one with --call\n  \(Self.listed(calls))")
        }
        return only
    }

    private func readCalls() throws -> [Reading] {
        let options = try reading.readingOptions()
        var reader = InputReader(try InputFiles([file]).paths, options: options)
        var found: [Reading] = []
        while let item = reader.nextItem() { found += item.readings(options) }
        return found
    }

    private static func listed(_ calls: [CallRecord]) -> String {
        let ids = calls.prefix(8).map(\.id).joined(separator: ", ")
        return "It holds: \(ids)" + (calls.count > 8 ? ", …" : "")
    }
}
