import Scoring
import Transcripts

/// What became of a piece of the input, record by record.
struct BatchResult: Sendable {
    /// The records in the input's order.
    var outcomes: [Outcome] = []
    /// What is to be written for the calls, one behind another.
    var output: [UInt8] = []

    /// What became of one record.
    enum Outcome: Sendable {
        /// It was scored, or excluded.
        case scored(ScoredCall)
        /// It can't be read.
        case setAside(SetAside)
    }
}

/// A call's score with what the sums and the check for repeated ids need.
struct ScoredCall: Sendable {
    /// Where the record came from.
    var file: String
    var line: Int?
    /// Hashes of the id and of all that the record says.
    var idHash: UInt64
    var contentHash: UInt64
    /// Who the call belongs to.
    var agent: CallRecord.Agent
    /// The rubric's place in the plan.
    var rubric: Int
    /// The score.
    var score: CallScore
    /// Whether it passed; nil where nothing passes.
    var passed: Bool?
    /// What is written for it, in ``BatchResult/output``.
    var output: Range<Int>
    /// Whether a segment's speaker is not known.
    var hasUnknownSpeakers: Bool
    /// Whether the reader has something to say about the record.
    var hasWarnings: Bool
    /// The line of the sidecar that was used, or nil.
    var metadataLine: Int?
}
