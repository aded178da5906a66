internal import JSON

/// Reads a native record's keys but for the segments, which are left where they are.
struct NativeHead {
    var draft = RecordDraft()
    private(set) var segments: JSONValue?
    private let zone: LocalZone?
    private var seen: UInt8 = 0

    init(zone: LocalZone?) { self.zone = zone }

    /// Reads all keys of the record; its `source` is of an earlier reading, and passed over.
    mutating func read(_ root: JSONValue, strangers: inout StrangeKeys) throws(RecordProblem) {
        for (name, value) in root.members {
            if let key = RecordKey(native: name) {
                try draft.set(key, FieldValue(value), zone: zone)
            } else if let container = NativeContainer(name) {
                guard seen & container.rawValue == 0 else { throw RecordProblem("‘\(name.string)’ is given twice") }
                seen |= container.rawValue
                if !value.isNull { try read(container, value, strangers: &strangers) }
            } else if !(name == "source") {
                try strangers.meet(name, in: .record, once: true)
            }
        }
        try draft.finish()
    }

    private mutating func read(
        _ container: NativeContainer, _ value: JSONValue, strangers: inout StrangeKeys
    ) throws(RecordProblem) {
        switch container {
        case .segments: segments = try Self.expect(.array, "a list", "segments", value)
        case .agent: try readObject("agent", value, scope: .agent, strangers: &strangers)
        case .customer: try readObject("customer", value, scope: .customer, strangers: &strangers)
        case .rating: try readObject("customer_rating", value, scope: .rating, strangers: &strangers)
        case .tags:
            for (name, tag) in try Self.expect(.object, "an object", "tags", value).members {
                try draft.setTag(name.string, FieldValue(tag))
            }
        }
    }

    private mutating func readObject(
        _ name: String, _ value: JSONValue, scope: StrangeKeys.Scope, strangers: inout StrangeKeys
    ) throws(RecordProblem) {
        for (name, value) in try Self.expect(.object, "an object", name, value).members {
            if let key = RecordKey(native: name, in: scope) {
                try draft.set(key, FieldValue(value), zone: zone)
            } else {
                try strangers.meet(name, in: scope, once: true)
            }
        }
    }

    private static func expect(
        _ kind: JSONValue.Kind, _ expected: String, _ name: String, _ value: JSONValue
    ) throws(RecordProblem) -> JSONValue {
        guard value.kind == kind else { throw .wrong(name, expected, found: FieldValue(value)?.found ?? "null") }
        return value
    }

    /// What to say about a record that has no `segments`.
    static func noSegments(in root: JSONValue) -> RecordProblem {
        let isNull = root["segments"] != nil
        return RecordProblem(isNull ? "‘segments’ is null" : "no key ‘segments’")
    }
}
