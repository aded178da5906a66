import Diagnostics

/// Looks at the text before Yams does, for what would make Yams work without bound.
///
/// Yams hashes every key of every map, and hashing a key that is itself a list or map walks all of it, aliases written
/// out. A few lines (nested keys, or aliases within keys) could so cost hours. Keys of a rubric are words; so
/// keys that look like lists or maps are refused where they are many, or where aliases stand in the file as well.
/// The look is over characters, not over YAML's grammar: it may see such a key in a quoted text, and is harmless then
/// unless the file has aliases too.
enum YAMLGuard {
    /// How many keys that look like a list or a map are let pass, for each line and with `?` for the file.
    static let mostOddKeys = 16

    /// The problem that keeps a text from being parsed.
    static func problem(in source: SourceText) -> Diagnostic? {
        guard source.text.utf8.contains(where: { $0 == asterisk || $0 == question || $0 == colon }) else { return nil }
        var marked = 0
        var firstOdd: Place?
        for (index, line) in source.lines.enumerated() {
            let signs = OddKeys(line.utf8)
            marked += signs.marked
            guard signs.count > 0 else { continue }
            firstOdd = firstOdd ?? source.place(line: index + 1, column: 1)
            if marked > mostOddKeys || signs.count > mostOddKeys {
                return refusal("lists or maps used as keys", at: source.place(line: index + 1, column: 1))
            }
        }
        guard let firstOdd, hasAliases(source) else { return nil }
        return refusal("a list, a map or an alias used as a key in a file with aliases", at: firstOdd)
    }

    private static func refusal(_ what: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error, what + " could take for ever to read", remedy: "Write keys as words, and no aliases.", at: place)
    }

    /// Whether an alias stands anywhere whose anchor stands somewhere too.
    private static func hasAliases(_ source: SourceText) -> Bool {
        var anchors: Set<Substring> = []
        var aliases: Set<Substring> = []
        for line in source.lines {
            anchors.formUnion(names(after: "&", in: line))
            aliases.formUnion(names(after: "*", in: line))
        }
        return !anchors.isDisjoint(with: aliases)
    }

    /// The names that follow a sign, as anchors and aliases do.
    private static func names(after sign: Character, in line: Substring) -> [Substring] {
        guard line.contains(sign) else { return [] }
        return line.split(separator: sign, omittingEmptySubsequences: false).dropFirst().map { part in
            part.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
        }.filter { !$0.isEmpty }
    }

    fileprivate static let asterisk = UInt8(ascii: "*")
    fileprivate static let question = UInt8(ascii: "?")
    fileprivate static let colon = UInt8(ascii: ":")
}

/// Counts what looks like a key that is a list or map in one line: `]:`, `}:`, `*a :`, and `?` where a key may begin.
private struct OddKeys {
    var marked = 0
    var closed = 0
    var count: Int { marked + closed }

    init(_ line: Substring.UTF8View) {
        var before = UInt8(ascii: "{")
        var isLead = true
        var inAlias = false
        for byte in line {
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { continue }
            switch byte {
            case YAMLGuard.question where isLead || Self.opens(before): marked += 1
            case YAMLGuard.colon where inAlias || before == UInt8(ascii: "]") || before == UInt8(ascii: "}"):
                closed += 1
            default: break
            }
            inAlias = byte == YAMLGuard.asterisk || inAlias && Self.isNamePart(byte)
            isLead = isLead && (byte == UInt8(ascii: "-") || byte == YAMLGuard.question || byte == YAMLGuard.colon)
            before = byte
        }
    }

    private static func opens(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: ",")
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
