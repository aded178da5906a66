internal import JSON

/// A record while a platform's turns come in; what is the same for all platforms is decided here.
///
/// A reader names the roles of labels where the source tells them (``roles``), adds the turns in the source's order,
/// and ends with ``reading()``. Labels without a role are left to ``RoleDecider``.
struct PlatformCall {
    /// The record, for what the reader knows besides turns.
    var record: CallRecord
    /// The roles that the source gives to labels.
    var roles: [String: Speaker] = [:]
    /// Who the agents behind labels are, where the source tells them apart.
    var agents: [String: CallRecord.Agent] = [:]
    private let agentLabels: Set<String>
    private var unreadableTimes = 0
    private var reversed = 0

    /// A call of a format; `id` is the source's own, where it has one.
    init(_ format: TranscriptFormat, _ context: ReadingContext, id: String? = nil) {
        record = context.record(format: format)
        agentLabels = Set(context.options.agentLabels.map { $0.lowercased() })
        record.source.record = context.record ?? 1
        if let id, !id.isEmpty { record.id = id }
    }

    /// Reads a time; one that can't be read is counted, and is as good as missing.
    mutating func time(_ value: JSONValue?, _ unit: SourceTime) -> Int? {
        do throws(SourceTime.Unreadable) {
            return try unit.reading(value)
        } catch {
            unreadableTimes += 1
            return nil
        }
    }

    /// Counts a time that can't be read, for readers that read it themselves.
    mutating func missTime() { unreadableTimes += 1 }

    /// Says what a person should know about the reading, without the call's words.
    mutating func warn(_ warning: String) {
        if !record.source.warnings.contains(warning) { record.source.warnings.append(warning) }
    }

    /// Adds a turn, cut where its words change the speaker; one without text is left out.
    mutating func add(_ turn: PlatformTurn) {
        for part in turn.bySpeaker { addSegment(part) }
    }

    /// Adds the turns that words make.
    mutating func add(words: [PlatformWord]) {
        for turn in PlatformTurn.cutting(words) { addSegment(turn) }
    }

    private mutating func addSegment(_ turn: PlatformTurn) {
        let text = String(turn.text[...].trimmed)
        guard !text.isEmpty else { return }
        var segment = Segment(.unknown, text, start: turn.start, end: turn.end, label: turn.label)
        segment.lexical = turn.lexical == text ? nil : turn.lexical
        segment.confidence = turn.confidence
        segment.agentID = turn.agentID
        segment.words = turn.words.map { word in
            let ends = word.end.flatMap { end in word.start.map { $0 <= end } ?? true ? end : nil }
            return Segment.Word(
                String(word.text[...].trimmed), start: word.start, end: ends, confidence: word.confidence)
        }
        append(segment)
    }

    /// Adds a segment that is made already: gives it the role of its label, and takes away an end before its start.
    mutating func append(_ segment: Segment) {
        record.segments.append(segment)
        let last = record.segments.count - 1
        if let label = segment.label, let role = roles[label] { record.segments[last].speaker = role }
        if let start = segment.start, let end = segment.end, end < start {
            reversed += 1
            record.segments[last].end = nil
        }
    }

    /// The call, its segments by time where all have one: by when they begin, else by when they end.
    ///
    /// - Throws: ``RecordProblem`` where nothing was said: such a file is a recording of silence or a job without a
    ///   result, and no call to be scored.
    consuming func reading() throws(RecordProblem) -> Reading { .call(try completed()) }

    /// The call; where several of its ``agents`` speak, once for each of them, unless the user says who is scored.
    ///
    /// - Throws: as ``reading()``, and where there are more agents than a call can have.
    consuming func readings() throws(RecordProblem) -> [Reading] {
        let identities = agents
        let mapped = agentLabels
        var record = try completed()
        let named = Self.labels(in: record) { mapped.contains($0.lowercased()) }
        let speaking = Self.labels(in: record, of: .agent) { identities[$0] != nil }
        guard named.isEmpty, speaking.count > 1 else {
            let scored = named.isEmpty ? speaking : named
            if scored.count == 1, let agent = identities[scored[0]] { record.agent.fill(from: agent) }
            return [.call(record)]
        }
        guard speaking.count <= Self.mostAgents else { throw RecordProblem("\(speaking.count) agents in one call") }
        for index in record.segments.indices {
            record.segments[index].agentID = record.segments[index].label.flatMap { identities[$0]?.id }
        }
        return zip(AgentSplit.records(of: record, agents: speaking.map { [$0] }), speaking).map { own, label in
            var own = own
            own.agent = identities[label] ?? own.agent
            return .call(own)
        }
    }

    private static let mostAgents = 20

    /// The labels that pass a test, in their order; only those of a speaker, where one is given.
    private static func labels(
        in record: CallRecord, of speaker: Speaker? = nil, where isRight: (String) -> Bool
    ) -> [String] {
        var seen: Set<String> = []
        return record.segments.filter { speaker == nil || $0.speaker == speaker }.compactMap(\.label)
            .filter { isRight($0) && seen.insert($0).inserted }
    }

    private consuming func completed() throws(RecordProblem) -> CallRecord {
        guard !record.segments.isEmpty else {
            throw RecordProblem("a transcript without words")
        }
        // Some platforms tell only when turns end; where some begin at a time, the source's order is safer.
        let starts = record.segments.map(\.start)
        let times = starts.allSatisfy { $0 == nil } ? record.segments.map(\.end) : starts
        if times.allSatisfy({ $0 != nil }) {
            // Sorting is stable by the places: neighbours that begin together stay in the source's order.
            let order = record.segments.indices.sorted { (times[$0] ?? 0, $0) < (times[$1] ?? 0, $1) }
            record.segments = order.map { record.segments[$0] }
        }
        if unreadableTimes > 0 { warn("times that can't be read, taken as not given: \(unreadableTimes)") }
        if reversed > 0 { warn("segments that end before they begin, taken as without an end: \(reversed)") }
        for warning in TimeDoubts(record).warnings { warn(warning) }
        return record
    }
}
