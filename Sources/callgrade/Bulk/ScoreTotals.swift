import Scoring
import Transcripts

/// The sums of a run: for each rubric all calls, each agent's, each team's.
struct ScoreTotals {
    /// Names a group: the rubric's place in the plan, and the agent's id or the team's name.
    struct Key: Hashable {
        var rubric: Int
        var name: String?
    }
    /// A group's sums, with what it is called.
    struct Group {
        var tally: ScoreTally
        var name: String?
        var team: String?
    }

    private let plan: ScoringPlan
    /// All calls of each rubric.
    private(set) var all: [ScoreTally]
    /// Each agent's calls; nil is nobody's.
    private(set) var agents: [Key: Group] = [:]
    /// Each team's calls.
    private(set) var teams: [Key: ScoreTally] = [:]
    /// Records set aside by reason, in words for the summary.
    private(set) var setAside = 0
    /// Calls that came again with the same content.
    private(set) var repeated = 0
    /// Calls that belong to no agent.
    var nobodys: Int {
        agents.reduce(0) { $0 + ($1.key.name == nil ? $1.value.tally.records : 0) }
    }
    /// Calls with segments of unknown speakers.
    private(set) var unknownSpeakers = 0

    /// Calls about whose records the reader has something to say.
    private(set) var withWarnings = 0

    /// No calls yet.
    init(_ plan: ScoringPlan) {
        self.plan = plan
        all = plan.rubrics.map(\.emptyTally)
    }

    /// How many calls were read, each once.
    var calls: Int { all.reduce(0) { $0 + $1.records } }

    /// Adds a call that is met for the first time.
    mutating func add(_ call: ScoredCall) {
        all[call.rubric].add(call.score, passed: call.passed, countsProvisional: plan.countsProvisional)
        let agent = Key(rubric: call.rubric, name: call.agent.id)
        let empty = plan.rubrics[call.rubric].emptyTally
        agents[agent, default: Group(tally: empty)].add(call, plan)
        teams[Key(rubric: call.rubric, name: call.agent.team), default: empty]
            .add(call.score, passed: call.passed, countsProvisional: plan.countsProvisional)
        if call.hasUnknownSpeakers { unknownSpeakers += 1 }
        if call.hasWarnings { withWarnings += 1 }
    }

    /// Notes a record that was set aside.
    mutating func noteSetAside() { setAside += 1 }

    /// Notes a call that came again.
    mutating func noteRepeated() { repeated += 1 }
}

extension ScoreTotals.Group {
    fileprivate mutating func add(_ call: ScoredCall, _ plan: ScoringPlan) {
        tally.add(call.score, passed: call.passed, countsProvisional: plan.countsProvisional)
        // Of several names the first by scalar order, so that the order of files changes nothing.
        name = Self.first(name, call.agent.id == nil ? nil : call.agent.name)
        team = Self.first(team, call.agent.id == nil ? nil : call.agent.team)
    }

    private static func first(_ a: String?, _ b: String?) -> String? {
        guard let a, let b else { return a ?? b }
        return min(a, b)
    }
}
