internal import PhraseMatching

/// A weighted rubric, read and found valid: what a call is scored by.
///
/// A rubric is a value without behaviour; `Scoring` compiles it and says what its checks mean.
public struct Rubric: Equatable, Sendable {
    /// Names the rubric: letters, digits and `-`.
    public var id: String
    /// Raised at every published change, from 1.
    public var version: Int
    /// What a person calls it.
    public var title: LocalizedText
    /// The least score that passes, 0 to 100; nil where nothing passes or fails.
    public var passMark: Decimal?
    /// One ring and the pause after it, in milliseconds.
    public var ringCycle: Int?
    /// Calls for which this is not met are excluded.
    public var only: Check?
    /// Below this share of the applicable weight a score is provisional.
    public var leastScored: Decimal
    /// What becomes of the weight of criteria without a score.
    public var unscoredWeight: UnscoredWeight
    /// Turns of nothing else take no turn away from anybody.
    public var listening: PhraseList
    /// The criteria by section, in the file's order.
    public var sections: [Section]
    /// `sha256:` and the digest of the canonical form.
    public var digest: String

    /// All criteria in the file's order.
    public var criteria: [Criterion] { sections.flatMap(\.criteria) }

    /// Creates a rubric of checked parts.
    public init(
        id: String, version: Int, title: LocalizedText, passMark: Decimal? = nil, ringCycle: Int? = nil,
        only: Check? = nil, leastScored: Decimal = Decimal(units: 5, scale: 1),
        unscoredWeight: UnscoredWeight = .shareOut, listening: PhraseList = PhraseList(),
        sections: [Section], digest: String = ""
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.passMark = passMark
        self.ringCycle = ringCycle
        self.only = only
        self.leastScored = leastScored
        self.unscoredWeight = unscoredWeight
        self.listening = listening
        self.sections = sections
        self.digest = digest
    }

    /// What becomes of the weight of criteria without a score.
    public enum UnscoredWeight: String, Sendable, CaseIterable {
        /// It is shared out among all the rest.
        case shareOut = "share_out"
        /// A section keeps its share.
        case withinSection = "within_section"
    }
}

/// A group of criteria.
public struct Section: Equatable, Sendable {
    /// Names the section within the rubric.
    public var id: String
    /// What a person calls it.
    public var title: LocalizedText
    /// The section's criteria in the file's order.
    public var criteria: [Criterion]

    /// Creates a section.
    public init(id: String, title: LocalizedText, criteria: [Criterion]) {
        self.id = id
        self.title = title
        self.criteria = criteria
    }
}

/// One thing that a call is scored on.
public struct Criterion: Equatable, Sendable {
    /// Names the criterion within the rubric.
    public var id: String
    /// What a person calls it.
    public var title: LocalizedText
    /// What it counts, above 0, at most 2 decimals; nil for a critical or recorded one without weight.
    public var weight: Decimal?
    /// The class of error that a score of 0 is, for a critical criterion.
    public var critical: ErrorClass?
    /// Asked and kept, never scored.
    public var recordOnly: Bool
    /// The criterion applies where this is met; nil: always.
    public var appliesWhen: Check?
    /// How it is seen.
    public var method: Method
    /// How far the program's finding can be relied on.
    public var trust: Trust
    /// Where the criterion comes from, as its author names it.
    public var sources: [String]
    /// The behaviours that it scores, by the names that its author gives them.
    public var behaviours: [String]
    /// Calls with the score that they must get.
    public var examples: [Example]

    /// Creates a criterion.
    public init(
        id: String, title: LocalizedText, weight: Decimal? = nil, critical: ErrorClass? = nil,
        recordOnly: Bool = false, appliesWhen: Check? = nil, method: Method, trust: Trust = .high,
        sources: [String] = [], behaviours: [String] = [], examples: [Example] = []
    ) {
        self.id = id
        self.title = title
        self.weight = weight
        self.critical = critical
        self.recordOnly = recordOnly
        self.appliesWhen = appliesWhen
        self.method = method
        self.trust = trust
        self.sources = sources
        self.behaviours = behaviours
        self.examples = examples
    }

    /// How far the program's finding can be relied on.
    public enum Trust: String, Sendable, CaseIterable {
        /// It is the result.
        case high
        /// It is a suggestion; there is no score until a reviewer decides.
        case low
    }

    /// Whom a critical error harms.
    public enum ErrorClass: String, Sendable, CaseIterable { case customer, business, compliance }

    /// How a criterion is seen.
    public enum Method: Equatable, Sendable {
        /// The first level whose check is met gives the score. `check: X` is one level of score 1.
        case levels([Level])
        /// Each occurrence takes points from the weight.
        case deduct(points: Decimal, each: Utterance)
        /// A person decides.
        case reviewer(guide: LocalizedText?, choices: [Choice])
    }

    /// A score and what it takes.
    public struct Level: Equatable, Sendable {
        /// Above 0 and at most 1, at most 4 decimals.
        public var score: Decimal
        /// What must be met.
        public var when: Check

        /// Creates a level.
        public init(score: Decimal, when: Check) {
            self.score = score
            self.when = when
        }
    }

    /// One answer that a reviewer can give.
    public struct Choice: Equatable, Sendable {
        /// 0 to 1, at most 4 decimals; nil for a criterion that is only recorded.
        public var score: Decimal?
        /// What a person calls it.
        public var title: LocalizedText

        /// Creates a choice.
        public init(score: Decimal? = nil, title: LocalizedText) {
            self.score = score
            self.title = title
        }
    }
}

/// A call with the result that the criterion above it must give.
public struct Example: Equatable, Sendable {
    /// What the criterion must come to.
    public enum Expected: Equatable, Sendable {
        /// A score from 0 to 1.
        case score(Decimal)
        /// The criterion does not apply.
        case notApplicable
        /// It can't be told.
        case notScored
    }

    /// The call as the rubric gives it.
    public enum Call: Equatable, Sendable {
        /// Labelled text, a line a segment.
        case text(String)
        /// A call record, as JSON.
        case record(json: String)
    }

    /// What the criterion must come to.
    public var expected: Expected
    /// The call.
    public var call: Call
    /// Further fields of the record as a JSON object, or nil.
    public var fields: String?
    /// The line of the rubric's file where the example begins.
    public var line: Int

    /// Creates an example.
    public init(expected: Expected, call: Call, fields: String? = nil, line: Int = 0) {
        self.expected = expected
        self.call = call
        self.fields = fields
        self.line = line
    }
}

/// Text in one or several languages, in the file's order.
public struct LocalizedText: Equatable, Sendable {
    /// Text by language; the key is empty for text given as one string.
    public var entries: [(language: String, text: String)]

    /// Text that serves every language.
    public init(_ text: String) { entries = [("", text)] }

    /// Text by language.
    public init(_ entries: [(language: String, text: String)]) { self.entries = entries }

    /// The text for a language's first subtag, else the English, else the first.
    public func text(for language: String) -> String {
        let first = language.prefix { $0 != "-" }.lowercased()
        return entries.first { $0.language == first }?.text
            ?? entries.first { $0.language == "en" }?.text ?? entries.first?.text ?? ""
    }

    public static func == (a: LocalizedText, b: LocalizedText) -> Bool {
        a.entries.elementsEqual(b.entries) { $0 == $1 }
    }
}
