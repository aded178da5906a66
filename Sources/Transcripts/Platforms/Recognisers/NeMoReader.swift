internal import JSON

/// What NVIDIA NeMo's diarisation with recognition writes for a recording
/// (https://docs.nvidia.com/nemo-framework/user-guide/latest/nemotoolkit/asr/speaker_diarization/intro.html): words
/// with speakers, or the same as monologues for the editor Gecko.
struct NeMoReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "nemo", title: "NVIDIA NeMo, diarisation with recognition",
        recognised: "‘words’ with ‘start_time’ and ‘speaker’ beside ‘transcription’, or ‘monologues[].terms’")

    func recognises(_ root: JSONValue) -> Bool {
        if root["monologues"]?.first?["terms"] != nil || Self.isManifest(root) { return true }
        if root["transcription"]?.utf8 != nil { return root["session_id"] != nil || root["speaker_count"] != nil }
        guard let word = root["words"]?.first else { return false }
        return word["start_time"]?.number != nil && (word["speaker"] ?? word["speaker_label"]) != nil
    }

    /// A line of a manifest: a stretch of audio and its text, without speakers.
    private static func isManifest(_ root: JSONValue) -> Bool {
        root["audio_filepath"]?.utf8 != nil && root["duration"] != nil
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if Self.isManifest(root) {
            throw RecordProblem(
                "a NeMo manifest: stretches of audio without speakers",
                remedy: "Bring the JSON that NeMo's diarisation with recognition writes for each recording.")
        }
        if let status = root["status"]?.name, status.lowercased() != "success" {
            throw RecordProblem("NeMo's status is ‘\(status)’")
        }
        var call = PlatformCall(format, context, id: root["session_id"]?.name)
        if root["words"]?.first != nil {
            Self.add(words: root, to: &call)
        } else if root["sentences"]?.first != nil {
            for sentence in root.list("sentences") { Self.add(sentence: sentence, to: &call) }
        } else if root["monologues"] != nil {
            for monologue in root.list("monologues") { Self.add(monologue: monologue, to: &call) }
        } else if let text = root["transcription"]?.string {
            call.add(PlatformTurn(nil, text))
        } else {
            throw RecordProblem("‘words’ is missing")
        }
        return [try call.reading()]
    }

    private static func add(words root: JSONValue, to call: inout PlatformCall) {
        var stream = WordStream()
        for element in root.list("words") {
            guard let word = SpokenWord(element, .seconds, &call) else { continue }
            stream.add(word.inStream(label: SpeakerLabel.speaker(word.speaker)), to: &call)
        }
        stream.finish(&call)
    }

    private static func add(sentence: JSONValue, to call: inout PlatformCall) {
        call.add(
            PlatformTurn(
                SpeakerLabel.speaker(sentence["speaker"]), sentence["text"]?.string ?? "",
                start: call.time(sentence["start_point"] ?? sentence["start_time"], .seconds),
                end: call.time(sentence["end_point"] ?? sentence["end_time"], .seconds)))
    }

    private static func add(monologue: JSONValue, to call: inout PlatformCall) {
        let speaker = monologue["speaker"]
        let label = SpeakerLabel.speaker(speaker?["name"]) ?? SpeakerLabel.speaker(speaker?["id"] ?? speaker)
        var stream = WordStream()
        for element in monologue.list("terms") {
            guard let word = SpokenWord(element, .seconds, &call) else { continue }
            stream.add(word.inStream(label: label), to: &call)
        }
        stream.finish(&call)
    }
}
