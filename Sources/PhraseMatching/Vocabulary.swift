/// The tokens that a set of phrases names, and the class of any token of a text.
///
/// A class says which of the phrases' tokens a token matches: none (class 0), a word or CJK scalar
/// that is named (with every prefix pattern that it begins with), or the longest prefix pattern
/// that an otherwise unknown word begins with (with the shorter ones that it begins with too).
struct Vocabulary: Sendable {
    /// The class of a token that no phrase names.
    static let unknown: UInt32 = 0

    /// For each class the elements that its tokens match.
    let elements: [[Phrase.Element]]
    private let memory = TableMemory()
    private let words: WordTable
    private let prefixes: PrefixTrie
    private let cjk: [UInt32: UInt32]

    /// Gathers the tokens of forms.
    init(of forms: some Sequence<Phrase.Form>) {
        var exact: [String] = []
        var patterns: [String] = []
        var seen: Set<Phrase.Element> = []
        for element in forms.lazy.flatMap(\.elements) where seen.insert(element).inserted {
            switch element {
            case .token(let text): exact.append(text)
            case .prefix(let text): patterns.append(text)
            case .gap: break
            }
        }
        var elements: [[Phrase.Element]] = [[]]
        var words: [(word: [UInt8], class: UInt32)] = []
        var cjk: [UInt32: UInt32] = [:]
        func matching(_ text: String) -> [Phrase.Element] {
            patterns.filter { text.utf8.starts(with: $0.utf8) }.map { .prefix($0) }
        }
        for text in exact {
            let own = UInt32(elements.count)
            if let scalar = Self.soleCJKScalar(text) {
                cjk[scalar] = own
                elements.append([.token(text)])
            } else {
                words.append((Array(text.utf8), own))
                elements.append([.token(text)] + matching(text))
            }
        }
        let first = UInt32(elements.count)
        elements += patterns.map(matching)
        self.elements = elements
        self.words = WordTable(words, in: memory)
        prefixes = PrefixTrie(patterns.enumerated().map { (Array($1.utf8), first + UInt32($0)) }, in: memory)
        self.cjk = cjk
    }

    /// The class of a CJK scalar in normal form.
    func cjkClass(_ scalar: UInt32) -> UInt32 { cjk[scalar] ?? Self.unknown }

    /// The class of a word in normal form, which has at least a byte.
    @inline(__always) func wordClass(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
        let found = words.class(of: word, hash: hash)
        return found == Self.unknown ? prefixes.class(of: word) : found
    }

    private static func soleCJKScalar(_ text: String) -> UInt32? {
        let tokens = Tokenizer.tokens(of: text)
        guard tokens.count == 1, tokens[0].isCJK else { return nil }
        return text.unicodeScalars.first?.value
    }
}

/// Words and their classes in open addressing.
///
/// A slot proves a word of up to 8 bytes, for which the hash is one-to-one; what proves a longer one
/// lies apart.
struct WordTable: BitwiseCopyable, Sendable {
    /// A word's hash, its class and its length in bytes.
    private struct Slot: BitwiseCopyable, Sendable {
        var hash: UInt64
        var `class`: UInt32
        var length: UInt32
    }
    private let slots: UnsafeTable<Slot>
    /// Where in ``bytes`` a class's word begins.
    private let starts: UnsafeTable<UInt32>
    private let bytes: UnsafeTable<UInt8>
    private let mask: Int

    init(_ all: [(word: [UInt8], class: UInt32)], in memory: TableMemory) {
        var size = 16
        while size < all.count * 2 { size *= 2 }
        var slots = [Slot](repeating: Slot(hash: 0, class: Vocabulary.unknown, length: 0), count: size)
        var starts = [UInt32](repeating: 0, count: Int(all.map(\.class).max() ?? 0) + 1)
        var bytes: [UInt8] = []
        for (word, own) in all {
            let hash = word.withUnsafeBufferPointer(hashWord)
            var place = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[place].class != Vocabulary.unknown { place = (place + 1) & (size - 1) }
            slots[place] = Slot(hash: hash, class: own, length: UInt32(word.count))
            starts[Int(own)] = UInt32(bytes.count)
            bytes += word
        }
        self.slots = memory.table(slots)
        self.starts = memory.table(starts)
        self.bytes = memory.table(bytes)
        mask = size - 1
    }

    @inline(__always) func `class`(of word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
        var place = Int(truncatingIfNeeded: hash) & mask
        while true {
            let slot = slots[place]
            if slot.class == Vocabulary.unknown { return Vocabulary.unknown }
            if slot.hash == hash, slot.length == UInt32(truncatingIfNeeded: word.count) {
                if word.count <= 8 || matches(Int(starts[Int(slot.class)]), word) { return slot.class }
            }
            place = (place + 1) & mask
        }
    }

    private func matches(_ start: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        word.indices.allSatisfy { bytes[start + $0] == word[$0] }
    }
}

/// Prefix patterns as a trie over bytes; answers the longest one that a word begins with.
struct PrefixTrie: BitwiseCopyable, Sendable {
    /// A node, its first child and its next sibling, by index; -1 for none.
    private struct Node: BitwiseCopyable, Sendable {
        var byte: UInt8 = 0
        var child: Int32 = -1
        var sibling: Int32 = -1
        var `class` = Vocabulary.unknown
    }
    private let nodes: UnsafeTable<Node>
    /// The three bytes that begin a pattern, as a set of bits, so that most words leave at once.
    private let beginnings: UnsafeTable<UInt64>

    /// A trie of patterns, none of them empty, with their classes.
    init(_ patterns: [(bytes: [UInt8], class: UInt32)], in memory: TableMemory) {
        var nodes = [Node()]
        var beginnings = [UInt64](repeating: 0, count: 1 << 9)
        for (bytes, own) in patterns {
            for second in bytes.count > 1 ? bytes[1]...bytes[1] : 0...UInt8.max {
                for third in bytes.count > 2 ? bytes[2]...bytes[2] : 0...UInt8.max {
                    let place = Self.beginning(bytes[0], second, third)
                    beginnings[place >> 6] |= 1 << UInt64(place & 63)
                }
            }
            var node: Int32 = 0
            for byte in bytes {
                if let child = Self.child(of: node, by: byte, { nodes[$0] }) {
                    node = child
                } else {
                    nodes.append(Node(byte: byte, sibling: nodes[Int(node)].child))
                    nodes[Int(node)].child = Int32(nodes.count - 1)
                    node = Int32(nodes.count - 1)
                }
            }
            nodes[Int(node)].class = own
        }
        self.nodes = memory.table(nodes)
        self.beginnings = memory.table(beginnings)
    }

    /// The class of the longest pattern that a word of at least a byte begins with.
    @inline(__always) func `class`(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let place = Self.beginning(word[0], word.count > 1 ? word[1] : 0, word.count > 2 ? word[2] : 0)
        return beginnings[place >> 6] & (1 << UInt64(place & 63)) != 0 ? longest(word) : Vocabulary.unknown
    }

    private func longest(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var node: Int32 = 0
        var found = Vocabulary.unknown
        for byte in word {
            guard let child = Self.child(of: node, by: byte, { nodes[$0] }) else { break }
            node = child
            if nodes[Int(node)].class != Vocabulary.unknown { found = nodes[Int(node)].class }
        }
        return found
    }

    @inline(__always) private static func child(of node: Int32, by byte: UInt8, _ nodes: (Int) -> Node) -> Int32? {
        var child = nodes(Int(node)).child
        while child >= 0 {
            let own = nodes(Int(child))
            if own.byte == byte { return child }
            child = own.sibling
        }
        return nil
    }

    /// Fifteen bits of three bytes, of which letters keep all that tells them apart.
    @inline(__always) private static func beginning(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        Int(first & 0x1f) << 10 | Int(second & 0x1f) << 5 | Int(third & 0x1f)
    }
}

/// A hash of a word's bytes.
///
/// Eight bytes a step. For words up to 8 bytes it is one-to-one, longer ones collide with a chance
/// of about 2⁻⁶⁴ for a pair.
func hashWord(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    stride(from: 0, to: word.count, by: 8).reduce(0) { spread($0 ^ word.eightBytes(at: $1)) }
}

/// Spreads 64 bits over 64 bits, one-to-one, in few steps: a product with an odd number carries to
/// the high bits, which are folded back.
@inline(__always) func spread(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9e37_79b9_7f4a_7c15
    return product ^ (product >> 32)
}

/// Spreads 64 bits over 64 bits, one-to-one (the finaliser of SplitMix64).
@inline(__always) func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
}
