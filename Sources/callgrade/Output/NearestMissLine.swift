import Scoring

extension NearestMiss {
    /// Where the words stand that came nearest, and what they lack.
    func line(_ language: ReportLanguage) -> String {
        let isChinese = language == .zh
        let at = evidence.start.map { (isChinese ? "，" : " at ") + clock($0) } ?? ""
        guard lacks.isEmpty else {
            let missing = lacks.joined(separator: " ")
            return isChinese
                ? "最接近：“\(evidence.shown)”\(at)，与“\(form)”相比缺少“\(missing)”"
                : "nearest: “\(evidence.shown)”\(at), lacks “\(missing)” of “\(form)”"
        }
        if !isSameSpeaker {
            return isChinese ? "说了“\(evidence.shown)”\(at)，但不是由要求的一方说的" : "“\(evidence.shown)”\(at) was said by the other side"
        }
        if !isInWindow {
            return isChinese ? "说了“\(evidence.shown)”\(at)，但不在要求的范围内" : "“\(evidence.shown)”\(at) lies outside where it was looked for"
        }
        return isChinese ? "说了“\(evidence.shown)”\(at)，但次数不足或被例外排除" : "“\(evidence.shown)”\(at) alone is not enough"
    }
}
