import ArgumentParser

/// The program: words on the command line become calls to the libraries.
@main
struct Callgrade: AsyncParsableCommand {
    /// The program's version, as evaluations name it.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "callgrade",
        abstract: "Scores recorded calls by a rubric, with the evidence for every point.",
        discussion: """
            Example:
              callgrade score samples --rubric phone-service --metadata samples/metadata.csv
            """,
        version: version,
        subcommands: [
            ScoreCommand.self, ExplainCommand.self, RubricCommand.self, FormatsCommand.self, InspectCommand.self,
            ConvertCommand.self,
        ])
}
