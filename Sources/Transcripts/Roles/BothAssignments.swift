extension CallRecord {
    /// A record as it would be if one of its labels were the agent.
    package struct Assignment: Equatable, Sendable {
        /// The label that is taken for the agent.
        package let agentLabel: String
        /// The record with that agent, and the other speaker as the customer.
        package let record: CallRecord
    }

    /// The two records that there may be where two labels talk: each of them as the agent, the other one as the
    /// customer, in the order in which they begin to speak. Announcements stay what they are, and so do segments
    /// without a label. To see what a decision would change; `source.roles` stays what it is.
    ///
    /// - Returns: nil where not exactly two labels talk.
    package var bothAssignments: [Assignment]? {
        let labels = Cast(self).talking
        guard labels.count == 2 else { return nil }
        return [(labels[0], labels[1]), (labels[1], labels[0])].map { agent, customer in
            var record = self
            for index in segments.indices {
                if segments[index].label == agent { record.segments[index].speaker = .agent }
                if segments[index].label == customer { record.segments[index].speaker = .customer }
            }
            return Assignment(agentLabel: agent, record: record)
        }
    }
}
