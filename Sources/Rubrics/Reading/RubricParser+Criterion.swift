import Diagnostics

extension RubricParser {
    private static let criterionKeys = [
        "id", "title", "weight", "critical", "record_only", "applies_when", "check", "levels", "deduct", "reviewer",
        "trust", "source", "behaviours", "examples",
    ]
    private static let methods = ["check", "levels", "deduct", "reviewer"]

    mutating func readCriterion(_ node: YAMLNode, among ids: inout UniqueIDs) -> Criterion? {
        seen.responds = []
        guard let fields = fields(of: node, what: "a criterion", known: Self.criterionKeys) else { return nil }
        let id = identifier(in: fields) ?? ""
        ids.take(id, at: fields["id"], reportingTo: &problems)
        let title = title(in: fields, or: id)
        let weight = fields["weight"].flatMap { readWeight($0) }
        if fields.has("weight"), weight == nil { seen.hasBrokenWeight = true }
        let critical = fields["critical"].flatMap { word($0, of: "‘critical’", as: Criterion.ErrorClass.self) }
        let recordOnly = flag(in: fields, "record_only")
        checkCounting(fields, recordOnly: recordOnly)
        let appliesWhen = fields["applies_when"].flatMap { readCheck($0, as: "‘applies_when’") }
        let method = readMethod(fields, recordOnly: recordOnly)
        let examples = fields["examples"].map { readExamples($0) } ?? []
        // What could not be read still counts where weights are added up.
        let criterion = Criterion(
            id: id, title: title, weight: weight, critical: critical, recordOnly: recordOnly, appliesWhen: appliesWhen,
            method: method ?? .levels([]), trust: readTrust(fields), sources: texts(in: fields, "source"),
            behaviours: texts(in: fields, "behaviours"), examples: examples)
        seen.criteria.append(WrittenCriterion(criterion: criterion, place: node.place, responds: seen.responds))
        return criterion
    }

    /// Reads `trust`, which only a finding of the program can have.
    private mutating func readTrust(_ fields: Fields) -> Criterion.Trust {
        guard let node = fields["trust"], let trust = word(node, of: "‘trust’", as: Criterion.Trust.self) else {
            return .high
        }
        if fields.has("reviewer") {
            problems.report(
                "‘trust’ in a criterion that a reviewer decides",
                remedy: "Delete it: it is said of what the program finds.",
                at: node)
        }
        return trust
    }

    /// Reads a text or a list of texts.
    private mutating func texts(in fields: Fields, _ key: String) -> [String] {
        guard let node = fields[key] else { return [] }
        return (node.list ?? [node]).compactMap { text($0, of: "‘\(key)’") }
    }

    private mutating func readWeight(_ node: YAMLNode) -> Decimal? {
        decimal(node, of: "‘weight’", rule: "a number above 0 and at most 1000000", decimals: 2) {
            $0 > Decimal(units: 0) && $0 <= Decimal(units: 1_000_000)
        }
    }

    /// Reports a criterion that counts in no way, or that is recorded only and counts all the same.
    private mutating func checkCounting(_ fields: Fields, recordOnly: Bool) {
        guard recordOnly else {
            if !["weight", "critical", "record_only"].contains(where: fields.has) || isPlainlyNotRecorded(fields) {
                problems.report(
                    "a criterion needs ‘weight’, ‘critical’ or ‘record_only: true’",
                    remedy: "Write what it counts, such as ‘weight: 10’.", at: fields.node)
            }
            return
        }
        for key in ["weight", "critical"] {
            guard let node = fields[key] else { continue }
            problems.report(
                "‘\(key)’ in a criterion that is recorded only", remedy: "Delete it, or ‘record_only’.", at: node)
        }
        for key in ["check", "levels", "deduct"] where fields[key] != nil {
            problems.report(
                "a criterion that is recorded only needs a reviewer, not ‘\(key)’",
                remedy: "Write ‘reviewer’ with its choices.", at: fields[key] ?? fields.node)
        }
    }

    private func isPlainlyNotRecorded(_ fields: Fields) -> Bool {
        fields["record_only"]?.text == "false" && !fields.has("weight") && !fields.has("critical")
    }

    /// Reads how the criterion is seen; reports none and more than one.
    private mutating func readMethod(_ fields: Fields, recordOnly: Bool) -> Criterion.Method? {
        let written = Self.methods.filter(fields.has)
        if written.isEmpty {
            problems.report(
                "a criterion needs ‘check’, ‘levels’, ‘deduct’ or ‘reviewer’", remedy: "Write how it is seen.",
                at: fields.node)
        }
        if written.count > 1 {
            let names = written.map { "‘\($0)’" }.joined(separator: " and ")
            problems.report(
                "a criterion is seen in one way, not by \(names)", remedy: "Keep one of them.", at: fields.node)
        }
        // All are read, so that all their problems are told.
        let read = written.map { readMethod($0, fields, recordOnly: recordOnly) }
        return read.first ?? nil
    }

    private mutating func readMethod(_ key: String, _ fields: Fields, recordOnly: Bool) -> Criterion.Method? {
        guard let node = fields[key] else { return nil }
        switch key {
        case "check":
            return readCheck(node, as: "‘check’").map { .levels([Criterion.Level(score: Decimal(units: 1), when: $0)]) }
        case "levels": return readLevels(node).map(Criterion.Method.levels)
        case "deduct": return readDeduct(node, in: fields)
        default: return readReviewer(node, recordOnly: recordOnly)
        }
    }
}
