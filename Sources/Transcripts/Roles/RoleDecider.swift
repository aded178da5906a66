/// Decides which of a record's labelled speakers is the agent.
///
/// The first of these that says something: the user's map, the source or the words of the labels (`agent`, `客服`, the
/// agent's name), what the speakers say. Otherwise the speakers stay unknown, and the record says so.
struct RoleDecider {
    /// Labels of the agent that the user gave.
    let agentLabels: [String]

    /// Gives the segments their speakers, and says in `source` how it was decided.
    func decide(_ record: inout CallRecord) {
        var cast = Cast(record)
        let isTold = cast.hasSide
        let isMapped = cast.map(agentLabels)
        if isMapped || cast.hasSide {
            cast.completePair(in: record)
            if isMapped { record.source.roles = .map }
        } else if cast.decide(byWordsIn: record) {
            record.source.roles = .words
        }
        cast.apply(to: &record, overriding: isMapped)
        if record.source.roles == .none, record.segments.contains(where: { $0.speaker != .unknown }) {
            record.source.roles = .explicit
        }
        if !isMapped, !isTold, !agentLabels.isEmpty, record.segments.contains(where: { $0.label != nil }) {
            record.source.warnings.append("--agent-speaker is none of its speakers' labels")
        }
        warn(&record)
    }

    private func warn(_ record: inout CallRecord) {
        let unknown = record.segments.filter { $0.speaker == .unknown }
        guard !unknown.isEmpty else { return }
        let labels = Set(unknown.compactMap(\.label)).count
        if labels > 0 {
            let speakers = labels == 1 ? "1 speaker has" : "\(labels) speakers have"
            record.source.warnings.append("\(speakers) no role; --agent-speaker names the agent's label")
        }
        let silent = unknown.filter { $0.label == nil }.count
        if silent > 0 {
            record.source.warnings.append("\(silent) of \(record.segments.count) segments name no speaker")
        }
    }
}
