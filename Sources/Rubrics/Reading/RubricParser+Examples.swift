import Diagnostics

extension RubricParser {
    mutating func readExamples(_ node: YAMLNode) -> [Example] {
        guard let nodes = list(node, of: "examples", what: "examples") else { return [] }
        return nodes.compactMap { readExample($0) }
    }

    private mutating func readExample(_ node: YAMLNode) -> Example? {
        guard let fields = fields(of: node, what: "an example", known: ["score", "call", "record"]) else { return nil }
        let expected = required("score", in: fields).flatMap { readExpected($0) }
        let call = required("call", in: fields).flatMap { readExampleCall($0) }
        let record = fields["record"].flatMap { readExampleRecord($0) }
        guard let expected, let call else { return nil }
        return Example(expected: expected, call: call, fields: record, line: node.line)
    }

    private mutating func readExpected(_ node: YAMLNode) -> Example.Expected? {
        switch node.text {
        case "not_applicable": return .notApplicable
        case "not_scored": return .notScored
        case let text? where Decimal(text) == nil:
            let near = nearestName(to: text, among: ["not_applicable", "not_scored"])
            problems.report(
                "an example’s ‘score’ can’t be ‘\(text)’",
                remedy: near.map { "Did you mean ‘\($0)’?" }
                    ?? "Write a number from 0 to 1, ‘not_applicable’ or ‘not_scored’.", at: node)
            return nil
        default: return scoreFromZero(node, of: "an example’s ‘score’").map(Example.Expected.score)
        }
    }

    private mutating func readExampleCall(_ node: YAMLNode) -> Example.Call? {
        if node.map != nil { return .record(json: node.json) }
        guard node.list == nil else {
            problems.report(
                "‘call’ is a text or a call record, not a list",
                remedy: "Write ‘call: |’ and below it lines such as ‘agent: 您好’.", at: node)
            return nil
        }
        return text(node, of: "‘call’").map(Example.Call.text)
    }

    private mutating func readExampleRecord(_ node: YAMLNode) -> String? {
        guard node.map != nil else {
            problems.report(
                "‘record’ is a map of fields, not \(node.kind)", remedy: "Write ‘record: { rings: 4 }’.", at: node)
            return nil
        }
        return node.json
    }
}
