/// Makes UTF-8 of what files are written in.
enum TextEncoding {
    /// The bytes without a byte-order mark, UTF-16 converted; not yet known to be valid UTF-8.
    static func unwrapped(_ bytes: [UInt8]) throws(RecordProblem) -> [UInt8] {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return Array(bytes.dropFirst(3)) }
        if bytes.starts(with: [0xff, 0xfe]) { return try utf16(bytes.dropFirst(2), littleEndian: true) }
        if bytes.starts(with: [0xfe, 0xff]) { return try utf16(bytes.dropFirst(2), littleEndian: false) }
        if let littleEndian = utf16Order(bytes), let text = try? utf16(bytes[...], littleEndian: littleEndian) {
            return text
        }
        return bytes
    }

    /// Text as valid UTF-8; GB 18030 and the Windows code pages 1251 and 1252 are converted.
    static func text(_ bytes: [UInt8]) throws(RecordProblem) -> TextDocument {
        guard let fault = firstFault(in: bytes) else { return TextDocument(utf8: bytes) }
        if GB18030.isLikely(bytes), let text = GB18030.utf8(of: bytes) { return TextDocument(utf8: text) }
        if let page = CodePage.likely(bytes), let text = Iconv.utf8(of: bytes, from: page.encoding) {
            return TextDocument(utf8: text, codePage: page)
        }
        throw .at(
            offset: fault, in: bytes, "invalid UTF-8",
            remedy:
                "Save it as UTF-8; UTF-16 and GB 18030 are read too, Windows-1251 and -1252 where the text leaves no doubt."
        )
    }

    /// Where bytes stop being UTF-8; nil where they are.
    static func firstFault(in bytes: [UInt8]) -> Int? {
        var parser = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .emptyInput: return nil
            case .error: return offset
            }
        }
    }

    /// The order of UTF-16 without a mark, told by where the zero bytes lie; nil for anything else.
    ///
    /// Chinese in UTF-16 is no valid UTF-8 by chance, so a few zeros are enough there; text that is
    /// valid UTF-8 is UTF-16 only where it is full of them.
    private static func utf16Order(_ bytes: [UInt8]) -> Bool? {
        let head = Array(bytes.prefix(4096))
        guard bytes.count % 2 == 0, head.contains(0) else { return nil }
        let odd = head.indices.filter { head[$0] == 0 && $0 % 2 == 1 }.count
        let even = head.indices.filter { head[$0] == 0 && $0 % 2 == 0 }.count
        guard (odd + even) * 10 >= head.count * 3 || firstFault(in: bytes) != nil else { return nil }
        return odd >= 2 * even ? true : even >= 2 * odd ? false : nil
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) throws(RecordProblem) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(littleEndian ? second << 8 | first : first << 8 | second)
        }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        let isBroken = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true, into: { text.append($0) })
        guard !isBroken, bytes.count % 2 == 0 else {
            throw .at(offset: text.count, in: text, "invalid UTF-16", remedy: "Save it as UTF-8.")
        }
        return text
    }
}
