import Rubrics
import Transcripts

private func field(_ name: String, _ values: String...) -> Check { .call([FieldMatch(field: name, values: values)]) }

/// Checks that are met, not met and unknown in a call without anything recorded in which the agent says 您好.
private let yes = says(words("您好"))
private let no = says(words("再见"))
private let open = Check.endedBy("agent")

private func logic(_ name: String, _ check: Check, _ truth: NaiveTruth) -> WorkedCase {
    .check(name, check, "agent: 您好", truth)
}

extension WorkedCase {
    /// `answered_within`, `ended_by`, `duration` and `call`.
    static let records: [WorkedCase] = [
        .check("three rings are three", .answeredWithinRings(3), "", .met) { $0.rings = 3 },
        .check("four are too many", .answeredWithinRings(3), "", .notMet) { $0.rings = 4 },
        .check("rings go before seconds", .answeredWithinRings(3), "", .met, ringCycle: 5000) {
            ($0.rings, $0.ringTime) = (1, 60_000)
        },
        // ⌈15 ÷ 5⌉ = 3.
        .check("rings from seconds at the bound", .answeredWithinRings(3), "", .met, ringCycle: 5000) {
            $0.ringTime = 15_000
        },
        // ⌈15.001 ÷ 5⌉ = 4.
        .check("rings from seconds beyond", .answeredWithinRings(3), "", .notMet, ringCycle: 5000) {
            $0.ringTime = 15_001
        },
        .check("0 seconds are one ring", .answeredWithinRings(0), "", .notMet, ringCycle: 5000) { $0.ringTime = 0 },
        .check("0 seconds are no more than one ring", .answeredWithinRings(1), "", .met, ringCycle: 5000) {
            $0.ringTime = 0
        },
        .check("0 rings stay 0", .answeredWithinRings(0), "", .met) { $0.rings = 0 },
        .check("no ring cycle: unknown", .answeredWithinRings(3), "", .unknown) { $0.ringTime = 1000 },
        .check("neither rings nor seconds: unknown", .answeredWithinRings(3), "agent: 您好", .unknown, ringCycle: 5000),
        .check("seconds at the bound", .answeredWithinTime(12_000), "", .met) { $0.ringTime = 12_000 },
        .check("seconds beyond", .answeredWithinTime(12_000), "", .notMet) { $0.ringTime = 12_001 },
        .check("seconds not recorded", .answeredWithinTime(12_000), "", .unknown, ringCycle: 5000) { $0.rings = 1 },

        .check("ended by the customer", .endedBy("customer"), "", .met) { $0.endedBy = .customer },
        .check("ended by the agent", .endedBy("customer"), "", .notMet) { $0.endedBy = .agent },
        .check("nobody knows who ended it", .endedBy("customer"), "agent: 您好", .unknown),

        .check("a duration at both bounds", .duration(atLeast: 20_000, atMost: 20_000), "", .met) {
            $0.duration = 20_000
        },
        .check("a duration too short", .duration(atLeast: 20_000, atMost: nil), "", .notMet) { $0.duration = 19_999 },
        .check("a duration too long", .duration(atLeast: nil, atMost: 20_000), "", .notMet) { $0.duration = 20_001 },
        .check(
            "the record's duration goes before the ends", .duration(atLeast: 20_000, atMost: nil), "[0-1] agent: 您好",
            .met
        ) { $0.duration = 20_000 },
        .check("the latest end", .duration(atLeast: 20_000, atMost: nil), "[0-20] agent: 您好\n[5-6] customer: 喂", .met),
        .check(
            "a missing end: unknown", .duration(atLeast: 20_000, atMost: nil), "[0-20] agent: 您好\n[5-?] customer: 喂",
            .unknown),
        .check("a missing start doesn't matter", .duration(atLeast: 20_000, atMost: nil), "[?-20] agent: 您好", .met),
        .check("no segment: unknown", .duration(atLeast: 0, atMost: nil), "", .unknown),
        .check(
            "a wordless segment has no end", .duration(atLeast: 20_000, atMost: nil),
            "[0-10] agent: 您好\n[10-30] customer: ……", .notMet),

        .check("the channel is the phone", field("channel", "phone"), "", .met),
        .check("one of several values", field("channel", "chat", "video"), "", .met) { $0.channel = .video },
        .check("another value", field("queue", "a", "b"), "", .notMet) { $0.queue = "c" },
        .check("values are compared as written", field("queue", "Parcel"), "", .notMet) { $0.queue = "parcel" },
        .check("an absent field is unknown", field("queue", "a"), "", .unknown),
        .check("an absent direction is unknown", field("direction", "inbound"), "", .unknown),
        .check("a direction", field("direction", "inbound"), "", .met) { $0.direction = .inbound },
        .check("the agent's team", field("agent.team", "north"), "", .met) { $0.agent.team = "north" },
        .check("an absent queue equals the empty value", field("queue", ""), "", .met),
        .check("an absent queue among others", field("queue", "a", ""), "", .met),
        .check("a queue is not the empty value", field("queue", ""), "", .notMet) { $0.queue = "a" },
        .check("an absent tag equals the empty value", field("tags.vip", ""), "", .met),
        .check("a tag is not the empty value", field("tags.vip", ""), "", .notMet) { $0.tags = ["vip": "yes"] },
        .check("a tag", field("tags.vip", "yes"), "", .met) { $0.tags = ["vip": "yes"] },
        .check("an absent tag equals nothing", field("tags.vip", "yes"), "", .notMet),
        .check("a language by its first subtag", field("language", "zh"), "", .met) { $0.language = "zh-Hant-TW" },
        .check("a language that is derived", field("language", "en"), "agent: hello", .met),
        .check(
            "one field decides",
            .call([FieldMatch(field: "queue", values: ["a"]), FieldMatch(field: "tags.vip", values: ["yes"])]), "",
            .notMet),
        .check(
            "one field leaves it open",
            .call([FieldMatch(field: "queue", values: ["a"]), FieldMatch(field: "channel", values: ["phone"])]), "",
            .unknown),
    ]

    /// `all`, `any` and `not`.
    static let combined: [WorkedCase] = [
        logic("all: met and met", .all([yes, yes]), .met),
        logic("all: met and not met", .all([yes, no]), .notMet),
        logic("all: met and unknown", .all([yes, open]), .unknown),
        logic("all: not met decides beside unknown", .all([open, no]), .notMet),
        logic("any: one met decides beside unknown", .any([open, yes]), .met),
        logic("any: not met and unknown", .any([no, open]), .unknown),
        logic("any: none", .any([no, no]), .notMet),
        logic("not met turned round", .not(no), .met),
        logic("met turned round", .not(yes), .notMet),
        logic("unknown stays unknown", .not(open), .unknown),
    ]
}
