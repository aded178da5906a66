internal import PhraseMatching
internal import Rubrics

// Checks on what follows what.

extension Talk {
    /// How a trigger of `responds` was taken up.
    enum Answer {
        /// By these words.
        case answered(Occurrence)
        /// By words of which it can't be told whether they came in time.
        case open
        /// By nothing.
        case none
    }

    /// `responds`.
    func responds(
        _ to: Words, _ with: Words, _ reach: Responds.Reach, _ eachTime: Bool, _ view: borrowing TalkView
    ) -> Truth {
        var triggers = 0
        var answered = 0
        var open = 0
        forEachTrigger(of: to, view) { turn, first in
            triggers += 1
            switch answer(to: turn, first, with, reach, view) {
            case .answered: answered += 1
            case .open: open += 1
            case .none: break
            }
            return true
        }
        if triggers == 0 { return .met }
        if eachTime {
            if answered + open < triggers { return .notMet }
            return open > 0 ? .unknown : .met
        }
        if answered > 0 { return .met }
        return open > 0 ? .unknown : .notMet
    }

    /// Goes through the turns in which words occur, with the first occurrence of each.
    func forEachTrigger(of words: Words, _ view: borrowing TalkView, _ body: (Int, Occurrence) -> Bool) {
        var last = -1
        for occurrence in view.matches.occurrences(of: words.list) {
            let turn = view.turn(ofToken: occurrence.start)
            guard turn != last, !view.turns[turn].isListening, words.by.contains(view.turns[turn].role),
                !view.isExcepted(occurrence, words)
            else { continue }
            last = turn
            if !body(turn, occurrence) { return }
        }
    }

    /// Whether a trigger is answered, and by which words.
    func answer(
        to trigger: Int, _ first: Occurrence, _ with: Words, _ reach: Responds.Reach, _ view: borrowing TalkView
    ) -> Answer {
        let own = view.turns[trigger]
        if let same = view.firstOccurrence(of: with, in: own, from: first.end) { return .answered(same) }
        var left = if case .turns(let turns) = reach { turns } else { Int.max }
        var isOpen = false
        for index in (trigger + 1)..<max(trigger + 1, view.turns.count) {
            let turn = view.turns[index]
            guard !turn.isListening, with.by.contains(turn.role) else { continue }
            guard left > 0 else { break }
            left -= 1
            guard let found = view.firstOccurrence(of: with, in: turn) else { continue }
            guard case .time(let time) = reach else { return .answered(found) }
            if own.end == SpokenSegment.missing || turn.start == SpokenSegment.missing {
                isOpen = true
            } else if turn.start <= own.end + time {
                return .answered(found)
            }
        }
        return isOpen ? .open : .none
    }

    /// `in_order`: the first occurrence of each begins at or after the end of the one before.
    func inOrder(_ steps: [(words: Words, within: Window?)], _ view: borrowing TalkView) -> Truth {
        var isUnknown = false
        var end = Int.min
        var inOrder = true
        for step in steps {
            var first: Occurrence?
            var position = Int.max
            let known: Void? = forEachOccurrence(of: step.words, step.within, view) { occurrence in
                // Turns stand by their first segments; a merged one may go on after the next has begun.
                let own = view.position(ofToken: occurrence.start)
                if own < position { (first, position) = (occurrence, own) }
                return true
            }
            guard known != nil else {
                isUnknown = true
                continue
            }
            guard let first else { return .notMet }
            if position < end { inOrder = false }
            end = view.position(ofToken: first.end - 1) + 1
        }
        return isUnknown ? .unknown : Truth(inOrder)
    }

    /// `replies_within`: the agent's turns that directly follow a customer's.
    func replies(within time: Int, _ share: Rubrics.Decimal, _ view: borrowing TalkView) -> Truth {
        var replies = 0
        var prompt = 0
        var previous: Turn?
        for index in 0..<view.turns.count where !view.turns[index].isListening {
            let turn = view.turns[index]
            defer { previous = turn }
            guard turn.role == .agent, let before = previous, before.role == .customer else { continue }
            guard before.end != SpokenSegment.missing, turn.start != SpokenSegment.missing else { return .unknown }
            replies += 1
            if turn.start <= before.end + time { prompt += 1 }
        }
        guard replies > 0 else { return .unknown }
        return Truth(prompt * powerOfTen(share.scale) >= share.units * replies)
    }
}
