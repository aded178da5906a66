import Testing

@testable import PhraseMatching

/// Eight bytes at once against the same questions byte by byte.
@Suite("ASCII words, eight bytes at once")
struct ASCIIWordTests {
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
    }

    /// The letters at a place, one after another.
    private static func naive(_ text: [UInt8], at place: Int) -> [UInt8] {
        text[place...].prefix(8).prefix(while: isLetterOrDigit).map { $0 | 0x20 }
    }

    private static func fast(_ text: [UInt8], at place: Int) -> [UInt8] {
        text.withUnsafeBufferPointer { bytes in
            let word = ASCIIWord(bytes, at: place)
            return (0..<word.count).map { UInt8(truncatingIfNeeded: word.letters >> UInt64(8 * $0)) }
        }
    }

    @Test("Every byte is a letter or digit to both, alone and at every place of eight")
    func everyByte() {
        for byte in UInt8.min...UInt8.max {
            #expect(ASCIIWord.isLetterOrDigit(byte) == Self.isLetterOrDigit(byte))
            for place in 0..<8 {
                var text = [UInt8](repeating: 0x61, count: 8)
                text[place] = byte
                #expect(Self.fast(text, at: 0) == Self.naive(text, at: 0))
            }
        }
    }

    @Test("Random bytes, at every place to the very end", arguments: 0..<20)
    func random(seed: UInt64) {
        var random = Seeded(state: seed)
        let letters = Array("aZ09 '-`@[{/:é您".utf8)
        for _ in 0..<50 {
            let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? 0x61
            }
            for place in 0..<text.count { #expect(Self.fast(text, at: place) == Self.naive(text, at: place)) }
            let digits = text.withUnsafeBufferPointer { $0.count(from: 0x30, to: 0x39) }
            #expect(digits == text.count { (0x30...0x39).contains($0) })
        }
    }

    @Test("A word's hash is the same whether it is read at once or byte by byte")
    func hash() {
        for count in 0...40 {
            let word = (0..<count).map { UInt8(ascii: "a") + UInt8($0 % 26) }
            let classes = word.withUnsafeBufferPointer { bytes in
                var scanner = TokenScanner()
                var sink = HashSink()
                scanner.scan(bytes, by: ScalarTable(), into: &sink)
                return sink.hashes
            }
            #expect(classes == (count == 0 ? [] : [word.withUnsafeBufferPointer(hashWord)]))
        }
    }

    private struct HashSink: TokenSink {
        var hashes: [UInt64] = []
        mutating func word(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64, from: Int, to: Int) { hashes.append(hash) }
        mutating func cjk(_ token: CJKToken, from: Int, to: Int) {}
    }
}
