import Diagnostics
import JSON
import Rubrics
import Scoring
import Transcripts

/// Writes a call as `--by call` shows it; runs in the jobs, so that writing is shared out too.
struct CallWriter {
    private var json = JSONWriter()

    /// Appends what is written for a call, with a line end.
    mutating func write(
        _ record: CallRecord, _ score: CallScore, _ talk: borrowing Talk, _ plan: ScoringPlan,
        _ compiled: CompiledRubric, into output: inout [UInt8]
    ) {
        switch plan.callOutput {
        case .none: break
        case .json:
            json.removeAll()
            json.evaluation(
                talk.evaluate(record, language: plan.language), by: compiled.rubric, engine: Callgrade.version)
            output += json.bytes
            output.append(0x0a)
        case .table: output += Array((CallRow(record, score, compiled).tableLine + "\n").utf8)
        case .csv: output += Array((CSV.line(CallRow(record, score, compiled).cells) + "\r\n").utf8)
        }
    }
}

/// A call in one row.
struct CallRow {
    let record: CallRecord
    let score: CallScore
    let compiled: CompiledRubric

    init(_ record: CallRecord, _ score: CallScore, _ compiled: CompiledRubric) {
        self.record = record
        self.score = score
        self.compiled = compiled
    }

    /// The table's columns.
    static let columns: [TextTable.Column] = [
        .init("call", width: 22), .init("agent", width: 18), .init("score", width: 7, onRight: true),
        .init("result", width: 28),
    ]

    /// The row as a line of the table.
    var tableLine: String {
        TextTable.line(
            [
                record.id, record.agent.name ?? record.agent.id ?? "–",
                score.score.map { fixedDecimal($0) } ?? "–", note,
            ], Self.columns)
    }

    /// The CSV's header for a rubric.
    static func header(_ rubric: Rubric) -> [String] {
        ["call", "agent", "agent_name", "team", "rubric", "score", "passed", "provisional", "excluded"]
            + rubric.criteria.map(\.id)
    }

    /// The row as CSV cells, one for each of the header; a criterion without a score has its status, an excluded
    /// call nothing.
    var cells: [String] {
        var cells = [
            record.id, record.agent.id ?? "", record.agent.name ?? "", record.agent.team ?? "", compiled.rubric.id,
            score.score.map { shortestDecimal($0, decimals: 2) } ?? "",
            compiled.passed(score.score).map { $0 ? "true" : "false" } ?? "",
            score.provisional.sorted().map(\.rawValue).joined(separator: " "),
        ]
        switch score.excluded {
        case .notAnswered?: cells.append("not_answered")
        case .only?: cells.append("only")
        case nil: cells.append("")
        }
        for index in compiled.rubric.criteria.indices {
            guard score.criteria.indices.contains(index) else {
                cells.append("")
                continue
            }
            let result = score.criteria[index]
            cells.append(result.isScored ? compiled.scoreText(result, at: index) : result.status.rawValue)
        }
        return cells
    }

    private var note: String {
        switch score.excluded {
        case .notAnswered?: return "excluded: not answered"
        case .only?: return "excluded: outside ‘only’"
        case nil: break
        }
        guard score.score != nil else { return "without score" }
        let passed = compiled.passed(score.score).map { $0 ? "passed" : "failed" }
        let provisional =
            score.provisional.isEmpty
            ? nil : "provisional: " + score.provisional.sorted().map(\.rawValue).joined(separator: ", ")
        return [passed, provisional].compactMap { $0 }.joined(separator: ", ")
    }
}

/// A score in hundredths with both decimals, for tables.
func fixedDecimal(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
}
