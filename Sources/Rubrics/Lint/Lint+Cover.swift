import Diagnostics
import PhraseMatching

extension Lint {
    /// Warns of phrases that change nothing, since others of the same list match wherever they do, and as much.
    ///
    /// Asked of the phrases that stand in the list itself, against all that the list stands for: there an author can
    /// delete one.
    mutating func lookForCoveredPhrases() {
        var budget = 2_000_000
        for list in read.seen.lists where budget > 0 {
            let phrases = contents(of: list)
            guard phrases.count > 1 else { continue }
            let index = FormIndex(phrases.map(\.phrase))
            for (place, candidate) in phrases.enumerated() {
                guard let node = candidate.node else { continue }
                if let other = index.cover(of: place, budget: &budget) {
                    let source = phrases[other].phrase.source
                    warn(
                        source == candidate.phrase.source
                            ? "the phrase ‘\(source)’ stands twice in this list"
                            : "the phrase ‘\(candidate.phrase.source)’ is covered by ‘\(source)’ in the same list",
                        remedy: "Delete it, or make the other one narrower.", at: node.place)
                }
            }
        }
    }

    /// The phrases that a list stands for; those written in it with their nodes.
    private func contents(of list: WrittenList) -> [(phrase: Phrase, node: YAMLNode?)] {
        list.elements.flatMap { element -> [(phrase: Phrase, node: YAMLNode?)] in
            switch element {
            case .phrase(let phrase, let node): [(phrase, node)]
            case .set(let name, _): (read.sets.phrases(of: name) ?? []).map { ($0, nil) }
            }
        }
    }
}

/// The forms of a list by their first element, so that only forms that begin alike are compared.
private struct FormIndex {
    private let phrases: [Phrase]
    private var byToken: [String: [(phrase: Int, form: Phrase.Form)]] = [:]
    private var byPrefix: [String: [(phrase: Int, form: Phrase.Form)]] = [:]

    init(_ phrases: [Phrase]) {
        self.phrases = phrases
        for (index, phrase) in phrases.enumerated() {
            for form in phrase.forms {
                switch form.elements.first {
                case .token(let token): byToken[token, default: []].append((index, form))
                case .prefix(let start): byPrefix[start, default: []].append((index, form))
                default: break
                }
            }
        }
    }

    /// The phrase by which, or the last of those by which, a phrase is covered; nil where a form of it is not.
    ///
    /// Of phrases that cover one another the first stands.
    func cover(of place: Int, budget: inout Int) -> Int? {
        var last: Int?
        for form in phrases[place].forms {
            guard
                let other = candidates(for: form).first(where: { candidate in
                    budget -= 1
                    return budget > 0 && candidate.phrase != place && candidate.form.covers(form)
                        && (candidate.phrase < place || !form.covers(candidate.form))
                })
            else { return nil }
            last = other.phrase
        }
        return last
    }

    /// The forms that may cover one.
    private func candidates(for form: Phrase.Form) -> [(phrase: Int, form: Phrase.Form)] {
        switch form.elements.first {
        case .token(let token): (byToken[token] ?? []) + starts(of: token)
        case .prefix(let start): starts(of: start)
        default: []
        }
    }

    private func starts(of word: String) -> [(phrase: Int, form: Phrase.Form)] {
        guard !byPrefix.isEmpty else { return [] }
        return word.indices.flatMap { byPrefix[String(word[...$0])] ?? [] }
    }
}
