/// A token of a text: what phrases are compared with.
public struct Token: Equatable, Sendable {
    /// The normal form: NFKC, lower case, Simplified.
    public let text: String
    /// Where it came from, in Unicode scalars of the text.
    public let span: Range<Int>
    /// Whether it is a CJK scalar, a token of its own.
    public let isCJK: Bool
}

/// Cuts text into tokens, with their places in it.
///
/// Text is compared as tokens, so that case, width, punctuation, blanks and script never matter.
/// A CJK scalar is a token of its own, a run of other letters and digits is one, an apostrophe
/// between two of those goes, everything else separates.
public enum Tokenizer {
    /// The tokens of a text in order.
    public static func tokens(of text: String) -> [Token] {
        var text = text
        return text.withUTF8 { bytes in
            var scanner = TokenScanner()
            var sink = PlacedTokens(text: bytes)
            scanner.scan(bytes, by: plainTable, into: &sink)
            return sink.tokens
        }
    }
}

/// The table that gives a CJK scalar's normal form.
private let plainTable = ScalarTable()

/// Collects tokens and turns byte offsets into scalar offsets.
private struct PlacedTokens: TokenSink {
    let text: UnsafeBufferPointer<UInt8>
    var tokens: [Token] = []
    private var countedBytes = 0
    private var countedScalars = 0

    init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

    mutating func word(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64, from: Int, to: Int) {
        add(String(decoding: word, as: UTF8.self), from, to, isCJK: false)
    }

    mutating func cjk(_ token: CJKToken, from: Int, to: Int) {
        add(Unicode.Scalar(token.payload).map(String.init) ?? "", from, to, isCJK: true)
    }

    private mutating func add(_ token: String, _ from: Int, _ to: Int, isCJK: Bool) {
        let start = scalarOffset(of: from)
        tokens.append(Token(text: token, span: start..<scalarOffset(of: to), isCJK: isCJK))
    }

    /// How many scalars begin before a byte; clusters of several tokens ask for the same one again.
    private mutating func scalarOffset(of byte: Int) -> Int {
        if byte < countedBytes { (countedBytes, countedScalars) = (0, 0) }
        countedScalars += text[countedBytes..<byte].count { $0 & 0xc0 != 0x80 }
        countedBytes = byte
        return countedScalars
    }
}
