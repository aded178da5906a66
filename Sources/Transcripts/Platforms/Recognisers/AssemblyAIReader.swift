internal import JSON

/// AssemblyAI's transcript (https://www.assemblyai.com/docs/api-reference/transcripts/get).
///
/// Utterances and words are in milliseconds, but `audio_duration` is in seconds. Channels are counted from 1; where
/// they are told apart, a speaker is the channel's number, or with speaker labels too, number and letter: `1A`.
struct AssemblyAIReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "assemblyai", title: "AssemblyAI, a transcript's JSON",
        recognised: "‘status’ beside ‘audio_url’, ‘audio_duration’ or a model, with ‘words’ or ‘utterances’")

    func recognises(_ root: JSONValue) -> Bool {
        guard root["status"]?.utf8 != nil else { return false }
        let isJob = [
            "audio_url", "audio_duration", "acoustic_model", "speech_model", "speech_models", "language_model",
        ]
        .contains { root[$0] != nil }
        return isJob && ["utterances", "words", "error"].contains { root[$0] != nil }
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if let status = root["status"]?.name, status != "completed" {
            let cause = root["error"]?.name.map { ": \($0)" } ?? ""
            throw RecordProblem("AssemblyAI's job has the status ‘\(status)’\(cause)")
        }
        var call = PlatformCall(format, context, id: root["id"]?.name)
        call.record.language = SourceLanguage.tag(root["language_code"]?.string)
        call.record.duration = call.time(root["audio_duration"], .seconds)
        call.record.recording = root["audio_url"]?.string.map(Self.withoutSignature)
        let labels = Labels(root)
        if let utterances = root["utterances"], utterances.first != nil {
            for utterance in utterances.elements { Self.add(utterance, labels, to: &call) }
        } else if let words = root["words"], words.first != nil {
            Self.add(words: words, labels, to: &call)
        } else {
            call.add(PlatformTurn(nil, root["text"]?.string ?? ""))
        }
        return [try call.reading()]
    }

    /// An address without its query where that is a signature, which lets in whoever has it, and not for long.
    private static func withoutSignature(_ address: String) -> String {
        guard let query = address.firstIndex(of: "?") else { return address }
        let keys = address[query...].lowercased()
        guard ["sig=", "signature=", "token="].contains(where: keys.contains) else { return address }
        return String(address[..<query])
    }

    private static func add(_ utterance: JSONValue, _ labels: Labels, to call: inout PlatformCall) {
        let label = labels.label(speaker: utterance["speaker"], channel: utterance["channel"])
        var words: [PlatformWord] = []
        for element in utterance.list("words") {
            guard let word = SpokenWord(element, .milliseconds, &call) else { continue }
            words.append(word.inTurn(label: labels.label(speaker: word.speaker, channel: word.channel)))
        }
        // Where utterances have got names, and their words kept letters, the names are what is wanted.
        if let label, !words.contains(where: { $0.label == label }) {
            for index in words.indices { words[index].label = nil }
        }
        var turn = PlatformTurn(
            label, utterance["text"]?.string ?? "", start: call.time(utterance["start"], .milliseconds),
            end: call.time(utterance["end"], .milliseconds), words: words)
        turn.confidence = utterance["confidence"]?.share
        call.add(turn)
    }

    /// Words without utterances.
    private static func add(words: JSONValue, _ labels: Labels, to call: inout PlatformCall) {
        var streams = ChannelStreams()
        for element in words.elements {
            guard let word = SpokenWord(element, .milliseconds, &call) else { continue }
            let label = labels.label(speaker: word.speaker, channel: word.channel)
            streams.add(word.inStream(label: label), channel: word.channel, to: &call)
        }
        streams.finish(&call)
    }
}

extension AssemblyAIReader {
    /// What speakers are called.
    private struct Labels {
        /// Whether channels are told apart, so that a speaker is a channel.
        private let areChannels: Bool

        init(_ root: JSONValue) {
            areChannels = ["multichannel", "dual_channel"].contains { root[$0]?.bool == true }
        }

        func label(speaker: JSONValue?, channel: JSONValue?) -> String? {
            guard let number = channel?.name else {
                return areChannels && speaker?.name?.utf8.allSatisfy(\.isDigit) == true
                    ? SpeakerLabel.channel(speaker) : SpeakerLabel.speaker(speaker)
            }
            guard let name = speaker?.name, name != number else { return SpeakerLabel.channel(channel) }
            let own = name.hasPrefix(number) ? "speaker \(name.dropFirst(number.count))" : name
            return SpeakerLabel.joined(channel: SpeakerLabel.channel(channel), speaker: own)
        }
    }
}
