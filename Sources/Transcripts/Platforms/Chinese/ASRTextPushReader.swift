internal import JSON

/// Reads pushes of call platforms in which `asr_text` is a list of sentences, written as JSON inside a string:
/// `[{"result": "…", "role": "1"}]`. They have no times, and which role is whose differs by platform.
struct ASRTextPushReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "asr-text-push", title: "Pushed call results with ‘asr_text’ (通话转写推送)",
        recognised: "‘asr_text’ with a list, also inside a string")

    func recognises(_ root: JSONValue) -> Bool {
        guard let text = root["asr_text"] else { return false }
        guard let list = text.string?[...].trimmed else { return text.kind == .array || text.isNull }
        return list.isEmpty || list.hasPrefix("[")
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard let text = root["asr_text"] else { throw PlatformJob.lacks("asr_text") }
        let id = root.caseless("call_id", "callId", "session_id", "sessionId")
        var call = PlatformCall(format, context, id: id?.name)
        guard !text.isNull, text.string?.isEmpty != true else { return [try call.reading()] }
        try text.parsedIfString("asr_text") { sentences throws(RecordProblem) in
            for sentence in sentences.elements {
                guard let words = sentence["result"] else { throw PlatformJob.lacks("asr_text.result") }
                let label = sentence["role"]?.name.map { $0.utf8.allSatisfy(\.isDigit) ? "role \($0)" : $0 }
                call.add(PlatformTurn(label, words.string ?? ""))
            }
        }
        return [try call.reading()]
    }
}
