/// A form's place in a list: the phrase, and the form within it.
package struct FormPlace: Comparable, Sendable {
    /// The phrase's place in the list.
    package var phrase: Int
    /// The form's place in the phrase.
    package var form: Int

    package static func < (a: FormPlace, b: FormPlace) -> Bool { (a.phrase, a.form) < (b.phrase, b.form) }
}

extension PhraseAutomaton {
    /// The forms of a list without their gaps, each token as the classes that match it.
    package func literalForms(ofList list: Int) -> [(place: FormPlace, elements: [Set<UInt32>])] {
        literals[list]
    }

    /// How the rubric writes an element of a form, gaps not counted.
    package func name(ofElement index: Int, form: FormPlace, list: Int) -> String {
        let elements = lists[list].phrases[form.phrase].forms[form.form].elements.filter(\.isToken)
        switch elements[index] {
        case .token(let text): return text
        case .prefix(let text): return text + "*"
        case .gap: return ""
        }
    }

    /// All forms of all lists without their gaps.
    static func literals(
        of lists: [List], _ vocabulary: Vocabulary
    ) -> [[(place: FormPlace, elements: [Set<UInt32>])]] {
        var classes: [Phrase.Element: Set<UInt32>] = [:]
        for (own, elements) in vocabulary.elements.enumerated() {
            for element in elements { classes[element, default: []].insert(UInt32(own)) }
        }
        return lists.map { list in
            list.phrases.enumerated().flatMap { phrase, content in
                content.forms.enumerated().map { form, content in
                    (
                        FormPlace(phrase: phrase, form: form),
                        content.elements.filter(\.isToken).map { classes[$0] ?? [] }
                    )
                }
            }
        }
    }
}

extension Phrase.Element {
    /// Whether it stands for a token, not for a gap.
    var isToken: Bool { if case .gap = self { false } else { true } }
}

extension Phrase {
    /// A form as text: words with blanks between them, `…` for gaps, `*` behind a prefix, `^` and `$` for a turn's ends.
    package func text(of place: FormPlace) -> String {
        var text = forms[place.form].ends.contains(.start) ? "^" : ""
        var needsBlank = false
        for element in forms[place.form].elements {
            switch element {
            case .gap:
                text += "…"
                needsBlank = false
            case .token(let word), .prefix(let word):
                let isWide = word.unicodeScalars.count == 1 && (word.unicodeScalars.first?.value ?? 0) > 0x2e7f
                text += (needsBlank && !isWide ? " " : "") + word
                if case .prefix = element { text += "*" }
                needsBlank = !isWide
            }
        }
        return text + (forms[place.form].ends.contains(.end) ? "$" : "")
    }
}
