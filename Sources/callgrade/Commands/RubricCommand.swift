import ArgumentParser
import Diagnostics
import JSON
import Rubrics
import Scoring

/// `callgrade rubric`.
struct RubricCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rubric",
        abstract: "Lists, shows, checks and tests rubrics.",
        discussion: """
            Example:
              callgrade rubric test Rubrics/phone-service.yaml
            """,
        subcommands: [List.self, Show.self, Lint.self, Test.self])

    /// How a list is written.
    enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case table, json }

    /// `callgrade rubric list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the rubrics that can be named by id.",
            discussion: """
                Looks into ./Rubrics and what was installed with the program.

                Example:
                  callgrade rubric list
                """)

        @Option(help: "How it is written: table or json.")
        var format = OutputFormat.table

        func run() async throws { try await ending { try list() } }

        private func list() throws {
            var problems: [String] = []
            var rubrics: [(Rubric, String)] = []
            for (_, file) in RubricFinder.all() {
                do {
                    rubrics.append((try RubricFinder.readOne(file).rubric, file))
                } catch let failure as CommandFailure {
                    problems.append(failure.message)
                }
            }
            switch format {
            case .table: try Terminal.write(table(rubrics).rendered(isBold: Terminal.outputIsTerminal))
            case .json: try Terminal.write(json(rubrics))
            }
            guard problems.isEmpty else {
                throw CommandFailure(code: .badData, message: problems.joined(separator: "\n"))
            }
        }

        private func table(_ rubrics: [(Rubric, String)]) -> TextTable {
            var table = TextTable([
                .init("rubric", width: 22), .init("version", width: 7, onRight: true), .init("title", width: 28),
                .init("criteria", width: 8, onRight: true),
            ])
            for (rubric, _) in rubrics {
                let title = rubric.title.entries.map(\.text).joined(separator: " / ")
                table.rows.append([rubric.id, "\(rubric.version)", title, "\(rubric.criteria.count)"])
            }
            return table
        }

        private func json(_ rubrics: [(Rubric, String)]) -> [UInt8] {
            var json = JSONWriter()
            json.array { json in
                for (rubric, file) in rubrics {
                    json.object { json in
                        json.key("rubric")
                        json.string(rubric.id)
                        json.key("version")
                        json.number(rubric.version)
                        json.key("digest")
                        json.string(rubric.digest)
                        json.key("file")
                        json.string(file)
                        json.key("criteria")
                        json.number(rubric.criteria.count)
                    }
                }
            }
            json.newline()
            return json.bytes
        }
    }

    /// `callgrade rubric show`.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows a rubric: each criterion with its weight and how it is seen.",
            discussion: """
                Example:
                  callgrade rubric show phone-service --language zh
                """)

        @Argument(help: ArgumentHelp("A rubric file or the id of a rubric.", valueName: "rubric"))
        var rubric: String

        /// How a rubric is written.
        enum PageFormat: String, ExpressibleByArgument, CaseIterable { case table, json, markdown }

        @Option(
            help: """
                How it is written: table, json or markdown. The JSON holds all phrases with their forms, the Markdown \
                how each criterion is seen and its examples.
                """)
        var format = PageFormat.table

        @Option(help: "The language of titles: en or zh. By default the rubric's first.")
        var language: ReportLanguage?

        func run() async throws {
            try await ending {
                let rubric = try RubricFinder.readOne(rubric).rubric
                switch format {
                case .table:
                    let page = RubricPage(
                        rubric, language ?? ReportLanguage(of: rubric), isBold: Terminal.outputIsTerminal)
                    try Terminal.write(page.text)
                case .json: try Terminal.write(RubricJSON(try RubricFinder.compile(rubric)).bytes)
                case .markdown: try Terminal.write(RubricMarkdown(rubric).text)
                }
            }
        }
    }

    /// `callgrade rubric lint`.
    struct Lint: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks rubric files: what is wrong, and what is probably not meant.",
            discussion: """
                Exits 65 where a file has an error; warnings alone don't count.

                Example:
                  callgrade rubric lint Rubrics/phone-service.yaml
                """)

        @Argument(help: ArgumentHelp("Rubric files or ids.", valueName: "rubric"))
        var rubrics: [String]

        func run() async throws {
            try await ending {
                var hasErrors = false
                for name in rubrics {
                    do {
                        let read = try RubricFinder.readOne(name)
                        _ = try RubricFinder.compile(read.rubric)
                        for warning in read.warnings { try Terminal.write("\(warning)\n") }
                        let count = read.warnings.count
                        try Terminal.write(
                            "\(name): \(count == 0 ? "no warning" : count == 1 ? "1 warning" : "\(count) warnings")\n")
                    } catch let failure as CommandFailure where failure.code == .badData {
                        try Terminal.write(failure.message + "\n")
                        hasErrors = true
                    }
                }
                if hasErrors { throw ExitCode.badData }
            }
        }
    }

    /// `callgrade rubric test`.
    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Runs the examples of rubrics; a failing one shows what the program saw.",
            discussion: """
                Exits 65 where an example fails.

                Example:
                  callgrade rubric test Rubrics/phone-service.yaml
                """)

        @Argument(help: ArgumentHelp("Rubric files or ids.", valueName: "rubric"))
        var rubrics: [String]

        @Option(help: "The language of reasons: en or zh.")
        var language = ReportLanguage.en

        func run() async throws {
            try await ending {
                var failed = 0
                for name in rubrics {
                    let read = try RubricFinder.readOne(name)
                    var runner = ExampleRunner(try RubricFinder.compile(read.rubric), language: language)
                    let runs = runner.run()
                    for run in runs where !run.passed {
                        failed += 1
                        try Terminal.write(ExampleReport(run, file: read.files.first ?? name).text)
                    }
                    let passed = runs.count { $0.passed }
                    try Terminal.write("\(name): \(passed) of \(runs.count) examples passed\n")
                }
                if failed > 0 { throw ExitCode.badData }
            }
        }
    }
}
