internal import JSON

/// The output of Amazon's Post-Call Analytics solution, which works up transcripts of Transcribe.
///
/// It maps speakers to names that may be edited, takes the agent, the call's id and its time from the recording's name,
/// and marks what an announcement says.
/// https://github.com/aws-samples/amazon-transcribe-post-call-analytics/blob/main/docs/output_json_structure.md
struct PostCallAnalyticsReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "amazon-pca", title: "Amazon Transcribe Post-Call Analytics solution",
        recognised: "‘ConversationAnalytics’ with ‘SpeechSegments’")

    func recognises(_ root: JSONValue) -> Bool { root["ConversationAnalytics"] != nil || root["SpeechSegments"] != nil }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard let analytics = root["ConversationAnalytics"], analytics.kind == .object else {
            throw RecordProblem("‘ConversationAnalytics’ is missing")
        }
        let name = PostCallFileName(context.fileName)
        var call = PlatformCall(format, context, id: analytics["GUID"]?.name ?? name.id)
        describe(analytics, name, &call, context)
        let labels = SpeakerLabels(analytics, &call)
        // The telephony's own ids of agents are for all calls; without them there is one for this call.
        if call.agents.values.allSatisfy({ $0.id == nil }) {
            call.record.agent.id = analytics["Agent"]?.name ?? name.agent
        }
        for segment in try root.required(list: "SpeechSegments") {
            call.add(turn(segment, labels, &call))
        }
        return try call.readings()
    }

    private func describe(
        _ analytics: JSONValue, _ name: PostCallFileName, _ call: inout PlatformCall, _ context: ReadingContext
    ) {
        call.record.customerID = analytics["Cust"]?.name ?? name.customer
        call.record.language = SourceLanguage.tag(analytics["LanguageCode"]?.string)
        call.record.duration = call.time(analytics["Duration"], .seconds)
        let job = analytics["SourceInformation"]?.first?["TranscribeJobInfo"]
        call.record.recording = job?["MediaOriginalUri"]?.name
        // A call whose time is not known has that of its analysis.
        let time = analytics["ConversationTime"]
        if let text = time?.name, text != analytics["ProcessTime"]?.string {
            call.begin(time, "ConversationTime", context)
        } else if let time = name.time {
            call.record.startedAt = try? ZonedTime.reading(.text(time), key: "", zone: context.options.zone)
            if call.record.startedAt == nil { call.warn("the time in the file's name has no time zone, left out") }
        }
    }

    private func turn(_ segment: JSONValue, _ labels: SpeakerLabels, _ call: inout PlatformCall) -> PlatformTurn {
        var words: [PlatformWord] = []
        if let list = segment["WordConfidence"] {
            for word in list.elements {
                guard let text = word["Text"]?.string else { continue }
                // Blanks stand in front of words, and punctuation is part of them.
                words.append(
                    PlatformWord(
                        text, start: call.time(word["StartTime"], .seconds), end: call.time(word["EndTime"], .seconds),
                        confidence: word["Confidence"]?.share, attaches: !text.hasPrefix(" ")))
            }
        }
        let text = segment["DisplayText"]?.string ?? segment["OriginalText"]?.string
        return PlatformTurn(
            labels.label(of: segment), text ?? "", start: call.time(segment["SegmentStartTime"], .seconds),
            end: call.time(segment["SegmentEndTime"], .seconds), words: words)
    }
}

/// What the solution calls the speakers, such as `Agent` for `spk_0`.
private struct SpeakerLabels {
    private static let announcement = "IVR"

    private var labels: [String: String] = [:]

    /// Gives the call the roles that the names tell, and who the agents are.
    init(_ analytics: JSONValue, _ call: inout PlatformCall) {
        call.roles[Self.announcement] = .system
        guard let speakers = analytics["SpeakerLabels"] else { return }
        var names = SpeakerNames()
        let agents = Set(analytics["Agents"].map { $0.elements.compactMap(\.string) } ?? [])
        for speaker in speakers.elements {
            guard let id = speaker["Speaker"]?.name, labels[id] == nil else { continue }
            let name = speaker["DisplayText"]?.name
            let label = names.label(id: id, name: name)
            labels[id] = label
            guard let name, agents.contains(name) || LabelRole(label: name) == .agent else { continue }
            call.roles[label] = .agent
            call.agents[label] = CallRecord.Agent(
                id: speaker["UserId"]?.name, name: LabelRole.isBare(name) ? nil : name)
        }
    }

    func label(of segment: JSONValue) -> String? {
        if segment["IVRSegment"]?.bool == true { return Self.announcement }
        return segment["SegmentSpeaker"]?.name.map { labels[$0] ?? $0 }
    }
}
