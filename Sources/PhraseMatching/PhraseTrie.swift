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
                    // An earlier phrase of the list wins ties, so later ones are not needed where it is found as
                    // often; but each counts where different phrases are counted.
                    let isKnown = nodes[end].endings.contains {
                        $0.list == list && ($0.order == order || !content.keepsStretches)
                            && form.ends.isSuperset(of: $0.ends)
                    }
                    if isKnown { continue }
                    nodes[end].endings.append(
                        PhraseAutomaton.Ending(
                            list: Int32(list), order: Int32(order), speakers: content.speakers, ends: form.ends))
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
        // Keep what is left, level by level: the nodes that are walked most lie side by side.
        var place = [0: 0]
        var kept = [0]
        var next = 0
        while next < kept.count {
            let node = nodes[kept[next]]
            next += 1
            for child in (node.tokens.map(\.target) + node.gaps.map(\.target)).map({ target[$0] })
            where place[child] == nil {
                place[child] = kept.count
                kept.append(child)
            }
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
            endings = node.endings.map { [$0.list, $0.order, Int32($0.ends.rawValue)] }
        }
    }
}

/// The trie with its steps by token class instead of by element, laid out for reading.
struct FlatTrie {
    /// The steps of a class from a node other than the root.
    struct Step {
        var node: Int32
        var `class`: UInt32
        var steps: PhraseAutomaton.Steps
    }

    private(set) var rootSteps: [PhraseAutomaton.Steps]
    private(set) var steps: [Step] = []
    private(set) var targets: [Int32] = []
    private(set) var nodes: [PhraseAutomaton.Node] = []
    private(set) var endings: [PhraseAutomaton.Ending] = []
    private(set) var gaps: [PhraseAutomaton.Gap] = []
    /// Where each list of ``targets`` stands, as many steps lead to the same nodes.
    private var lists: [[Int32]: Int] = [:]

    /// How many steps there are, each counted once for every node that it leads to.
    private var stepCount = 0

    /// The most steps, nodes and classes. ``StepIndex`` has room for twice as many nodes, classes and places of
    /// ``targets``, which can't be reached: a list has one place more than nodes, and at least two of them.
    static let mostSteps = 1 << 20

    /// Lays a trie out; stops where it becomes too large.
    init(_ trie: PhraseTrie, _ vocabulary: Vocabulary) throws(PhraseAutomaton.TooManySteps) {
        rootSteps = [PhraseAutomaton.Steps](repeating: .none, count: vocabulary.elements.count)
        var classes: [Phrase.Element: [UInt32]] = [:]
        for (own, elements) in vocabulary.elements.enumerated() {
            for element in elements { classes[element, default: []].append(UInt32(own)) }
        }
        let joined = trie.joined()
        guard max(joined.count, vocabulary.elements.count) <= Self.mostSteps else {
            throw PhraseAutomaton.TooManySteps()
        }
        let speakers = Self.inherited(by: joined, \.speakers, |)
        let gapsAhead = Self.inherited(by: joined, { !$0.gaps.isEmpty }, { $0 || $1 })
        for (index, node) in joined.enumerated() {
            try addSteps(of: node, at: index, classes)
            nodes.append(
                PhraseAutomaton.Node(
                    mask: Self.mask(node, classes),
                    firstEnding: Int32(endings.count), endingCount: Int32(node.endings.count),
                    firstGap: Int32(gaps.count), gapCount: UInt16(node.gaps.count),
                    speakers: speakers[index], hasGapsAhead: gapsAhead[index]))
            endings += node.endings
            gaps += node.gaps.map { gap in
                PhraseAutomaton.Gap(
                    atMost: Int32(gap.atMost), target: Int32(gap.target), mask: Self.mask(joined[gap.target], classes))
            }
        }
    }

    /// The classes by which steps lead on from a node.
    private static func mask(_ node: PhraseTrie.Node, _ classes: [Phrase.Element: [UInt32]]) -> UInt64 {
        node.tokens.flatMap { classes[$0.element] ?? [] }.reduce(0) { $0 | ClassMask.bit($1) }
    }

    private mutating func addSteps(
        of node: PhraseTrie.Node, at index: Int, _ classes: [Phrase.Element: [UInt32]]
    ) throws(PhraseAutomaton.TooManySteps) {
        stepCount += node.tokens.reduce(0) { $0 + (classes[$1.element]?.count ?? 0) }
        guard stepCount <= Self.mostSteps else { throw PhraseAutomaton.TooManySteps() }
        var reached: [UInt32: [Int32]] = [:]
        for (element, target) in node.tokens {
            for own in classes[element] ?? [] { reached[own, default: []].append(Int32(target)) }
        }
        for (own, nodes) in reached.sorted(by: { $0.key < $1.key }) {
            let steps = add(nodes)
            if index == 0 {
                rootSteps[Int(own)] = steps
            } else {
                self.steps.append(Step(node: Int32(index), class: own, steps: steps))
            }
        }
    }

    /// Steps to some nodes.
    private mutating func add(_ nodes: [Int32]) -> PhraseAutomaton.Steps {
        if nodes.count == 1 { return PhraseAutomaton.Steps(node: nodes[0]) }
        if let known = lists[nodes] { return PhraseAutomaton.Steps(list: known) }
        let list = targets.count
        targets.append(Int32(nodes.count))
        targets += nodes
        lists[nodes] = list
        return PhraseAutomaton.Steps(list: list)
    }

    /// For each node what it and all nodes further on have, put together.
    private static func inherited<Value>(
        by nodes: [PhraseTrie.Node], _ own: (PhraseTrie.Node) -> Value, _ join: (Value, Value) -> Value
    ) -> [Value] {
        var known = [Value?](repeating: nil, count: nodes.count)
        func value(_ index: Int) -> Value {
            if let value = known[index] { return value }
            let node = nodes[index]
            let targets = node.tokens.map(\.target) + node.gaps.map(\.target)
            let all = targets.reduce(own(node)) { join($0, value($1)) }
            known[index] = all
            return all
        }
        return nodes.indices.map(value)
    }
}

extension FlatTrie {
    /// The nodes that steps lead to.
    func nodes(of steps: PhraseAutomaton.Steps) -> [Int32] {
        if steps == .none { return [] }
        if let node = steps.node { return [node] }
        return Array(targets[(steps.list + 1)...].prefix(Int(targets[steps.list])))
    }
}

extension PhraseTrie.Node {
    /// Speakers of the lists that end here.
    fileprivate var speakers: UInt8 { endings.reduce(0) { $0 | $1.speakers } }
}
