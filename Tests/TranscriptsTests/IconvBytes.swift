import Foundation

@testable import Transcripts

extension Iconv {
    /// A text in another encoding; nil where it can't be.
    static func bytes(of text: String, in encoding: String) -> [UInt8]? {
        guard let converter = iconv_open(encoding, "UTF-8"), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = Array(text.utf8).map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 4 + 16)
        var left = input.count
        let room = output.count
        var free = room
        let isWhole = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var into = output.baseAddress
                return iconv(converter, &from, &left, &into, &free) == 0
            }
        }
        return isWhole ? output.prefix(room - free).map { UInt8(bitPattern: $0) } : nil
    }
}
