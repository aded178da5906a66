import PhraseMatching

extension Phrase.Form {
    /// Whether this form matches every stretch that another one matches.
    ///
    /// Sure when it says so; with several gaps in a row it may miss a cover, which costs a warning.
    func covers(_ other: Phrase.Form) -> Bool {
        guard other.ends.isSuperset(of: ends) else { return false }
        // reached[j]: the elements so far can match the first j elements of the other.
        var reached = [Bool](repeating: false, count: other.elements.count + 1)
        reached[0] = true
        for element in elements {
            var next = [Bool](repeating: false, count: reached.count)
            for start in reached.indices where reached[start] {
                switch element {
                case .gap(let most):
                    for end in Self.ends(ofGap: most, from: start, in: other.elements) { next[end] = true }
                default:
                    if start < other.elements.count, element.matches(all: other.elements[start]) {
                        next[start + 1] = true
                    }
                }
            }
            reached = next
        }
        return reached[other.elements.count]
    }

    /// How far a gap of at most so many tokens can reach over the elements of a form.
    private static func ends(ofGap most: Int, from start: Int, in elements: [Phrase.Element]) -> ClosedRange<Int> {
        var tokens = 0
        var end = start
        while end < elements.count {
            if case .gap(let more) = elements[end] { tokens += more } else { tokens += 1 }
            guard tokens <= most else { break }
            end += 1
        }
        return start...end
    }
}

extension Phrase.Element {
    /// Whether this token or prefix matches every token that another one does.
    fileprivate func matches(all other: Phrase.Element) -> Bool {
        switch (self, other) {
        case (.token(let token), .token(let same)): token == same
        case (.prefix(let start), .token(let whole)), (.prefix(let start), .prefix(let whole)): whole.hasPrefix(start)
        default: false
        }
    }
}
