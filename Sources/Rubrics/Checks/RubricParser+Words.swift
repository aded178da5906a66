import Diagnostics

// The checks on words: `said`, `not_said`, `responds`, `in_order`.
extension RubricParser {
    /// Reads the keys that say whose words and which: `by`, `any`, `except`.
    mutating func utterance(in fields: Fields, by usual: RoleSet = .agent) -> Utterance? {
        let by = roles(in: fields, default: usual)
        let except = phrases(in: fields, "except")
        guard let any = required("any", in: fields, remedy: "Write the phrases: ‘any: [您好, hello]’.") else {
            return nil
        }
        return phrases(any, of: "any").map { Utterance(by: by, any: $0, except: except) }
    }

    /// Reads a map that says whose words and which, and nothing else.
    mutating func utterance(_ node: YAMLNode, as what: String, by usual: RoleSet = .agent) -> Utterance? {
        fields(of: node, what: what, known: ["by", "any", "except"]).flatMap { utterance(in: $0, by: usual) }
    }

    mutating func readSaid(_ node: YAMLNode) -> Check? {
        let known = ["by", "any", "except", "within", "at_least", "at_most", "different"]
        guard let fields = fields(of: node, what: "‘said’", known: known) else { return nil }
        let atMost = fields["at_most"].flatMap { integer($0, of: "‘at_most’", atLeast: 0) }
        let atLeast = fields["at_least"].flatMap { integer($0, of: "‘at_least’", atLeast: 0) }
        reportCrossed(atLeast, atMost, in: fields)
        let within = fields["within"].flatMap { window($0) }
        let different = flag(in: fields, "different")
        return utterance(in: fields).map {
            .said(
                Said(
                    $0, within: within, atLeast: atLeast ?? (atMost == nil ? 1 : 0), atMost: atMost,
                    different: different))
        }
    }

    /// Reports bounds that nothing can lie between.
    mutating func reportCrossed<Number: Comparable>(_ least: Number?, _ most: Number?, in fields: Fields) {
        guard let least, let most, least > most, let node = fields["at_most"] else { return }
        problems.report("‘at_most’ is less than ‘at_least’", remedy: "Exchange them.", at: node)
    }

    mutating func readNotSaid(_ node: YAMLNode) -> Check? {
        step(node, as: "‘not_said’").map { .notSaid($0.words, within: $0.within) }
    }

    mutating func readInOrder(_ node: YAMLNode) -> Check? {
        guard let nodes = list(node, of: "in_order", what: "steps") else { return nil }
        let steps = nodes.compactMap { step($0, as: "a step of ‘in_order’") }
        return steps.count == nodes.count ? .inOrder(steps) : nil
    }

    private mutating func step(_ node: YAMLNode, as what: String) -> Step? {
        guard let fields = fields(of: node, what: what, known: ["by", "any", "except", "within"]) else { return nil }
        let within = fields["within"].flatMap { window($0) }
        return utterance(in: fields).map { Step($0, within: within) }
    }

    mutating func readResponds(_ node: YAMLNode) -> Check? {
        seen.responds.append(node.place)
        guard let fields = fields(of: node, what: "‘responds’", known: ["to", "with", "within", "each_time"]) else {
            return nil
        }
        let reach = fields["within"].flatMap { self.reach($0) } ?? .turns(1)
        let eachTime = flag(in: fields, "each_time")
        let trigger = required("to", in: fields).flatMap { utterance($0, as: "‘to’", by: .customer) }
        let answer = required("with", in: fields).flatMap { utterance($0, as: "‘with’") }
        guard let trigger, let answer else { return nil }
        return .responds(Responds(to: trigger, with: answer, within: reach, eachTime: eachTime))
    }

    private mutating func reach(_ node: YAMLNode) -> Responds.Reach? {
        guard let text = text(node, of: "‘within’") else { return nil }
        if let turns = Self.turns(text) { return .turns(turns) }
        if let time = WrittenDuration.milliseconds(text) { return .time(time) }
        problems.report(
            "‘within’ is neither turns nor a duration: ‘\(text)’", remedy: "Write ‘1 turn’, ‘2 turns’ or ‘10 seconds’.",
            at: node)
        return nil
    }
}
