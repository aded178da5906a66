import JSON
import Rubrics
import Scoring

/// Writes what `score` found, in the form asked for.
struct ScoreOutput {
    private let plan: ScoringPlan
    private let grouping: ScoreCommand.Grouping
    private let format: ScoreCommand.OutputFormat
    private let isQuiet: Bool
    private var isFirst = true
    /// Calls wait here until there are enough for one write.
    private var buffer: [UInt8] = []

    init(
        _ plan: ScoringPlan, by grouping: ScoreCommand.Grouping, format: ScoreCommand.OutputFormat, isQuiet: Bool
    ) {
        self.plan = plan
        self.grouping = grouping
        self.format = format
        self.isQuiet = isQuiet
    }

    /// Writes what stands before the calls.
    mutating func begin() {
        guard grouping == .call else { return }
        switch format {
        case .table: buffer += Array(TextTable.head(CallRow.columns, isBold: Terminal.outputIsTerminal).utf8)
        case .csv: buffer += Array((CSV.line(CallRow.header(plan.criterionColumns)) + "\r\n").utf8)
        case .json: buffer.append(UInt8(ascii: "["))
        case .ndjson: break
        }
    }

    /// Writes a call.
    mutating func write(call bytes: ArraySlice<UInt8>) throws {
        guard !bytes.isEmpty else { return }
        if format == .json {
            if !isFirst { buffer.append(UInt8(ascii: ",")) }
            buffer += bytes.dropLast()
            isFirst = false
        } else {
            buffer += bytes
        }
        if buffer.count > 1 << 18 { try flush() }
    }

    /// Writes what stands behind the calls, or the groups.
    mutating func end(_ totals: ScoreTotals) throws {
        switch (grouping, format) {
        case (.call, .json): buffer += Array("]\n".utf8)
        case (.call, _): break
        case (_, .table): buffer += Array(ScoreTables(plan, totals).table(by: grouping).utf8)
        case (_, .csv): buffer += Array(ScoreTables(plan, totals).csv(by: grouping).utf8)
        case (_, .json): buffer += ScoreTables(plan, totals).json(by: grouping, isArray: true)
        case (_, .ndjson): buffer += ScoreTables(plan, totals).json(by: grouping, isArray: false)
        }
        try flush()
    }

    /// Says what became of the calls that don't count: under a table, else beside the data.
    func summarise(_ totals: ScoreTotals, passedOver: [String]) throws {
        let lines = ScoreSummary(plan, totals, passedOver: passedOver).lines
        if format == .table {
            try Terminal.write("\n" + lines.map { $0 + "\n" }.joined())
        } else if !isQuiet {
            for line in lines { Terminal.note(line) }
        }
    }

    private mutating func flush() throws {
        try Terminal.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
