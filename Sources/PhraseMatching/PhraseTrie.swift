/// The trie of all forms while it is built, with plain arrays and dictionaries.
struct PhraseTrie {
    struct Node {
        var tokens: [(element: Phrase.Element, target: Int)] = []
        var gaps: [(atMost: Int, target: Int)] = []
        var endings: [PhraseAutomaton.Ending] = []
    }

    private(set) var nodes = [Node()]
    private var steps: [Step: Int] = [:]

    /// A step from or to a node.
    private struct Step: Hashable {
        var node: Int
        var element: Phrase.Element
    }

    init(_ lists: [PhraseAutomaton.List]) {
        for (list, content) in lists.enumerated() {
            for (order, phrase) in content.phrases.enumerated() {
                for form in phrase.forms {
                    let end = insert(form)
                    // An earlier phrase of the list wins ties, so later ones are not needed; but each
                    // counts where different phrases are counted.
                    let isKnown = nodes[end].endings.contains {
                        $0.list == list && ($0.order == order || !content.keepsStretches)
                    }
                    if isKnown { continue }
                    nodes[end].endings.append(
                        PhraseAutomaton.Ending(list: Int32(list), order: Int32(order), speakers: content.speakers))
                }
            }
        }
    }

    /// The elements with gaps in a row added up.
    private static func joiningGaps(_ elements: [Phrase.Element]) -> [Phrase.Element] {
        elements.reduce(into: []) { joined, element in
            if case .gap(let more) = element, case .gap(let most)? = joined.last {
                joined[joined.count - 1] = .gap(atMost: most + more)
            } else {
                joined.append(element)
            }
        }
    }

    /// Walks or makes a form's path and returns its last node.
    private mutating func insert(_ form: Phrase.Form) -> Int {
        var node = 0
        for element in Self.joiningGaps(form.elements) {
            let step = Step(node: node, element: element)
            if let known = steps[step] {
                node = known
                continue
            }
            nodes.append(Node())
            let target = nodes.count - 1
            if case .gap(let most) = element {
                nodes[node].gaps.append((most, target))
            } else {
                nodes[node].tokens.append((element, target))
            }
            steps[step] = target
            node = target
        }
        return node
    }
}

extension PhraseTrie {
    /// The same paths with nodes joined from which the same can follow: an acyclic automaton.
    ///
    /// `(a|b|c)…(d|e)` is written out into six forms, but what may follow the first word is the same
    /// for all three. Children stand behind their parents in a trie, so one pass from the end sees
    /// every child joined before its parent.
    func joined() -> [Node] {
        var known: [Shape: Int] = [:]
        var target = Array(nodes.indices)
        for index in nodes.indices.reversed() {
            let shape = Shape(nodes[index], target)
            if let same = known[shape], index != 0 { target[index] = same } else { known[shape] = index }
        }
        // Keep what is left, in the old order, so that children stay behind their parents where they were.
        var place: [Int: Int] = [:]
        var kept: [Int] = []
        for index in nodes.indices where target[index] == index {
            place[index] = kept.count
            kept.append(index)
        }
        return kept.map { index in
            var node = nodes[index]
            for edge in node.tokens.indices { node.tokens[edge].target = place[target[node.tokens[edge].target]] ?? 0 }
            for gap in node.gaps.indices { node.gaps[gap].target = place[target[node.gaps[gap].target]] ?? 0 }
            return node
        }
    }

    /// What may follow a node; equal for nodes that can be joined.
    private struct Shape: Hashable {
        private var steps: [Step]
        private var endings: [[Int32]]

        init(_ node: Node, _ target: [Int]) {
            steps =
                node.tokens.map { Step(node: target[$0.target], element: $0.element) }
                + node.gaps.map { Step(node: target[$0.target], element: .gap(atMost: $0.atMost)) }
            endings = node.endings.map { [$0.list, $0.order] }
        }
    }
}

/// The trie with its steps by token class instead of by element, laid out for reading.
struct FlatTrie {
    private(set) var rootEdges: [Int32]
    private(set) var edges: [PhraseAutomaton.Edge] = []
    private(set) var firstEdges: [(node: Int32, class: UInt32, edge: Int32)] = []
    private(set) var nodes: [PhraseAutomaton.Node] = []
    private(set) var endings: [PhraseAutomaton.Ending] = []
    private(set) var gaps: [PhraseAutomaton.Gap] = []
    /// For each class whether a path goes on with it, after its first token.
    private(set) var continues: [Bool]
    /// For each class whether a path goes on with it behind any gap.
    private(set) var continuesGap: [Bool]

    init(_ trie: PhraseTrie, _ vocabulary: Vocabulary) {
        rootEdges = [Int32](repeating: PhraseAutomaton.none, count: vocabulary.elements.count)
        continues = [Bool](repeating: false, count: vocabulary.elements.count)
        continuesGap = continues
        var classes: [Phrase.Element: [UInt32]] = [:]
        for (own, elements) in vocabulary.elements.enumerated() {
            for element in elements { classes[element, default: []].append(UInt32(own)) }
        }
        let joined = trie.joined()
        let speakers = Self.speakers(of: joined)
        for (index, node) in joined.enumerated() {
            addEdges(of: node, at: index, classes)
            nodes.append(
                PhraseAutomaton.Node(
                    firstEnding: Int32(endings.count), endingCount: Int32(node.endings.count),
                    firstGap: Int32(gaps.count), gapCount: Int32(node.gaps.count),
                    speakers: speakers[index], hasEdges: !node.tokens.isEmpty))
            endings += node.endings
            gaps += node.gaps.map { PhraseAutomaton.Gap(atMost: Int32($0.atMost), target: Int32($0.target)) }
            for element in node.gaps.flatMap({ joined[$0.target].tokens.map(\.element) }) {
                for own in classes[element] ?? [] { continuesGap[Int(own)] = true }
            }
        }
    }

    private mutating func addEdges(
        of node: PhraseTrie.Node, at index: Int, _ classes: [Phrase.Element: [UInt32]]
    ) {
        var first: [UInt32: Int32] = [:]
        for (element, target) in node.tokens {
            for own in classes[element] ?? [] {
                edges.append(PhraseAutomaton.Edge(target: Int32(target), next: first[own] ?? PhraseAutomaton.none))
                first[own] = Int32(edges.count - 1)
            }
        }
        for (own, edge) in first.sorted(by: { $0.key < $1.key }) {
            if index == 0 {
                rootEdges[Int(own)] = edge
            } else {
                firstEdges.append((Int32(index), own, edge))
                continues[Int(own)] = true
            }
        }
    }

    /// For each node the speakers of what ends there or further on.
    private static func speakers(of nodes: [PhraseTrie.Node]) -> [UInt8] {
        var result = [UInt8?](repeating: nil, count: nodes.count)
        func speakers(_ index: Int) -> UInt8 {
            if let known = result[index] { return known }
            let own = nodes[index].endings.reduce(0) { $0 | $1.speakers }
            let all = (nodes[index].tokens.map(\.target) + nodes[index].gaps.map(\.target))
                .reduce(own) { $0 | speakers($1) }
            result[index] = all
            return all
        }
        return nodes.indices.map(speakers)
    }
}
