/// The words of a text with the times that FunASR lists beside it: one for each Chinese character and each word of
/// Latin letters or digits, none for punctuation.
///
/// Where they are not equally many, which time is whose is not known, and there are no words.
struct FunASRWords {
    /// The words, each with the punctuation that follows it.
    private(set) var words: [PlatformWord] = []

    /// Words of a text.
    init(_ text: String, _ times: [(start: Int?, end: Int?)]) {
        let tokens = Self.tokens(text)
        guard tokens.count == times.count else { return }
        words = zip(tokens, times).map { PlatformWord($0, start: $1.start, end: $1.end) }
    }

    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var isOpen = false
        for scalar in text.unicodeScalars {
            let isWordy = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "'"
            if scalar.properties.isWhitespace {
                isOpen = false
            } else if !isWordy {
                // Punctuation goes with the word before it.
                if !tokens.isEmpty { tokens[tokens.count - 1].unicodeScalars.append(scalar) }
                isOpen = false
            } else if isOpen, !scalar.isIdeographic {
                tokens[tokens.count - 1].unicodeScalars.append(scalar)
            } else {
                tokens.append(String(scalar))
                isOpen = !scalar.isIdeographic
            }
        }
        return tokens
    }
}
