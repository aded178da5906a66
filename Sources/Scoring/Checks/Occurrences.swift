internal import PhraseMatching
internal import Rubrics

// Where words occur: the questions that all checks on words are made of.

extension TalkView {
    /// The turn that holds a token.
    func turn(ofToken token: Int32) -> Int {
        var low = 0
        var high = turns.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if turns[middle].firstToken <= token { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The place (in ``placed``) of the segment that holds a token.
    func placedSegment(ofToken token: Int32) -> Int {
        var low = 0
        var high = placed.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if placed[middle].firstToken <= token { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// Where a token stands in the order of segments, which decides what comes first.
    func position(ofToken token: Int32) -> Int {
        let place = placed[placedSegment(ofToken: token)]
        return Int(tokensBefore[Int(place.segment)] + token - place.firstToken)
    }

    /// Whether an occurrence shares a token with one of `except`.
    func isExcepted(_ occurrence: Occurrence, _ words: Words) -> Bool {
        guard let except = words.except else { return false }
        let others = matches.occurrences(of: except)
        var place = others.firstIndex(endingAfter: occurrence.start)
        while place < others.count, others[place].start < occurrence.end {
            // The list may be shared with a check on others' words; a turn's tokens are one side's.
            if others[place].end > occurrence.start { return true }
            place += 1
        }
        return false
    }

    /// The first occurrence of words that begins within a turn, at or after a token; nil where none counts.
    func firstOccurrence(of words: Words, in turn: Turn, from token: Int32 = 0) -> Occurrence? {
        guard words.by.contains(turn.role) else { return nil }
        let all = matches.occurrences(of: words.list)
        var place = all.firstIndex(startingAtOrAfter: max(token, turn.firstToken))
        while place < all.count, all[place].start < turn.endToken {
            if !isExcepted(all[place], words) { return all[place] }
            place += 1
        }
        return nil
    }
}

extension UnsafeBufferPointer<Occurrence> {
    /// The index of the first occurrence that starts at or after a token.
    func firstIndex(startingAtOrAfter token: Int32) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].start < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The index of the first occurrence that ends after a token; occurrences do not overlap.
    func firstIndex(endingAfter token: Int32) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].end <= token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Which of a call's tokens a window holds.
struct WindowFilter {
    /// Turns from here to here; listening turns only where `turns` is nil.
    var turns: ClosedRange<Int>?
    /// Segments that start no earlier.
    var startsFrom = Int.min
    /// Segments that start no later.
    var startsBy = Int.max

    /// Everything.
    static let all = WindowFilter()
    /// Nothing.
    static let nothing = WindowFilter(turns: -1 ... -1)
}

extension Talk {
    /// What a window holds in a view; nil where a time that it takes is missing.
    func filter(_ window: Window?, by: RoleSet, _ view: borrowing TalkView) -> WindowFilter? {
        switch window {
        case nil: return .all
        case .firstTurns(let wanted): return Self.turnFilter(wanted, by, view, fromEnd: false)
        case .lastTurns(let wanted): return Self.turnFilter(wanted, by, view, fromEnd: true)
        case .firstTime(let time):
            return hasTimes(of: by, view) ? WindowFilter(turns: nil, startsBy: time) : nil
        case .lastTime(let time):
            guard hasTimes(of: by, view), let end = latestEnd() else { return nil }
            return WindowFilter(turns: nil, startsFrom: end - time)
        }
    }

    private static func turnFilter(
        _ wanted: Int, _ by: RoleSet, _ view: borrowing TalkView, fromEnd: Bool
    ) -> WindowFilter {
        var seen = 0
        var index = fromEnd ? view.turns.count - 1 : 0
        var first: Int?
        var last = 0
        while index >= 0, index < view.turns.count, seen < wanted {
            let turn = view.turns[index]
            if !turn.isListening, by.contains(turn.role) {
                seen += 1
                first = first ?? index
                last = index
            }
            index += fromEnd ? -1 : 1
        }
        guard let first else { return .nothing }
        return WindowFilter(turns: min(first, last)...max(first, last))
    }

    /// Whether each segment of somebody has start and end.
    func hasTimes(of by: RoleSet, _ view: borrowing TalkView) -> Bool {
        for index in 0..<segments.count where by.contains(view.roles[index]) && !segments[index].hasTimes {
            return false
        }
        return true
    }

    /// Whether a window holds a token of somebody.
    func holds(_ filter: WindowFilter, _ token: Int32, _ turn: Int, by: RoleSet, _ view: borrowing TalkView) -> Bool {
        guard by.contains(view.turns[turn].role) else { return false }
        if let turns = filter.turns { return turns.contains(turn) && !view.turns[turn].isListening }
        guard filter.startsFrom != .min || filter.startsBy != .max else { return true }
        let start = segments[Int(view.placed[view.placedSegment(ofToken: token)].segment)].start
        return start >= filter.startsFrom && start <= filter.startsBy
    }

    /// Goes through the occurrences of words in a window, from the left, until `body` says false.
    ///
    /// - Returns: nil where a time that the window takes is missing.
    @discardableResult
    func forEachOccurrence(
        of words: Words, _ window: Window?, _ view: borrowing TalkView, _ body: (Occurrence) -> Bool
    ) -> Void? {
        guard let filter = filter(window, by: words.by, view) else { return nil }
        let occurrences = view.matches.occurrences(of: words.list)
        guard let first = occurrences.first else { return () }
        var turn = view.turn(ofToken: first.start)
        for occurrence in occurrences {
            while view.turns[turn].endToken <= occurrence.start { turn += 1 }
            guard holds(filter, occurrence.start, turn, by: words.by, view), !view.isExcepted(occurrence, words)
            else { continue }
            if !body(occurrence) { break }
        }
        return ()
    }

    /// The number of occurrences of words in a window; nil where a time is missing.
    func count(_ words: Words, _ window: Window?, _ view: borrowing TalkView) -> Int? {
        if view.matches.occurrences(of: words.list).isEmpty, window == nil { return 0 }
        var count = 0
        let known: Void? = forEachOccurrence(of: words, window, view) { _ in
            count += 1
            return true
        }
        return known.map { count }
    }

    /// How many phrases of a list match in a window, overlaps allowed; nil where a time is missing.
    func countDifferent(_ words: Words, _ window: Window?, _ view: borrowing TalkView) -> Int? {
        guard let filter = filter(window, by: words.by, view) else { return nil }
        let stretches = view.matches.stretches(of: words.list)
        guard !stretches.isEmpty else { return 0 }
        var phrases = PhraseSet()
        for stretch in stretches where !phrases.contains(stretch.phrase) {
            let turn = view.turn(ofToken: stretch.start)
            if holds(filter, stretch.start, turn, by: words.by, view), !view.isExcepted(stretch, words) {
                phrases.insert(stretch.phrase)
            }
        }
        return phrases.count
    }
}

/// A set of a list's phrases; the first 64 need no memory.
private struct PhraseSet {
    private var few: UInt64 = 0
    private var more: Set<Int32> = []

    var count: Int { few.nonzeroBitCount + more.count }

    func contains(_ phrase: Int32) -> Bool {
        phrase < 64 ? few & (1 << UInt64(phrase)) != 0 : more.contains(phrase)
    }

    mutating func insert(_ phrase: Int32) {
        if phrase < 64 { few |= 1 << UInt64(phrase) } else { more.insert(phrase) }
    }
}
