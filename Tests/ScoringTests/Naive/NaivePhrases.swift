import PhraseMatching
import Rubrics

/// Phrases looked for by trying everything at every place.
enum NaivePhrases {
    /// All places right after a stretch that the form matches from `place` on.
    ///
    /// Every element leads from the places reached so far to those right after it.
    static func ends(of form: Phrase.Form, in tokens: [String], from place: Int) -> Set<Int> {
        form.elements.reduce([place]) { places, element in
            Set(places.flatMap { self.places(after: element, in: tokens, from: $0) })
        }
    }

    /// "`apolog*`: a token that begins so"; "`…`: 0 to 10 tokens in between, in the same turn".
    private static func places(after element: Phrase.Element, in tokens: [String], from place: Int) -> [Int] {
        switch element {
        case .token(let text):
            place < tokens.count && tokens[place].unicodeScalars.elementsEqual(text.unicodeScalars) ? [place + 1] : []
        case .prefix(let text):
            place < tokens.count && tokens[place].unicodeScalars.starts(with: text.unicodeScalars) ? [place + 1] : []
        case .gap(let most):
            Array(place...min(place + most, tokens.count))
        }
    }

    /// Every stretch that a phrase matches, overlapping ones too.
    static func stretches(of phrase: Phrase, in tokens: [String]) -> [Range<Int>] {
        tokens.indices.flatMap { place in stretches(of: phrase, in: tokens, at: place) }
    }

    /// Every stretch that a phrase matches from `place` on.
    static func stretches(of phrase: Phrase, in tokens: [String], at place: Int) -> [Range<Int>] {
        let ends = phrase.forms.flatMap { form in
            self.ends(of: form, in: tokens, from: place).filter { reaches(form.ends, place..<$0, of: tokens) }
        }
        return Set(ends).map { place..<$0 }
    }

    /// "`^`: the turn begins here"; "`$`: the turn ends here".
    private static func reaches(_ ends: Phrase.Ends, _ stretch: Range<Int>, of tokens: [String]) -> Bool {
        if ends.contains(.start), stretch.lowerBound > 0 { return false }
        if ends.contains(.end), stretch.upperBound < tokens.count { return false }
        return true
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
