/// A transcribed call, whatever format it came from.
///
/// Nothing after the readers knows a call's format. What the source did not tell is nil, never
/// zero; times are whole milliseconds from the moment of answering.
public struct CallRecord: Equatable, Sendable {
    /// Names the call; unique in a store.
    public var id: String
    /// The agent who is evaluated, as far as known.
    public var agent = Agent()
    /// What was said, in the source's order.
    public var segments: [Segment] = []
    /// How the call was made.
    public var channel = Channel.phone
    /// Who called whom.
    public var direction: Direction?
    /// The main language as a BCP 47 tag.
    public var language: String?
    /// Line of business or skill group.
    public var queue: String?
    /// The customer's id.
    public var customerID: String?
    /// When the call began, RFC 3339 with an offset.
    public var startedAt: String?
    /// False for an abandoned call.
    public var answered: Bool?
    /// Rings at the agent's phone.
    public var rings: Int?
    /// Time from the first ring at the agent's phone to the answer, in milliseconds.
    public var ringTime: Int?
    /// Duration of the talk in milliseconds.
    public var duration: Int?
    /// Who hung up.
    public var endedBy: EndingSide?
    /// Whether the matter was solved in this contact.
    public var resolved: Bool?
    /// What the customer gave the agent.
    public var customerRating: Rating?
    /// Path or URL of the audio.
    public var recording: String?
    /// Anything else a rubric or report may filter on.
    public var tags: [String: String] = [:]
    /// Where the record came from.
    public var source = Source()

    /// A record without segments.
    public init(id: String) { self.id = id }
}

extension CallRecord {
    /// The agent of a call.
    public struct Agent: Equatable, Sendable {
        /// The agent's id in the roster; without it the call belongs to nobody.
        public var id: String?
        /// The name to show.
        public var name: String?
        /// The team at the time of the call.
        public var team: String?

        /// An agent as far as known.
        public init(id: String? = nil, name: String? = nil, team: String? = nil) {
            self.id = id
            self.name = name
            self.team = team
        }
    }

    /// How a call was made.
    public enum Channel: String, Sendable, CaseIterable { case phone, chat, video }

    /// Who called whom: `inbound` is the customer calling.
    public enum Direction: String, Sendable, CaseIterable { case inbound, outbound }

    /// Who ended a call.
    public enum EndingSide: String, Sendable, CaseIterable { case agent, customer, system }

    /// A customer's rating, such as 4 of 5, as the decimals that the source wrote.
    public struct Rating: Equatable, Sendable {
        /// What was given.
        public var score: String
        /// The most that could be given.
        public var of: String

        /// A rating.
        public init(score: String, of: String) {
            self.score = score
            self.of = of
        }
    }

    /// Where a record came from, kept so that any figure leads back to a file.
    public struct Source: Equatable, Sendable {
        /// The format's name, such as `native` or `webvtt`.
        public var format = ""
        /// The file as the user named it.
        public var file = ""
        /// The record's number in the file, from 1.
        public var record = 1
        /// How it was decided who the agent is.
        public var roles = RoleDecision.none
        /// The line of the sidecar that the record was completed from, or the record's number where the sidecar is one
        /// document; nil where none was.
        public var metadataLine: Int?
        /// What a person should know about the reading, without the call's words.
        public var warnings: [String] = []

        /// An unknown source.
        public init() {}
    }

    /// How it was decided which speaker is the agent.
    public enum RoleDecision: String, Sendable {
        /// The source says so.
        case explicit
        /// The user gave the agent's label.
        case map
        /// The platform documents the agent's channel.
        case channel
        /// By the words that the speakers say.
        case words
        /// It could not be decided.
        case none
    }
}

/// One stretch of a call's talk.
public struct Segment: Equatable, Sendable {
    /// Whose words these are.
    public var speaker: Speaker
    /// The words as displayed.
    public var text: String
    /// When it begins, in milliseconds from the answer; nil where not known.
    public var start: Int?
    /// When it ends, in milliseconds from the answer; nil where not known.
    public var end: Int?
    /// What the source called the speaker.
    public var label: String?
    /// The words as spoken, fillers kept.
    public var lexical: String?
    /// The recogniser's confidence from 0 to 1.
    public var confidence: Double?
    /// The id of the agent who speaks, after a transfer.
    public var agentID: String?
    /// The single words with their times, where the source has them.
    public var words: [Word] = []

    /// A segment with the least that makes one.
    public init(_ speaker: Speaker, _ text: String, start: Int? = nil, end: Int? = nil, label: String? = nil) {
        self.speaker = speaker
        self.text = text
        self.start = start
        self.end = end
        self.label = label
    }

    /// One word of a segment.
    public struct Word: Equatable, Sendable {
        /// The word.
        public var text: String
        /// When it begins, in milliseconds.
        public var start: Int?
        /// When it ends, in milliseconds.
        public var end: Int?
        /// The recogniser's confidence from 0 to 1.
        public var confidence: Double?

        /// A word.
        public init(_ text: String, start: Int? = nil, end: Int? = nil, confidence: Double? = nil) {
            self.text = text
            self.start = start
            self.end = end
            self.confidence = confidence
        }
    }
}

/// Whose words a segment holds.
public enum Speaker: String, Sendable, CaseIterable {
    /// The agent who is evaluated.
    case agent
    /// Another agent.
    case colleague
    /// The customer.
    case customer
    /// An announcement, an IVR, a bot or hold music.
    case system
    /// Not known.
    case unknown
}
