internal import JSON

/// A call while Deepgram's channels come in.
///
/// Every object is walked once, whatever the order of its keys, and no list is made of what it holds.
struct DeepgramCall {
    private(set) var call: PlatformCall
    private var stream = WordStream()

    /// A call of which nothing was read yet.
    init(_ call: PlatformCall) { self.call = call }

    /// Reads an object with `metadata` and `results`.
    mutating func read(response: JSONValue) throws(RecordProblem) {
        var channels: JSONValue?
        var utterances: JSONValue?
        for (key, value) in response.members {
            switch key {
            case "metadata": read(metadata: value)
            case "results":
                for (key, value) in value.members {
                    switch key {
                    case "channels": channels = channels ?? value
                    case "utterances": utterances = utterances ?? value
                    default: break
                    }
                }
            default: break
            }
        }
        guard channels != nil || utterances != nil else { throw RecordProblem("‘results.channels’ is missing") }
        if let utterances, utterances.first != nil, channels?.elements.allSatisfy(Self.hasItsWords) != true {
            read(utterances: utterances)
        } else if let channels {
            read(channels: channels)
        }
    }

    /// Reads an alternative that stands by itself.
    mutating func read(onlyAlternative alternative: JSONValue) {
        read(alternative: alternative, channel: nil)
        stream.finish(&call)
    }

    /// Reads the messages of a live transcription; those that may still change are left out.
    mutating func read(messages: some Sequence<JSONValue>) throws(RecordProblem) {
        var isChanging = false
        for message in messages {
            if message["is_final"]?.bool == false { isChanging = true }
            guard message["is_final"]?.bool == true, let alternative = message.at("channel", "alternatives")?.first
            else {
                if message["type"]?.string == "Metadata" { read(metadata: message) }
                continue
            }
            if let metadata = message["metadata"] { read(metadata: metadata) }
            // The channel's number, and how many there are.
            let channel = message["channel_index"].map { Array($0.elements.prefix(2)) } ?? []
            let areSeveral = channel.count == 2 && channel[1].number != .integer(1)
            read(alternative: alternative, channel: areSeveral ? SpeakerLabel.channel(channel[0]) : nil)
        }
        stream.finish(&call)
        if call.record.segments.isEmpty, isChanging { throw RecordProblem("only partial results") }
    }

    private mutating func read(metadata: JSONValue) {
        for (key, value) in metadata.members {
            switch key {
            case "request_id": if let id = value.name { call.record.id = id }
            case "duration": call.record.duration = call.record.duration ?? call.time(value, .seconds)
            default: break
            }
        }
    }

    private mutating func read(channels: JSONValue) {
        let areSeveral = channels.elements.dropFirst().first { _ in true } != nil
        for (number, channel) in channels.elements.enumerated() {
            for (key, value) in channel.members {
                switch key {
                case "alternatives":
                    guard let first = value.first else { break }
                    read(alternative: first, channel: areSeveral ? "channel \(number)" : nil)
                    stream.finish(&call)
                case "detected_language":
                    call.record.language = call.record.language ?? SourceLanguage.tag(value.string)
                default: break
                }
            }
        }
    }
}

// MARK: Words

extension DeepgramCall {
    /// Reads the words of an alternative, or where there are none, its paragraphs or its text.
    private mutating func read(alternative: JSONValue, channel: String?) {
        var words: JSONValue?
        var paragraphs: JSONValue?
        var transcript: JSONValue?
        for (key, value) in alternative.members {
            switch key {
            case "words": words = words ?? value
            case "paragraphs": paragraphs = paragraphs ?? value
            case "transcript": transcript = transcript ?? value
            default: break
            }
        }
        if let words, words.first != nil {
            read(words: words, voices: Voices(channel: channel))
        } else if let list = paragraphs?["paragraphs"], list.first != nil {
            for paragraph in list.elements { read(paragraph: paragraph, channel: channel) }
        } else {
            call.add(PlatformTurn(channel, transcript?.string ?? ""))
        }
    }

    private mutating func read(words: JSONValue, voices: consuming Voices) {
        var voices = voices
        for element in words.elements {
            var plain: UnsafeBufferPointer<UInt8>?
            var punctuated: UnsafeBufferPointer<UInt8>?
            var start: JSONValue?
            var end: JSONValue?
            var confidence: JSONValue?
            var speaker: JSONValue?
            for (key, value) in element.members {
                switch key {
                case "word": plain = plain ?? value.utf8
                case "punctuated_word": punctuated = punctuated ?? value.utf8
                case "start": start = start ?? value
                case "end": end = end ?? value
                case "confidence": confidence = confidence ?? value
                case "speaker": speaker = speaker ?? value
                default: break
                }
            }
            // Models of others that Deepgram hosts, such as Whisper, punctuate nothing.
            guard let text = punctuated ?? plain else { continue }
            let word = WordStream.Word(
                text: text, start: call.time(start, .seconds), end: call.time(end, .seconds),
                confidence: confidence?.share, label: voices.label(of: speaker))
            stream.add(word, to: &call)
        }
    }

    /// The label of the speaker heard last, since most words are of the same one as the word before.
    private struct Voices {
        private let channel: String?
        private let otherwise: String?
        private var number: JSONNumber?
        private var last: String?

        /// Voices in a channel; a word without a speaker is of the speaker `otherwise`.
        init(channel: String?, otherwise: JSONValue? = nil) {
            self.channel = channel
            self.otherwise = SpeakerLabel.joined(channel: channel, speaker: SpeakerLabel.speaker(otherwise))
        }

        mutating func label(of speaker: JSONValue?) -> String? {
            guard let speaker, !speaker.isNull else { return otherwise }
            let number = speaker.number
            if number == nil || number != self.number {
                self.number = number
                last = SpeakerLabel.joined(channel: channel, speaker: SpeakerLabel.speaker(speaker))
            }
            return last
        }
    }
}

// MARK: Where there are no words

extension DeepgramCall {
    private static func hasItsWords(_ channel: JSONValue) -> Bool {
        guard let alternative = channel["alternatives"]?.first else { return false }
        return alternative["words"]?.first != nil || alternative["transcript"]?.utf8?.isEmpty == true
    }

    private mutating func read(paragraph: JSONValue, channel: String?) {
        var text = ""
        for sentence in paragraph.list("sentences") {
            text.append(line: sentence["text"]?.string ?? "")
        }
        let label = SpeakerLabel.joined(channel: channel, speaker: SpeakerLabel.speaker(paragraph["speaker"]))
        call.add(
            PlatformTurn(
                label, text, start: call.time(paragraph["start"], .seconds), end: call.time(paragraph["end"], .seconds))
        )
    }

    private mutating func read(utterances: JSONValue) {
        let areSeveral = utterances.elements.contains { $0["channel"]?.name ?? "0" != "0" }
        for utterance in utterances.elements {
            let channel = areSeveral ? SpeakerLabel.channel(utterance["channel"]) : nil
            if let words = utterance["words"], words.first != nil {
                read(words: words, voices: Voices(channel: channel, otherwise: utterance["speaker"]))
                stream.finish(&call)
                continue
            }
            let label = SpeakerLabel.joined(
                channel: channel, speaker: SpeakerLabel.speaker(utterance["speaker"]))
            call.add(
                PlatformTurn(
                    label, utterance["transcript"]?.string ?? "", start: call.time(utterance["start"], .seconds),
                    end: call.time(utterance["end"], .seconds)))
        }
    }
}
