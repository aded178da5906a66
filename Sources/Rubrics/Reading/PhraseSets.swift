import Diagnostics
import PhraseMatching

/// The named phrase sets of a rubric and its includes.
struct PhraseSets {
    private var definitions: [String: Definition] = [:]
    private var phrases: [String: [Phrase]] = [:]
    /// The names in the order of their files and lines.
    private(set) var names: [String] = []

    /// Whether an include could not be read, so that a name may well be defined there.
    var isIncomplete = false

    /// The most phrases that a list may stand for.
    static let mostPhrases = 200_000
    /// How deep sets may use sets.
    static let deepest = 64

    /// A set as its file defines it.
    struct Definition: Sendable {
        /// Its name's place in the file.
        let key: YAMLNode
        /// Its elements as written.
        let elements: [PhraseElement]
    }

    /// The set of this name, as written.
    subscript(name: String) -> Definition? { definitions[name] }

    /// Whether a set of this name is defined, readable or not.
    func isDefined(_ name: String) -> Bool { definitions[name] != nil }

    /// The phrases of a set, once the sets are written out.
    func phrases(of name: String) -> [Phrase]? { phrases[name] }

    fileprivate mutating func define(_ name: String, _ definition: Definition) {
        names.append(name)
        definitions[name] = definition
    }

    fileprivate mutating func write(out name: String, as list: [Phrase]) { phrases[name] = list }
}

extension RubricParser {
    /// Takes in the sets that a file's `phrases` defines.
    mutating func readPhraseSets(_ node: YAMLNode) {
        guard let pairs = map(node, what: "‘phrases’", known: []) else { return }
        for pair in pairs {
            guard let name = setName(pair.key) else { continue }
            if let first = sets[name] {
                problems.report(
                    "the phrase set ‘\(name)’ is defined twice",
                    remedy:
                        "Rename one, or put the phrases together; the first is in \(first.key.place.withoutColumn).",
                    at: pair.key)
                continue
            }
            if pair.value.isNothing {
                problems.report("the phrase set ‘\(name)’ is empty", remedy: "Write at least one phrase.", at: pair.key)
            }
            let elements = pair.value.isNothing ? [] : phraseElements(pair.value, of: name) ?? []
            sets.define(name, PhraseSets.Definition(key: pair.key, elements: elements))
            seen.lists.append(WrittenList(elements: elements, set: name))
        }
    }

    private mutating func setName(_ node: YAMLNode) -> String? {
        if let name = node.text, name.isSetName { return name }
        let remedy =
            node.text?.hasPrefix("$") == true ? "Write it without ‘$’ here." : "Use letters, digits, ‘-’ and ‘_’."
        problems.report(
            FullWidthMark.diagnostic(in: node)
                ?? Diagnostic(.error, "a phrase set can’t have this name", remedy: remedy, at: node.place))
        return nil
    }

    /// Writes out every set, those within it included.
    mutating func writeOutSets() {
        for name in sets.names { writeOut(name, within: []) }
    }

    private mutating func writeOut(_ name: String, within outer: [String]) {
        guard sets.phrases(of: name) == nil, let definition = sets[name] else { return }
        // A set that refers to itself is left empty here and written out when its own turn is over.
        let path = outer + [name]
        for case .set(let inner, let node) in definition.elements {
            if let start = path.firstIndex(of: inner) {
                reportLoop(path[start...] + [inner], at: node)
                sets.write(out: inner, as: [])
            } else if path.count >= PhraseSets.deepest {
                problems.report(
                    "phrase sets use one another more than \(PhraseSets.deepest) deep",
                    remedy: "Write the phrases themselves.", at: node)
                sets.write(out: inner, as: [])
            } else {
                writeOut(inner, within: path)
            }
        }
        sets.write(out: name, as: written(out: definition.elements).phrases)
    }

    private mutating func reportLoop(_ path: ArraySlice<String>, at node: YAMLNode) {
        let steps = path.map { "$" + $0 }.joined(separator: " → ")
        problems.report(
            "the phrase set ‘\(path.last ?? "")’ refers to itself: \(steps)", remedy: "Take one of them out.", at: node)
    }
}

extension Place {
    /// File and line, for a place that a message mentions besides its own.
    var withoutColumn: String { Place(file: file, line: line).description }
}
