import Rubrics
import Scoring

/// What became of the calls that don't count, and why.
struct ScoreSummary {
    /// One to a few lines of at most 80 columns.
    let lines: [String]

    init(_ plan: ScoringPlan, _ totals: ScoreTotals, passedOver: [String]) {
        var lines: [String] = []
        let sum = { (part: (ScoreTally) -> Int) in totals.all.reduce(0) { $0 + part($1) } }
        lines.append("\(totals.calls) calls read, \(sum(\.calls)) counted")
        let provisional = sum(\.provisional)
        if provisional > 0 {
            let critical = sum { $0.provisionalReasons[.critical] ?? 0 }
            let little = sum { $0.provisionalReasons[.littleScored] ?? 0 }
            let reasons = [
                critical > 0 ? "\(critical) with a suspected critical failure" : nil,
                little > 0 ? "\(little) with too little scored" : nil,
            ].compactMap { $0 }.joined(separator: ", ")
            lines.append("provisional    \(provisional): \(reasons)" + (plan.countsProvisional ? " (counted)" : ""))
        }
        if sum(\.withoutScore) > 0 {
            lines.append("without score  \(sum(\.withoutScore)): no criterion could be scored")
        }
        if sum(\.excluded) > 0 {
            let reasons = [
                sum(\.notAnswered) > 0 ? "\(sum(\.notAnswered)) not answered" : nil,
                sum(\.outsideOnly) > 0 ? "\(sum(\.outsideOnly)) outside the rubric’s ‘only’" : nil,
            ].compactMap { $0 }.joined(separator: ", ")
            lines.append("excluded       \(sum(\.excluded)): \(reasons)")
        }
        let used = zip(plan.rubrics, totals.all).filter { $0.1.records > 0 }.map(\.0.rubric)
        let suggested = Set(used.flatMap(\.criteria).filter { $0.trust == .low }.map(\.id)).sorted()
        if !suggested.isEmpty {
            let (names, verb) = (suggested.joined(separator: ", "), suggested.count == 1 ? "waits" : "wait")
            lines += wrapped("low trust      \(names) \(verb) for a reviewer’s decision", indent: 0)
        }
        if totals.setAside > 0 {
            lines.append("set aside      \(totals.setAside): reasons are named above, with their places")
        }
        if totals.repeated > 0 { lines.append("repeated       \(totals.repeated): the same call again, counted once") }
        if totals.nobodys > 0 {
            lines.append("without agent  \(totals.nobodys): --metadata or --agent can name the agents")
        }
        if totals.unknownSpeakers > 0 {
            lines.append(
                "speakers       unknown in \(totals.unknownSpeakers): --agent-speaker can name the agent")
        }
        if totals.withWarnings > 0 {
            lines.append(
                "warnings       in \(totals.withWarnings): explain shows what their records hold that is not used")
        }
        if !passedOver.isEmpty {
            let names = passedOver.prefix(3).joined(separator: ", ") + (passedOver.count > 3 ? ", …" : "")
            lines.append("passed over    \(passedOver.count), not named as transcripts are: \(names)")
        }
        self.lines = lines
    }
}
