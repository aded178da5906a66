internal import JSON

/// Deepgram's answer for a recording (https://developers.deepgram.com/docs/pre-recorded-audio), with or without a
/// wrapper of whoever took the callback, one alternative of it, as vCon files hold, or a list of live messages.
///
/// The words of each channel carry the speakers. Utterances are cut by pauses and mix both sides, so they are read
/// only where there are no words. Speakers are counted anew in each channel.
struct DeepgramReader: JSONEventReader {
    let format = TranscriptFormat(
        name: "deepgram", title: "Deepgram, a recording's JSON or a list of live messages",
        recognised: "‘results.channels[].alternatives’, an alternative's ‘transcript’ and ‘words’, or live ‘Results’")

    func recognises(_ root: JSONValue) -> Bool { Document(root) != nil }

    /// Whether a document is one message of a live transcription.
    func recognises(event root: JSONValue) -> Bool { Document.isMessage(root) }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var reading = DeepgramCall(PlatformCall(format, context))
        switch Document(root) {
        case .response(let response): try reading.read(response: response)
        case .alternative(let alternative): reading.read(onlyAlternative: alternative)
        case .messages(let messages): try reading.read(messages: messages.elements)
        case .message(let message):
            guard context.record == nil else {
                throw RecordProblem("one message of a live transcription, not a call")
            }
            try reading.read(messages: CollectionOfOne(message))
        case .noResult(let answer): throw Self.noResult(answer)
        case nil: throw RecordProblem("‘results.channels’ is missing")
        }
        return [try reading.call.reading()]
    }

    /// An answer without a transcript: an error, or the receipt of a job whose result goes to a callback.
    private static func noResult(_ answer: JSONValue) -> RecordProblem {
        if let code = answer["err_code"]?.name { return RecordProblem("Deepgram reports an error: \(code)") }
        return RecordProblem(
            "only a request's id: the transcript was not made yet",
            remedy: "Bring what Deepgram sent to the callback's address.")
    }
}

extension DeepgramReader {
    /// What a document holds.
    enum Document {
        /// An object with `results`.
        case response(JSONValue)
        /// An object with `transcript` and `words`.
        case alternative(JSONValue)
        /// A list of live messages.
        case messages(JSONValue)
        /// One live message.
        case message(JSONValue)
        /// An answer without a result.
        case noResult(JSONValue)

        /// What a document holds; nil where it is not Deepgram's.
        init?(_ root: JSONValue) {
            if root.kind == .array {
                guard root.elements.prefix(8).contains(where: Self.isMessage) else { return nil }
                self = .messages(root)
                return
            }
            if Self.isResponse(root) {
                self = .response(root)
            } else if Self.isMessage(root) {
                self = .message(root)
            } else if Self.isAlternative(root) {
                self = .alternative(root)
            } else if root["request_id"] != nil, root["err_code"] != nil || Self.isAlone(root) {
                self = .noResult(root)
            } else if let wrapped = root.members.first(where: { Self.hasChannels($0.value["results"]) }) {
                self = .response(wrapped.value)
            } else {
                return nil
            }
        }

        private static func isResponse(_ root: JSONValue) -> Bool {
            guard let results = root["results"], results.kind == .object else { return false }
            return hasChannels(results) || root.at("metadata", "request_id") != nil
        }

        private static func hasChannels(_ results: JSONValue?) -> Bool {
            results?["channels"]?.first?["alternatives"]?.kind == .array
        }

        static func isMessage(_ root: JSONValue) -> Bool {
            switch root["type"]?.string {
            case "SpeechStarted", "UtteranceEnd": root["channel"]?.kind == .array
            case "Metadata": root["request_id"] != nil
            default: root["is_final"]?.bool != nil && root.at("channel", "alternatives")?.kind == .array
            }
        }

        private static func isAlone(_ root: JSONValue) -> Bool { root.members.dropFirst().first { _ in true } == nil }

        private static func isAlternative(_ root: JSONValue) -> Bool {
            guard let word = root["words"]?.first, root["transcript"]?.utf8 != nil else { return false }
            return word["word"]?.utf8 != nil && word["start"]?.number != nil && word["end"]?.number != nil
        }
    }
}
