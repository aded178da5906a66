internal import PhraseMatching
internal import Rubrics
package import Transcripts

/// What was said in a call, as the checks see it: tokens, segments in order, turns, occurrences.
///
/// Scratch memory of one job, filled for one call after another: ``removeAll()``, then
/// ``add(_:start:end:text:)`` for each segment, then ``arrange()``.
package struct Talk: ~Copyable {
    let compiled: CompiledRubric
    /// The segments that have a token, from ``arrange()`` on in the order that checks go by.
    var segments = UnsafeBuffer<SpokenSegment>()
    /// The words of all segments, one behind another.
    var text = UnsafeBuffer<UInt8>()
    /// The tokens of ``segments``, as they were added.
    var stream: TokenStream
    /// The talk with segments of unknown speakers as the agent's.
    var asAgent: TalkView
    /// The same with them as the customer's; arranged only where there are any.
    var asCustomer: TalkView
    /// Whether a segment's speaker is not known.
    package private(set) var hasUnknownSpeakers = false
    /// How many segments were added, those without tokens too.
    private var added: Int32 = 0

    /// An empty talk for a rubric.
    package init(for compiled: CompiledRubric) {
        self.compiled = compiled
        stream = TokenStream(for: compiled.automaton, keepsIdentities: compiled.comparesTokens)
        asAgent = TalkView(for: compiled.automaton)
        asCustomer = TalkView(for: compiled.automaton)
    }

    /// Forgets the call.
    package mutating func removeAll() {
        segments.removeAll()
        text.removeAll()
        stream.removeAll()
        hasUnknownSpeakers = false
        added = 0
    }

    /// Adds a segment; one without tokens is dropped, and its times with it.
    package mutating func add(_ speaker: Speaker, start: Int?, end: Int?, text bytes: UnsafeBufferPointer<UInt8>) {
        let index = added
        added += 1
        let tokens = stream.add(bytes)
        guard !tokens.isEmpty else { return }
        let textStart = text.count
        text.append(contentsOf: bytes)
        if speaker == .unknown { hasUnknownSpeakers = true }
        segments.append(
            SpokenSegment(
                role: Role(speaker), index: index, start: start ?? SpokenSegment.missing,
                end: end ?? SpokenSegment.missing, firstToken: Int32(tokens.lowerBound),
                endToken: Int32(tokens.upperBound), firstByte: Int32(textStart), endByte: Int32(text.count)))
    }

    /// Adds a record's segments.
    package mutating func add(_ record: CallRecord) {
        for segment in record.segments {
            var words = segment.text
            words.withUTF8 { add(segment.speaker, start: segment.start, end: segment.end, text: $0) }
        }
    }

    /// Puts the segments in order, makes the turns and finds all occurrences.
    package mutating func arrange() {
        sortByStart()
        asAgent.arrange(self.segments, stream.classes, compiled, unknownAs: .agent)
        if hasUnknownSpeakers { asCustomer.arrange(self.segments, stream.classes, compiled, unknownAs: .customer) }
    }

    /// Sorts stably by start, where every segment has one.
    private mutating func sortByStart() {
        var isSorted = true
        for index in 0..<segments.count {
            guard segments[index].start != SpokenSegment.missing else { return }
            if index > 0, segments[index].start < segments[index - 1].start { isSorted = false }
        }
        if isSorted { return }
        let sorted = segments.elements(0..<segments.count).enumerated()
            .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
        for (index, segment) in sorted.enumerated() { segments[index] = segment }
    }
}

/// A segment with at least one token.
struct SpokenSegment: BitwiseCopyable, Sendable {
    /// A time that is not known.
    static let missing = -1

    /// Whose words these are.
    var role: Role
    /// The segment's index in the record.
    var index: Int32
    /// Start and end in milliseconds, or ``missing``.
    var start: Int
    var end: Int
    /// The tokens, as they were added.
    var firstToken: Int32
    var endToken: Int32
    /// The words, in ``Talk/text``.
    var firstByte: Int32
    var endByte: Int32

    /// How many tokens it has.
    var tokenCount: Int { Int(endToken - firstToken) }
    /// Whether start and end are known.
    var hasTimes: Bool { start != Self.missing && end != Self.missing }
}

/// A speaker as a bit, so that sets of them are ``RoleSet``s.
struct Role: BitwiseCopyable, Equatable, Sendable {
    var rawValue: UInt8

    static let agent = Role(rawValue: RoleSet.agent.rawValue)
    static let customer = Role(rawValue: RoleSet.customer.rawValue)
    static let system = Role(rawValue: RoleSet.system.rawValue)
    static let colleague = Role(rawValue: 8)
    static let unknown = Role(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ speaker: Speaker) {
        switch speaker {
        case .agent: self = .agent
        case .customer: self = .customer
        case .system: self = .system
        case .colleague: self = .colleague
        case .unknown: self = .unknown
        }
    }

    /// The side that the role talks with: agent and customer are each other's, the others have none.
    var otherSide: Role? {
        switch self {
        case .agent: .customer
        case .customer: .agent
        default: nil
        }
    }
}

extension RoleSet {
    /// Whether a role is in the set.
    @inline(__always) func contains(_ role: Role) -> Bool { rawValue & role.rawValue != 0 }
}
