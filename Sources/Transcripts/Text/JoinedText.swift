extension String {
    /// Adds a line that goes on with this text: behind a blank, but not between Chinese characters.
    mutating func append(line: some StringProtocol) {
        guard let next = line.unicodeScalars.first else { return }
        if let last = unicodeScalars.last, !(last.isIdeographic && next.isIdeographic) { append(" ") }
        append(contentsOf: line)
    }
}

extension Unicode.Scalar {
    /// Han characters and their full-width punctuation.
    var isIdeographic: Bool {
        (0x2e80...0x9fff).contains(value) || (0xff00...0xff60).contains(value) || (0x20000...0x3ffff).contains(value)
    }
}
