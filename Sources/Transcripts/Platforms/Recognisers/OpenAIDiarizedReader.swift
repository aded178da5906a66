internal import JSON

/// OpenAI's `diarized_json` (https://platform.openai.com/docs/api-reference/audio/diarized-json-object): segments with
/// the speakers `A`, `B`, or the names that were given with samples of their voices.
struct OpenAIDiarizedReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "openai-diarized", title: "OpenAI, diarized_json",
        recognised: "‘segments[].type’ is ‘transcript.text.segment’")

    func recognises(_ root: JSONValue) -> Bool { WhisperSegments.kind(of: root) == .diarized }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var call = PlatformCall(format, context)
        try WhisperSegments.read(root, into: &call)
        return [try call.reading()]
    }
}
