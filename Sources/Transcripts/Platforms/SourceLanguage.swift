/// A language as platforms name it, as a BCP 47 tag.
enum SourceLanguage {
    /// The tag of `en-US`, `zh_cn`, `english`, `eng`, `<mand>` or `cmn-Hans-CN`; nil for what names none.
    static func tag(_ text: String?) -> String? {
        guard let text else { return nil }
        let name = text[...].trimmed.lowercased()
        if let known = names[name] { return known }
        let parts = text.split(separator: "_").joined(separator: "-").split(separator: "-")
        guard let first = parts.first, (2...3).contains(first.utf8.count),
            parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isLetter || $0.isDigit } }),
            first.utf8.allSatisfy(\.isLetter)
        else { return nil }
        let main = first.lowercased()
        let rest = parts.dropFirst().map { $0.utf8.count == 2 ? $0.uppercased() : String($0) }
        return ([main == "cmn" ? "zh" : main] + rest).joined(separator: "-")
    }

    private static let names = [
        "english": "en", "eng": "en", "chinese": "zh", "mandarin": "zh", "zho": "zh", "chi": "zh", "cmn": "zh",
        "cantonese": "yue", "<mand>": "zh", "中文": "zh", "普通话": "zh", "粤语": "yue", "英语": "en",
    ]
}
