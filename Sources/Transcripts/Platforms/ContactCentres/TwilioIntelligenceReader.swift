internal import JSON

/// Twilio Conversational Intelligence, the sentences of a transcript.
///
/// Numbers are texts or `null`; helper libraries write keys in camelCase. Which side a channel is stands in another
/// answer, the transcript's, and is taken where somebody put it beside the sentences.
/// https://www.twilio.com/docs/conversational-intelligence/api/transcript-sentence-subresource
struct TwilioIntelligenceReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "twilio-intelligence", title: "Twilio Conversational Intelligence, sentences",
        recognised: "‘sentences’ with ‘media_channel’ and ‘transcript’")

    func recognises(_ root: JSONValue) -> Bool {
        root.hasList("sentences") { $0["media_channel"] != nil || $0["mediaChannel"] != nil }
            || root.at("meta", "key")?.string == "sentences" || isDescription(root) || isAnalysis(root)
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        try refuseOthers(root)
        let sentences = try root.required(list: "sentences")
        try refusePart(root["meta"])
        let transcript = root["transcript"] ?? root
        var call = PlatformCall(format, context, id: transcript["sid"]?.name ?? sid(root))
        call.record.language = SourceLanguage.tag((transcript["language_code"] ?? transcript["languageCode"])?.string)
        takeRoles(transcript, &call)
        for sentence in sentences {
            let channel = (sentence["media_channel"] ?? sentence["mediaChannel"])?.name
            var turn = PlatformTurn(channel.map(Self.label), sentence["transcript"]?.string ?? "")
            (turn.start, turn.end) = times(sentence, &call)
            turn.confidence = sentence["confidence"]?.share
            for word in sentence["words"].map({ Array($0.elements) }) ?? [] {
                guard let text = word["word"]?.string else { continue }
                let (start, end) = times(word, &call)
                turn.words.append(PlatformWord(text, start: start, end: end))
            }
            call.add(turn)
        }
        return [try call.reading()]
    }

    private static func label(_ channel: String) -> String { "channel \(channel)" }

    private func times(_ value: JSONValue, _ call: inout PlatformCall) -> (start: Int?, end: Int?) {
        (
            call.time(value["start_time"] ?? value["startTime"], .seconds),
            call.time(value["end_time"] ?? value["endTime"], .seconds)
        )
    }

    /// The roles that the transcript's own answer gives to channels.
    private func takeRoles(_ transcript: JSONValue, _ call: inout PlatformCall) {
        for participant in transcript.at("channel", "participants").map({ Array($0.elements) }) ?? [] {
            guard let number = (participant["channel_participant"] ?? participant["channelParticipant"])?.name,
                let role = Speaker(participantRole: participant["role"]?.string)
            else { continue }
            call.roles[Self.label(number)] = role
        }
    }

    /// The transcript's id out of the page's address.
    private func sid(_ root: JSONValue) -> String? {
        let parts = root.at("meta", "url")?.string?.split(whereSeparator: { $0 == "/" || $0 == "?" }) ?? []
        return parts.first { $0.utf8.count == 34 && $0.hasPrefix("GT") }.map(String.init)
    }

    private func isDescription(_ root: JSONValue) -> Bool {
        root["sentences"] == nil && root["sid"]?.string?.hasPrefix("GT") == true
            && (root["service_sid"] ?? root["serviceSid"]) != nil
    }

    private func isAnalysis(_ root: JSONValue) -> Bool {
        root["operator_results"] != nil || root["operatorResults"] != nil
    }

    private func refuseOthers(_ root: JSONValue) throws(RecordProblem) {
        let remedy = "Give the answer of the transcript's ‘Sentences’."
        if isDescription(root) {
            let status = root["status"]?.string.map { " (\($0))" } ?? ""
            throw RecordProblem("the description of a transcript\(status), without its sentences", remedy: remedy)
        }
        if isAnalysis(root) { throw RecordProblem("results of operators, without the sentences", remedy: remedy) }
    }

    /// Refuses a page of several: the others hold the rest of the call.
    private func refusePart(_ meta: JSONValue?) throws(RecordProblem) {
        guard let meta else { return }
        let others = ["next_page_url", "previous_page_url", "nextPageUrl", "previousPageUrl"]
        guard others.contains(where: { meta[$0]?.name != nil }) else { return }
        throw RecordProblem(
            "one page of several: a part of the call",
            remedy: "Ask for all sentences at once, with a larger ‘PageSize’.")
    }
}
