import PhraseMatching
import Rubrics
import Transcripts

/// The checks that look at the clock.
extension NaiveTalk {
    /// "Of the agent's turns that directly follow a customer's turn, at least `share` begin no later than `seconds`
    /// after its end. No such turn, or a time missing: unknown."
    func repliesWithin(_ time: Int, share: Decimal) -> NaiveTruth {
        let replies = zip(turns, turns.dropFirst()).filter { $0.speaker == .customer && $1.speaker == .agent }
        let delays = replies.compactMap { asked, reply in
            asked.end.flatMap { end in reply.start.map { $0 - end } }
        }
        guard !replies.isEmpty, delays.count == replies.count else { return .unknown }
        let inTime = delays.filter { $0 <= time }.count
        return NaiveTruth(NaiveFraction(inTime, over: replies.count) >= NaiveFraction(share))
    }

    /// "No more than `at_most` turns of `by` begin at least `overlap` before the end of a segment of the other side
    /// that began earlier." Times: "all but `system`'s".
    func interruptions(by: RoleSet, atMost: Int, overlap: Int) -> NaiveTruth {
        guard haveTimes(where: { $0 != .system }) else { return .unknown }
        let count = turns(of: by).filter { interrupts($0, overlap: overlap) }.count
        return NaiveTruth(count <= atMost)
    }

    /// "The other side of the agent is the customer; a colleague and `system` are on no side." "The interrupted
    /// segment may be one of a listening turn."
    private func interrupts(_ turn: NaiveTurn, overlap: Int) -> Bool {
        guard let begin = turn.start, let other = Self.otherSide(of: turn.speaker) else { return false }
        return segments.contains { segment in
            guard segment.speaker == other, let start = segment.start, let end = segment.end else { return false }
            return start < begin && begin + overlap <= end
        }
    }

    private static func otherSide(of speaker: Speaker) -> Speaker? {
        switch speaker {
        case .agent: .customer
        case .customer: .agent
        case .colleague, .system, .unknown: nil
        }
    }

    /// "No gap is longer than `at_most`." Times: all segments'.
    func silence(_ silence: Silence) -> NaiveTruth {
        guard haveTimes(where: { _ in true }) else { return .unknown }
        let tooLong = segments.indices.filter { number in
            gap(before: number) > silence.atMost && isLookedAt(gapBefore: number, silence.gaps)
                && !isExcused(gapBefore: number, by: silence.excusedBy)
        }
        return NaiveTruth(tooLong.isEmpty)
    }

    /// "A gap runs from the latest end so far (0 at first) to the next segment's start." Below 0: an overlap.
    private func gap(before number: Int) -> Int {
        let latestEnd = segments[..<number].compactMap(\.end).max() ?? 0
        return (segments[number].start ?? latestEnd) - latestEnd
    }

    /// "`after: customer` looks only at gaps between a customer's and an agent's segment; `after: { by, any }` only at
    /// gaps before an agent's segment whose segment before belongs to a turn of `by` in which the phrases occur."
    /// A segment of a listening turn belongs to no turn.
    private func isLookedAt(gapBefore number: Int, _ gaps: Silence.Gaps) -> Bool {
        if gaps == .all { return true }
        guard number > 0, segments[number].speaker == .agent else { return false }
        switch gaps {
        case .all: return true
        case .afterCustomer: return segments[number - 1].speaker == .customer
        case .after(let words):
            return turns(of: words.by).contains { $0.segments.contains(number - 1) && $0.has(words) }
        }
    }

    /// "Excused when a phrase of `excused_by` occurs in the agent's or the customer's last words before it (the part
    /// before the gap of the last turn of each)."
    private func isExcused(gapBefore number: Int, by phrases: PhraseList) -> Bool {
        [RoleSet.agent, .customer].contains { side in
            let last = turns(of: side).last { $0.segments[0] < number }
            return last.map { occurs(phrases, in: $0.segments.filter { $0 < number }) } ?? false
        }
    }

    /// "The tokens of those segments alone are searched."
    private func occurs(_ phrases: PhraseList, in numbers: [Int]) -> Bool {
        let words = Self.words(of: numbers, in: segments).map(\.text)
        return !NaivePhrases.occurrences(of: phrases, in: words).isEmpty
    }

    /// "For every hold `asked` occurs in the agent's last turn that begins before it, as far as it lies before, and
    /// `thanked` in the agent's first turn that goes on after it, from there on." Times: "all but `system`'s".
    func hold(_ hold: Hold) -> NaiveTruth {
        guard haveTimes(where: { $0 != .system }) else { return .unknown }
        return NaiveTruth(
            holds(longerThan: hold.longerThan).allSatisfy { last, next in
                isAsked(hold.asked, upTo: last) && isThanked(hold.thanked, from: next)
            })
    }

    /// "A hold is a stretch between two agent's segments, none of the agent's between them, in which nobody but
    /// `system` is heard for longer than `longer_than` at a time."
    private func holds(longerThan: Int) -> [(last: Int, next: Int)] {
        let agents = segments.indices.filter { segments[$0].speaker == .agent }
        return zip(agents, agents.dropFirst()).filter { last, next in
            (last + 1...next).contains { quiet(before: $0) > longerThan }
        }.map { (last: $0, next: $1) }
    }

    /// How long nobody but `system` was heard when this segment begins; 0 for `system`'s own.
    private func quiet(before number: Int) -> Int {
        guard segments[number].speaker != .system, let start = segments[number].start else { return 0 }
        let heard = segments[..<number].filter { $0.speaker != .system }.compactMap(\.end)
        return start - (heard.max() ?? 0)
    }

    private func isAsked(_ phrases: PhraseList, upTo last: Int) -> Bool {
        guard !phrases.phrases.isEmpty else { return true }
        let turn = turns(of: .agent).last { $0.segments[0] <= last }
        return turn.map { occurs(phrases, in: $0.segments.filter { $0 <= last }) } ?? false
    }

    private func isThanked(_ phrases: PhraseList, from next: Int) -> Bool {
        guard !phrases.phrases.isEmpty else { return true }
        let turn = turns(of: .agent).first { $0.segments.contains { $0 >= next } }
        return turn.map { occurs(phrases, in: $0.segments.filter { $0 >= next }) } ?? false
    }
}
