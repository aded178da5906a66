import Rubrics
import Transcripts

private func levels(_ levels: (score: String, when: Check)...) -> Criterion.Method {
    .levels(levels.map { Criterion.Level(score: decimal($0.score), when: $0.when) })
}

private func one(
    _ method: Criterion.Method, weight: String? = "10", recordOnly: Bool = false, appliesWhen: Check? = nil
) -> [Criterion] {
    [
        Criterion(
            id: "it", title: LocalizedText("it"), weight: weight.map(decimal), recordOnly: recordOnly,
            appliesWhen: appliesWhen, method: method)
    ]
}

private let yes = says(words("您好"))
private let no = says(words("再见"))
private let open = Check.endedBy("agent")
private let person = Criterion.Method.reviewer(
    guide: nil, choices: [Criterion.Choice(score: Decimal(units: 1), title: LocalizedText("right"))])

private func deduct(_ points: String, by: RoleSet = .agent) -> Criterion.Method {
    .deduct(points: decimal(points), each: words("保证", by: by, except: ["保证金"]))
}

extension WorkedCase {
    /// Levels, `deduct`, reviewers, `applies_when`, critical criteria, exclusions.
    static let criteria: [WorkedCase] = [
        .figures(
            "the first level that is met counts", one(levels(("1", no), ("0.5", yes), ("0.25", yes))), "agent: 您好",
            .statuses([.partlyMet]), .exactScores([NaiveFraction(1, over: 2)]), .shownScores([5000]), .score(5000)),
        .figures(
            "no level is met: 0", one(levels(("1", no), ("0.5", no))), "agent: 您好", .statuses([.notMet]),
            .exactScores([.zero]), .score(0)),
        .figures(
            "unknown before any is met: not scored", one(levels(("1", no), ("0.6", open), ("0.5", yes))), "agent: 您好",
            .statuses([.notScored]), .exactScores([nil]), .score(nil)),
        .figures(
            "unknown after one is met doesn't matter", one(levels(("1", yes), ("0.5", open))), "agent: 您好",
            .statuses([.met]), .score(10_000)),
        .figures(
            "a single level under 1 is partly met", one(levels(("0.3333", yes))), "agent: 您好", .statuses([.partlyMet]),
            .shownScores([3333]), .score(3333)),

        .figures(
            "applies_when not met", one(levels(("1", yes)), appliesWhen: no), "agent: 您好", .statuses([.notApplicable]),
            .score(nil), .scoredShare(nil)),
        .figures(
            "applies_when unknown", one(levels(("1", yes)), appliesWhen: open), "agent: 您好", .statuses([.notScored]),
            .score(nil), .scoredShare(0)),
        .figures(
            "applies_when met", one(levels(("1", yes)), appliesWhen: yes), "agent: 您好", .statuses([.met]),
            .score(10_000), .scoredShare(10_000)),
        .figures(
            "a reviewer's criterion waits", one(person), "agent: 您好", .statuses([.notScored]), .score(nil),
            .scoredShare(0), .provisional(["little_scored"])),
        .figures(
            "a reviewer's criterion that doesn't apply", one(person, appliesWhen: no), "agent: 您好",
            .statuses([.notApplicable]), .scoredShare(nil), .provisional([])),
        .figures(
            "what is only recorded is never scored", one(person, weight: nil, recordOnly: true), "agent: 您好",
            .statuses([.notScored]), .score(nil), .scoredShare(nil), .provisional([])),
        .figures(
            "a call without tokens", one(levels(("1", yes))), "agent: ……", .statuses([.notScored]), .score(nil),
            .scoredShare(0), .passed(nil)
        ) { $0.passMark = decimal("0") },

        // (10 − 3 × 1) ÷ 10; 保证金 is excepted.
        .figures(
            "deduct once", one(deduct("3")), "agent: 我保证退保证金", .statuses([.partlyMet]),
            .exactScores([NaiveFraction(7, over: 10)]), .score(7000)),
        .figures("deduct nothing", one(deduct("3")), "agent: 退保证金", .statuses([.met]), .score(10_000)),
        // 10 − 3 × 4 < 0.
        .figures(
            "deduct no more than the weight", one(deduct("3")), "agent: 保证保证保证保证", .statuses([.notMet]), .score(0)),
        // (3 − 1) ÷ 3 = 0.66666…
        .figures(
            "deduct a third", one(deduct("1"), weight: "3"), "agent: 保证", .exactScores([NaiveFraction(2, over: 3)]),
            .shownScores([6667]), .score(6667)),
        .figures("deduct in an unknown speaker's words", one(deduct("3")), "unknown: 保证", .statuses([.notScored])),
        .figures(
            "deduct where an unknown speaker says nothing of it", one(deduct("3")), "agent: 保证\nunknown: 喂",
            .statuses([.partlyMet])),
        .figures("deduct without tokens", one(deduct("3")), "agent: ……", .statuses([.notScored])),
        .figures(
            "deduct the customer's words", one(deduct("3", by: .customer)), "agent: 保证\ncustomer: 喂", .statuses([.met])),
        .figures("deduct counts listening words", one(deduct("3")), "customer: 喂\nagent: 保证", .statuses([.partlyMet])) {
            $0.listening = list(["保证"])
        },

        .figures(
            "a critical failure is suspected",
            [criterion("a", "50", .score("1")), criterion("b", "50", .score("0"), critical: .customer)], "agent: 您好",
            .score(5000), .criticalFailures(["b"]), .provisional(["critical"]), .passed(true)
        ) { $0.passMark = decimal("50") },
        .figures(
            "a critical criterion partly met fails nothing", [criterion("a", "50", .score("0.5"), critical: .business)],
            "agent: 您好", .criticalFailures([]), .provisional([])),
        .figures(
            "a critical criterion without a score fails nothing",
            [criterion("a", nil, .unknown, critical: .compliance)], "agent: 您好", .criticalFailures([]),
            .provisional([]), .score(nil)),
        .figures(
            "a critical criterion without weight counts nothing",
            [criterion("a", "5", .score("1")), criterion("b", nil, .score("0"), critical: .customer)], "agent: 您好",
            .score(10_000), .statuses([.met, .notMet]), .criticalFailures(["b"]), .effectiveWeights([10_000, nil]),
            .points([10_000, nil]), .scoredShare(10_000)),
        .figures(
            "both reasons in their order",
            [criterion("a", nil, .score("0"), critical: .customer), criterion("b", "5", .unknown)], "agent: 您好",
            .provisional(["critical", "little_scored"]), .criticalFailures(["a"])),

        .figures(
            "a call that is not asked for is excluded", one(levels(("1", yes))), "agent: 您好", .excluded(.onlyNotMet)
        ) { $0.only = no },
        .figures("unknown counts as asked for", one(levels(("1", yes))), "agent: 您好", .statuses([.met])) {
            $0.only = open
        },
        unanswered("an abandoned call is excluded", false, .excluded(.notAnswered)),
        unanswered("an answered call is not", true, .statuses([.met])),
        unanswered("a call of which nothing is said is not", nil, .statuses([.met])),
    ]

    private static func unanswered(_ name: String, _ answered: Bool?, _ claim: Claim) -> WorkedCase {
        var record = talk("agent: 您好")
        record.answered = answered
        return WorkedCase(name: name, rubric: oneSection(one(levels(("1", yes)))), record: record, claims: [claim])
    }
}
