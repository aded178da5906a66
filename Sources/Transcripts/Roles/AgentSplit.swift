/// A call with several agents is one record for each of them, in which the others are colleagues.
enum AgentSplit {
    /// One record for each of the labels; the record itself where there are not several.
    static func records(of record: CallRecord, agents labels: [String]) -> [CallRecord] {
        guard labels.count > 1 else { return [record] }
        return labels.enumerated().map { number, label in
            var call = record
            call.id += "#\(number + 1)"
            call.source.warnings.append(
                "\(labels.count) labels name an agent: one record for each; --agent-speaker names the one to score")
            for index in call.segments.indices where call.segments[index].speaker == .agent {
                if call.segments[index].label != label { call.segments[index].speaker = .colleague }
            }
            return call
        }
    }
}
