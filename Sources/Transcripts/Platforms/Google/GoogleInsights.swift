internal import JSON

/// Conversations as Google's CX Insights (Contact Center AI Insights) gives them out.
///
/// A segment's words begin so long after the recording's beginning; the message itself has a moment with its date.
/// Who speaks stands in `segmentParticipant`, else the call tells the channels of both sides.
/// (https://cloud.google.com/contact-center/insights/docs/reference/rest/v1/projects.locations.conversations)
struct GoogleInsightsReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "google-insights", title: "Google CX Insights, conversations",
        recognised: "‘transcript.transcriptSegments’")

    func recognises(_ root: JSONValue) -> Bool {
        Self.segments(root) != nil || root["conversations"]?.first.flatMap(Self.segments) != nil
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if Self.segments(root) == nil, let list = root["conversations"], list.first != nil {
            return try context.readings(of: Array(list.elements), call)
        }
        return try call(root, context)
    }

    private static func segments(_ conversation: JSONValue) -> JSONValue? {
        conversation["transcript"]?.either("transcriptSegments").flatMap { $0.kind == .array ? $0 : nil }
    }

    private func call(_ conversation: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard let segments = Self.segments(conversation) else {
            throw PlatformJob.lacks("transcript.transcriptSegments")
        }
        // `projects/…/conversations/17`
        let id = conversation["name"]?.name.flatMap { $0.split(separator: "/").last }.map(String.init)
        var call = PlatformCall(format, context, id: id)
        Self.takeFacts(conversation, &call, context)
        let base = Moment(conversation.either("startTime")?.string) ?? segments.first.flatMap(Self.moment)
        let cast = InsightsCast(conversation, segments)
        if let agent = cast.onlyAgent { call.record.agent.fill(from: agent) }
        for segment in segments.elements {
            let role = cast.label(segment)
            let channel = segment.either("channelTag")?.googleTag
            let label = role ?? SpeakerLabel.channel(named: channel)
            if let label {
                call.roles[label] = cast.speaker(segment, channel: channel)
                call.agents[label] = cast.agent(segment)
            }
            if role == nil, cast.speaker(segment, channel: channel) != nil { call.record.source.roles = .channel }
            call.add(Self.turn(segment, label, base, &call))
        }
        return try call.readings()
    }

    private static func turn(
        _ segment: JSONValue, _ label: String?, _ base: Moment?, _ call: inout PlatformCall
    ) -> PlatformTurn {
        let words = call.googleWords(segment["words"], channel: nil)
        var turn = PlatformTurn(
            label, segment["text"]?.string ?? "",
            start: words.lazy.compactMap(\.start).first ?? moment(segment)?.since(base),
            end: words.last.flatMap { $0.end ?? $0.start }, words: words)
        turn.confidence = segment.googleConfidence
        return turn
    }

    private static func moment(_ segment: JSONValue) -> Moment? { Moment(segment.either("messageTime")?.string) }

    private static func takeFacts(_ conversation: JSONValue, _ call: inout PlatformCall, _ context: ReadingContext) {
        call.begin(conversation.either("startTime"), "startTime", context)
        call.record.duration = call.time(conversation["duration"], .protobuf)
        call.record.language = SourceLanguage.tag(conversation.either("languageCode")?.string)
        if conversation["medium"]?.string == "CHAT" { call.record.channel = .chat }
        let store = conversation.either("dataSource")?.either("gcsSource")
        call.record.recording = store?.either("audioUri")?.name
        call.record.agent.id = conversation.either("agentId")?.name
    }
}
