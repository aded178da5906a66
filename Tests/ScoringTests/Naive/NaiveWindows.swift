import PhraseMatching
import Rubrics
import Transcripts

/// Where words are looked for: in these turns, as far as they begin in these segments.
struct NaiveView {
    let turns: [NaiveTurn]
    let segments: Set<Int>
}

/// Words that were found, at their places in the call.
struct NaiveOccurrence: Equatable {
    /// From the first token's place to the place after the last token's.
    let begin: Int
    let end: Int
}

extension NaiveTalk {
    /// What a window of `by` holds; nil where a time is missing that it takes.
    func view(of by: RoleSet, within window: Window?) -> NaiveView? {
        switch window {
        case nil: everything(of: by)
        case .firstTurns(let count): view(Array(turns(of: by).prefix(count)))
        case .lastTurns(let count): view(Array(turns(of: by).suffix(count)))
        case .firstTime(let time): view(of: by, from: 0, to: time)
        case .lastTime(let time): latestEnd.flatMap { view(of: by, from: $0 - time, to: .max) }
        }
    }

    /// The turns of `by`; a listening turn is no turn.
    func turns(of by: RoleSet) -> [NaiveTurn] { turns.filter { by.includes($0.speaker) } }

    /// "Its words count where words are looked for without a window": all turns of `by`, listening turns too.
    func everything(of by: RoleSet) -> NaiveView {
        view(turns(of: by) + listeningTurns.filter { by.includes($0.speaker) })
    }

    /// "First N seconds (the segment starts at N or earlier)", "last N seconds (it starts at N or less before the
    /// latest end of all)". "Unknown where a segment it looks at lacks it: … all segments of `by`".
    private func view(of by: RoleSet, from earliest: Int, to latest: Int) -> NaiveView? {
        guard haveTimes(where: by.includes) else { return nil }
        let all = everything(of: by)
        let inside = all.segments.filter { number in
            segments[number].start.map { earliest <= $0 && $0 <= latest } ?? false
        }
        return NaiveView(turns: all.turns, segments: inside)
    }

    private func view(_ turns: [NaiveTurn]) -> NaiveView {
        NaiveView(turns: turns, segments: Set(turns.flatMap(\.segments)))
    }

    /// "The latest end of all; a missing end: unknown."
    var latestEnd: Int? { Self.latestEnd(of: segments) }

    /// The latest end; nil where there is none or one is missing.
    static func latestEnd(of segments: [NaiveSegment]) -> Int? {
        let ends = segments.compactMap(\.end)
        return ends.count == segments.count ? ends.max() : nil
    }

    /// "A check that needs times needs start and end of each segment that it names."
    func haveTimes(where named: (Speaker) -> Bool) -> Bool {
        segments.filter { named($0.speaker) }.allSatisfy { $0.start != nil && $0.end != nil }
    }

    /// The occurrences in a window, in the call's order; nil where a time is missing that the window takes.
    ///
    /// "An occurrence lies where its first token lies", so the turn is searched as a whole.
    func occurrences(of words: Utterance, within window: Window?) -> [NaiveOccurrence]? {
        view(of: words.by, within: window).map { view in
            view.turns.flatMap { turn in
                turn.occurrences(of: words).filter { view.segments.contains(turn.words[$0.lowerBound].segment) }
                    .map {
                        NaiveOccurrence(
                            begin: turn.words[$0.lowerBound].place, end: turn.words[$0.upperBound - 1].place + 1)
                    }
            }.sorted { $0.begin < $1.begin }
        }
    }
}

extension NaiveTurn {
    /// The occurrences that count, as stretches of the turn's tokens.
    func occurrences(of words: Utterance) -> [Range<Int>] {
        NaivePhrases.occurrences(of: words, in: self.words.map(\.text))
    }

    /// Whether the words occur in this turn.
    func has(_ words: Utterance) -> Bool { !occurrences(of: words).isEmpty }
}
