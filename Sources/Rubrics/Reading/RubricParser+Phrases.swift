import Diagnostics
import PhraseMatching

extension RubricParser {
    /// A list of phrases, its sets written out; a single text is a list of one.
    mutating func phrases(_ node: YAMLNode, of key: String) -> PhraseList? {
        guard let elements = phraseElements(node, of: key) else { return nil }
        seen.lists.append(WrittenList(elements: elements))
        return written(out: elements)
    }

    /// A list of phrases that may be left out.
    mutating func phrases(in fields: Fields, _ key: String) -> PhraseList {
        fields[key].flatMap { phrases($0, of: key) } ?? PhraseList()
    }

    /// The elements of a list of phrases as written; reports those that are no phrases.
    mutating func phraseElements(_ node: YAMLNode, of key: String) -> [PhraseElement]? {
        guard node.map == nil else {
            problems.report(
                "‘\(key)’ is a list of phrases, not a map", remedy: "Write ‘[one phrase, another]’.", at: node)
            return nil
        }
        let nodes = node.list ?? [node]
        guard !nodes.isEmpty else {
            problems.report("‘\(key)’ holds no phrase", remedy: "Write at least one, or delete the key.", at: node)
            return nil
        }
        return nodes.compactMap { phraseElement($0) }
    }

    private mutating func phraseElement(_ node: YAMLNode) -> PhraseElement? {
        guard let text = text(node, of: "a phrase") else { return nil }
        guard text.hasPrefix("$") else { return phrase(text, node).map { .phrase($0, node) } }
        let name = String(text.dropFirst())
        guard name.isSetName else {
            problems.report(
                "‘\(text)’ is no name of a phrase set",
                remedy: "Write ‘$name’ as an element of its own, or ‘\\$’ for the sign itself.", at: node)
            return nil
        }
        return .set(name, node)
    }

    private mutating func phrase(_ text: String, _ node: YAMLNode) -> Phrase? {
        guard !budget.isSpent else { return nil }
        guard text.unicodeScalars.count <= PhraseBudget.longestPhrase else {
            problems.report("a phrase of more than 500 characters", remedy: "Write the words that matter.", at: node)
            return nil
        }
        do {
            let phrase = try Phrase(parsing: text)
            if budget.take(phrase) { return phrase }
            problems.report(
                "the phrases of this rubric stand for more than 200,000 forms, counted up to here",
                remedy: "Write fewer alternatives in ‘( )’ and ‘[ ]’.", at: node)
        } catch {
            problems.report(
                error.problem, remedy: error.remedy ?? "Cut it into several phrases.",
                at: node.place(ofScalar: error.offset))
        }
        return nil
    }

    /// The phrases that a list stands for, in order; reports sets that nothing defines.
    mutating func written(out elements: [PhraseElement]) -> PhraseList {
        var phrases: [Phrase] = []
        for element in elements {
            switch element {
            case .phrase(let phrase, _): phrases.append(phrase)
            case .set(let name, let node): phrases += contents(ofSet: name, at: node)
            }
            if phrases.count > PhraseSets.mostPhrases { break }
        }
        if !budget.takeList(of: phrases.count), let node = elements.first?.node {
            problems.report(
                "the phrase lists of this rubric stand for too many phrases, counted up to here",
                remedy: "Use fewer sets within sets.", at: node)
        }
        return PhraseList(budget.isSpent ? [] : phrases, source: elements.map(\.source))
    }

    private mutating func contents(ofSet name: String, at node: YAMLNode) -> [Phrase] {
        if let phrases = sets.phrases(of: name) { return phrases }
        if !sets.isDefined(name), !sets.isIncomplete { reportUndefined(name, at: node) }
        return []
    }

    /// Says that nothing defines a set.
    mutating func reportUndefined(_ name: String, at node: YAMLNode) {
        let near = nearestName(to: name, among: sets.names)
        problems.report(
            "no phrase set is called ‘\(name)’",
            remedy: near.map { "Did you mean ‘$\($0)’?" }
                ?? "Define it under ‘phrases’, or ‘include’ the file that does.",
            at: node)
    }
}

extension PhraseElement {
    /// Where it stands.
    var node: YAMLNode {
        switch self {
        case .phrase(_, let node), .set(_, let node): node
        }
    }
}

extension String {
    /// Whether the text can name a phrase set: letters of any script, digits, `-` and `_`.
    var isSetName: Bool {
        !isEmpty
            && unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
            }
    }
}
