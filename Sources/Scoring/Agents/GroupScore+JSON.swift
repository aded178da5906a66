package import JSON

extension JSONWriter {
    /// Writes the members that a group's score has in every table: score to criteria.
    package mutating func members(of group: GroupScore) {
        key("score")
        decimal(group.score, decimals: 2)
        key("interval")
        interval(group.interval)
        key("calls")
        number(group.tally.calls)
        key("provisional")
        number(group.tally.provisional)
        key("without_score")
        number(group.tally.withoutScore)
        key("excluded")
        number(group.tally.excluded)
        key("passed_share")
        decimal(group.passedShare, decimals: 4)
        key("criteria")
        array { json in
            for criterion in group.criteria { json.object { $0.members(of: criterion) } }
        }
    }

    /// Writes a criterion's mean.
    package mutating func members(of criterion: CriterionMean) {
        key("id")
        string(criterion.id)
        key("mean")
        decimal(criterion.mean, decimals: 2)
        key("calls")
        number(criterion.tally.calls)
        key("full")
        number(criterion.tally.full)
        key("interval")
        interval(criterion.interval)
    }

    private mutating func interval(_ interval: Interval?) {
        guard let interval else { return null() }
        array { json in
            json.decimal(interval.low, decimals: 2)
            json.decimal(interval.high, decimals: 2)
        }
    }
}
