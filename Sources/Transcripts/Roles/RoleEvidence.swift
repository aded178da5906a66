/// What the words of one speaker say about who that is.
struct RoleEvidence: Equatable {
    /// The cues found, a bit for each.
    private(set) var cues: UInt64 = 0
    /// Whether the speaker answered with a number where the other one asked who that is.
    private(set) var answers = false
    /// Whether the speaker greeted as a service does when the call began.
    private(set) var greets = false
    /// The places of the speaker's first and last turn among all turns.
    private(set) var turns: ClosedRange<Int>?
    /// How many words the speaker said.
    private(set) var words = 0

    /// How many turns a call's opening takes.
    private static let opening = 4
    /// How many words a greeting has at most.
    private static let longestGreeting = 40
    /// How many digits make an answer.
    private static let leastDigits = 4
    private static let answerWeight = 2

    /// How much speaks for an agent.
    var agent: Int { weight(.agent) }
    /// How much speaks for a customer.
    var customer: Int { weight(.customer) + (answers ? Self.answerWeight : 0) }
    /// How much speaks for an announcement.
    var announcement: Int { weight(.announcement) }
    /// How many kinds speak for an agent.
    var agentKinds: Int { kinds(.agent) }
    /// How many kinds speak for a customer.
    var customerKinds: Int { kinds(.customer) + (answers ? 1 : 0) }

    private func weight(_ side: RoleCue.Side) -> Int {
        RoleCue.all.indices.reduce(0) { $0 + (has($1, side) ? RoleCue.all[$1].weight : 0) }
    }

    private func kinds(_ side: RoleCue.Side) -> Int { RoleCue.all.indices.count { has($0, side) } }

    private func has(_ cue: Int, _ side: RoleCue.Side) -> Bool {
        cues & (1 << UInt64(cue)) != 0 && RoleCue.all[cue].side == side
    }

    private static let greetings = bits { $0.isGreeting }
    private static let questions = bits { $0.asksIdentity }

    private static func bits(_ isWanted: (RoleCue) -> Bool) -> UInt64 {
        RoleCue.all.indices.reduce(0) { isWanted(RoleCue.all[$1]) ? $0 | 1 << UInt64($1) : $0 }
    }

    /// What each label's words say, by the label. Neighbouring segments of a label are one turn; those without a label
    /// say nothing.
    static func ofLabels(in record: CallRecord) -> [String: RoleEvidence] {
        var found: [String: RoleEvidence] = [:]
        var isAsked = false
        for (place, turn) in turns(of: record).enumerated() {
            let words = SpokenWords.of(turn.text)
            let cues = CueTrie.shared.cues(in: words)
            var own = found[turn.label] ?? RoleEvidence()
            own.cues |= cues
            own.words += words.count
            own.turns = (own.turns?.lowerBound ?? place)...place
            if cues & greetings != 0, place < opening, words.count <= longestGreeting { own.greets = true }
            if isAsked, SpokenWords.digits(in: words) >= leastDigits { own.answers = true }
            isAsked = cues & questions != 0
            found[turn.label] = own
        }
        return found
    }

    private static func turns(of record: CallRecord) -> [(label: String, text: String)] {
        var turns: [(label: String, text: String)] = []
        for segment in record.segments {
            guard let label = segment.label else { continue }
            if turns.last?.label == label {
                turns[turns.count - 1].text += " " + segment.text
            } else {
                turns.append((label, segment.text))
            }
        }
        return turns
    }
}
