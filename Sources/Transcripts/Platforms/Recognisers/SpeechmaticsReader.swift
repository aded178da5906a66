internal import JSON

/// Speechmatics' transcript, json-v2 (https://docs.speechmatics.com/speech-to-text/batch/output), or the messages of a
/// realtime session, of which `AddTranscript` alone is final.
///
/// Marks say to which side they attach. An entity such as `$2.05` holds the words that were spoken once more. `UU` is
/// a speaker who was not told apart; speakers are counted anew in each channel.
struct SpeechmaticsReader: JSONEventReader {
    let format = TranscriptFormat(
        name: "speechmatics", title: "Speechmatics, json-v2 or realtime messages",
        recognised: "‘results[].alternatives[].content’ beside ‘format’, or messages such as ‘AddTranscript’")

    func recognises(_ root: JSONValue) -> Bool {
        if root.kind == .array { return root.elements.prefix(8).contains { recognises(event: $0) } }
        if recognises(event: root) || SpeechmaticsOld.recognises(root) { return true }
        guard let results = root["results"], results.kind == .array else { return Self.isUnfinished(root) }
        return root["format"]?.string?.hasPrefix("2.") == true || results.first.map(Self.isResult) == true
    }

    private static func isResult(_ result: JSONValue) -> Bool {
        ["word", "punctuation", "entity"].contains(result["type"]?.string)
            && result["alternatives"]?.first?["content"] != nil
    }

    /// Whether a document is one message of a session.
    func recognises(event message: JSONValue) -> Bool {
        [
            "RecognitionStarted", "AudioAdded", "AddPartialTranscript", "AddTranscript", "EndOfTranscript",
        ].contains(message["message"]?.string)
    }

    /// The state of a job, without its transcript.
    private static func isUnfinished(_ root: JSONValue) -> Bool {
        root.at("job", "id") != nil && root.at("job", "status")?.utf8 != nil
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if Self.isUnfinished(root), root["results"] == nil {
            throw RecordProblem("Speechmatics' job has the status ‘\(root.at("job", "status")?.name ?? "?")’")
        }
        var reading = SpeechmaticsCall(PlatformCall(format, context, id: root.at("job", "id")?.name))
        if SpeechmaticsOld.recognises(root) {
            reading.call.record.duration = reading.call.time(root.at("job", "duration"), .seconds)
            SpeechmaticsOld.read(root, into: &reading.call)
        } else if root.kind == .array {
            for message in root.elements { reading.read(message: message) }
        } else if recognises(event: root) {
            // A line of a session is no call, and neither is it all that was said.
            guard context.record == nil else { throw RecordProblem("one message of a realtime session, not a call") }
            reading.read(message: root)
        } else {
            guard root["results"]?.kind == .array else { throw RecordProblem("‘results’ is missing") }
            reading.read(transcript: root)
        }
        return [try reading.finish()]
    }
}

/// A call while Speechmatics' results come in.
private struct SpeechmaticsCall {
    var call: PlatformCall
    private var streams = ChannelStreams()
    /// Whether the language is written without blanks.
    private var isUnspaced = false
    /// The last byte of the word before.
    private var lastByte: UInt8 = 0
    private var partials = 0

    init(_ call: PlatformCall) { self.call = call }

    mutating func read(transcript root: JSONValue) {
        call.record.duration = call.time(root.at("job", "duration"), .seconds)
        if let name = root.at("job", "data_name")?.name { call.record.recording = name }
        read(language: root.at("metadata", "transcription_config", "language"), pack: root["metadata"])
        for result in root.list("results") { read(result: result, channel: nil) }
    }

    mutating func read(message: JSONValue) {
        switch message["message"]?.string {
        case "RecognitionStarted":
            if let id = message["id"]?.name { call.record.id = id }
            read(language: nil, pack: message)
        case "AddTranscript":
            for result in message.list("results") { read(result: result, channel: message["channel"]) }
        case "AddPartialTranscript": partials += 1
        default: break
        }
    }

    private mutating func read(language: JSONValue?, pack: JSONValue?) {
        let main = language?.string?.split { $0 == "-" || $0 == "_" }.first
        call.record.language = SourceLanguage.tag(language?.string)
        // English packs, too, were seen with an empty delimiter.
        isUnspaced =
            pack?.at("language_pack_info", "word_delimiter")?.utf8?.isEmpty == true
            && (main.map { ["zh", "cmn", "yue", "ja", "th"].contains($0) } ?? true)
    }

    private mutating func read(result: JSONValue, channel outer: JSONValue?) {
        var kind: JSONValue?
        var start: JSONValue?
        var end: JSONValue?
        var channel = outer
        var attaches: JSONValue?
        var alternative: JSONValue?
        var spoken: JSONValue?
        for (key, value) in result.members {
            switch key {
            case "type": kind = kind ?? value
            case "start_time": start = start ?? value
            case "end_time": end = end ?? value
            case "channel": channel = channel ?? value
            case "attaches_to": attaches = attaches ?? value
            case "alternatives": alternative = alternative ?? value.first
            case "spoken_form": spoken = spoken ?? value
            default: break
            }
        }
        guard let alternative, let text = alternative["content"]?.utf8, let first = text.first else { return }
        let speaker = SpeakerLabel.speaker(alternative["speaker"])
        var word = WordStream.Word(
            text: text, start: call.time(start, .seconds), end: call.time(end, .seconds),
            confidence: alternative["confidence"]?.share,
            label: SpeakerLabel.joined(channel: SpeakerLabel.channel(channel), speaker: speaker))
        if kind?.string == "punctuation" {
            word.joint = Self.joint(attaches)
        } else if isUnspaced, !(lastByte < 0x80 && first < 0x80) {
            word.joint = .word
        }
        if let spoken { word.spoken = Self.text(of: spoken) }
        if call.record.language == nil { call.record.language = SourceLanguage.tag(alternative["language"]?.string) }
        lastByte = text.last ?? 0
        streams.add(word, channel: channel, to: &call)
    }

    private static func joint(_ attaches: JSONValue?) -> WordStream.Joint {
        switch attaches?.string {
        case "next": .next
        case "both": .both
        case "none": .none
        default: .previous
        }
    }

    private static func text(of words: JSONValue) -> String {
        var text = ""
        for word in words.elements {
            let content = word["alternatives"]?.first?["content"]?.string ?? ""
            if word["type"]?.string == "punctuation" { text += content } else { text.append(line: content) }
        }
        return text
    }

    mutating func finish() throws(RecordProblem) -> Reading {
        streams.finish(&call)
        if call.record.segments.isEmpty, partials > 0 { throw RecordProblem("only partial transcripts") }
        return try call.reading()
    }
}
