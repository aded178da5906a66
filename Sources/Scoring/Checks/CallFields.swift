internal import PhraseMatching
internal import Rubrics
internal import Transcripts

// Checks on the call's own fields.

extension Talk {
    /// `answered_within: N rings`: rings as counted, else the rings begun in the time.
    func answered(withinRings rings: Int, _ record: CallRecord) -> Truth {
        ringsCounted(record).map { Truth($0 <= rings) } ?? .unknown
    }

    /// Rings as counted by the switch, else ⌈ring time ÷ ring cycle⌉, at least 1; nil where not known.
    func ringsCounted(_ record: CallRecord) -> Int? {
        if let counted = record.rings { return counted }
        guard let time = record.ringTime, let cycle = compiled.rubric.ringCycle else { return nil }
        return max(1, (time + cycle - 1) / cycle)
    }

    /// `duration`, bounds included.
    func duration(_ atLeast: Int?, _ atMost: Int?, _ record: CallRecord) -> Truth {
        duration(record).map { Truth($0 >= atLeast ?? .min && $0 <= atMost ?? .max) } ?? .unknown
    }

    /// The record's duration, else the latest end; nil where an end is missing or nothing was said.
    func duration(_ record: CallRecord) -> Int? {
        if let duration = record.duration { return duration }
        return segments.count > 0 ? latestEnd() : nil
    }

    /// The latest end of all segments; nil where one is missing.
    func latestEnd() -> Int? {
        var latest = 0
        for index in 0..<segments.count {
            guard segments[index].end != SpokenSegment.missing else { return nil }
            latest = max(latest, segments[index].end)
        }
        return latest
    }

    /// `call: { field: values }`; an absent field equals the empty value. Without that among the values, a tag that is absent
    /// equals nothing, another absent field is unknown.
    func matches(_ match: FieldMatch, _ record: CallRecord) -> Truth {
        if match.field.hasPrefix("tags.") {
            return Truth(match.values.contains(record.tags[String(match.field.dropFirst(5))] ?? ""))
        }
        if match.field == "language" {
            let own = language(record)
            return Truth(match.values.contains { $0.firstSubtag == own })
        }
        guard let own = record.value(of: match.field) else { return match.values.contains("") ? .met : .unknown }
        return Truth(match.values.contains(own))
    }

    /// The record's language by its first subtag, else the derived one: `zh` where at least half of
    /// the tokens are CJK (none of none is), else `en`.
    func language(_ record: CallRecord) -> String {
        if let own = record.language { return own.firstSubtag }
        return stream.cjkCount * 2 >= stream.count ? "zh" : "en"
    }
}

extension CallRecord {
    /// A field's value as the rubric writes it; nil where it is absent.
    fileprivate func value(of field: String) -> String? {
        switch field {
        case "id": id
        case "agent.id": agent.id
        case "agent.name": agent.name
        case "agent.team": agent.team
        case "channel": channel.rawValue
        case "direction": direction?.rawValue
        case "queue": queue
        case "customer.id": customerID
        case "answered": answered.map { $0 ? "true" : "false" }
        case "resolved": resolved.map { $0 ? "true" : "false" }
        case "rings": rings.map(String.init)
        case "ended_by": endedBy?.rawValue
        default: nil
        }
    }
}

extension String {
    /// A language tag's first subtag in lower case.
    var firstSubtag: String { prefix { $0 != "-" && $0 != "_" }.lowercased() }
}
