/// A phrase of the rubric language, written out into its forms.
public struct Phrase: Hashable, Sendable {
    /// The phrase as the rubric gives it.
    public var source: String
    /// Everything it stands for; at least one form.
    public var forms: [Form]

    /// Creates a phrase of forms that are known to be sound.
    public init(source: String, forms: [Form]) {
        self.source = source
        self.forms = forms
    }

    /// One way to say a phrase: tokens and gaps. It neither begins nor ends with a gap.
    public struct Form: Hashable, Sendable {
        /// The elements from the left.
        public var elements: [Element]
        /// Where in a turn it must stand.
        public var ends: Ends

        /// Creates a form.
        public init(_ elements: [Element], ends: Ends = []) {
            self.elements = elements
            self.ends = ends
        }

        /// How many tokens it names, gaps not counted.
        public var tokenCount: Int { elements.count { if case .gap = $0 { false } else { true } } }
    }

    /// The ends of a turn that a form must reach; with both it is all that is said in the turn.
    public struct Ends: OptionSet, Hashable, BitwiseCopyable, Sendable {
        /// One bit for each end.
        public let rawValue: UInt8

        /// The turn begins with the form.
        public static let start = Ends(rawValue: 1)
        /// The turn ends with the form.
        public static let end = Ends(rawValue: 2)

        /// Ends by their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
    }

    /// One element of a form.
    public enum Element: Hashable, Sendable {
        /// A token that equals this one (normalised).
        case token(String)
        /// A token that begins with this (normalised).
        case prefix(String)
        /// Up to so many tokens in between.
        case gap(atMost: Int)
    }
}

/// What is wrong with a phrase, and where in it.
public struct PhraseError: Error, Equatable, Sendable {
    /// Where, in Unicode scalars from the phrase's start, from 0.
    public let offset: Int
    /// What is wrong.
    public let problem: String
    /// What to write instead, or nil.
    public let remedy: String?

    /// Creates an error.
    public init(offset: Int, problem: String, remedy: String? = nil) {
        self.offset = offset
        self.problem = problem
        self.remedy = remedy
    }
}
