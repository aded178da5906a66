extension Check {
    /// The check as a list: its key, then what it takes.
    var canonical: Canonical {
        switch self {
        case .said(let said): .list([.text("said"), said.canonical])
        case .notSaid(let words, let within): .list([.text("not_said"), words.canonical, .optional(within?.canonical)])
        case .answeredWithinRings(let rings): .list([.text("answered_within_rings"), .number(rings)])
        case .answeredWithinTime(let time): .list([.text("answered_within_time"), .number(time)])
        case .responds(let responds): .list([.text("responds"), responds.canonical])
        case .inOrder(let steps): .list([.text("in_order")] + steps.map(\.canonical))
        case .repliesWithin(let time, let share): .list([.text("replies_within"), .number(time), share.canonical])
        case .silence(let silence): .list([.text("silence"), silence.canonical])
        case .hold(let hold):
            .list([.text("hold"), hold.asked.canonical, hold.thanked.canonical, .number(hold.longerThan)])
        case .interruptions(let by, let most, let overlap):
            .list([.text("interruptions"), by.canonical, .number(most), .number(overlap)])
        case .pace(let by, let ranges): .list([.text("pace"), by.canonical] + ranges.map(\.canonical))
        case .talkShare(let by, let least, let most):
            .list([.text("talk_share"), by.canonical, .optional(least?.canonical), .optional(most?.canonical)])
        case .repeats(let by, let similarity, let most, let longer):
            .list([.text("repeats"), by.canonical, similarity.canonical, .number(most), .number(longer)])
        case .notDisclosed(let by, let kinds):
            .list([.text("not_disclosed"), by.canonical] + kinds.map { .text($0.rawValue) })
        case .endedBy(let side): .list([.text("ended_by"), .text(side)])
        case .duration(let least, let most):
            .list([.text("duration"), .optional(least.map(Canonical.number)), .optional(most.map(Canonical.number))])
        case .call(let fields): .list([.text("call")] + fields.map(\.canonical))
        case .all(let checks): .list([.text("all")] + checks.map(\.canonical))
        case .any(let checks): .list([.text("any")] + checks.map(\.canonical))
        case .not(let check): .list([.text("not"), check.canonical])
        }
    }
}

extension Canonical {
    /// A value that may be absent, in a list whose places have meanings.
    fileprivate static func optional(_ value: Canonical?) -> Canonical { value ?? .list([]) }
}

extension Utterance {
    var canonical: Canonical {
        .map(["by": by.canonical, "any": any.canonical, "except": except.canonical])
    }
}

extension Said {
    fileprivate var canonical: Canonical {
        .map([
            "words": words.canonical, "within": within?.canonical, "at_least": .number(atLeast),
            "at_most": atMost.map(Canonical.number), "different": different ? .number(1) : nil,
        ])
    }
}

extension Responds {
    fileprivate var canonical: Canonical {
        .map([
            "to": to.canonical, "with": with.canonical, "within": within.canonical,
            "each_time": eachTime ? .number(1) : nil,
        ])
    }
}

extension Responds.Reach {
    fileprivate var canonical: Canonical {
        switch self {
        case .turns(let turns): .list([.text("turns"), .number(turns)])
        case .time(let time): .list([.text("time"), .number(time)])
        }
    }
}

extension Step {
    fileprivate var canonical: Canonical { .map(["words": words.canonical, "within": within?.canonical]) }
}

extension Silence {
    fileprivate var canonical: Canonical {
        .map(["at_most": .number(atMost), "after": gaps.canonical, "excused_by": excusedBy.canonical])
    }
}

extension Silence.Gaps {
    fileprivate var canonical: Canonical {
        switch self {
        case .all: .text("all")
        case .afterCustomer: .text("customer")
        case .after(let words): words.canonical
        }
    }
}

extension Window {
    fileprivate var canonical: Canonical {
        switch self {
        case .firstTurns(let turns): .list([.text("first_turns"), .number(turns)])
        case .lastTurns(let turns): .list([.text("last_turns"), .number(turns)])
        case .firstTime(let time): .list([.text("first_time"), .number(time)])
        case .lastTime(let time): .list([.text("last_time"), .number(time)])
        }
    }
}

extension PaceRange {
    fileprivate var canonical: Canonical {
        .map(["language": .text(language), "at_least": atLeast?.canonical, "at_most": atMost?.canonical])
    }
}

extension FieldMatch {
    fileprivate var canonical: Canonical { .list(([field] + values).map { .text($0) }) }
}

extension RoleSet {
    fileprivate var canonical: Canonical { .number(Int(rawValue)) }
}
