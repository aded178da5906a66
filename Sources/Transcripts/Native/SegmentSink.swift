/// Takes a native call's segments as they are read, in order.
///
/// The bulk path's sink tokenises each text at once; ``SegmentBuilder`` makes ``Segment`` values.
/// Both are fed by the same reader, so that they share every check. When the reader throws, what
/// the sink got of that record is void.
public protocol SegmentSink: ~Copyable {
    /// Takes the next segment. Its bytes are good during the call only.
    mutating func add(_ segment: NativeSegment)
    /// Takes a word of the segment added last. Its bytes are good during the call only.
    mutating func add(_ word: NativeWord)
}

/// A segment that has passed its checks, with its texts as UTF-8 where the parser left them.
public struct NativeSegment {
    /// Whose words these are.
    public let speaker: Speaker
    /// When it begins, in milliseconds.
    public let start: Int?
    /// When it ends, in milliseconds, not before ``start``.
    public let end: Int?
    /// The words as displayed.
    public let text: UnsafeBufferPointer<UInt8>
    /// What the source called the speaker.
    public let label: UnsafeBufferPointer<UInt8>?
    /// The words as spoken.
    public let lexical: UnsafeBufferPointer<UInt8>?
    /// The id of the agent who speaks.
    public let agentID: UnsafeBufferPointer<UInt8>?
    /// The recogniser's confidence from 0 to 1.
    public let confidence: Double?
}

/// A word of a segment that has passed its checks.
public struct NativeWord {
    /// The word.
    public let text: UnsafeBufferPointer<UInt8>
    /// When it begins, in milliseconds.
    public let start: Int?
    /// When it ends, in milliseconds, not before ``start``.
    public let end: Int?
    /// The recogniser's confidence from 0 to 1.
    public let confidence: Double?
}

/// The sink that keeps everything.
public struct SegmentBuilder: SegmentSink {
    /// The segments so far.
    public private(set) var segments: [Segment] = []

    /// An empty builder.
    public init() {}

    public mutating func add(_ segment: NativeSegment) {
        var kept = Segment(
            segment.speaker, Self.string(segment.text), start: segment.start, end: segment.end,
            label: segment.label.map(Self.string))
        kept.lexical = segment.lexical.map(Self.string)
        kept.agentID = segment.agentID.map(Self.string)
        kept.confidence = segment.confidence
        segments.append(kept)
    }

    public mutating func add(_ word: NativeWord) {
        segments[segments.count - 1].words.append(
            Segment.Word(Self.string(word.text), start: word.start, end: word.end, confidence: word.confidence))
    }

    private static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
