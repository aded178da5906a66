/// Many lists of phrases, written out, in one automaton: a trie of token classes with gaps.
///
/// Made once from a rubric and never changed, so that all jobs share it without locks. It knows
/// nothing of calls: it is asked for the places of all lists in a range of tokens.
///
/// Every form of every phrase is a path from the root. A path's step is a token class (see
/// ``Vocabulary``) or a gap; where a form ends, the node names the lists and the phrase's place in
/// them. The matcher walks the trie from each token of the text, so that overlapping and nested
/// phrases need no failure links and the longest match at a place is at hand.
package struct PhraseAutomaton: Sendable {
    /// A list of phrases and how it will be asked about.
    package struct List: Sendable {
        /// The phrases in the order that decides ties.
        package var phrases: [Phrase]
        /// Whose words it is ever looked for in, as bits of the caller's own meaning.
        package var speakers: UInt8
        /// Whether every stretch is kept, not only the occurrences.
        package var keepsStretches: Bool

        /// A list.
        package init(_ phrases: [Phrase], speakers: UInt8 = .max, keepsStretches: Bool = false) {
            self.phrases = phrases
            self.speakers = speakers
            self.keepsStretches = keepsStretches
        }
    }

    /// The lists, as given.
    package let lists: [List]
    private let memory = TableMemory()
    let vocabulary: Vocabulary
    let table: ScalarTable
    /// For each class the steps from the root.
    let rootSteps: UnsafeTable<Steps>
    let steps: StepIndex
    /// The nodes of steps that lead to several, before each list how many they are.
    let targets: UnsafeTable<Int32>
    let nodes: UnsafeTable<Node>
    let endings: UnsafeTable<Ending>
    let gaps: UnsafeTable<Gap>
    let beginnings: BeginningFilter
    let keepsStretches: UnsafeTable<Bool>
    /// For each list its forms without gaps, for the search of near misses.
    let literals: [[(place: FormPlace, elements: [Set<UInt32>])]]

    /// Where a token leads from a node: nowhere, to one node, or to several.
    struct Steps: BitwiseCopyable, Equatable, Sendable {
        /// Bits of a value, in the least of which a list is told from a node; ``FlatTrie/mostSteps`` fits.
        static var bits: UInt64 { 22 }
        fileprivate(set) var rawValue: UInt32

        static let none = Steps(rawValue: .max)
        init(rawValue: UInt32) { self.rawValue = rawValue }
        /// To one node.
        init(node: Int32) { rawValue = UInt32(bitPattern: node) << 1 }
        /// To the nodes of a list in ``PhraseAutomaton/targets``.
        init(list: Int) { rawValue = UInt32(list) << 1 | 1 }

        /// The one node; nil where there are several or none.
        var node: Int32? {
            @inline(__always) get { rawValue & 1 == 0 ? Int32(bitPattern: rawValue >> 1) : nil }
        }
        /// Where the list's count stands; there is one.
        var list: Int {
            @inline(__always) get { Int(rawValue >> 1) }
        }
    }

    /// A place in the trie, in as few bytes as will do: the matcher reads one for every step.
    struct Node: BitwiseCopyable, Sendable {
        /// The classes by which steps lead on from here, as a ``ClassMask``.
        var mask: UInt64
        /// The lists that end here, as a range of ``endings``.
        var firstEnding: Int32
        var endingCount: Int32
        /// The gaps that may follow here, as a range of ``gaps``; of different lengths, so that there are few.
        var firstGap: Int32
        var gapCount: UInt16
        /// Speakers of all lists that end here or further on.
        var speakers: UInt8
        /// Whether a gap may follow here or further on.
        var hasGapsAhead: Bool
    }

    /// A phrase of a list that ends at a node.
    struct Ending: BitwiseCopyable, Sendable {
        var list: Int32
        var order: Int32
        var speakers: UInt8
        /// The ends of a turn that the phrase must reach.
        var ends: Phrase.Ends
    }

    /// Up to so many tokens in between, then on from another node.
    struct Gap: BitwiseCopyable, Sendable {
        var atMost: Int32
        var target: Int32
        /// The classes by which steps lead on from there, as a ``ClassMask``.
        var mask: UInt64
    }

    /// Phrases that branch into more steps than an automaton may have.
    ///
    /// Thousands of words behind thousands of beginnings (`a* …`, `ab* …`) multiply; a list of phrases that people
    /// speak has a few steps for each of its tokens.
    package struct TooManySteps: Error, Equatable {
        /// What to say of it.
        package let message = "the phrases branch into more than \(FlatTrie.mostSteps) steps"
        /// What to do about it.
        package let remedy = "Write fewer beginnings (word*) behind others."

        package init() {}
    }

    /// Builds the automaton.
    package init(_ lists: [List]) throws(TooManySteps) {
        self.lists = lists
        let forms = lists.lazy.flatMap(\.phrases).flatMap(\.forms)
        let vocabulary = Vocabulary(of: forms)
        self.vocabulary = vocabulary
        table = ScalarTable { vocabulary.cjkClass($0) }
        let trie = PhraseTrie(lists)
        let flat = try FlatTrie(trie, vocabulary)
        rootSteps = memory.table(flat.rootSteps)
        steps = StepIndex(flat.steps, in: memory)
        targets = memory.table(flat.targets)
        nodes = memory.table(flat.nodes)
        endings = memory.table(flat.endings)
        gaps = memory.table(flat.gaps)
        beginnings = BeginningFilter(flat, in: memory)
        keepsStretches = memory.table(lists.map(\.keepsStretches))
        literals = Self.literals(of: lists, vocabulary)
    }

    /// The nodes that steps lead to; there is at least one.
    @inline(__always) func targets(of steps: Steps) -> UnsafeBufferPointer<Int32> {
        let first = steps.list + 1
        return targets.elements(first..<first + Int(targets[steps.list]))
    }
}

/// Finds the steps of a class from a node, in open addressing.
///
/// A slot is one word, node (21 bits), class (21) and steps (22) side by side, so that the table stays
/// near the processor. ``FlatTrie`` stops before they have no room.
struct StepIndex: BitwiseCopyable, Sendable {
    private let slots: UnsafeTable<UInt64>
    private let mask: Int
    private static let empty = UInt64.max
    private static var classBits: UInt64 { 21 }

    init(_ all: [FlatTrie.Step], in memory: TableMemory) {
        var size = 16
        while size < all.count * 2 { size *= 2 }
        var slots = [UInt64](repeating: Self.empty, count: size)
        for step in all {
            let key = Self.key(step.node, step.class)
            var place = Self.hash(key) & (size - 1)
            while slots[place] != Self.empty { place = (place + 1) & (size - 1) }
            slots[place] = key << PhraseAutomaton.Steps.bits | UInt64(step.steps.rawValue)
        }
        self.slots = memory.table(slots)
        mask = size - 1
    }

    @inline(__always) func steps(from node: Int32, by own: UInt32) -> PhraseAutomaton.Steps {
        let key = Self.key(node, own)
        var place = Self.hash(key) & mask
        while true {
            let slot = slots[place]
            if slot >> PhraseAutomaton.Steps.bits == key {
                return PhraseAutomaton.Steps(
                    rawValue: UInt32(truncatingIfNeeded: slot & (1 << PhraseAutomaton.Steps.bits - 1)))
            }
            if slot == Self.empty { return .none }
            place = (place + 1) & mask
        }
    }

    @inline(__always) private static func key(_ node: Int32, _ own: UInt32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << classBits | UInt64(own)
    }

    @inline(__always) private static func hash(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 40)
    }
}

/// A set of classes in 64 bits, which may hold more than it should and never less; it tells most
/// tokens by which no step leads on before the table of steps is asked.
enum ClassMask {
    /// The bit of a class; classes are numbered in a row, so their lowest bits are as good as any.
    @inline(__always) static func bit(_ own: UInt32) -> UInt64 { 1 &<< UInt64(own) }
}

/// Tells most places at which no phrase begins from the first two tokens and the speaker alone.
///
/// A Bloom filter of one hash over the pairs of classes that a path from the root may begin with;
/// classes after which a path may end or have a gap pass always.
struct BeginningFilter: BitwiseCopyable, Sendable {
    /// For each class the speakers for whom a path may end or have a gap behind it.
    private let always: UnsafeTable<UInt8>
    private let bits: UnsafeTable<UInt64>
    private let shift: UInt64

    init(_ flat: FlatTrie, in memory: TableMemory) {
        var second: [Int32: [FlatTrie.Step]] = [:]
        for step in flat.steps { second[step.node, default: []].append(step) }
        var always = [UInt8](repeating: 0, count: flat.rootSteps.count)
        var hashes: [UInt64] = []
        for (own, steps) in flat.rootSteps.enumerated() {
            for target in flat.nodes(of: steps) {
                let node = flat.nodes[Int(target)]
                if node.endingCount > 0 || node.gapCount > 0 { always[own] |= node.speakers }
                for next in second[target] ?? [] {
                    let speakers = flat.nodes(of: next.steps).reduce(0) { $0 | flat.nodes[Int($1)].speakers }
                    hashes += Self.bits(of: speakers).map { Self.hash(UInt32(own), next.class, $0) }
                }
            }
        }
        var exponent: UInt64 = 12
        while 1 << exponent < hashes.count * 16 { exponent += 1 }
        shift = 64 - exponent
        var bits = [UInt64](repeating: 0, count: 1 << (Int(exponent) - 6))
        for hash in hashes {
            let place = hash >> shift
            bits[Int(place >> 6)] |= 1 << (place & 63)
        }
        self.always = memory.table(always)
        self.bits = memory.table(bits)
    }

    /// Whether a phrase for a speaker (one bit) may be a class alone, or go on with a gap behind it.
    @inline(__always) func passes(_ first: UInt32, _ speaker: UInt8) -> Bool { always[Int(first)] & speaker != 0 }

    /// Whether a phrase for a speaker (one bit) may begin with two classes.
    @inline(__always) func passes(_ first: UInt32, _ next: UInt32, _ speaker: UInt8) -> Bool {
        let hash = Self.hash(first, next, speaker) >> shift
        return bits[Int(hash >> 6)] & (1 << (hash & 63)) != 0
    }

    private static func bits(of speakers: UInt8) -> [UInt8] {
        (0..<8).map { 1 << $0 }.filter { speakers & $0 != 0 }
    }

    @inline(__always) private static func hash(_ first: UInt32, _ next: UInt32, _ speaker: UInt8) -> UInt64 {
        (UInt64(speaker) << 56 ^ UInt64(first) << 28 ^ UInt64(next)) &* 0x9e37_79b9_7f4a_7c15
    }
}
