import Diagnostics

extension RubricParser {
    static let rubricKeys = [
        "rubric", "version", "title", "pass_mark", "ring_cycle", "include", "only", "least_scored", "listening",
        "phrases", "sections", "weights", "unscored_weight",
    ]

    /// The keys of the rubric itself.
    mutating func rubricFields(_ root: YAMLNode) -> Fields? {
        fields(of: root, what: "a rubric", known: Self.rubricKeys)
    }

    /// Reads the rubric, whose phrase sets are known by now.
    mutating func readRubric(_ fields: Fields) -> Rubric {
        let id = identifier(in: fields, "rubric") ?? ""
        var rubric = Rubric(id: id, version: 1, title: title(in: fields, or: id), sections: [])
        if let node = fields["version"] { rubric.version = integer(node, of: "‘version’", atLeast: 1) ?? 1 }
        rubric.passMark = fields["pass_mark"].flatMap { passMark($0) }
        rubric.ringCycle = fields["ring_cycle"].flatMap { ringCycle($0) }
        rubric.only = fields["only"].flatMap { readCheck($0, as: "‘only’") }
        if let share = fields["least_scored"].flatMap({ share($0, of: "‘least_scored’") }) {
            rubric.leastScored = share
        }
        if let rule = fields["unscored_weight"]
            .flatMap({ word($0, of: "‘unscored_weight’", as: Rubric.UnscoredWeight.self) })
        {
            rubric.unscoredWeight = rule
        }
        rubric.listening = phrases(in: fields, "listening")
        rubric.sections = readSections(in: fields)
        checkWeights(in: fields)
        return rubric
    }

    private mutating func passMark(_ node: YAMLNode) -> Decimal? {
        decimal(node, of: "‘pass_mark’", rule: "a number from 0 to 100", decimals: 2) {
            $0 >= Decimal(units: 0) && $0 <= Decimal(units: 100)
        }
    }

    private mutating func readSections(in fields: Fields) -> [Section] {
        guard let node = required("sections", in: fields),
            let nodes = list(node, of: "sections", what: "sections")
        else { return [] }
        var ids = UniqueIDs(kind: "section")
        var criteria = UniqueIDs(kind: "criterion")
        return nodes.compactMap { readSection($0, among: &ids, criteria: &criteria) }
    }

    private mutating func readSection(
        _ node: YAMLNode, among ids: inout UniqueIDs, criteria: inout UniqueIDs
    ) -> Section? {
        guard let fields = fields(of: node, what: "a section", known: ["id", "title", "criteria"]) else { return nil }
        let id = identifier(in: fields) ?? ""
        ids.take(id, at: fields["id"], reportingTo: &problems)
        let title = title(in: fields, or: id)
        guard let list = required("criteria", in: fields).flatMap({ list($0, of: "criteria", what: "criteria") }) else {
            return nil
        }
        return Section(id: id, title: title, criteria: list.compactMap { readCriterion($0, among: &criteria) })
    }

    /// Reports weights that don't add up to 100, where all could be read.
    private mutating func checkWeights(in fields: Fields) {
        if let node = fields["weights"] {
            _ = word(node, of: "‘weights’", among: ["relative"])
            return
        }
        let weights = seen.criteria.compactMap(\.criterion.weight)
        guard !weights.isEmpty, !seen.hasBrokenWeight, !fields.has("weights"), let node = fields["sections"] else {
            return
        }
        let hundredths = weights.reduce(0) { $0 + ($1.units(atScale: 2) ?? 0) }
        guard hundredths != 10_000 else { return }
        problems.report(
            "the weights add up to \(Decimal(units: hundredths, scale: 2)), not 100",
            remedy: "Change a weight, or write ‘weights: relative’ at the top.", at: node)
    }
}

/// Ids met so far, each of which may stand once.
struct UniqueIDs {
    /// What the ids name, for messages.
    let kind: String
    private var first: [String: YAMLNode] = [:]

    init(kind: String) { self.kind = kind }

    /// Takes an id in; reports one met before.
    mutating func take(_ id: String, at node: YAMLNode?, reportingTo problems: inout Problems) {
        guard let node, !id.isEmpty else { return }
        if let earlier = first[id] {
            problems.report(
                "the id ‘\(id)’ names more than one \(kind)",
                remedy: "Rename one; the first is in line \(earlier.line).",
                at: node)
        } else {
            first[id] = node
        }
    }
}
