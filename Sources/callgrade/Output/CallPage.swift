import Diagnostics
import JSON
import Rubrics
import Scoring
import Transcripts

/// One call as a person reads it: its facts, its words with the evidence marked, each criterion with
/// its reason, and the sum to be added up by hand.
struct CallPage {
    private let record: CallRecord
    private let rubric: Rubric
    private let evaluation: Evaluation
    private let language: ReportLanguage
    private let isColoured: Bool
    private let assignments: [(label: String, score: Int?)]

    /// Scores a call to be shown.
    init(_ record: CallRecord, by compiled: CompiledRubric, language: ReportLanguage, isColoured: Bool) {
        self.record = record
        rubric = compiled.rubric
        self.language = language
        self.isColoured = isColoured
        assignments = Self.assignments(of: record, compiled)
        evaluation = Self.talk(of: record, compiled).evaluate(record, language: language)
    }

    /// Whether a rubric is for a call.
    static func fit(_ record: CallRecord, _ rubric: CompiledRubric) -> Fit { talk(of: record, rubric).fit(record) }

    private static func talk(of record: CallRecord, _ rubric: CompiledRubric) -> Talk {
        var talk = Talk(for: rubric)
        talk.add(record)
        talk.arrange()
        return talk
    }

    /// The page.
    var text: String {
        var parts = [facts, Transcript(record, evaluation, isColoured: isColoured).text]
        if let excluded = evaluation.excluded {
            parts.append(say("Not scored: \(excluded)", "未评分：\(excluded)") + "\n")
        } else {
            parts += rubric.sections.map(section)
            parts.append(ScoreSum(rubric, evaluation, language).text)
            if !assignments.isEmpty { parts.append(eitherAgent) }
        }
        return parts.joined(separator: "\n")
    }

    private func say(_ en: String, _ zh: String) -> String { language == .zh ? zh : en }

    // MARK: Who is the agent

    /// Where it was decided by words or not at all: what the call scores with each of its two speakers as the agent.
    private static func assignments(
        of record: CallRecord, _ rubric: CompiledRubric
    ) -> [(label: String, score: Int?)] {
        guard record.source.roles == .words || record.source.roles == .none else { return [] }
        return (record.bothAssignments ?? []).map { assignment in
            (assignment.agentLabel, talk(of: assignment.record, rubric).score(assignment.record).score)
        }
    }

    private var eitherAgent: String {
        let head =
            record.source.roles == .words
            ? say("Who the agent is was decided by what they say. The score would be:", "谁是客服由所说的话判断。得分将是：")
            : say("Who the agent is could not be decided. The score would be:", "无法判断谁是客服。得分将是：")
        let lines = assignments.map { label, score in
            let shown = score.map { fixedDecimal($0) } ?? say("none", "无")
            return "  " + say("with ‘\(label)’ as the agent", "以“\(label)”为客服").padded(to: 44) + " \(shown)\n"
        }
        return head + "\n" + lines.joined()
    }

    // MARK: Facts

    private var facts: String {
        let agent = [record.agent.name, record.agent.id.map { "(\($0))" }, record.agent.team].compactMap { $0 }
        let lines = [
            (say("call", "通话"), record.id),
            (say("agent", "客服"), agent.isEmpty ? say("not named", "未注明") : agent.joined(separator: " ")),
            (say("made", "方式"), made),
            (say("rubric", "评分表"), "\(rubric.id) \(rubric.version), \(rubric.digest.prefix(19))…"),
            (say("read from", "来源"), "\(record.source.file), \(record.source.format), " + roles),
        ]
        let warnings = record.source.warnings.map { (say("warning", "注意"), $0) }
        return (lines + warnings).map { $0.0.padded(to: 10) + " " + $0.1 + "\n" }.joined()
    }

    private var made: String {
        [
            record.channel.rawValue, record.direction?.rawValue, record.startedAt,
            record.rings.map { say("\($0) rings", "振铃 \($0) 声") },
            record.ringTime.map { say("ring time ", "振铃 ") + shortestDecimal($0, decimals: 3) + " s" },
            record.duration.map { shortestDecimal($0, decimals: 3) + " s" },
            record.endedBy.map { say("ended by \($0.rawValue)", "挂机方 \($0.rawValue)") },
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private var roles: String {
        say("speakers by ", "说话人依据 ") + record.source.roles.rawValue
    }

    // MARK: Criteria

    private func section(_ section: Section) -> String {
        let title = section.title.text(for: language.rawValue)
        var lines = [bold(title)]
        for (number, (criterion, owner)) in rubric.criteriaWithSections.enumerated() where owner.id == section.id {
            lines.append(contentsOf: self.criterion(criterion, evaluation.criteria[number], number + 1))
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func criterion(_ criterion: Criterion, _ result: CriterionResult, _ number: Int) -> [String] {
        let title =
            "\(number)".padded(to: 3, onLeft: true) + " \(mark(result)) " + criterion.title.text(for: language.rawValue)
        let width = max(1, 78 - points(result).displayWidth)
        var lines = [title.truncated(to: width).padded(to: width) + "  " + points(result)]
        lines += wrapped(result.explanation.reason, indent: 6)
        if let nearest = result.explanation.nearestMiss?.line(in: record, language) {
            lines += wrapped(nearest, indent: 6)
        }
        if criterion.trust == .low, let finding = result.finding, finding.status != .notApplicable {
            lines += wrapped(
                say(
                    "low trust: the program suggests \(suggestion(finding)); it counts when a reviewer decides",
                    "可信度低：程序建议\(suggestion(finding))，由质检员决定后计分"), indent: 6)
        }
        if let missed = result.missedPoints, missed > 0 {
            lines += wrapped(
                say("would have added ", "可再得 ") + fixedDecimal(missed) + say(" points", " 分"), indent: 6)
        }
        if criterion.critical != nil, result.status == .notMet {
            lines += wrapped(
                say(
                    "critical: a reviewer must confirm or clear this; if confirmed, the score is 0",
                    "致命项：须由质检员确认或排除；确认后得分为 0"), indent: 6)
        }
        return lines
    }

    private func suggestion(_ finding: Finding) -> String {
        switch finding.status {
        case .met: say("met", "达到")
        case .partlyMet: say("partly met", "部分达到") + " (\(shortestDecimal(finding.score ?? 0, decimals: 4)))"
        case .notMet: say("not met", "未达到")
        case .notApplicable: say("not applicable", "不适用")
        case .notScored: say("nothing, as it can’t tell", "无（无法判断）")
        }
    }

    private func mark(_ result: CriterionResult) -> String {
        switch result.status {
        case .met: "✓"
        case .partlyMet: "◐"
        case .notMet: "✗"
        case .notApplicable: "–"
        case .notScored: "?"
        }
    }

    private func points(_ result: CriterionResult) -> String {
        if let points = result.points, let weight = result.effectiveWeight {
            return fixedDecimal(points) + say(" of ", " / ") + fixedDecimal(weight)
        }
        switch result.status {
        case .notApplicable: return say("not applicable", "不适用")
        case .notScored: return say("not scored", "未评分")
        default: return say("no weight", "不计权重")
        }
    }

    private func bold(_ text: String) -> String { isColoured ? "\u{1b}[1m\(text)\u{1b}[0m" : text }
}

/// `1:05`, minutes and seconds of milliseconds.
func clock(_ time: Int) -> String {
    let seconds = time / 1000
    return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
}

/// Text in lines of at most 80 columns; Chinese may be broken anywhere, other words at blanks.
func wrapped(_ text: String, indent: Int) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    var width = indent
    for word in breakable(text) {
        let own = word.displayWidth
        if width + own > 80, !line.isEmpty {
            lines.append(blanks + line)
            line = ""
            width = indent
        }
        line += line.isEmpty ? String(word.drop { $0 == " " }) : word
        width += own
    }
    return line.isEmpty ? lines : lines + [blanks + line]
}

/// Pieces between which a line may end: each wide character, each other word with the blank before it.
private func breakable(_ text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
        let isWide = String(character).displayWidth == 2
        let startsNew = character == " " || isWide || pieces.last?.last.map { String($0).displayWidth == 2 } ?? true
        if startsNew { pieces.append(String(character)) } else { pieces[pieces.count - 1].append(character) }
    }
    return pieces
}

extension NearestMiss {
    /// What came nearest to words that are absent, and what keeps it from being them; nil for the words
    /// themselves, said where they count but too seldom.
    func line(in record: CallRecord, _ language: ReportLanguage) -> String? {
        guard !lacks.isEmpty || !isInWindow else { return nil }
        let speaker = record.segments[evidence.segment].speaker.rawValue
        let shown = "“\(evidence.shown)”"
        let missing = lacks.joined(separator: " ")
        switch language {
        case .en:
            let at = evidence.start.map { " at " + clock($0) } ?? ""
            let fault =
                lacks.isEmpty
                ? "by the \(speaker), outside what was searched" : "lacks “\(missing)” of “\(form)”"
            return "nearest: \(shown)\(at), \(fault)"
        case .zh:
            let at = evidence.start.map { "，" + clock($0) } ?? ""
            let fault = lacks.isEmpty ? "由 \(speaker) 说出，不在查找范围内" : "与“\(form)”相比缺少“\(missing)”"
            return "最接近：\(shown)\(at)，\(fault)"
        }
    }
}
