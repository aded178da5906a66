internal import JSON

/// The JSON of whisper.cpp's command line, `-oj` or `-ojf` (https://github.com/ggml-org/whisper.cpp).
///
/// `speaker` is the louder side of a stereo recording, `?` where both are alike. Tokens are pieces of words.
struct WhisperCppReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "whisper-cpp", title: "whisper.cpp, JSON", recognised: "‘transcription[].offsets’, or ‘systeminfo’")

    func recognises(_ root: JSONValue) -> Bool {
        guard let list = root["transcription"], list.kind == .array else { return false }
        return root["systeminfo"] != nil || list.first?["offsets"] != nil
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard let list = root["transcription"], list.kind == .array else {
            throw RecordProblem("‘transcription’ is missing")
        }
        var call = PlatformCall(format, context)
        if root.at("params", "translate")?.bool == true {
            call.warn(WhisperSegments.translated)
        } else {
            call.record.language = SourceLanguage.tag(root.at("result", "language")?.string)
        }
        for segment in list.elements { Self.add(segment, to: &call) }
        return [try call.reading()]
    }

    private static func add(_ segment: JSONValue, to call: inout PlatformCall) {
        let (start, end) = times(of: segment, &call)
        var turn = PlatformTurn(
            SpeakerLabel.speaker(segment["speaker"]), segment["text"]?.string ?? "", start: start, end: end)
        for token in segment.list("tokens") {
            guard let text = token["text"]?.string, !text.hasPrefix("[_") else { continue }
            let (start, end) = times(of: token, &call)
            if turn.words.isEmpty || text.hasPrefix(" ") || text.unicodeScalars.first?.isIdeographic == true {
                turn.words.append(PlatformWord(text, start: start, end: end))
            } else {
                turn.words[turn.words.count - 1].text += text
                turn.words[turn.words.count - 1].end = end ?? turn.words[turn.words.count - 1].end
            }
        }
        call.add(turn)
    }

    /// The times in milliseconds, or where there are none, as clocks.
    private static func times(of value: JSONValue, _ call: inout PlatformCall) -> (Int?, Int?) {
        if let offsets = value["offsets"] {
            return (call.time(offsets["from"], .milliseconds), call.time(offsets["to"], .milliseconds))
        }
        return (
            call.time(value.at("timestamps", "from"), .clock), call.time(value.at("timestamps", "to"), .clock)
        )
    }
}
