/// The words of a text in a workbook: its runs of different looks one after another, without the hints for reading
/// Chinese and Japanese aloud.
struct SheetWords {
    private var words = ""
    private var isInText = false
    private var isInHint = false

    mutating func open(_ name: Substring) {
        if name == "t" { isInText = true }
        if name == "rPh" { isInHint = true }
    }

    mutating func close(_ name: Substring) {
        if name == "t" { isInText = false }
        if name == "rPh" { isInHint = false }
    }

    mutating func take(_ text: String) {
        if isInText, !isInHint { words += text }
    }

    /// The words, characters that XML can't hold put back for `_x000D_` and the like.
    var unescaped: String {
        guard words.contains("_x") else { return words }
        var plain = ""
        var rest = words[...]
        while let mark = rest.firstIndex(of: "_") {
            plain += rest[..<mark]
            let code = rest[mark...].prefix(7)
            if code.count == 7, code.hasPrefix("_x"), code.hasSuffix("_"),
                let scalar = UInt32(code.dropFirst(2).dropLast(), radix: 16).flatMap(Unicode.Scalar.init)
            {
                plain.unicodeScalars.append(scalar)
                rest = rest[code.endIndex...]
            } else {
                plain += "_"
                rest = rest[rest.index(after: mark)...]
            }
        }
        return plain + rest
    }
}
