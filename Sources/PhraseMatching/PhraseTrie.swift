/// The trie of all forms while it is built, with plain arrays and dictionaries.
struct PhraseTrie {
    struct Node {
        var tokens: [(element: Phrase.Element, target: Int)] = []
        var gaps: [(atMost: Int, target: Int)] = []
        var endings: [PhraseAutomaton.Ending] = []
    }

    private(set) var nodes = [Node()]
    private var steps: [Step: Int] = [:]

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

/// The trie with its steps by token class instead of by element, laid out for reading.
struct FlatTrie {
    private(set) var rootEdges: [Int32]
    private(set) var edges: [PhraseAutomaton.Edge] = []
    private(set) var firstEdges: [(node: Int32, class: UInt32, edge: Int32)] = []
    private(set) var nodes: [PhraseAutomaton.Node] = []
    private(set) var endings: [PhraseAutomaton.Ending] = []
    private(set) var gaps: [PhraseAutomaton.Gap] = []

    init(_ trie: PhraseTrie, _ vocabulary: Vocabulary) {
        rootEdges = [Int32](repeating: PhraseAutomaton.none, count: vocabulary.elements.count)
        var classes: [Phrase.Element: [UInt32]] = [:]
        for (own, elements) in vocabulary.elements.enumerated() {
            for element in elements { classes[element, default: []].append(UInt32(own)) }
        }
        let speakers = Self.speakers(of: trie)
        for (index, node) in trie.nodes.enumerated() {
            addEdges(of: node, at: index, classes)
            nodes.append(
                PhraseAutomaton.Node(
                    firstEnding: Int32(endings.count), endingCount: Int32(node.endings.count),
                    firstGap: Int32(gaps.count), gapCount: Int32(node.gaps.count),
                    speakers: speakers[index], hasEdges: !node.tokens.isEmpty))
            endings += node.endings
            gaps += node.gaps.map { PhraseAutomaton.Gap(atMost: Int32($0.atMost), target: Int32($0.target)) }
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
            if index == 0 { rootEdges[Int(own)] = edge } else { firstEdges.append((Int32(index), own, edge)) }
        }
    }

    /// For each node the speakers of what ends there or further on; children come after their parents.
    private static func speakers(of trie: PhraseTrie) -> [UInt8] {
        var result = trie.nodes.map { $0.endings.reduce(0) { $0 | $1.speakers } }
        for (index, node) in trie.nodes.enumerated().reversed() {
            for target in node.tokens.map(\.target) + node.gaps.map(\.target) { result[index] |= result[target] }
        }
        return result
    }
}
