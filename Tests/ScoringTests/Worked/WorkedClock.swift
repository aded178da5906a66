import Rubrics
import Transcripts

private func silence(_ atMost: Int, _ gaps: Silence.Gaps = .all, excusedBy: [String] = []) -> Check {
    .silence(Silence(atMost: atMost, gaps: gaps, excusedBy: list(excusedBy)))
}

private func hold(asked: [String] = [], thanked: [String] = []) -> Check {
    .hold(Hold(asked: list(asked), thanked: list(thanked), longerThan: 5000))
}

private func interruptions(by: RoleSet = .agent, atMost: Int = 0, overlap: Int = 500) -> Check {
    .interruptions(by: by, atMost: atMost, overlap: overlap)
}

private let politeHold = hold(asked: ["稍等"], thanked: ["久等"])

extension WorkedCase {
    /// `silence` and `interruptions`.
    static let clock: [WorkedCase] = [
        .check("a gap as long as allowed", silence(3000), "[0-1] agent: 您好\n[4-5] customer: 喂", .met),
        .check("a longer gap", silence(3000), "[0-1] agent: 您好\n[4.001-5] customer: 喂", .notMet),
        .check("the first gap begins at 0", silence(3000), "[3.5-4] agent: 您好", .notMet),
        .check(
            "a gap runs from the latest end so far", silence(3000),
            "[0-6] agent: 您好\n[1-2] customer: 喂\n[9-10] agent: 请讲", .met),
        .check("silence needs every time", silence(3000), "[0-1] agent: 您好\n[9-?] system: 嘟", .unknown),
        .check("silence without tokens is unknown", silence(3000), "[0-1] agent: ……", .unknown),
        .check(
            "a wordless segment is no sound", silence(3000), "[0-1] agent: 您好\n[2-4] customer: ……\n[5-6] agent: 请讲",
            .notMet),
        .check(
            "after customer: only before the agent", silence(3000, .afterCustomer),
            "[0-1] agent: 您好\n[9-10] customer: 喂\n[11-12] agent: 请讲", .met),
        .check(
            "after customer: too long", silence(3000, .afterCustomer), "[0-1] customer: 喂\n[5-6] agent: 请讲", .notMet),
        .check(
            "after customer: the system in between makes it none", silence(3000, .afterCustomer),
            "[0-1] customer: 喂\n[1-1.1] system: 嘟\n[9-10] agent: 请讲", .met),
        .check(
            "after customer: the first gap is after nobody", silence(3000, .afterCustomer), "[9-10] agent: 请讲", .met),
        .check(
            "after customer: a listening segment is sound", silence(3000, .afterCustomer),
            "[0-1] agent: 您好\n[1-2] customer: 嗯\n[9-10] agent: 请讲", .notMet, listening: ["嗯"]),
        .check(
            "after words: too long", silence(3000, .after(words("单号", by: .customer))),
            "[0-1] customer: 单号是一\n[5-6] agent: 好", .notMet),
        .check(
            "after words: other words", silence(3000, .after(words("单号", by: .customer))),
            "[0-1] customer: 喂\n[5-6] agent: 好", .met),
        .check(
            "after words: the turn counts, not the segment", silence(3000, .after(words("单号", by: .customer))),
            "[0-1] customer: 单号\n[1-2] customer: 是一\n[6-7] agent: 好", .notMet),
        .check(
            "after words: in the agent's own turn", silence(3000, .after(words("查询"))),
            "[0-1] agent: 我查询\n[5-6] agent: 好", .notMet),
        .check(
            "after words: before an agent's segment only", silence(3000, .after(words("查询"))),
            "[0-1] agent: 我查询\n[5-6] customer: 喂", .met),
        .check(
            "after words: a listening turn is no turn", silence(3000, .after(words("嗯", by: .customer))),
            "[0-1] agent: 您好\n[1-2] customer: 嗯\n[9-10] agent: 请讲", .met, listening: ["嗯"]),
        .check("an excused gap", silence(3000, excusedBy: ["稍等"]), "[0-1] agent: 请稍等\n[9-10] agent: 好", .met),
        .check(
            "a gap that nobody excused", silence(3000, excusedBy: ["稍等"]), "[0-1] agent: 您好\n[9-10] agent: 稍等", .notMet),
        .check(
            "the customer may excuse it", silence(3000, excusedBy: ["稍等"]),
            "[0-1] agent: 您好\n[1-2] customer: 稍等\n[9-10] agent: 好", .met),
        .check(
            "the last turn of each, not one before", silence(3000, excusedBy: ["稍等"]),
            "[0-1] agent: 稍等\n[1-2] customer: 好\n[2-3] agent: 您好\n[9-10] customer: 喂", .notMet),
        .check(
            "the agent's last turn though the customer spoke since", silence(3000, excusedBy: ["稍等"]),
            "[0-1] agent: 稍等\n[1-2] customer: 好\n[9-10] customer: 喂", .met),
        .check(
            "a listening turn is no last words", silence(3000, excusedBy: ["稍等"]),
            "[0-1] agent: 稍等\n[1-2] customer: 喂\n[2-3] agent: 嗯\n[9-10] customer: 喂", .met, listening: ["嗯"]),
        .check("the first gap has no words before it", silence(3000, excusedBy: ["稍等"]), "[9-10] agent: 稍等", .notMet),
        .check(
            "an excuse over two segments of the turn", silence(3000, excusedBy: ["请稍等"]),
            "[0-1] agent: 请\n[1-2] agent: 稍等\n[9-10] agent: 好", .met),
        .check(
            "an excuse that ends after the gap is none", silence(3000, excusedBy: ["请稍等"]),
            "[0-1] agent: 请\n[9-10] agent: 稍等", .notMet),

        // Begins at 1.5, half a second before 2.
        .check("an interruption at the bound", interruptions(), "[0-2] customer: 喂喂\n[1.5-3] agent: 您好", .notMet),
        .check("less overlap is none", interruptions(), "[0-2] customer: 喂喂\n[1.501-3] agent: 您好", .met),
        .check("at_most 1 allows one", interruptions(atMost: 1), "[0-2] customer: 喂喂\n[1-3] agent: 您好", .met),
        .check(
            "a segment that begins with the turn is not interrupted", interruptions(),
            "[0-2] customer: 喂喂\n[0-3] agent: 您好", .met),
        .check("the customer interrupts", interruptions(by: .customer), "[0-2] agent: 您好\n[1-3] customer: 喂", .notMet),
        .check(
            "anyone interrupts anyone", interruptions(by: .anyone, atMost: 1),
            "[0-2] agent: 您好\n[1-5] customer: 喂\n[3-6] agent: 请讲", .notMet),
        .check("a colleague can't be interrupted", interruptions(), "[0-2] colleague: 喂喂\n[1-3] agent: 您好", .met),
        .check(
            "a listening turn interrupts nothing", interruptions(),
            "[0-2] customer: 喂喂\n[1-1.5] agent: 嗯\n[2-3] customer: 喂", .met, listening: ["嗯"]),
        .check(
            "a listening turn may be interrupted", interruptions(),
            "[0-1] system: 嘟\n[1-3] customer: 嗯\n[2-4] agent: 您好", .notMet, listening: ["嗯"]),
        .check(
            "going on past a listening turn begins no turn", interruptions(),
            "[0-1] agent: 您好\n[1-3] customer: 嗯\n[2-4] agent: 请讲", .met, listening: ["嗯"]),
        .check(
            "times of the system don't matter", interruptions(), "[0-1] customer: 喂\nsystem: 嘟\n[2-3] agent: 您好", .met),
        .check(
            "any other missing time is unknown", interruptions(atMost: 9),
            "[0-1] customer: 喂\n[2-?] colleague: 喂\n[2-3] agent: 您好", .unknown),
        .check("interruptions without tokens are unknown", interruptions(), "[0-1] customer: ？", .unknown),
        .check(
            "a segment long ago may still go on", interruptions(),
            "[0-9] customer: 喂\n[1-2] customer: 喂\n[3-4] agent: 您好", .notMet),
    ]

    /// `hold`.
    static let holds: [WorkedCase] = [
        .check("asked and thanked", politeHold, "[0-1] agent: 请稍等\n[9-10] agent: 久等了", .met),
        .check("not asked", politeHold, "[0-1] agent: 您好\n[9-10] agent: 久等了", .notMet),
        .check("not thanked", politeHold, "[0-1] agent: 请稍等\n[9-10] agent: 您好", .notMet),
        .check("no longer than longer_than is no hold", politeHold, "[0-1] agent: 您好\n[6-7] agent: 您好", .met),
        .check("music is nobody", politeHold, "[0-1] agent: 您好\n[1-8] system: 音乐\n[8-9] agent: 您好", .notMet),
        .check(
            "the customer's words cut the silence", politeHold, "[0-1] agent: 您好\n[5-6] customer: 喂\n[9-10] agent: 您好",
            .met),
        .check("not if one part is long", politeHold, "[0-1] agent: 您好\n[7-8] customer: 喂\n[9-10] agent: 您好", .notMet),
        .check(
            "a colleague's words cut it too", politeHold, "[0-1] agent: 您好\n[4-5] colleague: 喂\n[9-10] agent: 您好", .met),
        .check(
            "only asking matters where thanked is not given", hold(asked: ["稍等"]), "[0-1] agent: 稍等\n[9-10] agent: 您好",
            .met),
        .check(
            "asking after the hold comes too late", hold(asked: ["稍等"]), "[0-1] agent: 您好\n[9-10] agent: 稍等", .notMet),
        .check(
            "thanking before the hold comes too early", hold(thanked: ["久等"]), "[0-1] agent: 久等\n[9-10] agent: 您好",
            .notMet),
        .check(
            "thanks later in the same turn", hold(thanked: ["久等"]),
            "[0-1] agent: 稍等\n[9-10] agent: 您好\n[10-11] agent: 久等", .met),
        .check(
            "thanks in a turn after the next come too late", hold(thanked: ["久等"]),
            "[0-1] agent: 稍等\n[9-10] agent: 您好\n[10-11] customer: 喂\n[11-12] agent: 久等", .notMet),
        .check(
            "asked in the last turn before, the customer's word between", politeHold,
            "[0-1] agent: 稍等\n[1-2] customer: 好\n[9-10] agent: 久等", .met),
        // The agent's 嗯 at 2 is a segment, so the hold begins there; the last turn is still the one before.
        .check(
            "a listening word is no last turn", politeHold,
            "[0-1] agent: 稍等\n[1-2] customer: 喂\n[2-3] agent: 嗯\n[9-10] customer: 喂\n[10-11] agent: 久等", .met,
            listening: ["嗯"]),
        .check(
            "every hold counts", politeHold,
            "[0-1] agent: 稍等\n[9-10] agent: 久等\n[10-11] customer: 喂\n[11-12] agent: 久等\n[20-21] agent: 久等", .notMet),
        .check(
            "before the first and after the last agent's segment is no hold", politeHold,
            "[9-10] customer: 喂\n[18-19] agent: 您好\n[30-31] customer: 喂", .met),
        .check(
            "a customer who goes on is heard", politeHold, "[0-8] customer: 喂\n[1-2] agent: 您好\n[9-10] agent: 您好", .met),
        .check("hold needs everybody's times", politeHold, "[0-1] agent: 稍等\n[2-?] customer: 好", .unknown),
        .check("hold needs no times of the system", politeHold, "[0-1] agent: 稍等\nsystem: 音乐\n[9-10] agent: 久等", .met),
        .check("hold without tokens is unknown", politeHold, "[0-1] agent: 。", .unknown),
    ]
}
