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
        return [try call(root, context)]
    }

    private static func segments(_ conversation: JSONValue) -> JSONValue? {
        conversation["transcript"]?.either("transcriptSegments").flatMap { $0.kind == .array ? $0 : nil }
    }

    private func call(_ conversation: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> Reading {
        guard let segments = Self.segments(conversation) else {
            throw RecordProblem("‘transcript.transcriptSegments’ is missing")
        }
        // `projects/…/conversations/17`
        let id = conversation["name"]?.name.flatMap { $0.split(separator: "/").last }.map(String.init)
        var call = PlatformCall(format, context, id: id)
        Self.takeFacts(conversation, &call, context)
        let base = Moment(conversation.either("startTime")?.string) ?? segments.first.flatMap(Self.moment)
        let sides = Sides(conversation, segments)
        for segment in segments.elements {
            let channel = segment.either("channelTag")?.googleTag
            let role = Self.role(segment)
            let label = role ?? NumberedSpeaker.label(channel: channel, speaker: nil)
            if let label { call.roles[label] = sides.speaker(role: role, channel: channel) }
            if role == nil, sides.speaker(role: nil, channel: channel) != nil { call.record.source.roles = .channel }
            call.add(Self.turn(segment, label, base, &call))
        }
        return try call.reading()
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

    private static func role(_ segment: JSONValue) -> String? {
        let role = segment.either("segmentParticipant")?["role"]?.name
        return role == "ROLE_UNSPECIFIED" ? nil : role
    }

    /// Which side a role or a channel is.
    private struct Sides {
        private let hasPerson: Bool
        private var channels: [String: Speaker] = [:]

        init(_ conversation: JSONValue, _ segments: JSONValue) {
            hasPerson = segments.elements.contains { ["HUMAN_AGENT", "ANY_AGENT"].contains(role($0)) }
            let metadata = conversation.either("callMetadata")
            if let tag = metadata?.either("customerChannel")?.googleTag { channels[tag] = .customer }
            if let tag = metadata?.either("agentChannel")?.googleTag { channels[tag] = .agent }
        }

        func speaker(role: String?, channel: String?) -> Speaker? {
            switch role {
            case nil: channel.flatMap { channels[$0] }
            case "HUMAN_AGENT", "ANY_AGENT": .agent
            case "AUTOMATED_AGENT": hasPerson ? .system : .agent
            case "END_USER": .customer
            default: nil
            }
        }
    }

    private static func takeFacts(_ conversation: JSONValue, _ call: inout PlatformCall, _ context: ReadingContext) {
        call.begin(conversation.either("startTime"), "startTime", context)
        call.record.duration = call.time(conversation["duration"], .protobuf)
        call.record.language = SourceLanguage.tag(conversation.either("languageCode")?.string)
        if conversation["medium"]?.string == "CHAT" { call.record.channel = .chat }
        let store = conversation.either("dataSource")?.either("gcsSource")
        call.record.recording = store?.either("audioUri")?.name
        call.record.agent.id = conversation.either("agentId")?.name
        // Of several agents nobody knows which the call is about.
        let agents = conversation.either("qualityMetadata")?.either("agentInfo").map { Array($0.elements) } ?? []
        guard agents.count == 1 else { return }
        call.record.agent.id = call.record.agent.id ?? agents[0].either("agentId")?.name
        call.record.agent.name = agents[0].either("displayName")?.name
        call.record.agent.team = agents[0]["team"]?.name
    }
}
