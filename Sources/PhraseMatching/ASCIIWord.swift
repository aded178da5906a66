/// Up to eight ASCII letters and digits in lower case, read at once.
///
/// Eight bytes are looked at in one 64-bit number, with a flag in each byte's highest bit.
struct ASCIIWord {
    /// The letters from the lowest byte on; the bytes behind them are 0.
    let letters: UInt64
    /// How many letters there are, 0 to 8.
    let count: Int

    /// The letters and digits that stand at a place of a text, in a row.
    @inline(__always) init(_ text: UnsafeBufferPointer<UInt8>, at place: Int) {
        let bytes = text.eightBytes(at: place)
        count = Self.others(in: bytes).trailingZeroBitCount >> 3
        // The bit that lower-case letters have is set in every digit too.
        letters = (bytes | Self.every(0x20)) & Self.lowest(count)
    }

    /// Whether a byte is an ASCII letter or digit.
    @inline(__always) static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// A flag for each byte that is no ASCII letter or digit.
    @inline(__always) private static func others(in bytes: UInt64) -> UInt64 {
        let ascii = bytes & every(0x7f)
        let known = flags(ascii | every(0x20), from: 0x61, to: 0x7a) | flags(ascii, from: 0x30, to: 0x39)
        return (~known | bytes) & every(0x80)
    }

    /// A flag for each byte of a range; all bytes are below 0x80, so that no sum carries over.
    @inline(__always) fileprivate static func flags(_ bytes: UInt64, from: UInt64, to: UInt64) -> UInt64 {
        (bytes &+ every(0x80 - from)) & ~(bytes &+ every(0x7f - to)) & every(0x80)
    }

    @inline(__always) fileprivate static func every(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// Ones in so many of the lowest bytes.
    @inline(__always) private static func lowest(_ count: Int) -> UInt64 {
        count == 8 ? .max : (1 << UInt64(8 * count)) &- 1
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How many of the bytes are ASCII characters of a range.
    package func count(from first: UInt8, to last: UInt8) -> Int {
        var count = 0
        for place in stride(from: 0, to: self.count, by: 8) {
            let bytes = eightBytes(at: place)
            let flags = ASCIIWord.flags(bytes & ASCIIWord.every(0x7f), from: UInt64(first), to: UInt64(last))
            count &+= (flags & ~bytes).nonzeroBitCount
        }
        return count
    }
}
