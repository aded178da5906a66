extension String {
    /// Without the blanks that recognisers put between Chinese characters.
    var withoutBlanksInChinese: String {
        var kept = String.UnicodeScalarView()
        var blanks = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar.properties.isWhitespace {
                blanks.append(scalar)
                continue
            }
            if !(kept.last?.isIdeographic == true && scalar.isIdeographic) { kept.append(contentsOf: blanks) }
            blanks.removeAll()
            kept.append(scalar)
        }
        kept.append(contentsOf: blanks)
        return String(kept)
    }

    /// Adds a recogniser's word: without a blank, but between two words of Latin letters.
    mutating func append(word: String) {
        if let last = utf8.last, let first = word.utf8.first, last.isLetter, first.isLetter { append(" ") }
        append(word)
    }

    /// Without the marks for language, mood and sounds that SenseVoice writes into the text, such as `<|zh|>`,
    /// `<|HAPPY|>` and `<|/Speech|>`.
    var withoutSenseVoiceMarks: String {
        let bytes = Array(utf8)
        guard bytes.contains(UInt8(ascii: "|")) else { return self }
        var kept: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if let end = Self.endOfMark(bytes, at: place) {
                place = end
            } else {
                kept.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// The language that SenseVoice's first mark names; nil where it names none.
    var senseVoiceLanguage: String? {
        ["zh", "en", "yue", "ja", "ko"].first { self[...].trimmed.hasPrefix("<|\($0)|>") }
    }

    private static let longestMark = 40

    /// Where the mark that begins at a place ends; nil where none begins.
    private static func endOfMark(_ bytes: [UInt8], at start: Int) -> Int? {
        guard bytes[start] == UInt8(ascii: "<"), start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "|")
        else { return nil }
        let inside = bytes[(start + 2)...].prefix(longestMark).prefix {
            $0.isLetter || $0.isDigit || "_/.-".utf8.contains($0)
        }
        let end = inside.endIndex
        guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "|"), bytes[end + 1] == UInt8(ascii: ">") else {
            return nil
        }
        return end + 2
    }
}
