/// The tokens of one call after another, as classes of an automaton's vocabulary.
///
/// Scratch memory of one job. What a token was called is not kept, only its class and, where
/// wanted, a hash that tells tokens apart.
package struct TokenStream: ~Copyable {
    private let automaton: PhraseAutomaton
    private var scanner = TokenScanner()
    private var sink: ClassSink

    /// A stream for an automaton.
    ///
    /// - Parameter keepsIdentities: whether ``identity(at:)`` will be asked for.
    package init(for automaton: PhraseAutomaton, keepsIdentities: Bool) {
        self.automaton = automaton
        sink = ClassSink(vocabulary: automaton.vocabulary, keepsIdentities: keepsIdentities)
    }

    /// How many tokens there are.
    package var count: Int { sink.classes.count }

    /// How many of the tokens are CJK.
    package var cjkCount: Int { sink.cjkCount }

    /// The tokens' classes.
    package var classes: UnsafeBuffer<UInt32> {
        _read { yield sink.classes }
    }

    /// A token's hash: equal for equal tokens, different for others but for a chance of 2⁻⁶⁴.
    package func identity(at index: Int) -> UInt64 { sink.identities[index] }

    /// Forgets all tokens.
    package mutating func removeAll() {
        sink.classes.removeAll()
        sink.identities.removeAll()
        sink.cjkCount = 0
    }

    /// Adds a text's tokens and returns their range.
    ///
    /// - Parameter text: valid UTF-8.
    package mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let start = sink.classes.count
        scanner.scan(text, by: automaton.table, into: &sink)
        return start..<sink.classes.count
    }
}

/// Turns tokens into classes.
private struct ClassSink: TokenSink, ~Copyable {
    var classes = UnsafeBuffer<UInt32>()
    var identities = UnsafeBuffer<UInt64>()
    var cjkCount = 0
    let vocabulary: Vocabulary
    let keepsIdentities: Bool

    init(vocabulary: Vocabulary, keepsIdentities: Bool) {
        self.vocabulary = vocabulary
        self.keepsIdentities = keepsIdentities
    }

    @inline(__always) mutating func word(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64, from: Int, to: Int) {
        classes.append(vocabulary.wordClass(word, hash: hash))
        if keepsIdentities { identities.append(hash) }
    }

    @inline(__always) mutating func cjk(_ token: CJKToken, from: Int, to: Int) {
        classes.append(token.payload)
        cjkCount += 1
        guard keepsIdentities else { return }
        let normal = UnicodeTables.normalForm(of: token.scalar, entry: UnicodeTables.entry(of: token.scalar))
        identities.append(mixed(UInt64(normal) | 1 << 63))
    }
}
