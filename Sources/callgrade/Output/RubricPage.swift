import Diagnostics
import JSON
import PhraseMatching
import Rubrics
import Scoring

/// A rubric as a person reads it.
struct RubricPage {
    private let rubric: Rubric
    private let language: ReportLanguage
    private let isBold: Bool

    init(_ rubric: Rubric, _ language: ReportLanguage, isBold: Bool) {
        self.rubric = rubric
        self.language = language
        self.isBold = isBold
    }

    /// The page.
    var text: String {
        let head = [
            "\(rubric.title.text(for: language.rawValue)) (\(rubric.id), version \(rubric.version))",
            rubric.digest,
            facts,
        ].filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
        return head + "\n" + rubric.sections.map(section).joined(separator: "\n")
    }

    private var facts: String {
        [
            rubric.passMark.map { "pass mark \($0)" },
            rubric.ringCycle.map { "ring cycle \(shortestDecimal($0, decimals: 3)) s" },
            "unscored weight: \(rubric.unscoredWeight.rawValue)",
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private func section(_ section: Section) -> String {
        let shares = effectiveWeights(section)
        let own = shares.compactMap { $0 }.reduce(0, +)
        var table = TextTable([
            .init(section.title.text(for: language.rawValue), width: 40), .init("weight", width: 8, onRight: true),
            .init("share", width: 7, onRight: true), .init("seen by", width: 18),
        ])
        for (criterion, share) in zip(section.criteria, shares) {
            table.rows.append([
                criterion.title.text(for: language.rawValue), criterion.weight?.description ?? "–",
                share.map { fixedDecimal($0) } ?? "–", seen(criterion),
            ])
        }
        table.rows.append(["", "", fixedDecimal(own), ""])
        return table.rendered(isBold: isBold)
    }

    /// Each criterion's share of 100 points where all are scored, in hundredths.
    private func effectiveWeights(_ section: Section) -> [Int?] {
        let all = rubric.criteria.reduce(0) { $0 + ($1.weight?.units(atScale: 2) ?? 0) }
        return section.criteria.map { criterion in
            criterion.weight?.units(atScale: 2).map { (2 * $0 * 10_000 + all) / (2 * all) }
        }
    }

    private func seen(_ criterion: Criterion) -> String {
        let method =
            switch criterion.method {
            case .levels(let levels): levels.count == 1 ? "check" : "\(levels.count) levels"
            case .deduct(let points, _): "deducts \(points)"
            case .reviewer: "reviewer"
            }
        let critical = criterion.critical.map { "critical: \($0.rawValue)" }
        return [
            critical ?? method, criterion.recordOnly ? "recorded only" : nil,
            criterion.appliesWhen == nil ? nil : "if it applies",
        ]
        .compactMap { $0 }.joined(separator: ", ")
    }
}

/// A rubric's facts and phrases for programs.
struct RubricJSON {
    /// One JSON object.
    let bytes: [UInt8]

    init(_ compiled: CompiledRubric) {
        let rubric = compiled.rubric
        var json = JSONWriter()
        json.object { json in
            json.key("rubric")
            json.string(rubric.id)
            json.key("version")
            json.number(rubric.version)
            json.key("digest")
            json.string(rubric.digest)
            json.key("criteria")
            json.array { json in
                for (criterion, section) in rubric.criteriaWithSections {
                    json.object { json in
                        json.key("id")
                        json.string(criterion.id)
                        json.key("section")
                        json.string(section.id)
                        json.key("weight")
                        if let weight = criterion.weight { json.raw(weight.description) } else { json.null() }
                    }
                }
            }
            json.key("phrases")
            json.array { json in
                for (phrase, by) in compiled.phrases { json.object { Self.write(phrase, by, &$0) } }
            }
        }
        json.newline()
        bytes = json.bytes
    }

    private static func write(_ phrase: Phrase, _ by: RoleSet, _ json: inout JSONWriter) {
        json.key("phrase")
        json.string(phrase.source)
        json.key("by")
        json.array { json in
            let names: [(RoleSet, String)] = [(.agent, "agent"), (.customer, "customer"), (.system, "system")]
            for (role, name) in names where by.contains(role) { json.string(name) }
        }
        json.key("forms")
        json.array { json in
            for form in phrase.forms {
                json.array { json in
                    for element in form.elements {
                        switch element {
                        case .token(let text): json.string(text)
                        case .prefix(let text): json.string(text + "*")
                        case .gap(let most):
                            json.object { json in
                                json.key("gap")
                                json.number(most)
                            }
                        }
                    }
                }
            }
        }
    }
}
