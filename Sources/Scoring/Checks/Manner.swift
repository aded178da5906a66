internal import PhraseMatching
internal import Rubrics
internal import Transcripts

// Checks on how the talk goes: interruptions, pace, share of the talk, repetitions.

extension Talk {
    /// `interruptions`: how many turns begin while the other side speaks; nil where a time is missing.
    func interruptions(_ by: RoleSet, _ overlap: Int, _ view: borrowing TalkView) -> Int? {
        for index in 0..<segments.count where view.roles[index] != .system && !segments[index].hasTimes { return nil }
        var count = 0
        forEachInterruption(by, overlap, view) { _, _ in count += 1 }
        return count
    }

    /// Goes through the turns that begin while the other side speaks, with the segment that is spoken.
    func forEachInterruption(_ by: RoleSet, _ overlap: Int, _ view: borrowing TalkView, _ body: (Int, Int) -> Void) {
        for index in 0..<view.turns.count {
            let turn = view.turns[index]
            guard !turn.isListening, by.contains(turn.role), let other = turn.role.otherSide else { continue }
            for segment in 0..<segments.count where view.roles[segment] == other {
                let own = segments[segment]
                if own.start < turn.start, own.end - turn.start >= overlap {
                    body(index, segment)
                    break
                }
            }
        }
    }

    /// `pace`: tokens a minute over the speaker's own talking time.
    func pace(_ by: RoleSet, _ ranges: [PaceRange], _ record: CallRecord, _ view: borrowing TalkView) -> Truth {
        let language = language(record)
        guard let range = ranges.first(where: { $0.language == language }),
            let (tokens, time) = tokensAndTime(by, view), time > 0
        else { return .unknown }
        let slow = range.atLeast.map { compare(tokens * 60_000, $0, times: time) < 0 } ?? false
        let fast = range.atMost.map { compare(tokens * 60_000, $0, times: time) > 0 } ?? false
        return Truth(!slow && !fast)
    }

    /// Somebody's tokens and talking time in milliseconds; nil where a time is missing.
    func tokensAndTime(_ by: RoleSet, _ view: borrowing TalkView) -> (tokens: Int, time: Int)? {
        var tokens = 0
        var time = 0
        for index in 0..<segments.count where by.contains(view.roles[index]) {
            guard segments[index].hasTimes else { return nil }
            tokens += segments[index].tokenCount
            time += segments[index].end - segments[index].start
        }
        return (tokens, time)
    }

    /// `talk_share`.
    func talkShare(
        _ by: RoleSet, _ atLeast: Rubrics.Decimal?, _ atMost: Rubrics.Decimal?, _ view: borrowing TalkView
    ) -> Truth {
        guard let (own, all) = shareOfTalk(by, view), all > 0 else { return .unknown }
        let little = atLeast.map { compare(own, $0, times: all) < 0 } ?? false
        let much = atMost.map { compare(own, $0, times: all) > 0 } ?? false
        return Truth(!little && !much)
    }

    /// Talking time of somebody and of both sides; tokens, where no segment of theirs has both times;
    /// nil where only some have.
    func shareOfTalk(_ by: RoleSet, _ view: borrowing TalkView) -> (own: Int, all: Int)? {
        var timed = 0
        var count = 0
        for index in 0..<segments.count where RoleSet.anyone.contains(view.roles[index]) {
            count += 1
            if segments[index].hasTimes { timed += 1 }
        }
        guard timed == 0 || timed == count else { return nil }
        var own = 0
        var all = 0
        for index in 0..<segments.count where RoleSet.anyone.contains(view.roles[index]) {
            let segment = segments[index]
            let size = timed > 0 ? segment.end - segment.start : segment.tokenCount
            all += size
            if by.contains(view.roles[index]) { own += size }
        }
        return (own, all)
    }

    /// `repeats`: how many turns are near-equal to an earlier one of the same speaker.
    func repetitions(
        _ by: RoleSet, _ similarity: Rubrics.Decimal, _ longerThan: Int, _ view: borrowing TalkView
    ) -> Int {
        var count = 0
        forEachRepetition(by, similarity, longerThan, view) { _, _ in count += 1 }
        return count
    }

    /// Goes through the turns that are near-equal to an earlier one, with that earlier one.
    func forEachRepetition(
        _ by: RoleSet, _ similarity: Rubrics.Decimal, _ longerThan: Int, _ view: borrowing TalkView,
        _ body: (Int, Int) -> Void
    ) {
        var earlier: [(turn: Int, role: Role, trigrams: Set<Trigram>)] = []
        for index in 0..<view.turns.count {
            let turn = view.turns[index]
            guard !turn.isListening, by.contains(turn.role), turn.tokens.count > longerThan else { continue }
            let trigrams = trigrams(of: turn, view)
            let twin = earlier.first {
                $0.role == turn.role && Self.areSimilar($0.trigrams, trigrams, similarity)
            }
            if let twin { body(index, twin.turn) }
            earlier.append((index, turn.role, trigrams))
        }
    }

    /// Three neighbouring tokens.
    private struct Trigram: Hashable {
        var first: UInt64
        var second: UInt64
        var third: UInt64
    }

    private func trigrams(of turn: Turn, _ view: borrowing TalkView) -> Set<Trigram> {
        var identities: [UInt64] = []
        for place in turn.placed {
            for token in segments[Int(view.placed[place].segment)].tokens {
                identities.append(stream.identity(at: token))
            }
        }
        guard identities.count >= 3 else { return [] }
        return Set(
            (0..<(identities.count - 2)).map {
                Trigram(first: identities[$0], second: identities[$0 + 1], third: identities[$0 + 2])
            })
    }

    /// Whether |A ∩ B| ÷ |A ∪ B|, Jaccard's similarity, reaches a share.
    private static func areSimilar(_ a: Set<Trigram>, _ b: Set<Trigram>, _ similarity: Rubrics.Decimal) -> Bool {
        let shared = a.count < b.count ? a.count { b.contains($0) } : b.count { a.contains($0) }
        return compare(shared, similarity, times: a.count + b.count - shared) >= 0
    }
}

/// Compares a number with a decimal times another, exactly: below 0, 0 or above.
func compare(_ value: Int, _ decimal: Rubrics.Decimal, times factor: Int) -> Int {
    let left = Int128(value) * Int128(powerOfTen(decimal.scale))
    let right = Int128(decimal.units) * Int128(factor)
    return left < right ? -1 : (left > right ? 1 : 0)
}
