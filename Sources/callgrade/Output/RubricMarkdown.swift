import JSON
import Rubrics

/// A rubric as a page of Markdown: each criterion with what it counts, where it comes from, how it is
/// seen and its examples.
struct RubricMarkdown {
    private let rubric: Rubric

    init(_ rubric: Rubric) { self.rubric = rubric }

    /// The page, with headings from the second level on.
    var text: String {
        var lines = ["## \(rubric.id)", "", rubric.title.entries.map(\.text).joined(separator: " · ") + "."]
        lines += ["", facts]
        for section in rubric.sections {
            lines += ["", "### \(section.title.entries.map(\.text).joined(separator: " · "))"]
            for criterion in section.criteria { lines += [""] + self.criterion(criterion) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var facts: String {
        var facts = ["Version \(rubric.version)", "\(rubric.criteria.count) criteria"]
        if let only = rubric.only { facts.append("for calls of which this holds: \(only.words)") }
        if let mark = rubric.passMark { facts.append("pass mark \(mark)") }
        if let cycle = rubric.ringCycle { facts.append("ring cycle " + shortestDecimal(cycle, decimals: 3) + " s") }
        return facts.joined(separator: "; ") + "."
    }

    private func criterion(_ criterion: Criterion) -> [String] {
        var lines = ["#### \(criterion.id)", ""]
        lines.append(criterion.title.entries.map(\.text).joined(separator: " · ") + ". " + counts(criterion))
        lines.append("")
        if !criterion.sources.isEmpty { lines.append("- source: \(criterion.sources.joined(separator: ", "))") }
        if !criterion.behaviours.isEmpty {
            lines.append("- behaviours: \(criterion.behaviours.joined(separator: ", "))")
        }
        if let applies = criterion.appliesWhen { lines.append("- applies \(Self.condition(applies.words))") }
        lines += seen(criterion).map { "- " + $0 }
        guard !criterion.examples.isEmpty else { return lines }
        lines += ["", "| result | example |", "| --- | --- |"]
        lines += criterion.examples.map { "| \(Self.expected($0)) | \(Self.cell($0)) |" }
        return lines
    }

    private func counts(_ criterion: Criterion) -> String {
        let parts = [
            criterion.weight.map { "Weight \($0)" },
            criterion.critical.map { "critical (\($0.rawValue))" },
            criterion.recordOnly ? "recorded, never scored" : nil,
            criterion.trust == .low ? "low trust: the program suggests, a reviewer decides" : nil,
        ]
        return parts.compactMap { $0 }.joined(separator: "; ") + "."
    }

    private func seen(_ criterion: Criterion) -> [String] {
        switch criterion.method {
        case .levels(let levels): return levels.map { "\($0.score) \(Self.condition($0.when.words))" }
        case .deduct(let points, let each):
            return ["\(points) points off for each time \(each.by.names) says \(each.phrases)"]
        case .reviewer(let guide, let choices):
            let answers = choices.map { choice in
                (choice.score.map { "\($0) " } ?? "") + choice.title.entries.map(\.text).joined(separator: " · ")
            }
            return ["a reviewer decides: " + answers.joined(separator: "; ")]
                + (guide.map { $0.entries.map(\.text) } ?? [])
        }
    }

    /// What must hold, with `when` in front of it once.
    private static func condition(_ words: String) -> String { words.hasPrefix("when ") ? words : "when " + words }

    private static func expected(_ example: Example) -> String {
        switch example.expected {
        case .score(let score): score.description
        case .notApplicable: "not applicable"
        case .notScored: "not scored"
        }
    }

    /// An example in one cell of a table.
    private static func cell(_ example: Example) -> String {
        let call: String =
            switch example.call {
            case .text(let text): text
            case .record(let json): json
            }
        let lines = ([example.fields] + call.split(separator: "\n").map(String.init)).compactMap { $0 }
        return lines.map { $0.trimming().replacing("|", with: "\\|") }.joined(separator: "<br>")
    }
}

extension String {
    fileprivate func trimming() -> String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
