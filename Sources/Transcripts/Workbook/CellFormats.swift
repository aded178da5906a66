/// How a workbook's numbers are to be read: a date is a number too, and only its format tells.
struct CellFormats: XMLPartHandler {
    /// What a number is.
    enum Kind: Equatable {
        case number
        /// A day, or a day and a time.
        case date
        /// A time of day, or a length of time.
        case time(hasSeconds: Bool)
    }

    /// Whether days are counted from 1904, as Excel did on the Macintosh.
    let countsFrom1904: Bool
    private var own: [Int: Kind] = [:]
    private var kinds: [Kind] = []
    private var isInFormats = false

    init(countsFrom1904: Bool) { self.countsFrom1904 = countsFrom1904 }

    /// What a number of a style is.
    func kind(ofStyle style: Int?) -> Kind {
        guard let style, kinds.indices.contains(style) else { return .number }
        return kinds[style]
    }

    mutating func open(_ name: Substring, _ attributes: [String: String]) throws(RecordProblem) {
        let number = attributes["numFmtId"].flatMap { Int($0) }
        switch name {
        case "numFmt": if let number { own[number] = Self.kind(ofCode: attributes["formatCode"] ?? "") }
        case "cellXfs": isInFormats = true
        case "xf": if isInFormats { kinds.append(number.map { own[$0] ?? Self.builtIn($0) } ?? .number) }
        default: break
        }
    }

    mutating func close(_ name: Substring) throws(RecordProblem) {
        if name == "cellXfs" { isInFormats = false }
    }

    mutating func take(_ text: String) throws(RecordProblem) {}

    /// The formats that have a number and no code (ECMA-376 part 1, 18.8.30).
    private static func builtIn(_ number: Int) -> Kind {
        switch number {
        case 14...17, 22, 27...31, 34...36, 50...58: .date
        case 18, 20, 32: .time(hasSeconds: false)
        case 19, 21, 33, 45...47: .time(hasSeconds: true)
        default: .number
        }
    }

    /// What a format's code makes of a number: `yyyy-mm-dd`, `[h]:mm:ss`, `0.00`.
    static func kind(ofCode code: String) -> Kind {
        let letters = signs(of: code)
        guard !letters.contains("general") else { return .number }
        if letters.contains(where: { $0 == "y" || $0 == "d" }) { return .date }
        let hasSeconds = letters.contains("s")
        if letters.contains("h") || hasSeconds { return .time(hasSeconds: hasSeconds) }
        return letters.contains("m") ? .date : .number
    }

    /// The first section's letters in small ones, without what stands in quotes, in brackets that hold no unit of
    /// time, or behind signs that show or skip a character.
    private static func signs(of code: String) -> String {
        var signs = ""
        var rest = code[...]
        while let sign = rest.popFirst(), sign != ";" {
            switch sign {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }.lowercased()
                if inside.allSatisfy({ "hms".contains($0) }) { signs += inside }
                rest = rest.drop { $0 != "]" }.dropFirst()
            default: signs += sign.lowercased()
            }
        }
        return signs.split(separator: "am/pm").joined(separator: " ").split(separator: "a/p").joined(separator: " ")
    }
}
