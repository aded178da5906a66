internal import JSON

/// NVIDIA Riva's answers as JSON (riva_asr.proto in https://github.com/nvidia-riva/common), with names in snake case or
/// camel case.
///
/// Shaped like Google's, but times are whole milliseconds. A tag of 0, and a confidence of 0, means that there is none.
struct RivaReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "riva", title: "NVIDIA Riva",
        recognised: "‘results[].alternatives[].words’ with times in whole milliseconds")

    func recognises(_ root: JSONValue) -> Bool {
        if root.kind == .array { return root.elements.prefix(8).contains { Self.isAnswer($0) } }
        return Self.isAnswer(root)
    }

    private static func isAnswer(_ value: JSONValue) -> Bool {
        guard let result = value["results"]?.first else { return false }
        if (result["audio_processed"] ?? result["audioProcessed"])?.number != nil {
            return result["alternatives"] != nil
        }
        guard let word = result["alternatives"]?.first?["words"]?.first, word["word"]?.utf8 != nil else { return false }
        return isWhole(word["end_time"] ?? word["endTime"]) && word["timestamp"] == nil
    }

    private static func isWhole(_ value: JSONValue?) -> Bool {
        if case .integer = value?.number { true } else { false }
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard root.kind == .array || root["results"]?.kind == .array else {
            throw RecordProblem("‘results’ is missing")
        }
        var call = PlatformCall(format, context, id: root.at("id", "value")?.name)
        if root.kind == .array {
            for answer in root.elements { Self.add(answer, to: &call) }
        } else {
            Self.add(root, to: &call)
        }
        return [try call.reading()]
    }

    private static func add(_ answer: JSONValue, to call: inout PlatformCall) {
        let areSeveral = answer.list("results").contains {
            tag($0["channel_tag"] ?? $0["channelTag"])?.name ?? "1" != "1"
        }
        for result in answer.list("results") {
            guard (result["is_final"] ?? result["isFinal"])?.bool != false,
                let alternative = result["alternatives"]?.first
            else { continue }
            let channel = areSeveral ? SpeakerLabel.channel(tag(result["channel_tag"] ?? result["channelTag"])) : nil
            add(alternative, channel: channel, to: &call)
        }
    }

    private static func add(_ alternative: JSONValue, channel: String?, to call: inout PlatformCall) {
        var stream = WordStream()
        for element in alternative.list("words") {
            guard let text = element["word"]?.utf8 else { continue }
            let speaker = SpeakerLabel.speaker(tag(element["speaker_tag"] ?? element["speakerTag"]))
            let share = element["confidence"]?.share
            stream.add(
                WordStream.Word(
                    text: text, start: call.time(element["start_time"] ?? element["startTime"], .milliseconds),
                    end: call.time(element["end_time"] ?? element["endTime"], .milliseconds),
                    confidence: share == 0 ? nil : share, label: SpeakerLabel.joined(channel: channel, speaker: speaker)
                ),
                to: &call)
        }
        stream.finish(&call)
        if alternative["words"]?.first == nil {
            call.add(PlatformTurn(channel, alternative["transcript"]?.string ?? ""))
        }
    }

    private static func tag(_ value: JSONValue?) -> JSONValue? { value?.number == .integer(0) ? nil : value }
}
