import Diagnostics
import JSON
import Rubrics
import Scoring

/// How a call's score comes about, so that a clerk can add it up.
struct ScoreSum {
    private let rubric: Rubric
    private let evaluation: Evaluation
    private let language: ReportLanguage

    init(_ rubric: Rubric, _ evaluation: Evaluation, _ language: ReportLanguage) {
        self.rubric = rubric
        self.evaluation = evaluation
        self.language = language
    }

    /// The sum with a line a scored criterion.
    var text: String {
        guard let score = evaluation.score else {
            return say("No criterion has a score, so the call has none.", "没有可评分的项目，因此本通电话无得分。") + "\n"
        }
        var table = TextTable([
            .init("", width: 3, onRight: true), .init(say("criterion", "项目"), width: 30),
            .init(say("weight", "权重"), width: 8, onRight: true), .init(say("score", "得分率"), width: 8, onRight: true),
            .init(say("points", "得分"), width: 8, onRight: true),
        ])
        for (index, result) in evaluation.criteria.enumerated() {
            guard let points = result.points, let weight = result.weight, let own = result.score else { continue }
            table.rows.append([
                "\(index + 1)", rubric.criteria[index].title.text(for: language.rawValue), weight.description,
                shortestDecimal(own, decimals: 4), fixedDecimal(points),
            ])
        }
        table.rows.append(["", say("sum", "合计"), scoredWeight, "", fixedDecimal(score)])
        return table.rendered(isBold: false) + "\n" + rule(score) + "\n"
    }

    private var scoredWeight: String {
        let units = evaluation.criteria.reduce(0) { sum, result in
            sum + (result.points == nil ? 0 : result.weight?.units(atScale: 2) ?? 0)
        }
        return shortestDecimal(units, decimals: 2)
    }

    private func rule(_ score: Int) -> String {
        var lines: [String]
        switch rubric.unscoredWeight {
        case .shareOut:
            lines = wrapped(
                say(
                    "score = 100 × sum of (weight × score) ÷ sum of weights (\(scoredWeight)) = \(fixedDecimal(score)), rounded once to two decimals; points = 100 × weight ÷ \(scoredWeight) × score",
                    "得分 = 100 × Σ(权重 × 得分率) ÷ Σ权重（\(scoredWeight)）= \(fixedDecimal(score))，仅最后四舍五入到两位小数"),
                indent: 0)
        case .withinSection:
            lines = wrapped(
                say(
                    "each section with a score keeps its full weight: score = 100 × sum of (section's weight × mean of its scored criteria by weight) ÷ sum of those sections' weights = \(fixedDecimal(score))",
                    "每个有得分的部分保留其全部权重：得分 = 100 × Σ(部分权重 × 该部分加权平均) ÷ Σ部分权重 = \(fixedDecimal(score))"),
                indent: 0)
        }
        if let share = evaluation.scoredShare {
            lines += wrapped(
                say(
                    "scored: \(shortestDecimal(share, decimals: 2)) % of the weight that applies",
                    "已评分权重占适用权重的 \(shortestDecimal(share, decimals: 2)) %"),
                indent: 0)
        }
        if let mark = rubric.passMark, let passed = evaluation.passed {
            lines += wrapped(
                say("pass mark \(mark): \(passed ? "passed" : "not passed")", "及格线 \(mark)：\(passed ? "通过" : "未通过")"),
                indent: 0)
        }
        for reason in evaluation.provisional { lines += wrapped(provisional(reason), indent: 0) }
        return lines.joined(separator: "\n")
    }

    private func provisional(_ reason: CallScore.ProvisionalReason) -> String {
        switch reason {
        case .critical:
            say(
                "provisional: a critical failure is suspected (\(evaluation.criticalFailures.joined(separator: ", "))); a reviewer decides",
                "暂定：疑似致命错误（\(evaluation.criticalFailures.joined(separator: "、"))），由质检员确认")
        case .littleScored:
            say("provisional: too little of the weight was scored", "暂定：已评分的权重过少")
        }
    }

    private func say(_ en: String, _ zh: String) -> String { language == .zh ? zh : en }
}
