internal import JSON

/// The talk in iFlytek's `lattice`: smoothed where the job smooths, with what was spoken in `lattice2`.
///
/// A word counts in frames of 10 ms from the beginning of its sentence. A role counts from 1, and 0 is none; where
/// each channel was transcribed by itself, `label.rl_track` says which role is which channel.
struct IFlytekLattice {
    private let sentences: [JSONValue]
    private let spoken: [JSONValue]
    private var tracks: [String: JSONValue] = [:]

    /// The lattices of a result, of which at least one has an element.
    init(_ result: JSONValue) {
        let smoothed = result.elements(of: "lattice")
        let raw = result.elements(of: "lattice2")
        sentences = smoothed.isEmpty ? raw : smoothed
        spoken = smoothed.isEmpty ? [] : raw
        for track in result["label"]?.elements(of: "rl_track") ?? [] {
            if let role = track["rl"]?.name { tracks[role] = track["track"] }
        }
    }

    /// Adds the sentences to a call, each with what was spoken.
    func add(to call: inout PlatformCall) throws(RecordProblem) {
        let lexical = lexical(beside: call)
        for element in sentences {
            var turn = try turn(element, &call)
            turn.lexical = lexical[Span(turn)]
            call.add(turn)
        }
    }

    /// What was spoken in each sentence, as far as that can be read. The call's count of doubtful times stays as it is.
    private func lexical(beside call: PlatformCall) -> [Span: String] {
        var lexical: [Span: String] = [:]
        var aside = call
        for element in spoken {
            if let turn = try? turn(element, &aside) { lexical[Span(turn)] = turn.text }
        }
        return lexical
    }

    /// Where a sentence of one lattice stands in the other.
    private struct Span: Hashable {
        let label: String?
        let start: Int?
        let end: Int?

        init(_ turn: PlatformTurn) {
            label = turn.label
            start = turn.start
            end = turn.end
        }
    }

    private func turn(_ element: JSONValue, _ call: inout PlatformCall) throws(RecordProblem) -> PlatformTurn {
        guard let best = element["json_1best"] else { throw PlatformJob.lacks("lattice.json_1best") }
        return try best.parsedIfString("lattice.json_1best") { best throws(RecordProblem) in
            guard let sentence = best["st"] else { throw PlatformJob.lacks("lattice.json_1best.st") }
            var turn = PlatformTurn(
                label(sentence, element), "", start: call.time(sentence["bg"], .milliseconds),
                end: call.time(sentence["ed"], .milliseconds))
            for part in sentence.elements(of: "rt") {
                for word in part.elements(of: "ws") { Self.add(word, to: &turn, &call) }
            }
            if turn.words.allSatisfy({ $0.start == nil }) { turn.words = [] }
            return turn
        }
    }

    /// The role, and the channel that is its own; in the product for call centres the lattice's speaker.
    private func label(_ sentence: JSONValue, _ element: JSONValue) -> String? {
        guard let role = sentence["rl"]?.name, let label = Self.label(role: sentence["rl"]) else {
            // 段落 is a paragraph.
            return element["spk"]?.name.flatMap { $0.hasPrefix("段落") ? nil : SpeakerLabel.speaker(named: $0) }
        }
        guard let track = tracks[role] else { return label }
        return SpeakerNaming(channels: [track]).label(channel: track, speaker: sentence["rl"])
    }

    /// The label of a role; 0 is none.
    static func label(role: JSONValue?) -> String? {
        role?.name == "0" ? nil : SpeakerLabel.speaker(role)
    }

    private static func add(_ word: JSONValue, to turn: inout PlatformTurn, _ call: inout PlatformCall) {
        guard let best = word["cw"]?.first, let text = best["w"]?.string, !text.isEmpty else { return }
        turn.text.append(word: text)
        let times = times(word["wb"], word["we"], from: turn.start, &call)
        let isPunctuation = best["wp"]?.string == "p"
        turn.words.append(
            PlatformWord(
                text, start: isPunctuation ? nil : times.start, end: isPunctuation ? nil : times.end,
                attaches: isPunctuation))
    }

    /// Times in frames of 10 ms from the beginning of a sentence; 0 to 0 is none.
    static func times(
        _ begin: JSONValue?, _ end: JSONValue?, from start: Int?, _ call: inout PlatformCall
    ) -> (start: Int?, end: Int?) {
        let frames = (call.time(begin, .milliseconds), call.time(end, .milliseconds))
        guard let start, let first = frames.0, let last = frames.1, last > 0 else { return (nil, nil) }
        return (start + first * 10, start + last * 10)
    }
}
