internal import JSON

/// IBM Watson's recognition (https://cloud.ibm.com/apidocs/speech-to-text), as it is answered, stored with an
/// asynchronous job, or as a list of messages.
///
/// Speakers stand beside the words, and are found by the time at which a word begins. Words stay as they are, with
/// tokens such as `%HESITATION`.
struct WatsonReader: JSONEventReader {
    let format = TranscriptFormat(
        name: "ibm-watson", title: "IBM Watson Speech to Text",
        recognised: "‘results[].alternatives[].timestamps’, ‘speaker_labels’ or ‘result_index’")

    func recognises(_ root: JSONValue) -> Bool {
        if root.kind == .array { return root.elements.prefix(8).contains { Self.isAnswer($0) } }
        if Self.isAnswer(root) || root["code_description"]?.utf8 != nil || recognises(event: root) { return true }
        return root["results"]?.first.map(Self.isAnswer) ?? Self.isJob(root)
    }

    /// Whether a document is one message of a connection, and so not all that was said.
    func recognises(event root: JSONValue) -> Bool {
        root["state"]?.string == "listening" || Self.isAnswer(root) && Self.isLater(root)
    }

    private static func isAnswer(_ value: JSONValue) -> Bool {
        if value["speaker_labels"]?.first?["from"] != nil { return true }
        guard let results = value["results"], results.kind == .array else { return false }
        if value["result_index"]?.number != nil { return true }
        guard let result = results.first, let alternative = result["alternatives"]?.first else { return false }
        return alternative["timestamps"]?.first?.kind == .array || alternative["word_confidence"] != nil
            || result["final"]?.bool != nil
    }

    private static func isLater(_ answer: JSONValue) -> Bool {
        guard let index = answer["result_index"]?.number else { return answer["results"] == nil }
        return index != .integer(0)
    }

    /// The state of an asynchronous job, without its result.
    private static func isJob(_ root: JSONValue) -> Bool {
        guard ["waiting", "processing", "failed"].contains(root["status"]?.string), root["created"] != nil else {
            return false
        }
        let known: Set = ["id", "created", "updated", "status", "url", "user_token", "details", "warnings"]
        return root.members.allSatisfy { $0.key.utf8.count <= 20 && known.contains($0.key.string) }
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if let error = root["code_description"]?.name { throw RecordProblem("Watson reports an error: \(error)") }
        if let status = root["status"]?.name, status != "completed" {
            throw RecordProblem("Watson's job has the status ‘\(status)’")
        }
        var call = PlatformCall(format, context, id: root["id"]?.name)
        guard root.kind == .array || root["results"]?.kind == .array else {
            throw RecordProblem("‘results’ is missing")
        }
        let answers: [JSONValue]
        if root.kind == .array {
            answers = Array(root.elements)
        } else if let stored = root["results"], stored.first?["results"] != nil {
            answers = Array(stored.elements)
        } else {
            guard !Self.isLater(root) else { throw RecordProblem("a part of a recognition, without what came before") }
            answers = [root]
        }
        let speakers = Self.speakers(in: answers, &call)
        for answer in answers {
            for result in answer.list("results") where result["final"]?.bool != false {
                guard let alternative = result["alternatives"]?.first else { continue }
                call.add(Self.turn(alternative, speakers, &call))
            }
        }
        return [try call.reading()]
    }

    /// The speakers by the time at which their words begin; what is said later of a word is surer.
    private static func speakers(in answers: [JSONValue], _ call: inout PlatformCall) -> [Int: String] {
        var speakers: [Int: String] = [:]
        for answer in answers {
            for label in answer.list("speaker_labels") {
                guard let start = call.time(label["from"], .seconds) else { continue }
                speakers[start] = SpeakerLabel.speaker(label["speaker"])
            }
        }
        return speakers
    }

    /// The first alternative; numbers are written out in its words, and in digits in its transcript where that was
    /// asked for.
    private static func turn(
        _ alternative: JSONValue, _ speakers: [Int: String], _ call: inout PlatformCall
    ) -> PlatformTurn {
        var turn = PlatformTurn(nil, alternative["transcript"]?.string ?? "")
        turn.confidence = alternative["confidence"]?.share
        var shares = alternative.list("word_confidence")
        var spoken = ""
        for element in alternative.list("timestamps") {
            let fields = Array(element.elements.prefix(3))
            let share = shares.next().flatMap { Array($0.elements.prefix(2)).dropFirst().first?.share }
            guard let text = fields.first?.string else { continue }
            var word = PlatformWord(text, confidence: share)
            word.start = call.time(fields.dropFirst().first, .seconds)
            word.end = call.time(fields.dropFirst(2).first, .seconds)
            word.label = word.start.flatMap { speakers[$0] }
            turn.start = turn.start ?? word.start
            turn.end = word.end ?? turn.end
            turn.words.append(word)
            spoken.append(line: text)
        }
        if !spoken.isEmpty, spoken != turn.text[...].trimmed { turn.lexical = spoken }
        return turn
    }
}
