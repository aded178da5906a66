import Diagnostics

extension RubricParser {
    /// Reads a title or guide: a text, or a map of language to text.
    mutating func localizedText(_ node: YAMLNode, of what: String) -> LocalizedText? {
        guard let pairs = node.map else {
            guard node.list == nil else {
                problems.report(
                    "\(what) is a text or a map of languages, not a list",
                    remedy: "Write ‘{ en: Greeting, zh: 问候 }’.", at: node)
                return nil
            }
            return text(node, of: what).map { LocalizedText($0) }
        }
        if pairs.isEmpty { problems.report("\(what) is empty", remedy: "Write ‘{ en: Greeting, zh: 问候 }’.", at: node) }
        let entries = pairs.compactMap { translation($0, of: what) }
        return entries.count == pairs.count && !pairs.isEmpty ? LocalizedText(entries) : nil
    }

    private mutating func translation(_ pair: YAMLNode.Pair, of what: String) -> (language: String, text: String)? {
        guard let language = pair.key.text, language.isLanguage else {
            reportLanguage(pair.key, in: what)
            return nil
        }
        return text(pair.value, of: "\(what) in ‘\(language)’").map { (language, $0) }
    }

    private mutating func reportLanguage(_ node: YAMLNode, in what: String) {
        if let problem = FullWidthMark.diagnostic(in: node) {
            problems.report(problem)
            return
        }
        let first = String((node.text ?? "").prefix { $0 != "-" && $0 != "_" }).lowercased()
        problems.report(
            "‘\(node.text ?? "")’ is no language in \(what)",
            remedy: first.isLanguage
                ? "Write ‘\(first)’." : "Write ‘en’, ‘zh’ or another of two or three small letters.",
            at: node)
    }

    /// Reads the title of what has an id; the id where there is none.
    mutating func title(in fields: Fields, or id: String) -> LocalizedText {
        fields["title"].flatMap { localizedText($0, of: "a title") } ?? LocalizedText(id)
    }

    /// Reads an id: letters, digits and `-`.
    mutating func identifier(in fields: Fields, _ key: String = "id") -> String? {
        guard let node = required(key, in: fields, remedy: "Write letters, digits and ‘-’."),
            let text = text(node, of: "‘\(key)’")
        else { return nil }
        if text.isIdentifier { return text }
        let mended = text.replacing(" ", with: "-").replacing("_", with: "-")
        problems.report(
            "‘\(text)’ can’t be an id",
            remedy: mended.isIdentifier ? "Write ‘\(mended)’." : "Write letters a to z, digits and ‘-’.",
            at: node)
        return nil
    }
}

extension String {
    /// Whether the text is made of the letters a to z, digits and `-`, at most 100.
    fileprivate var isIdentifier: Bool {
        (1...100).contains(utf8.count)
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
