internal import JSON

/// What WhisperX gives (https://github.com/m-bain/whisperX): Whisper's segments, aligned to words that carry speakers.
///
/// Numbers have no times and no speaker of their own, and belong to whoever spoke before; a segment has no speaker
/// where nobody was told apart.
struct WhisperXReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "whisperx", title: "WhisperX",
        recognised: "‘segments’ with ‘word_segments’, ‘words[].score’ or ‘SPEAKER_00’")

    func recognises(_ root: JSONValue) -> Bool { WhisperSegments.kind(of: root) == .aligned }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var call = PlatformCall(format, context)
        try WhisperSegments.read(root, into: &call)
        return [try call.reading()]
    }
}
