import PhraseMatching
import Rubrics
import Transcripts

/// A segment with its tokens.
struct NaiveSegment: Sendable {
    var speaker: Speaker
    let text: String
    let start: Int?
    let end: Int?
    let tokens: [Token]
}

/// A token at its place in the call.
struct NaiveWord: Sendable {
    let text: String
    /// The segment's number in the call's order.
    let segment: Int
    /// The token's number in the call, over all segments in order.
    let place: Int
}

/// A run of neighbouring segments of one speaker.
struct NaiveTurn: Sendable {
    let speaker: Speaker
    /// The numbers of its segments, rising.
    let segments: [Int]
    /// Its segments' tokens in order.
    let words: [NaiveWord]
    /// The start of its first segment.
    let start: Int?
    /// The latest end of its segments; nil where one is missing.
    let end: Int?
    /// Its segments' texts joined by a blank.
    let text: String
}

/// A call's talk with every speaker settled: its segments, its turns and its listening turns.
struct NaiveTalk: Sendable {
    let segments: [NaiveSegment]
    /// The turns, without listening turns.
    let turns: [NaiveTurn]
    /// The turns of nothing but listening phrases.
    let listeningTurns: [NaiveTurn]
}

extension NaiveTalk {
    /// "A segment without tokens is ignored … dropped first, before sorting, and with them their times":
    /// what has no token is out; the rest is sorted by start, stably, where every one has a start.
    static func segments(of record: CallRecord) -> [NaiveSegment] {
        let all = record.segments.map {
            NaiveSegment(
                speaker: $0.speaker, text: $0.text, start: $0.start, end: $0.end, tokens: Tokenizer.tokens(of: $0.text))
        }
        let kept = all.filter { !$0.tokens.isEmpty }
        let starts = kept.compactMap(\.start)
        guard starts.count == kept.count else { return kept }
        // Sorted by start and, of equal starts, by the place in the record.
        let order = kept.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
        return order.map { kept[$0] }
    }

    /// The talk in every way that the unknown speakers allow: once as the agent's, once as the customer's.
    static func readings(of segments: [NaiveSegment], listening: PhraseList) -> [NaiveTalk] {
        guard segments.contains(where: { $0.speaker == .unknown }) else {
            return [NaiveTalk(segments, listening: listening)]
        }
        return [Speaker.agent, .customer].map { side in
            NaiveTalk(segments.map { $0.heard(as: side) }, listening: listening)
        }
    }

    /// Cuts the talk into turns.
    init(_ segments: [NaiveSegment], listening: PhraseList) {
        // "Listening turns are judged once, on the runs as they stand before they are taken out."
        let runs = Self.runs(of: Array(segments.indices), in: segments)
        let isListening = runs.map { Self.turn($0, of: segments).isListening(listening) }
        let listeningRuns = zip(runs, isListening).filter(\.1).map(\.0)
        // "The other side's segments around it are one turn": the runs are drawn anew over what is left.
        let left = zip(runs, isListening).filter { !$0.1 }.flatMap(\.0)
        self.segments = segments
        turns = Self.runs(of: left, in: segments).map { Self.turn($0, of: segments) }
        listeningTurns = listeningRuns.map { Self.turn($0, of: segments) }
    }

    /// "A turn is a maximal run of neighbouring segments of one speaker": neighbours in the numbers given.
    static func runs(of numbers: [Int], in segments: [NaiveSegment]) -> [[Int]] {
        var runs: [[Int]] = []
        for number in numbers {
            if let last = runs.last?.last, segments[last].speaker == segments[number].speaker {
                runs[runs.count - 1].append(number)
            } else {
                runs.append([number])
            }
        }
        return runs
    }

    /// The turn of these segments; there is at least one.
    static func turn(_ numbers: [Int], of segments: [NaiveSegment]) -> NaiveTurn {
        let parts = numbers.map { segments[$0] }
        let ends = parts.compactMap(\.end)
        return NaiveTurn(
            speaker: parts[0].speaker, segments: numbers, words: words(of: numbers, in: segments),
            start: parts[0].start, end: ends.count == parts.count ? ends.max() : nil,
            text: parts.map(\.text).joined(separator: " "))
    }

    /// The tokens of these segments with their places in the call.
    static func words(of numbers: [Int], in segments: [NaiveSegment]) -> [NaiveWord] {
        numbers.flatMap { number in
            let before = segments[..<number].map(\.tokens.count).reduce(0, +)
            return segments[number].tokens.enumerated().map { offset, token in
                NaiveWord(text: token.text, segment: number, place: before + offset)
            }
        }
    }
}

extension NaiveSegment {
    /// The segment with an unknown speaker taken for `side`.
    func heard(as side: Speaker) -> NaiveSegment {
        var copy = self
        if speaker == .unknown { copy.speaker = side }
        return copy
    }
}

extension NaiveTurn {
    /// "A turn all of whose tokens lie in occurrences of the rubric's `listening` phrases."
    func isListening(_ listening: PhraseList) -> Bool {
        let covered = NaivePhrases.occurrences(of: listening, in: words.map(\.text)).map(\.count).reduce(0, +)
        return covered == words.count
    }
}

extension RoleSet {
    /// Whether a speaker is meant; a colleague never is, and an unknown one was settled before.
    func includes(_ speaker: Speaker) -> Bool {
        switch speaker {
        case .agent: contains(.agent)
        case .customer: contains(.customer)
        case .system: contains(.system)
        case .colleague, .unknown: false
        }
    }
}
