internal import JSON

/// Genesys Cloud, a transcript of speech and text analytics: one communication of a conversation.
///
/// Times are milliseconds since 1970, and are counted from the communication's beginning. Phrases are `internal` or
/// `external`; internal are agents and announcements alike, which ``GenesysParticipants`` tells apart.
/// https://developer.genesys.cloud/analyticsdatamanagement/speechtextanalytics/transcript-url
struct GenesysCloudReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "genesys-cloud", title: "Genesys Cloud speech and text analytics",
        recognised: "‘transcripts’ with ‘phrases’, or ‘conversationId’ with ‘participants’")

    func recognises(_ root: JSONValue) -> Bool {
        root.hasList("transcripts") { $0["phrases"] != nil }
            || (root["conversationId"] != nil && (root["participants"] != nil || root["communicationId"] != nil))
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let transcripts = try root.required(list: "transcripts")
        var call = PlatformCall(format, context, id: root["conversationId"]?.name)
        let participants = GenesysParticipants(root)
        describe(root, participants, &call)
        let beginning = GenesysClock.moment(root["startTime"]) ?? GenesysClock.moment(root["conversationStartTime"])
        let clock = GenesysClock(beginning: beginning ?? participants.beginning)
        for transcript in transcripts {
            call.record.language = call.record.language ?? SourceLanguage.tag(transcript["language"]?.string)
            for phrase in try transcript.required(list: "phrases", in: "transcripts[…].") {
                let speaker = participants.speaker(of: phrase)
                if let label = speaker.label {
                    call.roles[label] = speaker.role
                    if let agent = speaker.agent { call.agents[label] = agent }
                }
                call.add(turn(phrase, speaker.label, clock, &call))
            }
        }
        clock.warn(&call)
        participants.warn(&call)
        return try call.readings()
    }

    private func describe(_ root: JSONValue, _ participants: GenesysParticipants, _ call: inout PlatformCall) {
        switch root["mediaType"]?.string?.lowercased() {
        case "chat", "message", "webchat", "email": call.record.channel = .chat
        case "video", "screenshare": call.record.channel = .video
        default: break
        }
        call.begin(GenesysClock.moment(root["conversationStartTime"]) ?? GenesysClock.moment(root["startTime"]))
        call.record.duration = root["duration"].flatMap { GenesysClock.length($0, &call) }
        call.record.queue = participants.queue
        call.record.direction = participants.direction
        if let communication = root["communicationId"]?.name { call.record.tags["communication"] = communication }
    }

    private func turn(
        _ phrase: JSONValue, _ label: String?, _ clock: GenesysClock, _ call: inout PlatformCall
    ) -> PlatformTurn {
        let times = clock.times(of: phrase, &call)
        let spoken = phrase["text"]?.string ?? ""
        var turn = PlatformTurn(label, phrase["decoratedText"]?.name ?? spoken, start: times.start, end: times.end)
        turn.lexical = spoken.isEmpty ? nil : spoken
        turn.confidence = phrase["confidence"]?.share
        for word in phrase["words"].map({ Array($0.elements) }) ?? [] {
            guard let text = word["word"]?.string else { continue }
            let times = clock.times(of: word, &call)
            turn.words.append(
                PlatformWord(text, start: times.start, end: times.end, confidence: word["confidence"]?.share))
        }
        return turn
    }
}

/// Counts moments of a Genesys transcript from its beginning.
struct GenesysClock {
    /// When the communication began; nil where the file does not tell.
    let beginning: Moment?

    /// A moment, which is a number of milliseconds since 1970, or a text.
    static func moment(_ value: JSONValue?) -> Moment? {
        Moment(epoch: value, .milliseconds) ?? Moment(value?.string)
    }

    /// When a phrase or a word begins and ends; its length is an object, whose shape drifts.
    func times(of value: JSONValue, _ call: inout PlatformCall) -> (start: Int?, end: Int?) {
        guard let beginning, let time = value["startTimeMs"], !time.isNull else { return (nil, nil) }
        guard let start = Self.moment(time)?.since(beginning) else {
            call.missTime()
            return (nil, nil)
        }
        return (start, value["duration"].flatMap { Self.length($0, &call) }.map { start + $0 })
    }

    /// The length of `{"milliseconds": 250}`, `{"isoString": "PT0.25S"}` or `{"seconds": 0, "nanos": 250000000}`.
    static func length(_ value: JSONValue, _ call: inout PlatformCall) -> Int? {
        if let length = value["milliseconds"] { return call.time(length, .milliseconds) }
        if let length = value["isoString"] { return call.time(length, .isoDuration) }
        return value["seconds"] != nil ? call.time(value, .protobuf) : nil
    }

    /// Says that there are no times.
    func warn(_ call: inout PlatformCall) {
        if beginning == nil { call.warn("times of day without the communication's beginning, left out") }
    }
}
