import Diagnostics
import JSON
import Rubrics
import Scoring

/// The groups' scores as table, CSV and JSON.
struct ScoreTables {
    private let plan: ScoringPlan
    private let totals: ScoreTotals

    init(_ plan: ScoringPlan, _ totals: ScoreTotals) {
        self.plan = plan
        self.totals = totals
    }

    /// A group with its score and what it is called.
    struct Row {
        var rubric: Int
        var id: String?
        var name: String?
        var team: String?
        var score: GroupScore
    }

    // MARK: Rows

    /// Agents by rubric, then by score from the best, then by id; nobody's calls last.
    func agents() -> [Row] {
        totals.agents.map { key, group in
            Row(
                rubric: key.rubric, id: key.name, name: group.name, team: group.team,
                score: plan.rubrics[key.rubric].score(of: group.tally))
        }.sorted(by: Self.order)
    }

    /// Teams in the same order.
    func teams() -> [Row] {
        totals.teams.map { key, tally in
            Row(
                rubric: key.rubric, id: key.name, name: nil, team: key.name,
                score: plan.rubrics[key.rubric].score(of: tally))
        }.sorted(by: Self.order)
    }

    private static func order(_ a: Row, _ b: Row) -> Bool {
        if a.rubric != b.rubric { return a.rubric < b.rubric }
        if (a.id == nil) != (b.id == nil) { return b.id == nil }
        if a.score.score != b.score.score { return a.score.score ?? -1 > b.score.score ?? -1 }
        return a.id ?? "" < b.id ?? ""
    }

    // MARK: Table

    /// The table for a grouping, with a heading a rubric where there are several.
    func table(by grouping: ScoreCommand.Grouping) -> String {
        plan.rubrics.indices.compactMap { rubric in
            guard totals.all[rubric].records > 0 || plan.rubrics.count == 1 else { return nil }
            let heading = plan.rubrics.count > 1 ? plan.rubrics[rubric].rubric.id + "\n\n" : ""
            let table =
                grouping == .criterion
                ? criterionTable(rubric) : groupTable(grouping == .team ? teams() : agents(), rubric, grouping)
            return heading + table.rendered(isBold: Terminal.outputIsTerminal)
        }.joined(separator: "\n")
    }

    private func groupTable(_ rows: [Row], _ rubric: Int, _ grouping: ScoreCommand.Grouping) -> TextTable {
        let isAgent = grouping == .agent
        var table = TextTable(
            (isAgent
                ? [.init("agent", width: 10), .init("name", width: 16), .init("team", width: 10)]
                : [.init("team", width: 24)])
                + [
                    .init("score", width: 7, onRight: true), .init("95 % interval", width: 13),
                    .init("calls", width: 6, onRight: true), .init("passed", width: 7, onRight: true),
                ])
        for row in rows where row.rubric == rubric {
            let names = isAgent ? [row.id ?? "–", row.name ?? "", row.team ?? ""] : [row.team ?? "–"]
            table.rows.append(names + figures(row.score))
        }
        return table
    }

    private func figures(_ score: GroupScore) -> [String] {
        [
            score.score.map(fixedDecimal) ?? "–",
            score.interval.map { fixedDecimal($0.low) + "–" + fixedDecimal($0.high) } ?? "too few",
            "\(score.tally.calls)",
            score.passedShare.map { "\(($0 + 50) / 100) %" } ?? "–",
        ]
    }

    private func criterionTable(_ rubric: Int) -> TextTable {
        var table = TextTable([
            .init("criterion", width: 22), .init("title", width: 26), .init("mean", width: 5, onRight: true),
            .init("calls", width: 6, onRight: true), .init("full", width: 6, onRight: true),
            .init("none", width: 6, onRight: true),
        ])
        let compiled = plan.rubrics[rubric]
        let means = compiled.score(of: totals.all[rubric]).criteria
        for (criterion, mean) in zip(compiled.rubric.criteria, means) {
            table.rows.append([
                criterion.id, criterion.title.text(for: plan.language.rawValue), mean.mean.map(fixedDecimal) ?? "–",
                "\(mean.tally.calls)", "\(mean.tally.full)", "\(mean.tally.none)",
            ])
        }
        return table
    }

    // MARK: CSV

    /// The groups as CSV with a header.
    func csv(by grouping: ScoreCommand.Grouping) -> String {
        let lines = grouping == .criterion ? criterionLines() : groupLines(grouping)
        return lines.map { CSV.line($0) + "\r\n" }.joined()
    }

    private func groupLines(_ grouping: ScoreCommand.Grouping) -> [[String]] {
        let header =
            (grouping == .agent ? ["agent", "name", "team"] : ["team"]) + [
                "rubric", "score", "interval_low", "interval_high", "calls", "provisional", "without_score", "excluded",
                "passed_share",
            ]
        return [header]
            + (grouping == .agent ? agents() : teams()).map { row in
                (grouping == .agent ? [row.id ?? "", row.name ?? "", row.team ?? ""] : [row.team ?? ""]) + [
                    plan.rubrics[row.rubric].rubric.id, text(row.score.score, 2), text(row.score.interval?.low, 2),
                    text(row.score.interval?.high, 2), "\(row.score.tally.calls)", "\(row.score.tally.provisional)",
                    "\(row.score.tally.withoutScore)", "\(row.score.tally.excluded)", text(row.score.passedShare, 4),
                ]
            }
    }

    private func criterionLines() -> [[String]] {
        var lines = [
            [
                "rubric", "criterion", "mean", "calls", "full", "interval_low", "interval_high", "not_scored",
                "not_applicable",
            ]
        ]
        for (rubric, compiled) in plan.rubrics.enumerated() {
            for mean in compiled.score(of: totals.all[rubric]).criteria {
                lines.append([
                    compiled.rubric.id, mean.id, text(mean.mean, 2), "\(mean.tally.calls)", "\(mean.tally.full)",
                    text(mean.interval?.low, 2), text(mean.interval?.high, 2), "\(mean.tally.notScored)",
                    "\(mean.tally.notApplicable)",
                ])
            }
        }
        return lines
    }

    private func text(_ units: Int?, _ decimals: Int) -> String {
        units.map { shortestDecimal($0, decimals: decimals) } ?? ""
    }

    // MARK: JSON

    /// The groups as a JSON array, or one object a line.
    func json(by grouping: ScoreCommand.Grouping, isArray: Bool) -> [UInt8] {
        var json = JSONWriter()
        func write(_ objects: [(inout JSONWriter) -> Void]) {
            guard isArray else {
                for object in objects {
                    json.object(object)
                    json.newline()
                }
                return
            }
            json.array { json in for object in objects { json.object(object) } }
            json.newline()
        }
        switch grouping {
        case .criterion: write(criterionObjects())
        case .team: write(teams().map(object(team:)))
        case .agent, .call: write(agents().map(object(agent:)))
        }
        return json.bytes
    }

    private func object(agent row: Row) -> (inout JSONWriter) -> Void {
        { json in
            json.key("agent")
            json.string(row.id)
            json.key("name")
            json.string(row.name)
            json.key("team")
            json.string(row.team)
            self.rubricMember(row.rubric, &json)
            json.members(of: row.score)
        }
    }

    private func object(team row: Row) -> (inout JSONWriter) -> Void {
        { json in
            json.key("team")
            json.string(row.team)
            self.rubricMember(row.rubric, &json)
            json.members(of: row.score)
        }
    }

    private func criterionObjects() -> [(inout JSONWriter) -> Void] {
        plan.rubrics.enumerated().flatMap { rubric, compiled in
            compiled.score(of: totals.all[rubric]).criteria.map { mean in
                { json in
                    self.rubricMember(rubric, &json)
                    json.members(of: mean)
                }
            }
        }
    }

    /// The rubric's id, where there are several.
    private func rubricMember(_ rubric: Int, _ json: inout JSONWriter) {
        guard plan.rubrics.count > 1 else { return }
        json.key("rubric")
        json.string(plan.rubrics[rubric].rubric.id)
    }
}
