internal import JSON

/// An event of Amazon Transcribe's streams, out of its wrappers.
enum TranscribeStreamEvent {
    /// `TranscriptEvent`: results of the standard stream.
    case transcript(results: JSONValue)
    /// `UtteranceEvent`: a turn of the Call Analytics stream.
    case utterance(JSONValue)
    /// `CategoryEvent`, which holds no talk.
    case category

    /// The event that a message holds; nil where it holds none.
    init?(_ message: JSONValue) {
        let value = message["TranscriptResultStream"] ?? message["CallAnalyticsTranscriptResultStream"] ?? message
        if let utterance = value["UtteranceEvent"], utterance.kind == .object {
            self = .utterance(utterance)
        } else if let results = (value["TranscriptEvent"] ?? value).at("Transcript", "Results") {
            self = .transcript(results: results)
        } else if value.has("UtteranceId", "ParticipantRole") {
            self = .utterance(value)
        } else if value["CategoryEvent"] != nil {
            self = .category
        } else {
            return nil
        }
    }

    /// The results or the utterance that it holds.
    var pieces: [JSONValue] {
        switch self {
        case .transcript(let results): Array(results.elements)
        case .utterance(let utterance): [utterance]
        case .category: []
        }
    }
}

/// What a stream said so far, each piece in its last version: guesses that are still being made are partial, and are
/// replaced by the final one.
struct TranscribeStreamPieces {
    /// The final pieces in the order in which they were first heard of.
    var final: [JSONValue] { pieces.compactMap(\.self) }
    /// How many pieces were never final.
    var unfinished: Int { pieces.count { $0 == nil } }

    private var pieces: [JSONValue?] = []
    private var places: [String: Int] = [:]

    /// Takes a piece, which its id tells apart from others.
    mutating func take(_ piece: JSONValue, id: String?) {
        let isPartial = piece["IsPartial"]?.bool == true || piece["IsPartial"]?.string?.lowercased() == "true"
        let own: JSONValue? = isPartial ? nil : piece
        guard let id else {
            if let own { pieces.append(own) }
            return
        }
        guard let place = places[id] else {
            places[id] = pieces.count
            pieces.append(own)
            return
        }
        if let own { pieces[place] = own }
    }
}

extension PlatformTurn {
    /// A final result of the standard stream, or an utterance of the Call Analytics stream.
    init(stream piece: JSONValue, in call: inout PlatformCall) {
        guard let best = piece["Alternatives"]?.first else {
            self.init(
                analytics: piece, label: piece["ParticipantRole"]?.name, text: piece["Transcript"]?.string, in: &call)
            return
        }
        let channel = piece["ChannelId"]?.name
        var words: [PlatformWord] = []
        for item in best["Items"].map({ Array($0.elements) }) ?? [] {
            guard let content = item["Content"]?.string else { continue }
            let parts = [channel, item["Speaker"]?.name.map { "speaker \($0)" }].compactMap { $0 }
            var word = PlatformWord(content, label: parts.isEmpty ? nil : parts.joined(separator: ", "))
            word.attaches = item["Type"]?.string == "punctuation"
            if word.attaches {
                word.label = words.last?.label
            } else {
                word.start = call.time(item["StartTime"], .seconds)
                word.end = call.time(item["EndTime"], .seconds)
                word.confidence = item["Confidence"]?.share
            }
            words.append(word)
        }
        self.init(
            channel, best["Transcript"]?.string ?? "", start: call.time(piece["StartTime"], .seconds),
            end: call.time(piece["EndTime"], .seconds), words: words)
    }
}
