import Rubrics
import Transcripts

/// What upsets and what soothes.
private let upset = words("生气", by: .customer)
private let sorry = words("理解", "抱歉")

private func responds(_ reach: Responds.Reach = .turns(1), eachTime: Bool = false) -> Check {
    .responds(Responds(to: upset, with: sorry, within: reach, eachTime: eachTime))
}

private func sameSide(_ reach: Responds.Reach = .turns(1)) -> Check {
    .responds(Responds(to: words("稍等"), with: words("久等"), within: reach))
}

private func steps(_ steps: Utterance...) -> Check { .inOrder(steps.map { Step($0) }) }

extension WorkedCase {
    /// `responds` and `replies_within`.
    static let answers: [WorkedCase] = [
        .check("the next turn answers", responds(), "customer: 生气\nagent: 我理解您", .met),
        .check("the next turn doesn't answer", responds(), "customer: 生气\nagent: 单号", .notMet),
        .check("no trigger is met", responds(), "customer: 喂\nagent: 单号", .met),
        .check("responds without a token is unknown", responds(), "customer: ？", .unknown),
        .check("an answer before the trigger is none", responds(), "agent: 理解\ncustomer: 生气", .notMet),
        .check(
            "the turn after the next is too late", responds(), "customer: 生气\nagent: 单号\ncustomer: 喂\nagent: 理解",
            .notMet),
        .check("within 2 turns", responds(.turns(2)), "customer: 生气\nagent: 单号\ncustomer: 喂\nagent: 理解", .met),
        .check(
            "only turns of the answering side count", responds(), "customer: 生气\ncolleague: 喂\nsystem: 嘟\nagent: 理解",
            .met),
        .check("one answered trigger is enough", responds(), "customer: 生气\nagent: 理解\ncustomer: 生气\nagent: 单号", .met),
        .check(
            "each_time wants every one", responds(eachTime: true), "customer: 生气\nagent: 理解\ncustomer: 生气\nagent: 单号",
            .notMet),
        .check(
            "each_time with every one", responds(eachTime: true), "customer: 生气\nagent: 理解\ncustomer: 生气\nagent: 抱歉",
            .met),
        .check("one turn is one trigger", responds(eachTime: true), "customer: 生气生气\nagent: 理解", .met),
        .check(
            "an excepted trigger is none",
            .responds(Responds(to: words("生气", by: .customer, except: ["不生气"]), with: sorry)),
            "customer: 我不生气\nagent: 单号", .met),
        .check(
            "an excepted answer is none", .responds(Responds(to: upset, with: words("理解", except: ["不理解"]))),
            "customer: 生气\nagent: 我不理解", .notMet),

        // The trigger ends at 2; 2 + 3 = 5.
        .check(
            "in seconds, the bound includes its end", responds(.time(3000)), "[0-2] customer: 生气\n[5-6] agent: 理解", .met
        ),
        .check("in seconds, too late", responds(.time(3000)), "[0-2] customer: 生气\n[5.001-6] agent: 理解", .notMet),
        .check(
            "in seconds, turns between don't matter", responds(.time(9000)),
            "[0-2] customer: 生气\n[2-3] agent: 单号\n[3-4] customer: 喂\n[4-5] agent: 理解", .met),
        .check(
            "an answer's start counts, not its words", responds(.time(1000)),
            "[0-2] customer: 生气\n[1-2] agent: 单号\n[9-10] agent: 理解", .met),
        .check(
            "a missing start leaves the trigger open", responds(.time(3000)), "[0-2] customer: 生气\n[?-6] agent: 理解",
            .unknown),
        .check(
            "a missing end leaves the trigger open", responds(.time(3000)), "[0-?] customer: 生气\n[5-6] agent: 理解",
            .unknown),
        .check(
            "one missing end of the turn is enough", responds(.time(3000)),
            "[0-?] customer: 生气\n[1-2] customer: 喂\n[3-6] agent: 理解", .unknown),
        .check(
            "nothing to answer with: not open", responds(.time(3000)), "[0-?] customer: 生气\n[5-6] agent: 单号", .notMet),
        .check(
            "an answer with known times closes it", responds(.time(3000)),
            "[0-2] customer: 生气\n[3-4] agent: 理解\n[4-5] customer: 喂\n[?-?] agent: 理解", .met),
        .check(
            "another trigger settles it", responds(.time(3000)),
            "[0-2] customer: 生气\n[3-4] agent: 理解\n[4-?] customer: 生气\n[9-9] agent: 理解", .met),
        .check(
            "each_time: one open is unknown", responds(.time(3000), eachTime: true),
            "[0-2] customer: 生气\n[3-4] agent: 理解\n[4-?] customer: 生气\n[9-9] agent: 理解", .unknown),
        .check(
            "each_time: one failed settles it", responds(.time(3000), eachTime: true),
            "[0-2] customer: 生气\n[9-9.5] agent: 理解\n[9.6-?] customer: 生气\n[20-21] agent: 理解", .notMet),
        .check(
            "each_time: an answer without times at the end of the call leaves it open",
            responds(.time(3000), eachTime: true),
            "[0-2] customer: 生气\n[9-9.5] agent: 单号\n[?-?] agent: 喂\ncustomer: 喂\nagent: 理解", .unknown),

        .check("one side answers itself in the same turn", sameSide(), "agent: 稍等，让您久等了", .met),
        .check("not before the trigger", sameSide(), "agent: 久等，请稍等", .notMet),
        .check("after the first trigger, though before the second", sameSide(), "agent: 稍等，久等，稍等", .met),
        .check("one side answers itself in its next turn", sameSide(), "agent: 稍等\ncustomer: 好\nagent: 久等", .met),
        .check("in seconds, the same turn needs no time", sameSide(.time(1000)), "agent: 稍等，久等", .met),
        .check(
            "two sides: the same turn is no answer",
            .responds(Responds(to: words("稍等", by: .customer), with: words("久等"))), "customer: 稍等，久等", .notMet),
        .check(
            "anyone on both sides", .responds(Responds(to: words("稍等", by: .anyone), with: words("久等", by: .anyone))),
            "customer: 稍等，久等", .met),
        .check(
            "what overlaps the trigger doesn't follow it", .responds(Responds(to: words("请稍等"), with: words("稍等"))),
            "agent: 请稍等", .notMet),

        // Ends at 2, begins at 5.
        .check(
            "a reply at the bound", .repliesWithin(time: 3000, share: decimal("1")),
            "[0-2] customer: 喂\n[5-6] agent: 您好", .met),
        .check(
            "a reply too late", .repliesWithin(time: 3000, share: decimal("1")),
            "[0-2] customer: 喂\n[5.001-6] agent: 您好", .notMet),
        // Delays 1 and 4 seconds: a half is in time.
        .check(
            "a share of the replies at the bound", .repliesWithin(time: 3000, share: decimal("0.5")),
            "[0-1] customer: 喂\n[2-3] agent: 您好\n[3-4] customer: 喂\n[8-9] agent: 您好", .met),
        .check(
            "a share of the replies, too small", .repliesWithin(time: 3000, share: decimal("0.51")),
            "[0-1] customer: 喂\n[2-3] agent: 您好\n[3-4] customer: 喂\n[8-9] agent: 您好", .notMet),
        .check(
            "no reply is unknown", .repliesWithin(time: 3000, share: decimal("1")),
            "[0-1] agent: 您好\n[2-3] customer: 喂", .unknown),
        .check(
            "a reply after somebody else follows nobody", .repliesWithin(time: 3000, share: decimal("1")),
            "[0-1] customer: 喂\n[1-2] system: 嘟\n[2-3] agent: 您好", .unknown),
        .check(
            "a missing time is unknown", .repliesWithin(time: 3000, share: decimal("1")),
            "[0-?] customer: 喂\n[1-2] agent: 您好", .unknown),
        .check(
            "the turn's latest end counts", .repliesWithin(time: 1000, share: decimal("1")),
            "[0-9] customer: 喂\n[1-2] customer: 喂\n[10-12] agent: 您好", .met),
    ]

    /// `in_order`.
    static let order: [WorkedCase] = [
        .check("one after the other", steps(words("您好"), words("再见")), "agent: 您好\ncustomer: 喂\nagent: 再见", .met),
        .check("right after one another", steps(words("您好"), words("谢谢")), "agent: 您好谢谢", .met),
        .check("the other way round", steps(words("您好"), words("再见")), "agent: 再见\ncustomer: 喂\nagent: 您好", .notMet),
        .check("the first occurrence counts", steps(words("您好"), words("再见")), "agent: 再见您好再见", .notMet),
        .check("overlapping is not after", steps(words("您好"), words("好吗")), "agent: 您好吗", .notMet),
        .check("one absent", steps(words("您好"), words("再见")), "agent: 您好", .notMet),
        .check(
            "two sides", steps(words("您好"), words("喂", by: .customer), words("再见")),
            "agent: 您好\ncustomer: 喂\nagent: 再见", .met),
        .check("in_order without a token is unknown", steps(words("您好"), words("再见")), "agent: ！", .unknown),
        .check(
            "one unknown", .inOrder([Step(words("您好")), Step(words("再见"), within: .lastTime(5000))]), "agent: 您好再见",
            .unknown),
        .check(
            "one unknown, another absent", .inOrder([Step(words("喂")), Step(words("再见"), within: .lastTime(5000))]),
            "agent: 您好再见", .notMet),
        .check(
            "one unknown, the others out of order",
            .inOrder([Step(words("再见")), Step(words("您好")), Step(words("再见"), within: .lastTime(5000))]), "agent: 您好再见",
            .unknown),
        // The last 再见 is looked for in the last turn only.
        .check(
            "windows of turns", .inOrder([Step(words("您好")), Step(words("再见"), within: .lastTurns(1))]),
            "agent: 再见您好\ncustomer: 喂\nagent: 再见", .met),
        // 嗯 lies between the two segments of the agent's one turn.
        .check(
            "places are those of segments, listening turns too",
            steps(words("您好"), words("嗯", by: .customer), words("请讲")), "agent: 您好\ncustomer: 嗯\nagent: 请讲", .met,
            listening: ["嗯"]),
        .check(
            "three steps: a step back in the second half", steps(words("您好"), words("谢谢"), words("请讲")),
            "agent: 您好请讲谢谢", .notMet),
    ]
}
