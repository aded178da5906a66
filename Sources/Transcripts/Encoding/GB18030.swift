#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#else
    #error("iconv is needed")
#endif

/// Converts GB 18030, the encoding of Chinese exports, by the C library's iconv.
///
/// The only file of this target that holds pointers of its own.
enum GB18030 {
    /// The bytes as UTF-8; nil where they are no GB 18030, or iconv does not know it.
    static func utf8(of bytes: [UInt8]) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var isWhole = false
        // Two bytes of GB 18030 make at most three of UTF-8.
        let output = [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + 16) { buffer, count in
            let room = buffer.count
            buffer.withMemoryRebound(to: CChar.self) { buffer in
                input.withUnsafeMutableBufferPointer { input in
                    var from = input.baseAddress
                    var left = input.count
                    var into = buffer.baseAddress
                    var free = room
                    isWhole = iconv(converter, &from, &left, &into, &free) == 0 && left == 0
                    count = room - free
                }
            }
        }
        return isWhole ? output : nil
    }

    /// Whether the bytes, known to be valid GB 18030, are likely Chinese text: nearly all pairs are
    /// punctuation or among the 3,755 everyday characters, which texts in other encodings are not.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        var pairs = 0
        var everyday = 0
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            guard lead >= 0x81, index + 1 < bytes.count else {
                index += 1
                continue
            }
            pairs += 1
            let isLevelOne = (0xb0...0xd7).contains(lead) || (0xa1...0xa9).contains(lead)
            if isLevelOne, bytes[index + 1] >= 0xa1 { everyday += 1 }
            index += bytes[index + 1].isDigit ? 4 : 2
        }
        return pairs > 0 && everyday * 5 >= pairs * 4
    }
}
