import Rubrics
import Transcripts

/// The checks that measure how somebody talks.
extension NaiveTalk {
    /// "Tokens a minute over the speaker's own talking time, in the range for the record's language; no range for it,
    /// or no talking time: unknown." Times: the speaker's.
    func pace(of by: RoleSet, ranges: [PaceRange], language: String) -> NaiveTruth {
        let range = ranges.first { $0.language == language }
        guard let range, haveTimes(where: by.includes), talkingTime(of: by) > 0 else { return .unknown }
        let pace = NaiveFraction(tokenCount(of: by) * 60_000, over: talkingTime(of: by))
        return Self.lies(pace, from: range.atLeast, to: range.atMost)
    }

    /// "The speaker's share of agent's and customer's talking time; of their tokens, where no segment of theirs has
    /// both times; unknown where only some have." Nothing to divide by: unknown.
    func talkShare(of by: RoleSet, atLeast: Decimal?, atMost: Decimal?) -> NaiveTruth {
        let side = by.intersection(.anyone)
        let theirs = segments.filter { RoleSet.anyone.includes($0.speaker) }
        let timed = theirs.filter { $0.start != nil && $0.end != nil }
        guard timed.isEmpty || timed.count == theirs.count else { return .unknown }
        let measure = timed.isEmpty ? tokenCount : talkingTime
        guard measure(.anyone) > 0 else { return .unknown }
        return Self.lies(NaiveFraction(measure(side), over: measure(.anyone)), from: atLeast, to: atMost)
    }

    private func tokenCount(of by: RoleSet) -> Int {
        segments.filter { by.includes($0.speaker) }.map(\.tokens.count).reduce(0, +)
    }

    /// "Talking time is the sum of segments' lengths, overlaps and all."
    private func talkingTime(of by: RoleSet) -> Int {
        segments.filter { by.includes($0.speaker) }.map { segment in
            segment.end.flatMap { end in segment.start.map { end - $0 } } ?? 0
        }.reduce(0, +)
    }

    /// "All bounds include their end."
    private static func lies(_ value: NaiveFraction, from least: Decimal?, to most: Decimal?) -> NaiveTruth {
        NaiveTruth(least.map { NaiveFraction($0) <= value } ?? true && most.map { value <= NaiveFraction($0) } ?? true)
    }

    /// "No more than `at_most` turns of more than `longer_than` tokens are near-equal to an earlier such turn of that
    /// speaker."
    func repeats(by: RoleSet, similarity: Decimal, atMost: Int, longerThan: Int) -> NaiveTruth {
        let long = turns(of: by).filter { $0.words.count > longerThan }
        let repeated = long.indices.filter { number in
            long[..<number].contains { earlier in
                earlier.speaker == long[number].speaker
                    && Self.similarity(earlier, long[number]) >= NaiveFraction(similarity)
            }
        }
        return NaiveTruth(repeated.count <= atMost)
    }

    /// "Jaccard similarity of their sets of token 3-grams." Each turn has at least one, being of 3 tokens or more.
    private static func similarity(_ a: NaiveTurn, _ b: NaiveTurn) -> NaiveFraction {
        let (a, b) = (trigrams(of: a), trigrams(of: b))
        return NaiveFraction(a.intersection(b).count, over: a.union(b).count)
    }

    private static func trigrams(of turn: NaiveTurn) -> Set<[String]> {
        let words = turn.words.map(\.text)
        return Set(words.indices.dropLast(2).map { Array(words[$0...($0 + 2)]) })
    }

    /// "No `mobile`, `id_card`, `bank_card`, `email` in the words of `by`." Listening turns too, each by itself.
    func notDisclosed(by: RoleSet, kinds: [PersonalNumber]) -> NaiveTruth {
        let texts = everything(of: by).turns.map(\.text)
        return NaiveTruth(!texts.contains { text in kinds.contains { NaivePersonalNumbers.has($0, in: text) } })
    }
}
