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
        case .csv:
            let row = CallRow(record, score, compiled)
            output += Array((CSV.line(row.cells(of: plan.criterionColumns)) + "\r\n").utf8)
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
        .init("call", width: 20), .init("agent", width: 16), .init("score", width: 7, onRight: true),
        .init("result", width: 31),
    ]

    /// The row as a line of the table.
    var tableLine: String {
        TextTable.line(
            [
                record.id, record.agent.name ?? record.agent.id ?? "–",
                score.score.map { fixedDecimal($0) } ?? "–", note,
            ], Self.columns)
    }

    /// The CSV's header, with a column for each of these criteria.
    static func header(_ criteria: [String]) -> [String] {
        ["call", "agent", "agent_name", "team", "rubric", "score", "passed", "provisional", "excluded"] + criteria
    }

    /// The row as CSV cells; a criterion without a score has its status, one of another rubric and those of an
    /// excluded call nothing.
    func cells(of criteria: [String]) -> [String] {
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
        return cells + criteria.enumerated().map { column, id in cell(of: id, at: column) }
    }

    private func cell(of id: String, at column: Int) -> String {
        let own = compiled.rubric.criteria
        let isOwn = own.indices.contains(column) && own[column].id == id
        guard let index = isOwn ? column : own.firstIndex(where: { $0.id == id }),
            score.criteria.indices.contains(index)
        else { return "" }
        let result = score.criteria[index]
        return result.isScored ? compiled.scoreText(result, at: index) : result.status.rawValue
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
