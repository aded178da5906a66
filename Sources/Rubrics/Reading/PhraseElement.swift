import Diagnostics
import PhraseMatching

/// One element of a list of phrases, as written.
enum PhraseElement: Sendable {
    /// A phrase of its own.
    case phrase(Phrase, YAMLNode)
    /// The phrases of a set.
    case set(String, YAMLNode)

    /// What is written there.
    var source: String {
        switch self {
        case .phrase(let phrase, _): phrase.source
        case .set(let name, _): "$" + name
        }
    }
}

/// How much a rubric's phrases may stand for, so that a small file can't fill the memory.
struct PhraseBudget {
    /// Forms of all phrases written.
    private(set) var forms = 200_000
    /// Tokens of all forms.
    private var tokens = 2_000_000
    /// Phrases of all lists with their sets written out.
    private var listed = 2_000_000

    /// The longest phrase, in Unicode scalars.
    static let longestPhrase = 500

    /// Takes a phrase in; false where it is one too many.
    mutating func take(_ phrase: Phrase) -> Bool {
        guard forms >= 0, tokens >= 0 else { return true }
        forms -= phrase.forms.count
        tokens -= phrase.forms.reduce(0) { $0 + $1.elements.count }
        return forms >= 0 && tokens >= 0
    }

    /// Whether there is still room.
    var isSpent: Bool { forms < 0 || tokens < 0 || listed < 0 }

    /// Takes the length of a list in; false where it is one too many.
    mutating func takeList(of count: Int) -> Bool {
        guard listed >= 0 else { return true }
        listed -= count
        return listed >= 0
    }
}
