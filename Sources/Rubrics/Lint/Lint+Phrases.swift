import Diagnostics
import PhraseMatching

extension Lint {
    /// Warns of phrases that are probably written otherwise than they are meant.
    mutating func lookAtPhrases() {
        for case .phrase(let phrase, let node) in read.seen.lists.flatMap(\.elements) {
            let letters = Array(phrase.source.unicodeScalars)
            lookForPlainBrackets(letters, at: node)
            lookForSeveralPhrases(letters, at: node)
        }
    }

    /// Warns of `(a)`, which is `a` itself.
    private mutating func lookForPlainBrackets(_ letters: [Unicode.Scalar], at node: YAMLNode) {
        var open: [(at: Int, round: Bool, hasChoice: Bool)] = []
        for (index, letter) in letters.enumerated() where !letters.isEscaped(at: index) {
            switch letter {
            case "(", "（": open.append((index, true, false))
            case "[", "［": open.append((index, false, false))
            case "|", "｜": if !open.isEmpty { open[open.count - 1].hasChoice = true }
            case ")", "）", "]", "］":
                guard let bracket = open.popLast(), bracket.round, !bracket.hasChoice else { continue }
                let inner = String(String.UnicodeScalarView(letters[(bracket.at + 1)..<index]))
                warn(
                    "‘(\(inner))’ is ‘\(inner)’ itself",
                    remedy: "Did you mean ‘[\(inner)]’, which may be there or not?",
                    at: node.place(ofScalar: bracket.at))
            default: break
            }
        }
    }

    /// Warns of `a, b`: punctuation never matters, so this is `a b` in one.
    private mutating func lookForSeveralPhrases(_ letters: [Unicode.Scalar], at node: YAMLNode) {
        let separators: [Unicode.Scalar] = ["，", ",", "；", ";", "、"]
        let parts = letters.indices.split { separators.contains(letters[$0]) && !letters.isEscaped(at: $0) }
        guard parts.count > 1, let end = parts.first?.endIndex,
            parts.allSatisfy({ $0.contains { letters[$0].isWordLetter } })
        else { return }
        let phrases = parts.map {
            String(String.UnicodeScalarView(letters[$0.startIndex..<$0.endIndex])).trimmingBlanks
        }
        warn(
            "this is one phrase, which is found only as a whole",
            remedy:
                "For several write ‘[\(phrases.joined(separator: ", "))]’; for one, leave the ‘\(letters[end])’ out.",
            at: node.place(ofScalar: end))
    }
}

extension [Unicode.Scalar] {
    /// Whether an odd number of backslashes stands before a place.
    fileprivate func isEscaped(at index: Int) -> Bool {
        self[..<index].reversed().prefix { $0 == "\\" }.count % 2 == 1
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is part of a token.
    fileprivate var isWordLetter: Bool { properties.isAlphabetic || properties.numericType != nil }
}
