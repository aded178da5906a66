/// What the columns of a sidecar mean.
struct MetadataColumns {
    /// What a column holds.
    enum Meaning: Equatable {
        case file
        case key(RecordKey)
        case tag(String)
    }

    /// The meaning of each column.
    let meanings: [Meaning]

    /// Reads a header.
    ///
    /// - Throws: ``RecordProblem`` for a column that is no key of a record, or stands twice.
    init(_ header: [String]) throws(RecordProblem) {
        var meanings: [Meaning] = []
        for cell in header {
            let name = String(cell[...].trimmed)
            guard let meaning = Self.meaning(name) else {
                throw RecordProblem(
                    "unknown column ‘\(name)’",
                    remedy: RecordProblem.suggestion(for: name, among: Self.known)
                        ?? "Columns are \(Self.known.joined(separator: ", ")).")
            }
            guard !meanings.contains(meaning) else { throw RecordProblem("the column ‘\(name)’ stands twice") }
            meanings.append(meaning)
        }
        guard meanings.contains(.file) || meanings.contains(.key(.id)) else {
            throw RecordProblem("no column ‘id’ or ‘file’ to join by")
        }
        self.meanings = meanings
    }

    private static let known = ["file"] + RecordKey.names + ["tags.…"]

    /// What a column of that name holds; nil for a name that is no key.
    static func meaning(_ name: String) -> Meaning? {
        if name == "file" { return .file }
        if name.hasPrefix("tags."), name.utf8.count > 5 { return .tag(String(name.dropFirst(5))) }
        return RecordKey(name: name).map(Meaning.key)
    }
}

extension CallRecord {
    /// Takes over what this record lacks. The channel, which always has a value, counts as lacking
    /// where it is the default.
    mutating func fill(from other: CallRecord) {
        agent.fill(from: other.agent)
        if channel == .phone { channel = other.channel }
        direction = direction ?? other.direction
        language = language ?? other.language
        queue = queue ?? other.queue
        customerID = customerID ?? other.customerID
        startedAt = startedAt ?? other.startedAt
        answered = answered ?? other.answered
        rings = rings ?? other.rings
        ringTime = ringTime ?? other.ringTime
        duration = duration ?? other.duration
        endedBy = endedBy ?? other.endedBy
        resolved = resolved ?? other.resolved
        customerRating = customerRating ?? other.customerRating
        recording = recording ?? other.recording
        tags.merge(other.tags) { own, _ in own }
    }
}

extension CallRecord.Agent {
    /// Takes over what is not known here, unless it is about another agent.
    mutating func fill(from other: Self) {
        guard id == nil || other.id == nil || id == other.id else { return }
        id = id ?? other.id
        name = name ?? other.name
        team = team ?? other.team
    }
}
