internal import JSON

/// Rev AI's transcript (https://docs.rev.ai/api/asynchronous/transcript/).
///
/// Marks and the blanks between words are elements of their own and have no times, so that a text is all elements
/// behind one another. One speaker has several monologues.
struct RevAIReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "revai", title: "Rev AI, a transcript's JSON", recognised: "‘monologues[].elements’ with ‘value’")

    func recognises(_ root: JSONValue) -> Bool {
        if let monologues = root["monologues"] {
            return monologues.first.map { $0["elements"] != nil }
                ?? (root.members.dropFirst().first { _ in true } == nil)
        }
        return Self.isJob(root)
    }

    /// The state of a job, without its transcript.
    private static func isJob(_ root: JSONValue) -> Bool {
        root["failure_detail"]?.utf8 != nil || root["type"]?.string == "async" && root["status"]?.utf8 != nil
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard let monologues = root["monologues"] else {
            guard Self.isJob(root) else { throw RecordProblem("‘monologues’ is missing") }
            let cause = root["failure_detail"]?.name.map { ": \($0)" } ?? ""
            throw RecordProblem(
                "a Rev AI job's status ‘\(root["status"]?.name ?? "?")’\(cause), not its transcript")
        }
        var call = PlatformCall(format, context)
        for monologue in monologues.elements {
            guard let elements = monologue["elements"] else {
                throw RecordProblem("‘monologues[].elements’ is missing")
            }
            let name = SpeakerLabel.speaker(monologue.at("speaker_info", "display_name"))
            Self.add(elements, label: name ?? SpeakerLabel.speaker(monologue["speaker"]), to: &call)
        }
        return [try call.reading()]
    }

    private static func add(_ elements: JSONValue, label: String?, to call: inout PlatformCall) {
        var turn = PlatformTurn(label, "")
        for element in elements.elements {
            var value: String?
            var start: JSONValue?
            var end: JSONValue?
            var confidence: JSONValue?
            for (key, member) in element.members {
                switch key {
                case "value": value = value ?? member.string
                case "ts": start = start ?? member
                case "end_ts": end = end ?? member
                case "confidence": confidence = confidence ?? member
                default: break
                }
            }
            guard let value else { continue }
            turn.text += value
            guard element["type"]?.string != "punct" else { continue }
            let word = PlatformWord(
                value, start: call.time(start, .seconds), end: call.time(end, .seconds), confidence: confidence?.share)
            turn.start = turn.start ?? word.start
            turn.end = word.end ?? turn.end
            turn.words.append(word)
        }
        call.add(turn)
    }
}
