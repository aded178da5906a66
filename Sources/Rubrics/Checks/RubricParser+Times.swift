import Diagnostics

// The checks on times: `answered_within`, `replies_within`, `silence`, `hold`, `interruptions`, `duration`.
extension RubricParser {
    mutating func readAnsweredWithin(_ node: YAMLNode) -> Check? {
        guard let text = text(node, of: "‘answered_within’") else { return nil }
        if let rings = Self.rings(text) { return .answeredWithinRings(rings) }
        if let time = WrittenDuration.milliseconds(text) { return .answeredWithinTime(time) }
        problems.report(
            "‘answered_within’ is neither rings nor a duration: ‘\(text)’", remedy: "Write ‘3 rings’ or ‘12 seconds’.",
            at: node)
        return nil
    }

    mutating func readRepliesWithin(_ node: YAMLNode) -> Check? {
        guard let fields = fields(of: node, what: "‘replies_within’", known: ["seconds", "share"]) else { return nil }
        let share = fields["share"].map { self.share($0, of: "‘share’") } ?? Decimal(units: 1)
        let time = required("seconds", in: fields).flatMap { duration($0, of: "‘seconds’") }
        guard let time, let share else { return nil }
        return .repliesWithin(time: time, share: share)
    }

    mutating func readSilence(_ node: YAMLNode) -> Check? {
        guard let fields = fields(of: node, what: "‘silence’", known: ["at_most", "after", "excused_by"]) else {
            return nil
        }
        let gaps = fields["after"].map { self.gaps($0) } ?? .all
        let excused = phrases(in: fields, "excused_by")
        let atMost = required(
            "at_most", in: fields, remedy: "Write the longest silence allowed: ‘at_most: 10 seconds’."
        )
        .flatMap { duration($0, of: "‘at_most’") }
        guard let atMost, let gaps else { return nil }
        return .silence(Silence(atMost: atMost, gaps: gaps, excusedBy: excused))
    }

    private mutating func gaps(_ node: YAMLNode) -> Silence.Gaps? {
        guard node.map != nil else {
            return word(node, of: "‘after’", among: ["customer"]).map { _ in .afterCustomer }
        }
        return fields(of: node, what: "‘after’", known: ["by", "any"])
            .flatMap { utterance(in: $0, by: .customer) }.map(Silence.Gaps.after)
    }

    mutating func readHold(_ node: YAMLNode) -> Check? {
        guard let fields = fields(of: node, what: "‘hold’", known: ["asked", "thanked", "longer_than"]) else {
            return nil
        }
        let asked = phrases(in: fields, "asked")
        let thanked = phrases(in: fields, "thanked")
        if !fields.has("asked"), !fields.has("thanked") {
            problems.report("‘hold’ needs ‘asked’ or ‘thanked’", remedy: "Write the phrases: ‘asked: [请稍等]’.", at: node)
        }
        return required("longer_than", in: fields, remedy: "Write what makes a hold: ‘longer_than: 10 seconds’.")
            .flatMap { duration($0, of: "‘longer_than’") }
            .map { .hold(Hold(asked: asked, thanked: thanked, longerThan: $0)) }
    }

    mutating func readInterruptions(_ node: YAMLNode) -> Check? {
        guard let fields = fields(of: node, what: "‘interruptions’", known: ["by", "at_most", "overlap"]) else {
            return nil
        }
        let by = roles(in: fields, among: ["agent", "customer", "anyone"])
        let atMost = fields["at_most"].flatMap { integer($0, of: "‘at_most’", atLeast: 0) } ?? 0
        let overlap = fields["overlap"].flatMap { duration($0, of: "‘overlap’") } ?? 500
        return .interruptions(by: by, atMost: atMost, overlap: overlap)
    }

    mutating func readDuration(_ node: YAMLNode) -> Check? {
        guard let fields = bounds(node, what: "‘duration’") else { return nil }
        let atLeast = fields["at_least"].flatMap { duration($0, of: "‘at_least’") }
        let atMost = fields["at_most"].flatMap { duration($0, of: "‘at_most’") }
        reportCrossed(atLeast, atMost, in: fields)
        return .duration(atLeast: atLeast, atMost: atMost)
    }

    /// The keys of a map with `at_least`, `at_most` or both, and perhaps others; reports one without either.
    mutating func bounds(_ node: YAMLNode, what: String, others: [String] = []) -> Fields? {
        guard let fields = fields(of: node, what: what, known: others + ["at_least", "at_most"]) else { return nil }
        if !fields.has("at_least"), !fields.has("at_most") {
            problems.report("\(what) needs ‘at_least’ or ‘at_most’", remedy: "Write one of them, or both.", at: node)
        }
        return fields
    }
}
