import Rubrics
import Transcripts

/// The checks that look for words.
extension NaiveTalk {
    /// "The number of occurrences in the words of `by` lies within `at_least` and `at_most`. With `different: true`
    /// counts how many phrases of the list match at least one stretch in the window."
    func said(_ said: Said) -> NaiveTruth {
        let count =
            said.different
            ? differentPhrases(of: said.words, within: said.within)
            : occurrences(of: said.words, within: said.within)?.count
        guard let count else { return .unknown }
        return NaiveTruth(count >= said.atLeast && count <= said.atMost ?? .max)
    }

    /// Overlaps allowed, stretches that share a token with an occurrence of `except` left out.
    private func differentPhrases(of words: Utterance, within window: Window?) -> Int? {
        view(of: words.by, within: window).map { view in
            words.any.phrases.filter { phrase in
                view.turns.contains { turn in
                    NaivePhrases.stretches(of: phrase, except: words.except, in: turn.words.map(\.text))
                        .contains { view.segments.contains(turn.words[$0.lowerBound].segment) }
                }
            }.count
        }
    }

    /// "None occurs."
    func notSaid(_ words: Utterance, within window: Window?) -> NaiveTruth {
        guard let found = occurrences(of: words, within: window) else { return .unknown }
        return NaiveTruth(found.isEmpty)
    }

    /// "Each occurs, and the first occurrence of each begins at or after the end of the first one of the one before.
    /// One absent: not met; else one unknown: unknown."
    func inOrder(_ steps: [Step]) -> NaiveTruth {
        let found = steps.map { occurrences(of: $0.words, within: $0.within) }
        if found.contains([]) { return .notMet }
        let firsts = found.compactMap { $0?.first }
        guard firsts.count == steps.count else { return .unknown }
        return NaiveTruth(zip(firsts, firsts.dropFirst()).allSatisfy { before, after in after.begin >= before.end })
    }

    /// "Met when one trigger is answered, with `each_time: true` when every one is. No trigger: met." "Open triggers
    /// make the check unknown unless the others settle it."
    func responds(_ responds: Responds) -> NaiveTruth {
        // "A trigger is a turn in which `to` occurs."
        let triggers = turns.indices.filter { responds.to.by.includes(turns[$0].speaker) && turns[$0].has(responds.to) }
        let answers = triggers.map { isAnswered($0, responds) }
        if triggers.isEmpty { return .met }
        return responds.eachTime ? .all(answers) : .any(answers)
    }

    /// Whether the turn of this number gets its answer; unknown is an open trigger.
    private func isAnswered(_ number: Int, _ responds: Responds) -> NaiveTruth {
        if isAnsweredInItself(turns[number], responds) { return .met }
        let later = turns[(number + 1)...].filter { responds.with.by.includes($0.speaker) }
        switch responds.within {
        case .turns(let count):
            // "When `with` occurs in the next `within` turns of `with.by`."
            return NaiveTruth(later.prefix(count).contains { $0.has(responds.with) })
        case .time(let time):
            return isAnswered(by: later.filter { $0.has(responds.with) }, within: time, after: turns[number].end)
        }
    }

    /// "In those of its later turns that begin no later than `within` seconds after the trigger's end." "A trigger is
    /// open where a later turn has `with` but its start or the trigger's end is missing, and none with known times
    /// answers it."
    private func isAnswered(by later: [NaiveTurn], within time: Int, after end: Int?) -> NaiveTruth {
        .any(
            later.map { turn in
                guard let start = turn.start, let end else { return .unknown }
                return NaiveTruth(start <= end + time)
            })
    }

    /// "With the same speaker on both sides, also when it occurs after the first trigger in the same turn": `with`
    /// begins at or after the end of the first occurrence of `to` there.
    private func isAnsweredInItself(_ turn: NaiveTurn, _ responds: Responds) -> Bool {
        guard responds.with.by.includes(turn.speaker), let first = turn.occurrences(of: responds.to).first else {
            return false
        }
        return turn.occurrences(of: responds.with).contains { $0.lowerBound >= first.upperBound }
    }
}
