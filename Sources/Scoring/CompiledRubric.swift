package import PhraseMatching
package import Rubrics

/// A rubric made ready to score with: all its phrases in one automaton, its checks as questions
/// about lists of that automaton.
///
/// Made once, never changed, shared by all jobs without locks; a class, as every question asks for it.
package final class CompiledRubric: Sendable {
    /// The rubric as it was read.
    package let rubric: Rubric
    /// All phrases.
    let automaton: PhraseAutomaton
    /// The list of listening phrases, or nil where there are none.
    let listening: Int?
    /// `only`, or nil.
    let only: CompiledCheck?
    /// The criteria in the rubric's order.
    let criteria: [CompiledCriterion]
    /// The checks of all criteria, with the scores that they give.
    let levels: [Level]
    /// For each section the sum of its weights, in hundredths.
    let sectionWeights: [Int]
    /// Whether a check compares tokens with each other.
    let comparesTokens: Bool

    /// Compiles a valid rubric.
    package init(_ rubric: Rubric) throws(PhraseAutomaton.TooManySteps) {
        var lists = PhraseListCollector()
        self.rubric = rubric
        listening = rubric.listening.phrases.isEmpty ? nil : lists.listening(rubric.listening)
        only = rubric.only.map { CompiledCheck($0, &lists) }
        var criteria: [CompiledCriterion] = []
        var levels: [Level] = []
        for (index, section) in rubric.sections.enumerated() {
            criteria += section.criteria.map { CompiledCriterion($0, section: index, &levels, &lists) }
        }
        self.criteria = criteria
        self.levels = levels
        sectionWeights = rubric.sections.map { section in
            section.criteria.reduce(0) { $0 + ($1.weight?.units(atScale: 2) ?? 0) }
        }
        comparesTokens = lists.comparesTokens
        automaton = try PhraseAutomaton(lists.lists)
    }
}

/// A score in ten-thousandths with what it takes.
struct Level: Sendable {
    let score: Int
    let check: CompiledCheck
}

/// A criterion made ready to score with; its checks stand in the rubric's list of ``Level``s, so that
/// it is a plain value.
struct CompiledCriterion: BitwiseCopyable, Sendable {
    /// How it is seen.
    enum Method: BitwiseCopyable, Sendable {
        /// The first of these levels that is met counts.
        case levels(LevelRange)
        /// Hundredths of a point for each occurrence.
        case deduct(points: Int, each: Words)
        /// A person decides.
        case reviewer
    }

    /// A part of the rubric's list.
    struct LevelRange: BitwiseCopyable, Sendable {
        let start: Int
        let end: Int
        var indices: Range<Int> { start..<end }
    }

    /// What it counts for.
    let terms: CriterionTerms
    /// The criterion applies where the check at this place of the rubric's list is met; nil: always.
    let appliesWhen: Int?
    /// How it is seen.
    let method: Method

    init(_ criterion: Criterion, section: Int, _ levels: inout [Level], _ lists: inout PhraseListCollector) {
        var terms = CriterionTerms(
            section: section, weight: criterion.weight?.units(atScale: 2) ?? 0, isCritical: criterion.critical != nil,
            isTrusted: criterion.trust == .high)
        appliesWhen = criterion.appliesWhen.map { _ in levels.count }
        if let check = criterion.appliesWhen {
            levels.append(Level(score: 10_000, check: CompiledCheck(check, &lists)))
        }
        switch criterion.method {
        case .levels(let own):
            let start = levels.count
            for level in own {
                levels.append(
                    Level(score: level.score.units(atScale: 4) ?? 0, check: CompiledCheck(level.when, &lists)))
            }
            method = .levels(LevelRange(start: start, end: levels.count))
        case .deduct(let points, let each):
            method = .deduct(points: points.units(atScale: 2) ?? 0, each: Words(each, &lists))
            terms.full = max(1, terms.weight)
            terms.isDeduction = true
        case .reviewer:
            method = .reviewer
        }
        self.terms = terms
    }
}

/// What a criterion counts for in a call's score.
struct CriterionTerms: BitwiseCopyable, Sendable {
    /// The section's place in the rubric.
    var section: Int
    /// The weight in hundredths; 0 where there is none.
    var weight: Int
    /// Whether a score of 0 fails the call.
    var isCritical: Bool
    /// Whether the program's finding is the result, not only a suggestion.
    var isTrusted: Bool
    /// Whether points are taken off for each occurrence.
    var isDeduction = false
    /// A score of 1 in the units that scores of this criterion have: a score is n ÷ `full`.
    var full = 10_000
}

/// Phrases in the words of somebody, as lists of the automaton; small, since checks are handed on by value.
struct Words: BitwiseCopyable, Sendable {
    /// In whose words.
    let by: RoleSet
    private let listIndex: Int32
    private let exceptIndex: Int32

    init(_ words: Utterance, keepsStretches: Bool = false, _ lists: inout PhraseListCollector) {
        by = words.by
        listIndex = Int32(lists.index(of: words.any, by: words.by, keepsStretches: keepsStretches))
        exceptIndex = words.except.phrases.isEmpty ? -1 : Int32(lists.index(of: words.except, by: words.by))
    }

    /// The phrases.
    var list: Int { Int(listIndex) }

    /// Occurrences that share a token with one of these do not count; nil: none.
    var except: Int? { exceptIndex < 0 ? nil : Int(exceptIndex) }
}

/// Gathers the phrase lists of a rubric, each distinct one once.
struct PhraseListCollector {
    /// The bit that stands for listening phrases, which are looked for by themselves.
    static let listeningBit: UInt8 = 0x80

    private(set) var lists: [PhraseAutomaton.List] = []
    private var known: [Key: Int] = [:]
    /// Whether a check compares tokens with each other.
    var comparesTokens = false

    private struct Key: Hashable {
        var phrases: [Phrase]
        var keepsStretches: Bool
    }

    /// The index of a list, for words of these speakers too from now on.
    mutating func index(of list: PhraseList, by: RoleSet, keepsStretches: Bool = false) -> Int {
        let key = Key(phrases: list.phrases, keepsStretches: keepsStretches)
        if let index = known[key] {
            lists[index].speakers |= by.rawValue
            return index
        }
        lists.append(PhraseAutomaton.List(list.phrases, speakers: by.rawValue, keepsStretches: keepsStretches))
        known[key] = lists.count - 1
        return lists.count - 1
    }

    /// The index of the listening phrases, apart from a list of the same phrases that a check asks for.
    mutating func listening(_ list: PhraseList) -> Int {
        lists.append(PhraseAutomaton.List(list.phrases, speakers: Self.listeningBit))
        return lists.count - 1
    }
}

extension CompiledRubric {
    /// A criterion's score as a decimal of at most 4 places, rounded half up.
    package func scoreText(_ result: CriterionScore, at index: Int) -> String {
        Decimal(units: roundedHalfUp(Int128(result.score) * 10_000, criteria[index].terms.full), scale: 4).description
    }
}

extension CompiledRubric {
    /// All phrases that are looked for, each once, in the order of their first use, and in whose words.
    package var phrases: [(phrase: Phrase, by: RoleSet)] {
        var order: [Phrase] = []
        var roles: [Phrase: RoleSet] = [:]
        for list in automaton.lists {
            // Whether a turn is a listening signal is asked of both sides.
            let by: RoleSet =
                list.speakers == PhraseListCollector.listeningBit ? .anyone : RoleSet(rawValue: list.speakers)
            for phrase in list.phrases {
                if roles[phrase] == nil { order.append(phrase) }
                roles[phrase, default: []].formUnion(by)
            }
        }
        return order.map { ($0, roles[$0] ?? []) }
    }
}
