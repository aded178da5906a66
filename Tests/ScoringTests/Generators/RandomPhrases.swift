import PhraseMatching
import Rubrics

extension Dice {
    /// A list of 1 to 3 phrases, now and then one of them twice.
    mutating func phrases() -> PhraseList {
        var phrases = several(1...3) { $0.phrase() }
        if chance(5) { phrases.append(phrases[0]) }
        return PhraseList(phrases, source: phrases.map(\.source))
    }

    /// A list, or an empty one, so many times in a hundred.
    mutating func phrases(_ percent: Int) -> PhraseList { maybe(percent) { $0.phrases() } ?? PhraseList() }

    /// What a listener says.
    mutating func listeningPhrases() -> PhraseList {
        let words = several(2...5) { $0.pick(["嗯", "是的", "I see", "嗯", "是的", "I see", "yes", "好"]) }
        return PhraseList(words.map { Phrase(words: $0) }, source: words)
    }

    private mutating func phrase() -> Phrase {
        let forms = several(1...2) { $0.form() }
        return Phrase(source: forms.map(\.shown).joined(separator: "|"), forms: forms)
    }

    private mutating func form() -> Phrase.Form {
        var elements = part()
        for _ in 0..<pick([0, 0, 0, 0, 1, 1, 2]) {
            for _ in 0..<pick([0, 1, 1, 1, 2]) { elements.append(.gap(atMost: pick([0, 1, 2, 4, 10]))) }
            elements += part()
        }
        return Phrase.Form(elements, ends: Phrase.Ends(rawValue: pick([0, 0, 0, 0, 0, 0, 1, 2, 3])))
    }

    /// A word, part of one, or the beginning of one.
    private mutating func part() -> [Phrase.Element] {
        if chance(8) { return [.prefix(pick(["thank", "apolog", "h", "hold", "so", "138", "thanks"]))] }
        let tokens = Tokenizer.tokens(of: pick(words)).map { Phrase.Element.token($0.text) }
        return chance(25) ? [pick(tokens)] : tokens
    }
}

extension Phrase {
    /// A phrase of nothing but words.
    fileprivate init(words: String) {
        self.init(source: words, forms: [Form(Tokenizer.tokens(of: words).map { .token($0.text) })])
    }
}

extension Phrase.Form {
    /// The form as a rubric would write it.
    fileprivate var shown: String {
        let words = elements.map { element in
            switch element {
            case .token(let text): text
            case .prefix(let text): text + "*"
            case .gap(let most): "…{\(most)}"
            }
        }
        return (ends.contains(.start) ? "^" : "") + words.joined(separator: " ") + (ends.contains(.end) ? "$" : "")
    }
}
