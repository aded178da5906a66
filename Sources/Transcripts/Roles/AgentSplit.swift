/// A call with several agents is one record for each of them, in which the others are colleagues.
enum AgentSplit {
    /// One record for each of the agents, given by their labels; the record itself where there are not several.
    static func records(of record: CallRecord, agents: [[String]]) -> [CallRecord] {
        guard agents.count > 1 else { return [record] }
        return agents.enumerated().map { number, own in
            var call = record
            call.id += "#\(number + 1)"
            call.source.warnings.append(
                "\(agents.count) labels name an agent: one record for each; --agent-speaker names the one to score")
            for index in call.segments.indices where call.segments[index].speaker == .agent {
                if !own.contains(call.segments[index].label ?? "") { call.segments[index].speaker = .colleague }
            }
            return call
        }
    }
}
