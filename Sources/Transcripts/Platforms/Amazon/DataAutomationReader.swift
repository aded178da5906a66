internal import JSON

/// Amazon Bedrock Data Automation, the standard output for audio.
///
/// Turns name a speaker and a channel; their words stand in `audio_items`, and are found by index.
/// https://docs.aws.amazon.com/bedrock/latest/userguide/bda-ouput-audio.html
struct DataAutomationReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "amazon-bda", title: "Amazon Bedrock Data Automation, audio",
        recognised: "‘audio_segments’ with ‘start_timestamp_millis’, or ‘metadata.semantic_modality’ AUDIO")

    func recognises(_ root: JSONValue) -> Bool {
        root.hasList("audio_segments") { $0["start_timestamp_millis"] != nil }
            || root.at("metadata", "semantic_modality")?.string == "AUDIO"
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var call = PlatformCall(format, context)
        let metadata = root["metadata"]
        call.record.language = SourceLanguage.tag(metadata?["dominant_asset_language"]?.string)
        call.record.duration = call.time(metadata?["duration_millis"], .milliseconds)
        if let bucket = metadata?["s3_bucket"]?.name, let key = metadata?["s3_key"]?.name {
            call.record.recording = "s3://\(bucket)/\(key)"
        }
        let hasChannels = metadata?["number_of_channels"]?.number != .integer(1)
        let words = words(root, &call)
        for segment in try root.required(list: "audio_segments") {
            guard segment["type"]?.string ?? "TRANSCRIPT" == "TRANSCRIPT" else { continue }
            let own = segment["audio_item_indices"].map { $0.elements.compactMap { $0.name.flatMap { words[$0] } } }
            call.add(
                PlatformTurn(
                    label(segment, hasChannels), segment["text"]?.string ?? "",
                    start: call.time(segment["start_timestamp_millis"], .milliseconds),
                    end: call.time(segment["end_timestamp_millis"], .milliseconds), words: own ?? []))
        }
        return [try call.reading()]
    }

    private func label(_ segment: JSONValue, _ hasChannels: Bool) -> String? {
        let channel = hasChannels ? segment.at("channel", "channel_label")?.name : nil
        let parts = [channel, segment.at("speaker", "speaker_label")?.name].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// The words by their index; punctuation has no times.
    private func words(_ root: JSONValue, _ call: inout PlatformCall) -> [String: PlatformWord] {
        guard let items = root["audio_items"] else { return [:] }
        var words: [String: PlatformWord] = [:]
        for item in items.elements {
            guard let index = item["item_index"]?.name, let content = item["content"]?.string else { continue }
            let start = call.time(item["start_timestamp_millis"], .milliseconds)
            words[index] = PlatformWord(
                content, start: start, end: call.time(item["end_timestamp_millis"], .milliseconds),
                attaches: start == nil)
        }
        return words
    }
}
