/// Tells GB 18030, the encoding of Chinese exports.
enum GB18030 {
    /// The bytes as UTF-8; nil where they are no GB 18030.
    static func utf8(of bytes: [UInt8]) -> [UInt8]? { Iconv.utf8(of: bytes, from: "GB18030") }

    /// Whether the bytes, known to be valid GB 18030, are likely Chinese text: nearly all pairs are
    /// punctuation or among the 3,755 everyday characters, which texts in other encodings are not.
    ///
    /// Russian in capitals would be such pairs too, but only from the quarter where its letters lie; so would Korean,
    /// but only from the first half of the characters, and Japanese, but with kana among them.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        guard !bytes.allSatisfy({ $0 < 0x80 || (0xc0...0xdf).contains($0) }) else { return false }
        var pairs = 0
        var everyday = 0
        var kana = 0
        var firstHalf = 0
        var secondHalf = 0
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
            if lead == 0xa4 || lead == 0xa5 { kana += 1 }
            if (0xb0...0xc8).contains(lead) { firstHalf += 1 }
            if (0xc9...0xd7).contains(lead) { secondHalf += 1 }
            index += bytes[index + 1].isDigit ? 4 : 2
        }
        let isKorean = firstHalf >= 16 && secondHalf == 0
        return pairs > 0 && everyday * 5 >= pairs * 4 && kana * 5 <= pairs && !isKorean
    }
}
