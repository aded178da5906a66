internal import PhraseMatching
internal import Rubrics

// Checks on silence: gaps and holds.

/// A stretch without words, between two segments of the talk.
struct Gap: Equatable {
    /// From when to when, in milliseconds.
    var from: Int
    var to: Int
    /// The index of the segment that it lies before.
    var before: Int
}

extension Talk {
    /// `silence`: the first gap that is too long and not excused.
    ///
    /// - Returns: nil where a time is missing; `.some(nil)` where there is no such gap.
    func longGap(
        over atMost: Int, _ gaps: CompiledCheck.Gaps, _ excusedBy: Words?, _ view: borrowing TalkView
    ) -> Gap?? {
        for index in 0..<segments.count where !segments[index].hasTimes { return nil }
        var latest = 0
        for index in 0..<segments.count {
            let segment = segments[index]
            if segment.start - latest > atMost, isLookedAt(before: index, gaps, view),
                !isExcused(before: index, by: excusedBy, view)
            {
                return .some(Gap(from: latest, to: segment.start, before: index))
            }
            latest = max(latest, segment.end)
        }
        return .some(nil)
    }

    private func isLookedAt(before index: Int, _ gaps: CompiledCheck.Gaps, _ view: borrowing TalkView) -> Bool {
        switch gaps {
        case .all: return true
        case .afterCustomer:
            return index > 0 && view.roles[index] == .agent && view.roles[index - 1] == .customer
        case .after(let words):
            guard index > 0, view.roles[index] == .agent else { return false }
            let turn = view.turns[Int(view.turnOfSegment[index - 1])]
            return !turn.isListening && view.firstOccurrence(of: words, in: turn) != nil
        }
    }

    /// Whether the agent's or the customer's last words before a segment excuse the gap.
    private func isExcused(before index: Int, by words: Words?, _ view: borrowing TalkView) -> Bool {
        guard let words else { return false }
        return [Role.agent, .customer].contains { role in
            lastTurn(of: role, before: index, view).map {
                occurs(words, in: $0, segments: Int.min..<index, view)
            } ?? false
        }
    }

    /// The last turn of somebody that begins before a segment.
    private func lastTurn(of role: Role, before index: Int, _ view: borrowing TalkView) -> Int? {
        for turn in (0..<view.turns.count).reversed() {
            let own = view.turns[turn]
            if own.role == role, !own.isListening, own.firstSegment < index { return turn }
        }
        return nil
    }

    /// Whether words occur in those segments of a turn that lie in a range, searched by themselves.
    private func occurs(
        _ words: Words, in turn: Int, segments range: Range<Int>, _ view: borrowing TalkView
    ) -> Bool {
        let own = view.turns[turn]
        var tokens = Int.max..<Int.max
        for place in own.placed where range.contains(Int(view.placed[place].segment)) {
            let segment = view.placed[place]
            let first = Int(segment.firstToken)
            let end = first + segments[Int(segment.segment)].tokenCount
            tokens = min(tokens.lowerBound, first)..<(tokens.upperBound == .max ? end : max(tokens.upperBound, end))
        }
        guard tokens.lowerBound != .max else { return false }
        if tokens == own.tokens { return view.firstOccurrence(of: words, in: own) != nil }
        return view.occurs(words, in: tokens, compiled.automaton, role: own.role)
    }

    /// `hold`: the first hold that was not asked for or not thanked for, as the gap that makes it.
    ///
    /// - Returns: nil where a time is missing; `.some(nil)` where there is no such hold.
    func uncourteousHold(_ asked: Words?, _ thanked: Words?, _ longerThan: Int, _ view: borrowing TalkView) -> Gap?? {
        var result: Gap?
        let known: Void? = forEachHold(longerThan: longerThan, view) { hold, last, next in
            if !isCourteous(asked, thanked, last: last, next: next, view) { result = hold }
            return result == nil
        }
        return known.map { result }
    }

    /// Goes through the holds: gap, the agent's segment before and the one after.
    ///
    /// - Returns: nil where a time is missing.
    func forEachHold(
        longerThan: Int, _ view: borrowing TalkView, _ body: (Gap, Int, Int) -> Bool
    ) -> Void? {
        for index in 0..<segments.count where view.roles[index] != .system && !segments[index].hasTimes { return nil }
        var lastAgent: Int?
        var latest = 0
        var gap: Gap?
        for index in 0..<segments.count where view.roles[index] != .system {
            let segment = segments[index]
            if lastAgent != nil, gap == nil, segment.start - latest > longerThan {
                gap = Gap(from: latest, to: segment.start, before: index)
            }
            latest = max(latest, segment.end)
            guard view.roles[index] == .agent else { continue }
            if let last = lastAgent, let found = gap, !body(found, last, index) { return () }
            lastAgent = index
            gap = nil
        }
        return ()
    }

    private func isCourteous(
        _ asked: Words?, _ thanked: Words?, last: Int, next: Int, _ view: borrowing TalkView
    ) -> Bool {
        if let asked {
            guard let turn = lastTurn(of: .agent, before: last + 1, view),
                occurs(asked, in: turn, segments: Int.min..<(last + 1), view)
            else { return false }
        }
        if let thanked {
            guard let turn = firstTurn(of: .agent, goingOnAt: next, view),
                occurs(thanked, in: turn, segments: next..<Int.max, view)
            else { return false }
        }
        return true
    }

    /// The first turn of somebody that has a segment at or after an index.
    private func firstTurn(of role: Role, goingOnAt index: Int, _ view: borrowing TalkView) -> Int? {
        for segment in index..<max(index, segments.count) where view.roles[segment] == role {
            let turn = Int(view.turnOfSegment[segment])
            if !view.turns[turn].isListening { return turn }
        }
        return nil
    }
}

extension TalkView {
    /// Whether words occur in a part of a turn, as if there were nothing else.
    func occurs(_ words: Words, in tokens: Range<Int>, _ automaton: PhraseAutomaton, role: Role) -> Bool {
        var part = PhraseMatches(for: automaton)
        part.add(self.tokens, in: tokens, speaker: role.rawValue)
        part.finish()
        return part.occurrences(of: words.list).contains { occurrence in
            guard let except = words.except else { return true }
            return !part.occurrences(of: except).contains { $0.start < occurrence.end && occurrence.start < $0.end }
        }
    }
}
