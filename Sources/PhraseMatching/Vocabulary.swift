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
        var trie = PrefixTrie()
        for text in patterns {
            trie.insert(Array(text.utf8), class: UInt32(elements.count))
            elements.append(matching(text))
        }
        self.elements = elements
        self.words = WordTable(words)
        self.prefixes = trie
        self.cjk = cjk
    }

    /// The class of a CJK scalar in normal form.
    func cjkClass(_ scalar: UInt32) -> UInt32 { cjk[scalar] ?? Self.unknown }

    /// The class of a word in normal form; 8 bytes behind it must be readable.
    @inline(__always) func wordClass(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
        let found = words.class(of: word, hash: hash)
        return found == Self.unknown && !prefixes.isEmpty ? prefixes.class(of: word) : found
    }

    private static func soleCJKScalar(_ text: String) -> UInt32? {
        let tokens = Tokenizer.tokens(of: text)
        guard tokens.count == 1, tokens[0].isCJK else { return nil }
        return text.unicodeScalars.first?.value
    }
}

/// Words and their classes in open addressing.
struct WordTable: Sendable {
    private struct Slot: BitwiseCopyable, Sendable {
        var hash: UInt64
        var `class`: UInt32
        var start: UInt32
        var length: UInt32
    }
    private let slots: UnsafeTable<Slot>
    private let bytes: UnsafeTable<UInt8>
    private let mask: Int

    init(_ words: [(word: [UInt8], class: UInt32)]) {
        var size = 16
        while size < words.count * 4 { size *= 2 }
        var slots = [Slot](repeating: Slot(hash: 0, class: Vocabulary.unknown, start: 0, length: 0), count: size)
        var bytes: [UInt8] = []
        for (word, own) in words {
            let padded = word + [UInt8](repeating: 0, count: 8)
            let hash = padded.withUnsafeBufferPointer { hashWord(UnsafeBufferPointer(rebasing: $0[..<word.count])) }
            var place = Int(truncatingIfNeeded: hash >> 32) & (size - 1)
            while slots[place].class != Vocabulary.unknown { place = (place + 1) & (size - 1) }
            slots[place] = Slot(hash: hash, class: own, start: UInt32(bytes.count), length: UInt32(word.count))
            bytes += word
        }
        self.slots = UnsafeTable(slots)
        self.bytes = UnsafeTable(bytes)
        mask = size - 1
    }

    @inline(__always) func `class`(of word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
        var place = Int(truncatingIfNeeded: hash >> 32) & mask
        while true {
            let slot = slots[place]
            if slot.class == Vocabulary.unknown { return Vocabulary.unknown }
            if slot.hash == hash, matches(slot, word) { return slot.class }
            place = (place + 1) & mask
        }
    }

    private func matches(_ slot: Slot, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard slot.length == UInt32(word.count) else { return false }
        // Of words up to 8 bytes and of one length, the hash is one-to-one.
        if word.count <= 8 { return true }
        let own = UnsafeBufferPointer(start: bytes.pointer + Int(slot.start), count: word.count)
        return own.elementsEqual(word)
    }
}

/// Prefix patterns as a trie over bytes; answers the longest one that a word begins with.
struct PrefixTrie: Sendable {
    private struct Node: Sendable {
        var children: [(byte: UInt8, node: Int)] = []
        var `class` = Vocabulary.unknown
    }
    private var nodes = [Node()]
    /// Whether a byte begins a pattern, so that most words leave at once.
    private var begins = [Bool](repeating: false, count: 256)

    /// Whether there is no pattern.
    var isEmpty: Bool { nodes.count == 1 }

    mutating func insert(_ pattern: [UInt8], class own: UInt32) {
        if let first = pattern.first { begins[Int(first)] = true }
        var node = 0
        for byte in pattern {
            if let child = child(of: node, by: byte) {
                node = child
            } else {
                nodes.append(Node())
                nodes[node].children.append((byte, nodes.count - 1))
                node = nodes.count - 1
            }
        }
        nodes[node].class = own
    }

    @inline(__always) func `class`(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        begins[Int(word[0])] ? longest(word) : Vocabulary.unknown
    }

    private func longest(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var node = 0
        var found = Vocabulary.unknown
        for byte in word {
            guard let child = child(of: node, by: byte) else { break }
            node = child
            if nodes[node].class != Vocabulary.unknown { found = nodes[node].class }
        }
        return found
    }

    private func child(of node: Int, by byte: UInt8) -> Int? {
        for child in nodes[node].children where child.byte == byte { return child.node }
        return nil
    }
}

/// A hash of a word's bytes, of which 8 more must be readable.
///
/// Eight bytes a step. For words up to 8 bytes it is one-to-one, longer ones collide with a chance
/// of about 2⁻⁶⁴ for a pair.
@inline(__always) func hashWord(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = word.baseAddress else { return 0 }
    let bytes = UnsafeRawPointer(base)
    var hash: UInt64 = 0
    var rest = word.count
    var place = 0
    while rest > 8 {
        hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
        rest -= 8
    }
    let last = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
    let mask = rest == 8 ? UInt64.max : (1 << UInt64(rest * 8)) &- 1
    return mixed(hash ^ (last & mask))
}

/// Spreads 64 bits over 64 bits, one-to-one (the finaliser of SplitMix64).
@inline(__always) func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
}
