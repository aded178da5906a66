/// Lines of a transcript that nobody said: `(Member holds for 2 minutes)`, `Call duration: 9 minutes`.
enum Remark {
    /// Whether the whole line stands in brackets, or is a fact about the call. A line that is a single token in
    /// capitals, such as `[NAME]`, stands for words that were taken out.
    static func isRemark(_ line: String) -> Bool {
        let text = line[...].trimmed
        guard let first = text.first else { return false }
        if let close = brackets[first], text.last == close, text.count > 2 {
            let inside = text.dropFirst().dropLast()
            return !inside.contains { $0 == first || $0 == close }
                && inside.contains { $0.isLowercase || ($0.isLetter && !$0.isCased) } && ClockTime.clock(inside) == nil
        }
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
        return facts.contains(text[..<colon].trimmed.lowercased())
    }

    /// Whether the line holds nothing but a time.
    static func isTime(_ line: String) -> Bool {
        line.utf8.count <= 40 && ClockTime.clock(line[...].trimmed.unbracketed) != nil
    }

    private static let brackets: [Character: Character] = ["(": ")", "[": "]", "（": "）", "【": "】"]

    private static let facts: Set<String> = [
        "duration", "call duration", "elapsed time", "call id", "call date", "date", "通话时长", "时长", "通话日期", "日期", "通话编号",
        "通話時長", "時長", "通話日期", "通話編號",
    ]
}
