import Diagnostics
import Testing

@testable import Transcripts

/// A sidecar as a user gives it.
func metadata(_ text: String, file: String = "calls.json", zone: String? = nil) throws -> CallMetadata {
    try CallMetadata(Array(text.utf8), file: file, zone: zone.flatMap { LocalZone(offset: $0) })
}

/// What a sidecar says of a call, a line for each field.
func told(_ id: String, _ text: String, file: String = "calls.json", zone: String? = nil) throws -> [String] {
    var record = CallRecord(id: id)
    record.source.file = "calls/\(id)"
    try metadata(text, file: file, zone: zone).apply(to: &record)
    return record.told
}

/// Why a sidecar is refused, as it is printed.
func refusedMetadata(_ text: String, file: String = "m.json") -> String {
    do throws(Diagnostics) {
        _ = try CallMetadata(Array(text.utf8), file: file)
        return ""
    } catch { return error.description }
}

extension CallRecord {
    /// What the record says but for its id and words, a line for each field.
    var told: [String] {
        var facts: [(String, String?)] = [
            ("agent", agent.id), ("agent.name", agent.name), ("agent.team", agent.team), ("queue", queue),
            ("direction", direction?.rawValue), ("channel", channel == .phone ? nil : channel.rawValue),
            ("language", language), ("started_at", startedAt), ("answered", answered.map { "\($0)" }),
            ("ring", ringTime.map { "\($0)" }), ("duration", duration.map { "\($0)" }),
            ("ended_by", endedBy?.rawValue), ("rating", customerRating.map { "\($0.score) of \($0.of)" }),
            ("recording", recording), ("rings", rings.map { "\($0)" }),
        ]
        facts += tags.sorted { $0.key < $1.key }.map { ("tags.\($0.key)", $0.value) }
        return facts.compactMap { name, value in value.map { "\(name): \($0)" } }
    }
}
