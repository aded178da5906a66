internal import JSON

/// Events of Amazon's Live Call Analytics solution as they stand in its Kinesis stream: a list, or one a line.
///
/// Segments come in several versions; events of several calls may be mixed. The channel is the role: the solution puts
/// the caller on the first one. What an assistant shows to the agent is no talk.
/// https://github.com/aws-samples/amazon-transcribe-live-call-analytics
struct LiveCallAnalyticsReader: JSONEventReader {
    let format = TranscriptFormat(
        name: "amazon-lca", title: "Amazon Live Call Analytics, events",
        recognised: "‘EventType’ such as ADD_TRANSCRIPT_SEGMENT with ‘CallId’; a list, or one a line")

    func recognises(event: JSONValue) -> Bool {
        guard let type = event["EventType"]?.string, event["CallId"] != nil else { return false }
        return type.hasPrefix("ADD_") || ["START", "END", "UPDATE_AGENT", "CONTINUE", "ERROR"].contains(type)
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var calls: [LiveCall] = []
        var places: [String: Int] = [:]
        for event in events(in: root) {
            let id = event["CallId"]?.name ?? ""
            if places[id] == nil {
                places[id] = calls.count
                calls.append(LiveCall(id: id))
            }
            if let place = places[id] { calls[place].take(event) }
        }
        guard !calls.isEmpty else { throw RecordProblem("no events") }
        return try context.readings(ofEach: calls) { call, own throws(RecordProblem) in
            try call.readings(format, own)
        }
    }
}

/// The events of one call.
private struct LiveCall {
    let id: String
    private var pieces = TranscribeStreamPieces()
    private var agents: [String] = []
    private var start: JSONValue?
    private var recording: String?

    init(id: String) { self.id = id }

    mutating func take(_ event: JSONValue) {
        switch event["EventType"]?.string {
        case "ADD_TRANSCRIPT_SEGMENT": takeSegment(event)
        case "START":
            start = start ?? event["CreatedAt"]
            takeAgent(event)
        case "UPDATE_AGENT": takeAgent(event)
        case "ADD_S3_RECORDING_URL": recording = event["RecordingUrl"]?.name ?? recording
        default: break
        }
    }

    private mutating func takeAgent(_ event: JSONValue) {
        if let agent = event["AgentId"]?.name, agents.last != agent { agents.append(agent) }
    }

    /// Takes a segment, which may hold the event of Transcribe as it was.
    private mutating func takeSegment(_ event: JSONValue) {
        if event["Transcript"]?.string == nil, let inner = TranscribeStreamEvent(event) {
            for piece in inner.pieces { pieces.take(piece, id: (piece["ResultId"] ?? piece["UtteranceId"])?.name) }
        } else if !Self.isShown(event["Channel"]?.string) {
            pieces.take(event, id: event["SegmentId"]?.name)
        }
    }

    /// Whether a channel holds what is shown to the agent.
    private static func isShown(_ channel: String?) -> Bool {
        guard let channel else { return false }
        return channel == "AGENT_ASSISTANT" || channel == "CATEGORY_MATCH" || channel.hasSuffix("_VOICETONE")
    }

    func readings(_ format: TranscriptFormat, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var call = PlatformCall(format, context, id: id)
        call.roles = ["CALLER": .customer, "AGENT": .agent, "ch_0": .customer, "ch_1": .agent]
        call.record.agent.id = agents.last
        call.record.recording = recording
        call.begin(start, "CreatedAt", context)
        if agents.count > 1 { call.warn("the agent's id changes; the last is taken") }
        try call.add(pieces) { piece, call in
            piece["EventType"] == nil ? PlatformTurn(stream: piece, in: &call) : Self.turn(piece, &call)
        }
        // The standard stream's own events name the channel alone; which side it is the solution documents.
        if call.record.segments.contains(where: { $0.label == "ch_0" || $0.label == "ch_1" }) {
            call.record.source.roles = .channel
        }
        return [try call.reading()]
    }

    /// A segment; where the solution tells several people of a channel apart, the channel is no role.
    private static func turn(_ event: JSONValue, _ call: inout PlatformCall) -> PlatformTurn {
        let channel = event["Channel"]?.name
        let label = event["Speaker"]?.name.map { "channel \(channel ?? "?"), \($0)" } ?? channel
        return PlatformTurn(
            label, event["Transcript"]?.string ?? "", start: call.time(event["StartTime"], .seconds),
            end: call.time(event["EndTime"], .seconds))
    }
}
