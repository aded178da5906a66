internal import JSON

/// Amazon Connect Contact Lens, the analysis of a call or of a chat.
///
/// Turns of a call name a participant, whose role stands in `Participants`; messages of a chat name both, and have
/// times of day: they are counted from the chat's first entry.
/// https://docs.aws.amazon.com/connect/latest/adminguide/contact-lens-example-output-files.html
struct ContactLensReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "amazon-contact-lens", title: "Amazon Connect Contact Lens",
        recognised: "‘Transcript’ with ‘ParticipantId’, or ‘CustomerMetadata.ContactId’")

    func recognises(_ root: JSONValue) -> Bool { Self.isOne(root) }

    /// Whether a document is an analysis of Contact Lens, whose keys are those of Call Analytics and some more.
    static func isOne(_ root: JSONValue) -> Bool {
        root.hasList("Transcript") { $0.has("ParticipantId") }
            || root.hasList("Participants") { $0.has("ParticipantId") }
            || root.at("CustomerMetadata", "ContactId") != nil || root.has("ContactId", "Transcript")
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        try AmazonJob.check(root["JobStatus"])
        let id = root.at("CustomerMetadata", "ContactId")?.name ?? root["ContactId"]?.name
        var call = PlatformCall(format, context, id: id ?? Self.contact(context.fileName))
        call.record.channel = root["Channel"]?.string == "CHAT" ? .chat : .phone
        call.record.language = SourceLanguage.tag(root["LanguageCode"]?.string)
        call.record.recording = root.at("CustomerMetadata", "InputS3Uri")?.name
        call.record.duration = call.time(
            root.at("ConversationCharacteristics", "TotalConversationDurationMillis"), .milliseconds)
        call.begin(root["InitiationTimestamp"], "InitiationTimestamp", context)
        var contact = ContactParticipants(root)
        var chat = ChatClock()
        var leftOut = 0
        for turn in try root.required(list: "Transcript") {
            let time = turn["AbsoluteTime"].map { chat.time($0, of: &call) }
            guard turn["Type"]?.string != "EVENT" else { continue }
            guard turn["ContentType"]?.string?.hasPrefix("application/") != true,
                let text = turn["Content"]?.string
            else {
                leftOut += 1
                continue
            }
            var own = PlatformTurn(analytics: turn, label: contact.label(of: turn, in: &call), text: text, in: &call)
            own.start = own.start ?? time ?? nil
            call.add(own)
        }
        if leftOut > 0 { call.warn("entries that are no text, left out: \(leftOut)") }
        return try call.readings()
    }

    /// The contact's id in a name such as `<id>_analysis_2026-02-04T21_14_16Z.json`.
    private static func contact(_ fileName: String) -> String? {
        let parts = fileName.split(separator: "_", maxSplits: 2)
        return parts.count == 3 && parts[1] == "analysis" ? String(parts[0]) : nil
    }
}

/// The participants of a contact.
private struct ContactParticipants {
    private var roles: [String: Speaker] = [:]
    /// The ids of those who are the only ones in their role.
    private var only: [String: String?] = [:]
    private var names = SpeakerNames()

    init(_ root: JSONValue) {
        guard let participants = root["Participants"] else { return }
        for participant in participants.elements {
            guard let id = participant["ParticipantId"]?.name, let role = participant["ParticipantRole"]?.string else {
                continue
            }
            roles[id] = Speaker(participantRole: role)
            only[role] = only[role] == nil ? .some(id) : .some(nil)
        }
    }

    /// The label of a turn's speaker, whose role is given to the call.
    mutating func label(of turn: JSONValue, in call: inout PlatformCall) -> String? {
        guard var id = turn["ParticipantId"]?.name else { return nil }
        let own = turn["ParticipantRole"]?.string
        // Amazon's own example calls a participant by id and by role.
        if own == nil, roles[id] == nil, let known = only[id] ?? nil { id = known }
        let name = turn["DisplayName"]?.name.flatMap { $0 == "[PII]" ? nil : $0 }
        let label = names.label(id: id, name: name)
        guard let role = Speaker(participantRole: own) ?? roles[id] ?? Speaker(participantRole: id) else {
            return label
        }
        call.roles[label] = role
        if role == .agent { call.agents[label] = CallRecord.Agent(name: name) }
        return label
    }
}

/// Times of a chat from its first entry, which may be that somebody joined.
private struct ChatClock {
    private var first: Moment?

    mutating func time(_ value: JSONValue, of call: inout PlatformCall) -> Int? {
        guard let moment = Moment(value.string) else {
            call.missTime()
            return nil
        }
        let beginning = first ?? moment
        if first == nil, call.record.startedAt == nil { call.begin(moment) }
        first = beginning
        return moment.since(beginning)
    }
}
