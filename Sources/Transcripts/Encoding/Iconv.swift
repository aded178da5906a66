#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#else
    #error("iconv is needed")
#endif

/// Converts other encodings to UTF-8 by the C library's iconv. Holds the pointers that this needs.
enum Iconv {
    /// The bytes as UTF-8; nil where they are not in this encoding, or iconv does not know it.
    static func utf8(of bytes: [UInt8], from encoding: String) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var isWhole = false
        // A byte of a code page makes at most three of UTF-8, and so do two of GB 18030.
        let output = [UInt8](unsafeUninitializedCapacity: bytes.count * 3 + 16) { buffer, count in
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
}
