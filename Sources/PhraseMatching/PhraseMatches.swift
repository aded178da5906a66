/// Where the phrases of a list occur.
package struct Occurrence: BitwiseCopyable, Equatable, Sendable {
    /// The first token's index.
    package var start: Int32
    /// The index behind the last token.
    package var end: Int32
    /// The phrase's place in its list.
    package var phrase: Int32

    /// An occurrence.
    package init(start: Int32, end: Int32, phrase: Int32) {
        self.start = start
        self.end = end
        self.phrase = phrase
    }
}

/// The places of all lists' phrases in the tokens of one text after another.
///
/// Scratch memory of one job: emptied for each text, never given back.
package struct PhraseMatches: ~Copyable {
    /// For each list its occurrences, from the left.
    package private(set) var occurrences: [[Occurrence]]
    /// For each list that keeps them, every stretch that a phrase of it matches.
    package private(set) var stretches: [[Occurrence]]
    private var touched: [Int] = []
    /// The candidates at the place that is being looked at.
    private var best: [Occurrence]
    private var bestLists: [Int] = []
    /// For each list where the occurrence found last ends.
    private var lastEnd: [Int32]
    /// Gaps walked at this place: node and token, so that no state is visited twice.
    private var visited: Set<UInt64> = []

    /// Matches for an automaton's lists.
    package init(for automaton: PhraseAutomaton) {
        let count = automaton.lists.count
        occurrences = Array(repeating: [], count: count)
        stretches = Array(repeating: [], count: count)
        best = Array(repeating: Occurrence(start: -1, end: -1, phrase: -1), count: count)
        lastEnd = Array(repeating: .min, count: count)
    }

    /// Forgets all occurrences.
    package mutating func removeAll() {
        for list in touched {
            occurrences[list].removeAll(keepingCapacity: true)
            stretches[list].removeAll(keepingCapacity: true)
            lastEnd[list] = .min
        }
        touched.removeAll(keepingCapacity: true)
    }

    /// Adds the occurrences in a range of tokens; matches neither begin before nor end behind it.
    ///
    /// - Parameters:
    ///   - tokens: token classes of the automaton's vocabulary.
    ///   - range: a text of its own, such as a turn; ranges are given from the left.
    ///   - speakers: bits of whose words these are; lists for other speakers are left out.
    package mutating func add(
        _ automaton: PhraseAutomaton, _ tokens: borrowing UnsafeBuffer<UInt32>, in range: Range<Int>, speakers: UInt8
    ) {
        let classes = tokens.elements(0..<tokens.count)
        let rootEdges = automaton.rootEdges.pointer
        for place in range {
            let edge = rootEdges[Int(classes[place])]
            guard edge != PhraseAutomaton.none else { continue }
            walk(automaton, classes, fromRoot: edge, place, range.upperBound, speakers)
            if !bestLists.isEmpty { settle() }
        }
    }

    /// Whether all tokens of a range lie in occurrences of a list, which must be for these speakers only.
    package mutating func covers(
        _ range: Range<Int>, of tokens: borrowing UnsafeBuffer<UInt32>, _ list: Int, _ automaton: PhraseAutomaton,
        speakers: UInt8
    ) -> Bool {
        let classes = tokens.elements(0..<tokens.count)
        var place = range.lowerBound
        while place < range.upperBound {
            walk(
                automaton, classes, fromRoot: automaton.rootEdges[Int(classes[place])], place, range.upperBound,
                speakers)
            let found = bestLists.isEmpty ? nil : best[list]
            for list in bestLists { best[list].start = -1 }
            bestLists.removeAll(keepingCapacity: true)
            guard let found, found.end > found.start else { return false }
            place = Int(found.end)
        }
        return true
    }

    /// Follows every path that begins with one of the root's edges at a token.
    @inline(__always) private mutating func walk(
        _ automaton: PhraseAutomaton, _ classes: UnsafeBufferPointer<UInt32>, fromRoot first: Int32, _ place: Int,
        _ end: Int, _ speakers: UInt8
    ) {
        var edge = first
        while edge != PhraseAutomaton.none {
            let step = automaton.edges[Int(edge)]
            if automaton.nodes[Int(step.target)].speakers & speakers != 0 {
                walk(automaton, classes, from: step.target, place, place + 1, end, speakers)
            }
            edge = step.next
        }
        if !visited.isEmpty { visited.removeAll(keepingCapacity: true) }
    }

    /// Follows every path from a node at a token.
    private mutating func walk(
        _ automaton: PhraseAutomaton, _ classes: UnsafeBufferPointer<UInt32>, from node: Int32, _ start: Int,
        _ place: Int, _ end: Int, _ speakers: UInt8
    ) {
        let own = automaton.nodes[Int(node)]
        for index in 0..<Int(own.endingCount) {
            let ending = automaton.endings[Int(own.firstEnding) + index]
            if ending.speakers & speakers != 0 { note(automaton, ending, start, place) }
        }
        if own.hasEdges, place < end {
            var edge = automaton.edgeIndex.edge(from: node, by: classes[place])
            while edge != PhraseAutomaton.none {
                let step = automaton.edges[Int(edge)]
                walk(automaton, classes, from: step.target, start, place + 1, end, speakers)
                edge = step.next
            }
        }
        for index in 0..<Int(own.gapCount) {
            let gap = automaton.gaps[Int(own.firstGap) + index]
            guard visited.insert(UInt64(UInt32(bitPattern: gap.target)) << 32 | UInt64(place)).inserted else {
                continue
            }
            for next in place..<max(place, min(end, place + Int(gap.atMost) + 1)) {
                var edge = automaton.edgeIndex.edge(from: gap.target, by: classes[next])
                while edge != PhraseAutomaton.none {
                    let step = automaton.edges[Int(edge)]
                    if visited.insert(UInt64(UInt32(bitPattern: step.target)) << 32 | UInt64(next + 1)).inserted {
                        walk(automaton, classes, from: step.target, start, next + 1, end, speakers)
                    }
                    edge = step.next
                }
            }
        }
    }

    /// Keeps the longest stretch of a list at this place, of equal ones the phrase listed first.
    private mutating func note(
        _ automaton: PhraseAutomaton, _ ending: PhraseAutomaton.Ending, _ start: Int, _ end: Int
    ) {
        let list = Int(ending.list)
        let found = Occurrence(start: Int32(start), end: Int32(end), phrase: ending.order)
        if automaton.keepsStretches[list] {
            touch(list)
            stretches[list].append(found)
        }
        if best[list].start != found.start {
            best[list] = found
            bestLists.append(list)
        } else if found.end > best[list].end || (found.end == best[list].end && found.phrase < best[list].phrase) {
            best[list] = found
        }
    }

    /// Takes the candidates of a place, where no occurrence found before reaches over it.
    private mutating func settle() {
        for list in bestLists {
            let found = best[list]
            if found.start >= lastEnd[list] {
                touch(list)
                occurrences[list].append(found)
                lastEnd[list] = found.end
            }
            best[list].start = -1
        }
        bestLists.removeAll(keepingCapacity: true)
    }

    private mutating func touch(_ list: Int) {
        if occurrences[list].isEmpty && stretches[list].isEmpty { touched.append(list) }
    }
}
