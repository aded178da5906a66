import Rubrics
import Transcripts

/// The checks on what the record says about the call; the talk's words don't matter to them.
extension NaiveCall {
    /// "`rings` ≤ 3, or, without `rings`, ⌈`ring_seconds` ÷ ring cycle⌉, at least 1, ≤ 3. What it needs not
    /// recorded: unknown." "`ring_cycle` not given: rings from seconds are unknown."
    func answeredWithin(rings most: Int) -> NaiveTruth {
        if let rings = record.rings { return NaiveTruth(rings <= most) }
        guard let time = record.ringTime, let cycle = ringCycle else { return .unknown }
        let whole = time / cycle
        let begun = time % cycle == 0 ? whole : whole + 1
        return NaiveTruth(max(1, begun) <= most)
    }

    /// "In seconds, `ring_seconds` ≤ 12."
    func answeredWithin(time most: Int) -> NaiveTruth {
        guard let time = record.ringTime else { return .unknown }
        return NaiveTruth(time <= most)
    }

    /// "Who hung up; not recorded: unknown."
    func endedBy(_ side: String) -> NaiveTruth {
        guard let endedBy = record.endedBy else { return .unknown }
        return NaiveTruth(endedBy.rawValue == side)
    }

    /// "The record's `duration`, else the latest end; a missing end: unknown." No segment at all: no end.
    func duration(atLeast: Int?, atMost: Int?) -> NaiveTruth {
        guard let duration = record.duration ?? NaiveTalk.latestEnd(of: segments) else { return .unknown }
        return NaiveTruth(duration >= atLeast ?? .min && duration <= atMost ?? .max)
    }

    /// "Each named field equals one of its values, compared as written. A tag that is absent equals nothing; another
    /// absent field: unknown." "A language is compared by its first subtag."
    func equals(_ match: FieldMatch) -> NaiveTruth {
        if match.field.hasPrefix("tags.") {
            let tag = record.tags[String(match.field.dropFirst(5))]
            return NaiveTruth(match.values.contains { $0 == tag || ($0 == "" && tag == nil) })
        }
        if match.field == "language" {
            return NaiveTruth(match.values.map(Self.firstSubtag).contains(language))
        }
        // "The value "" stands for a field that is not given."
        guard let value = field(match.field) else { return match.values.contains("") ? .met : .unknown }
        return NaiveTruth(match.values.contains(value))
    }

    /// A field of the record as the record's JSON writes it.
    private func field(_ key: String) -> String? {
        switch key {
        case "id": record.id
        case "agent.id": record.agent.id
        case "agent.name": record.agent.name
        case "agent.team": record.agent.team
        case "channel": record.channel.rawValue
        case "direction": record.direction?.rawValue
        case "queue": record.queue
        case "customer.id": record.customerID
        case "answered": record.answered.map { "\($0)" }
        case "rings": record.rings.map { "\($0)" }
        case "ended_by": record.endedBy?.rawValue
        case "resolved": record.resolved.map { "\($0)" }
        default: nil
        }
    }
}
