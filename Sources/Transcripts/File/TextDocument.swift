/// A text file as UTF-8 without byte-order mark.
package struct TextDocument: Sendable {
    /// The text's bytes, valid UTF-8, line ends as they were.
    package let bytes: [UInt8]
    /// The first lines, for recognising a format.
    package let opening: [String]

    /// The code page that the file was taken to be in; nil where its encoding was no guess.
    let codePage: CodePage?

    /// A document of bytes that are valid UTF-8.
    package init(utf8 bytes: [UInt8]) { self.init(utf8: bytes, codePage: nil) }

    /// A document of bytes that were made UTF-8 of a code page's.
    init(utf8 bytes: [UInt8], codePage: CodePage?) {
        self.bytes = bytes
        self.codePage = codePage
        var head = bytes.prefix(Self.openingBytes)
        if head.count < bytes.count, let end = head.lastIndex(of: UInt8(ascii: "\n")) { head = head[..<end] }
        opening = Self.lines(head)
    }

    /// All lines.
    package var lines: [String] { Self.lines(bytes[...]) }

    private static let openingBytes = 64 << 10

    private static func lines(_ bytes: ArraySlice<UInt8>) -> [String] {
        var lines: [String] = []
        var start = bytes.startIndex
        var index = start
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0x0a || byte == 0x0d {
                lines.append(String(decoding: bytes[start..<index], as: UTF8.self))
                if byte == 0x0d, index + 1 < bytes.endIndex, bytes[index + 1] == 0x0a { index += 1 }
                start = index + 1
            }
            index += 1
        }
        if start < bytes.endIndex { lines.append(String(decoding: bytes[start...], as: UTF8.self)) }
        return lines
    }
}

extension RecordProblem {
    /// A problem at an offset in bytes, told as line and column.
    static func at(offset: Int, in bytes: some Collection<UInt8>, _ reason: String, remedy: String? = nil)
        -> RecordProblem
    {
        var line = 1
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == 0x0a {
                line += 1
                column = 1
            } else if byte & 0xc0 != 0x80 {
                column += 1
            }
        }
        return RecordProblem(reason, remedy: remedy, line: line, column: column)
    }
}
