internal import JSON

/// Google Cloud Speech-to-Text, versions 1 and 2, by itself or as the answer of a finished operation.
///
/// Times are durations of Protocol Buffers: `"1.200s"`, or `{"seconds": "1", "nanos": 200000000}` as client libraries
/// dump them. With speakers told apart, the last result of version 1 says the whole call again, and it alone names them.
/// (https://cloud.google.com/speech-to-text/docs/reference/rest/v1/speech/longrunningrecognize)
struct GoogleSpeechReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "google-speech", title: "Google Cloud Speech-to-Text",
        recognised: "‘results’ whose ‘alternatives’ hold a ‘transcript’ or words with ‘startTime’ or ‘startOffset’")

    func recognises(_ root: JSONValue) -> Bool {
        Self.hasResults(root) || Self.isOperation(root) || root["response"].map(Self.hasResults) == true
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if Self.hasResults(root) { return try call(root, context) }
        if let error = root.either("error") { throw PlatformJob.failed((error["status"] ?? error["code"])?.name) }
        guard root["done"]?.bool != false, let response = root["response"] else {
            throw PlatformJob.unfinished(nil)
        }
        guard let results = response["results"] else { throw PlatformJob.lacks("response.results") }
        guard results.kind == .object else { return try call(response, context) }
        // Version 2 answers with an object whose keys are the files.
        let files = results.members.map { (name: $0.key.string, result: $0.value) }
        var names = files.map(\.name).makeIterator()
        return try context.readings(of: files.map(\.result)) { result, context throws(RecordProblem) in
            try file(result, named: names.next(), context)
        }
    }

    private func file(
        _ result: JSONValue, named name: String?, _ context: ReadingContext
    ) throws(RecordProblem) -> [Reading] {
        if let code = result.at("error", "code")?.name, code != "0" { throw PlatformJob.failed(code) }
        guard let transcript = result.either("inlineResult")?["transcript"] ?? result["transcript"] else {
            throw PlatformJob.lacks("transcript", remedy: "Fetch it from the address in ‘cloudStorageResult’.")
        }
        return try call(transcript, context, recording: name)
    }

    private func call(
        _ response: JSONValue, _ context: ReadingContext, recording: String? = nil
    ) throws(RecordProblem) -> [Reading] {
        guard let list = response["results"], list.kind == .array else { throw PlatformJob.lacks("results") }
        var call = PlatformCall(format, context)
        call.record.recording = recording
        var channels: [String] = []
        var byChannel: [String: [GoogleResult]] = [:]
        for value in list.elements where value.either("isFinal")?.bool != false {
            let result = GoogleResult(value, &call)
            let channel = result.channel ?? ""
            if byChannel[channel] == nil { channels.append(channel) }
            byChannel[channel, default: []].append(result)
            call.record.language = call.record.language ?? result.language
        }
        for channel in channels { Self.add(byChannel[channel] ?? [], to: &call) }
        return [try call.reading()]
    }

    /// Adds the results of one channel: all of them, or only the last one where that says all the others again.
    private static func add(_ results: [GoogleResult], to call: inout PlatformCall) {
        let told = results.filter(\.namesSpeakers)
        let isLastAlone = told.count == 1 && results.last?.namesSpeakers == true
        if let last = told.last, isLastAlone || (told.count > 1 && last.start != nil && last.start == told[0].start) {
            call.add(words: last.words)
        } else {
            for result in results { call.add(result.turn) }
        }
    }

    private static func isOperation(_ root: JSONValue) -> Bool {
        guard root["name"]?.kind == .string else { return false }
        let types = [root.at("metadata", "@type"), root.at("response", "@type")].compactMap { $0?.string }
        return types.contains { $0.contains("google.cloud.speech") }
    }

    private static func hasResults(_ root: JSONValue) -> Bool {
        guard let result = root["results"]?.first, !result.has("final"), let best = result["alternatives"]?.first,
            !best.has("timestamps")
        else { return false }
        guard let word = best["words"]?.first else { return best["transcript"]?.kind == .string }
        // Riva writes the same names with numbers behind them.
        let times = ["startTime", "startOffset", "endTime", "endOffset"].compactMap { word.either($0) }
        return word["word"] != nil && !times.isEmpty && times.allSatisfy { $0.kind != .number }
    }
}

/// One result of Google's: a stretch of talk, of which the first alternative counts.
private struct GoogleResult {
    /// The channel, from 1; nil for a recording of one channel.
    let channel: String?
    let language: String?
    let words: [PlatformWord]
    private let text: String
    private let confidence: Double?
    private let end: Int?

    init(_ result: JSONValue, _ call: inout PlatformCall) {
        let best = result["alternatives"]?.first
        let channel = result.either("channelTag")?.googleTag
        self.channel = channel
        language = SourceLanguage.tag(result.either("languageCode")?.string)
        text = best?["transcript"]?.string ?? ""
        confidence = best?.googleConfidence
        end = call.time(result.either("resultEndTime") ?? result.either("resultEndOffset"), .protobuf)
        words = call.googleWords(best?["words"], channel: channel)
    }

    var start: Int? { words.lazy.compactMap(\.start).first }
    var namesSpeakers: Bool { words.contains { $0.label != nil && $0.label != channelLabel } }
    private var channelLabel: String? { SpeakerLabel.channel(named: channel) }

    var turn: PlatformTurn {
        var turn = PlatformTurn(
            channelLabel, text, start: start, end: words.last.map { $0.end ?? $0.start } ?? end, words: words)
        turn.confidence = confidence
        return turn
    }
}

extension PlatformCall {
    /// Words as Google's interfaces write them.
    mutating func googleWords(_ list: JSONValue?, channel: String?) -> [PlatformWord] {
        guard let list else { return [] }
        var words: [PlatformWord] = []
        for word in list.elements {
            let speaker = (word.either("speakerLabel") ?? word.either("speakerTag"))?.googleTag
            words.append(
                PlatformWord(
                    word["word"]?.string ?? "",
                    start: time(word.either("startTime") ?? word.either("startOffset"), .protobuf),
                    end: time(word.either("endTime") ?? word.either("endOffset"), .protobuf),
                    confidence: word.googleConfidence,
                    label: SpeakerLabel.joined(
                        channel: SpeakerLabel.channel(named: channel), speaker: SpeakerLabel.speaker(named: speaker))))
        }
        return words
    }
}

extension JSONValue {
    /// The confidence beside what Google heard; it writes 0 where there is none.
    var googleConfidence: Double? { self["confidence"]?.share.flatMap { $0 > 0 ? $0 : nil } }

    /// The number of a channel or speaker; Google writes 0 where there is none.
    var googleTag: String? { name.flatMap { $0 == "0" ? nil : $0 } }
}
