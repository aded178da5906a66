public import PhraseMatching

/// A question about a call, answered met, not met or unknown.
///
/// Times are milliseconds. What each check means is written in `docs/RubricLanguage.md`; the
/// meaning lives in `Scoring`.
public indirect enum Check: Equatable, Sendable {
    /// The number of occurrences lies within the bounds.
    case said(Said)
    /// None occurs.
    case notSaid(Utterance, within: Window?)
    /// Answered within so many rings.
    case answeredWithinRings(Int)
    /// Answered within a time.
    case answeredWithinTime(Int)
    /// What one side says is answered by the other.
    case responds(Responds)
    /// The first occurrences follow one another.
    case inOrder([Step])
    /// The agent's turns follow the customer's within a time.
    case repliesWithin(time: Int, share: Decimal)
    /// No gap is longer.
    case silence(Silence)
    /// Holds are asked for and thanked for.
    case hold(Hold)
    /// Few turns begin while the other side speaks.
    case interruptions(by: RoleSet, atMost: Int, overlap: Int)
    /// Tokens a minute are in the language's range.
    case pace(by: RoleSet, ranges: [PaceRange])
    /// A side's share of the talk.
    case talkShare(by: RoleSet, atLeast: Decimal?, atMost: Decimal?)
    /// Few turns are near-equal to an earlier one.
    case repeats(by: RoleSet, similarity: Decimal, atMost: Int, longerThan: Int)
    /// No personal number is said.
    case notDisclosed(by: RoleSet, kinds: [PersonalNumber])
    /// Who hung up.
    case endedBy(String)
    /// The call's duration.
    case duration(atLeast: Int?, atMost: Int?)
    /// Each named field of the record equals one of its values.
    case call([FieldMatch])
    /// Each is met.
    case all([Check])
    /// One is met.
    case any([Check])
    /// It is not met.
    case not(Check)
}

/// Phrases in the words of somebody.
public struct Utterance: Equatable, Sendable {
    /// In whose words.
    public var by: RoleSet
    /// The phrases.
    public var any: PhraseList
    /// Occurrences that share a token with one of these do not count.
    public var except: PhraseList

    /// Creates a question about words.
    public init(by: RoleSet = .agent, any: PhraseList, except: PhraseList = PhraseList()) {
        self.by = by
        self.any = any
        self.except = except
    }
}

/// `said`.
public struct Said: Equatable, Sendable {
    /// Whose words, which phrases.
    public var words: Utterance
    /// Where to look; nil: everywhere.
    public var within: Window?
    /// The least number of occurrences.
    public var atLeast: Int
    /// The greatest number of occurrences; nil: any.
    public var atMost: Int?
    /// Counts phrases of the list, not occurrences.
    public var different: Bool

    /// Creates the check.
    public init(
        _ words: Utterance, within: Window? = nil, atLeast: Int = 1, atMost: Int? = nil, different: Bool = false
    ) {
        self.words = words
        self.within = within
        self.atLeast = atLeast
        self.atMost = atMost
        self.different = different
    }
}

/// `responds`.
public struct Responds: Equatable, Sendable {
    /// How far an answer may be.
    public enum Reach: Equatable, Sendable {
        /// In so many next turns of the answering side.
        case turns(Int)
        /// In a turn that begins no later, in milliseconds after the trigger's end.
        case time(Int)
    }

    /// What triggers.
    public var to: Utterance
    /// What answers.
    public var with: Utterance
    /// How far an answer may be.
    public var within: Reach
    /// Every trigger must be answered, not one.
    public var eachTime: Bool

    /// Creates the check.
    public init(to: Utterance, with: Utterance, within: Reach = .turns(1), eachTime: Bool = false) {
        self.to = to
        self.with = with
        self.within = within
        self.eachTime = eachTime
    }
}

/// One step of `in_order`.
public struct Step: Equatable, Sendable {
    /// Whose words, which phrases.
    public var words: Utterance
    /// Where to look; nil: everywhere.
    public var within: Window?

    /// Creates a step.
    public init(_ words: Utterance, within: Window? = nil) {
        self.words = words
        self.within = within
    }
}

/// `silence`.
public struct Silence: Equatable, Sendable {
    /// Which gaps are looked at.
    public enum Gaps: Equatable, Sendable {
        /// All.
        case all
        /// Those between a customer's and an agent's segment.
        case afterCustomer
        /// Those before an agent's segment whose segment before belongs to a turn with these words.
        case after(Utterance)
    }

    /// The longest gap allowed, in milliseconds.
    public var atMost: Int
    /// Which gaps are looked at.
    public var gaps: Gaps
    /// Words that excuse a gap when they stand last before it.
    public var excusedBy: PhraseList

    /// Creates the check.
    public init(atMost: Int, gaps: Gaps = .all, excusedBy: PhraseList = PhraseList()) {
        self.atMost = atMost
        self.gaps = gaps
        self.excusedBy = excusedBy
    }
}

/// `hold`.
public struct Hold: Equatable, Sendable {
    /// Words that ask for it; empty: not asked for by the rubric.
    public var asked: PhraseList
    /// Words that thank for it; empty: not asked for by the rubric.
    public var thanked: PhraseList
    /// Silence longer than this, in milliseconds, makes a hold.
    public var longerThan: Int

    /// Creates the check.
    public init(asked: PhraseList = PhraseList(), thanked: PhraseList = PhraseList(), longerThan: Int) {
        self.asked = asked
        self.thanked = thanked
        self.longerThan = longerThan
    }
}

/// Where words are looked for.
public enum Window: Equatable, Sendable {
    /// The first turns of those who are asked about.
    case firstTurns(Int)
    /// Their last turns.
    case lastTurns(Int)
    /// Segments that start this early, in milliseconds.
    case firstTime(Int)
    /// Segments that start this near to the end, in milliseconds.
    case lastTime(Int)
}

/// A language's range of tokens a minute.
public struct PaceRange: Equatable, Sendable {
    /// The language's first subtag.
    public var language: String
    /// The least.
    public var atLeast: Decimal?
    /// The most.
    public var atMost: Decimal?

    /// Creates a range.
    public init(language: String, atLeast: Decimal? = nil, atMost: Decimal? = nil) {
        self.language = language
        self.atLeast = atLeast
        self.atMost = atMost
    }
}

/// Kinds of personal number that `not_disclosed` knows.
public enum PersonalNumber: String, Sendable, CaseIterable {
    /// A Chinese mobile number.
    case mobile
    /// A Chinese identity card, 18 places with a check digit.
    case idCard = "id_card"
    /// A bank card, 13 to 19 digits with Luhn's check digit.
    case bankCard = "bank_card"
    /// A mail address.
    case email
}

/// A field of the record and the values that it may have.
public struct FieldMatch: Equatable, Sendable {
    /// The field's key, such as `channel`, `agent.team` or `tags.vip`.
    public var field: String
    /// The values, as written; the empty one stands for a field that is not given.
    public var values: [String]

    /// Creates a match.
    public init(field: String, values: [String]) {
        self.field = field
        self.values = values
    }
}

/// Whose words a check is about.
public struct RoleSet: OptionSet, Hashable, BitwiseCopyable, Sendable {
    public var rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    // Inlinable, as they are asked for at every turn of every call.

    /// The agent who is evaluated.
    @inlinable public static var agent: RoleSet { RoleSet(rawValue: 1) }
    /// The customer.
    @inlinable public static var customer: RoleSet { RoleSet(rawValue: 2) }
    /// Announcements, IVR, bots.
    @inlinable public static var system: RoleSet { RoleSet(rawValue: 4) }
    /// Agent and customer.
    @inlinable public static var anyone: RoleSet { RoleSet(rawValue: 3) }
}

/// Phrases in the order of the file, sets written out.
public struct PhraseList: Equatable, Hashable, Sendable {
    /// The phrases.
    public var phrases: [Phrase]
    /// How the rubric names the list, for messages: the elements as written, such as `$greeting`.
    public var source: [String]

    /// Creates a list.
    public init(_ phrases: [Phrase] = [], source: [String] = []) {
        self.phrases = phrases
        self.source = source
    }
}
