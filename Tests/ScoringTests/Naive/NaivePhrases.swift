import PhraseMatching
import Rubrics

/// Phrases looked for by trying everything at every place.
enum NaivePhrases {
    /// All places right after a stretch that `elements` match from `place` on.
    ///
    /// A token equals, `apolog*` is the beginning of a token, a gap is 0 to so many tokens.
    static func ends(of elements: ArraySlice<Phrase.Element>, in tokens: [String], from place: Int) -> [Int] {
        guard let first = elements.first else { return [place] }
        let rest = elements.dropFirst()
        switch first {
        case .token(let text):
            guard place < tokens.count, tokens[place].unicodeScalars.elementsEqual(text.unicodeScalars) else { return [] }
            return ends(of: rest, in: tokens, from: place + 1)
        case .prefix(let text):
            guard place < tokens.count, tokens[place].unicodeScalars.starts(with: text.unicodeScalars) else { return [] }
            return ends(of: rest, in: tokens, from: place + 1)
        case .gap(let most):
            let places = (place...place + most).filter { $0 <= tokens.count }
            return places.flatMap { ends(of: rest, in: tokens, from: $0) }
        }
    }

    /// Every stretch that a phrase matches, overlapping ones too.
    static func stretches(of phrase: Phrase, in tokens: [String]) -> [Range<Int>] {
        tokens.indices.flatMap { place in stretches(of: phrase, in: tokens, at: place) }
    }

    /// Every stretch that a phrase matches from `place` on.
    static func stretches(of phrase: Phrase, in tokens: [String], at place: Int) -> [Range<Int>] {
        phrase.forms.flatMap { ends(of: $0.elements[...], in: tokens, from: place) }.map { place..<$0 }
    }

    /// "Go through the tokens from the left; at each place take the longest stretch (most tokens) that any of the
    /// phrases matches there …; go on after it."
    static func occurrences(of list: PhraseList, in tokens: [String]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var place = 0
        while place < tokens.count {
            let stretches = list.phrases.flatMap { self.stretches(of: $0, in: tokens, at: place) }
            if let longest = stretches.max(by: { $0.count < $1.count }) {
                found.append(longest)
                place = longest.upperBound
            } else {
                place += 1
            }
        }
        return found
    }

    /// "With `except`, an occurrence that shares a token with an occurrence of the `except` list does not count."
    static func occurrences(of words: Utterance, in tokens: [String]) -> [Range<Int>] {
        let excepted = occurrences(of: words.except, in: tokens)
        return occurrences(of: words.any, in: tokens).filter { found in
            !excepted.contains { $0.overlaps(found) }
        }
    }

    /// What `different` looks at: every stretch of the phrase that shares no token with an occurrence of `except`.
    static func stretches(of phrase: Phrase, except: PhraseList, in tokens: [String]) -> [Range<Int>] {
        let excepted = occurrences(of: except, in: tokens)
        return stretches(of: phrase, in: tokens).filter { found in
            !excepted.contains { $0.overlaps(found) }
        }
    }
}
