/// Where the phrases of a list occur.
public struct Occurrence: BitwiseCopyable, Equatable, Sendable {
    /// The first token's index.
    public var start: Int32
    /// The index behind the last token.
    public var end: Int32
    /// The phrase's place in its list.
    public var phrase: Int32

    /// An occurrence.
    @inlinable public init(start: Int32, end: Int32, phrase: Int32) {
        self.start = start
        self.end = end
        self.phrase = phrase
    }
}

/// The places of all lists' phrases in the tokens of one text after another.
///
/// Scratch memory of one job: emptied for each call, never given back. Texts are added from the
/// left, then ``finish()`` sorts what was found by list.
package struct PhraseMatches: ~Copyable {
    private let automaton: PhraseAutomaton
    /// The occurrences of all lists, and every stretch of those that keep them.
    private var occurrences: ListedOccurrences
    private var stretches: ListedOccurrences
    /// For each list the candidate at the place that is being looked at.
    private var best = UnsafeBuffer<Occurrence>()
    /// The lists that have a candidate.
    private var bestLists = UnsafeBuffer<Int32>()
    /// For each list where the occurrence found last ends.
    private var lastEnd = UnsafeBuffer<Int32>()
    private var memo = GapMemo()

    private static let nothing = Occurrence(start: -1, end: -1, phrase: -1)

    /// Matches for an automaton's lists.
    package init(for automaton: PhraseAutomaton) {
        self.automaton = automaton
        let count = automaton.lists.count
        occurrences = ListedOccurrences(lists: count)
        stretches = ListedOccurrences(lists: count)
        best.fill(Self.nothing, count: count)
        lastEnd.fill(.min, count: count)
    }

    /// Forgets all occurrences.
    package mutating func removeAll() {
        occurrences.removeAll()
        stretches.removeAll()
        lastEnd.fill(.min, count: lastEnd.count)
    }

    /// Adds the occurrences in a range of tokens; matches neither begin before nor end behind it, and `^` and `$` of
    /// a phrase are its ends.
    ///
    /// - Parameters:
    ///   - tokens: token classes of the automaton's vocabulary.
    ///   - range: a text of its own, such as a turn; ranges are given from the left.
    ///   - speaker: the bit of whose words these are; lists for others are left out.
    package mutating func add(
        _ tokens: borrowing UnsafeBuffer<UInt32>, in range: Range<Int>, speaker: UInt8
    ) {
        let text = Text(classes: tokens.elements(0..<tokens.count), range: range, speaker: speaker)
        let beginnings = automaton.beginnings
        for place in range {
            let own = text.classes[place]
            guard own != Vocabulary.unknown else { continue }
            let mayBegin =
                beginnings.passes(own, speaker)
                || (place + 1 < text.end && beginnings.passes(own, text.classes[place + 1], speaker))
            guard mayBegin else { continue }
            walk(text, from: place)
            if bestLists.count > 0 { settle() }
        }
    }

    /// Sorts what was found by list; to be called before asking.
    package mutating func finish() {
        occurrences.sort()
        stretches.sort()
    }

    /// A list's occurrences from the left, good until more are added.
    package func occurrences(of list: Int) -> UnsafeBufferPointer<Occurrence> { occurrences.of(list) }

    /// Every stretch that a phrase of a list matches; for lists that keep them.
    package func stretches(of list: Int) -> UnsafeBufferPointer<Occurrence> { stretches.of(list) }

    /// Whether all tokens of a range lie in occurrences of a list, which must be for this speaker only.
    package mutating func covers(
        _ range: Range<Int>, of tokens: borrowing UnsafeBuffer<UInt32>, _ list: Int, speaker: UInt8
    ) -> Bool {
        let text = Text(classes: tokens.elements(0..<tokens.count), range: range, speaker: speaker)
        var place = range.lowerBound
        while place < range.upperBound {
            walk(text, from: place)
            let found = best[list]
            forgetCandidates()
            guard found.end > found.start else { return false }
            place = Int(found.end)
        }
        return true
    }

    // MARK: Walking the trie

    /// The text that is being searched.
    private struct Text {
        let classes: UnsafeBufferPointer<UInt32>
        let start: Int
        let end: Int
        let speaker: UInt8

        init(classes: UnsafeBufferPointer<UInt32>, range: Range<Int>, speaker: UInt8) {
            self.classes = classes
            start = range.lowerBound
            end = range.upperBound
            self.speaker = speaker
        }

        /// Whether a stretch reaches the ends of the text that it must.
        @inline(__always) func reaches(_ ends: Phrase.Ends, _ start: Int, _ end: Int) -> Bool {
            ends.isEmpty || (!ends.contains(.start) || start == self.start) && (!ends.contains(.end) || end == self.end)
        }
    }

    /// Follows every path that begins at a token.
    private mutating func walk(_ text: Text, from start: Int) {
        let steps = automaton.rootSteps[Int(text.classes[start])]
        if steps == .none { return }
        if let node = steps.node {
            walk(text, from: node, start, start + 1, behindGap: false)
        } else {
            for target in automaton.targets(of: steps) {
                walk(text, from: target, start, start + 1, behindGap: false)
            }
        }
        memo.removeAll()
    }

    /// Follows every path from a node at a token.
    private mutating func walk(_ text: Text, from first: Int32, _ start: Int, _ firstPlace: Int, behindGap: Bool) {
        var node = first
        var place = firstPlace
        while true {
            let own = automaton.nodes[Int(node)]
            guard own.speakers & text.speaker != 0 else { return }
            for index in 0..<Int(own.endingCount) {
                let ending = automaton.endings[Int(own.firstEnding) + index]
                if ending.speakers & text.speaker != 0, text.reaches(ending.ends, start, place) {
                    note(ending, start, place)
                }
            }
            guard place < text.end else { return }
            for index in 0..<Int(own.gapCount) {
                walk(text, over: own.firstGap + Int32(index), start, place, behindGap: behindGap)
            }
            guard own.mask & ClassMask.bit(text.classes[place]) != 0 else { return }
            let steps = automaton.steps.steps(from: node, by: text.classes[place])
            if steps == .none { return }
            place += 1
            if let only = steps.node {
                node = only
                continue
            }
            for target in automaton.targets(of: steps) {
                walk(text, from: target, start, place, behindGap: behindGap)
            }
            return
        }
    }

    /// Follows every path that goes on behind a gap.
    private mutating func walk(
        _ text: Text, over index: Int32, _ start: Int, _ place: Int, behindGap: Bool
    ) {
        // Not its target: gaps of other lengths may lead there too.
        if behindGap, !memo.insert(state: ~index, place: place) { return }
        let gap = automaton.gaps[Int(index)]
        for next in place..<min(text.end, place + Int(gap.atMost) + 1)
        where gap.mask & ClassMask.bit(text.classes[next]) != 0 {
            let steps = automaton.steps.steps(from: gap.target, by: text.classes[next])
            if steps == .none { continue }
            if let only = steps.node {
                walkBehindGap(text, from: only, start, next + 1)
                continue
            }
            for target in automaton.targets(of: steps) { walkBehindGap(text, from: target, start, next + 1) }
        }
    }

    /// Only between two gaps can the same state be reached in more and more ways, so only there it is
    /// remembered.
    @inline(__always) private mutating func walkBehindGap(_ text: Text, from node: Int32, _ start: Int, _ place: Int) {
        if automaton.nodes[Int(node)].hasGapsAhead, !memo.insert(state: node, place: place) { return }
        walk(text, from: node, start, place, behindGap: true)
    }

    // MARK: Candidates

    /// Keeps the longest stretch of a list at this place, of equal ones the phrase listed first.
    private mutating func note(_ ending: PhraseAutomaton.Ending, _ start: Int, _ end: Int) {
        let list = Int(ending.list)
        let found = Occurrence(start: Int32(start), end: Int32(end), phrase: ending.order)
        if automaton.keepsStretches[list] { stretches.add(found, to: list) }
        let before = best[list]
        if before.start < 0 { bestLists.append(ending.list) }
        if found.end > before.end || (found.end == before.end && found.phrase < before.phrase) { best[list] = found }
    }

    /// Takes the candidates of a place, where no occurrence found before reaches over it.
    private mutating func settle() {
        for index in 0..<bestLists.count {
            let list = Int(bestLists[index])
            let found = best[list]
            if found.start >= lastEnd[list] {
                occurrences.add(found, to: list)
                lastEnd[list] = found.end
            }
        }
        forgetCandidates()
    }

    private mutating func forgetCandidates() {
        for index in 0..<bestLists.count { best[Int(bestLists[index])] = Self.nothing }
        bestLists.removeAll()
    }
}
