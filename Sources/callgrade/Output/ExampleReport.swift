import Rubrics
import Scoring
import Transcripts

/// A failing example with what the program saw.
struct ExampleReport {
    private let run: ExampleRun
    private let file: String

    init(_ run: ExampleRun, file: String) {
        self.run = run
        self.file = file
    }

    /// What was expected, what came out and why, and the call with its evidence marked.
    var text: String {
        var lines = ["\(file):\(run.example.line): \(run.criterion): expected \(expected), got \(found)"]
        if let problem = run.problem { lines.append("  the call can’t be read: \(problem)") }
        if let result = run.result {
            lines += wrapped(result.explanation.reason, indent: 2)
            if let record = run.record, let nearest = result.explanation.nearestMiss?.line(in: record, .en) {
                lines += wrapped(nearest, indent: 2)
            }
        }
        var text = lines.map { $0 + "\n" }.joined()
        if let record = run.record, let result = run.result {
            let shown = Evaluation(call: record.id, criteria: [result])
            text += Transcript(record, shown, isColoured: false).text
        }
        return text + "\n"
    }

    private var expected: String {
        switch run.example.expected {
        case .score(let score): score.description
        case .notApplicable: "not_applicable"
        case .notScored: "not_scored"
        }
    }

    private var found: String {
        guard let found = run.found else { return "nothing" }
        return found.score.map { Decimal(units: $0, scale: 4).description } ?? found.status.rawValue
    }
}
