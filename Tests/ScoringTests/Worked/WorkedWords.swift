import Rubrics
import Transcripts

extension WorkedCase {
    /// `said` and `not_said` everywhere in the call; tokens and phrases.
    static let said: [WorkedCase] = [
        .check("said is met by the agent's words where nobody is named", says(words("您好")), "agent: 您好，请讲", .met),
        .check("said is not met by the customer's words", says(words("您好")), "customer: 您好\nagent: 请讲", .notMet),
        .check("said is unknown without a token", says(words("您好")), "agent: ……", .unknown),
        .check("said is unknown without a segment", says(words("您好")), "", .unknown),
        .check("not_said is unknown without a token", .notSaid(words("您好"), within: nil), "customer: ！", .unknown),
        .check("not_said is met", .notSaid(words("闭嘴"), within: nil), "agent: 您好\ncustomer: 闭嘴", .met),
        .check("not_said is not met", .notSaid(words("闭嘴"), within: nil), "agent: 您好\nagent: 闭嘴！", .notMet),
        .check("said finds the customer's words", says(words("喂", by: .customer)), "customer: 喂？", .met),
        .check("said finds the system's words", says(words("录音", by: .system)), "system: 通话将被录音", .met),
        .check(
            "anyone is agent and customer, not the system", says(words("录音", by: .anyone)), "system: 录音\nagent: 您好",
            .notMet),
        .check("a list of speakers", says(words("录音", by: [.agent, .system])), "system: 通话将被录音", .met),
        .check("a colleague's words are nobody's", says(words("您好", by: .anyone)), "colleague: 您好", .notMet),
        .check("case and width don't matter", says(words("hello")), "agent: ＨＥＬＬＯ!", .met),
        .check("script doesn't matter", says(words("谢谢")), "agent: 謝謝", .met),
        .check("punctuation doesn't matter", says(words("您好")), "agent: 您，好", .met),
        .check("an apostrophe goes", says(words("youre")), "agent: You’re welcome", .met),
        .check("hi is not found in this", says(words("hi")), "agent: this", .notMet),
        .check("a prefix", says(words("apolog*")), "agent: my apologies", .met),
        .check("a prefix finds the word itself", says(words("apolog*")), "agent: apolog", .met),
        .check("a prefix doesn't find less", says(words("apolog*")), "agent: apolo gies", .notMet),
        .check("alternatives and options", says(words("(早上|下午)好[啊]"), atLeast: 2, atMost: 2), "agent: 早上好啊，下午好", .met),

        // 这里是 + 10 tokens + 客服.
        .check("a gap of 10 tokens", says(words("这里是…客服")), "agent: 这里是一二三四五六七八九十客服", .met),
        .check("no gap of 11 tokens", says(words("这里是…客服")), "agent: 这里是零一二三四五六七八九十客服", .notMet),
        .check("a gap may be empty", says(words("这里是…客服")), "agent: 这里是客服", .met),
        .check("a gap of its own length", says(words("这里是…{2}客服")), "agent: 这里是一二三客服", .notMet),
        .check("two gaps in a row add up", says(words("这里是…{2}…{1}客服")), "agent: 这里是一二三客服", .met),
        .check("a phrase runs over the segments of a turn", says(words("这里是…客服")), "agent: 这里是一\nagent: 二客服", .met),
        .check("a phrase ends with the turn", says(words("这里是…客服")), "agent: 这里是\ncustomer: 喂\nagent: 客服", .notMet),
        .check(
            "a segment without tokens parts no turn", says(words("这里是…客服")), "agent: 这里是\ncustomer: ……\nagent: 客服", .met
        ),

        .check("at_least 2 with two", says(words("谢谢"), atLeast: 2), "agent: 谢谢\ncustomer: 谢谢\nagent: 谢谢", .met),
        .check("at_least 2 with one", says(words("谢谢"), atLeast: 2), "agent: 谢谢\ncustomer: 谢谢", .notMet),
        .check("at_most 1 with two", says(words("谢谢"), atLeast: 0, atMost: 1), "agent: 谢谢谢谢", .notMet),
        .check("at_most 1 with none", says(words("谢谢"), atLeast: 0, atMost: 1), "agent: 您好", .met),
        // 您好吗 takes all three tokens: one occurrence, not two.
        .check("the longest stretch wins", says(words("您好", "您好吗", "吗"), atMost: 1), "agent: 您好吗", .met),
        // 好好 at 0, go on at 2: one 好 is left.
        .check("occurrences don't overlap", says(words("好好"), atLeast: 2), "agent: 好好好", .notMet),
        // 好…好 from the first to the last 好, so one.
        .check("a gap takes as much as it can", says(words("好…好"), atLeast: 2), "agent: 好一好二好三好", .notMet),

        .check("except takes an occurrence away", says(words("保证", except: ["保证金"])), "agent: 请交保证金", .notMet),
        .check("except leaves the other occurrences", says(words("保证", except: ["保证金"])), "agent: 保证金我保证退", .met),
        // 不能 + 3 tokens + 保证 is one excepted stretch.
        .check("except with a gap", says(words("保证", except: ["不能…{4}保证"])), "agent: 不能现向您保证", .notMet),
        .check("except beyond its gap", says(words("保证", except: ["不能…{4}保证"])), "agent: 不能现在就向您保证", .met),
        .check("a neighbour of except shares no token", says(words("保证", except: ["不能"])), "agent: 不能保证", .met),

        .check(
            "different counts phrases that overlap", says(words("您好", "您好吗"), atLeast: 2, different: true),
            "agent: 您好吗", .met),
        .check("without different they are one", says(words("您好", "您好吗"), atLeast: 2), "agent: 您好吗", .notMet),
        .check(
            "different counts a phrase once", says(words("您好", "谢谢"), atLeast: 2, different: true), "agent: 您好您好",
            .notMet),
        // 一定保证 shares 一定 with the exception; 保证 within it does not.
        .check(
            "different with except: a shorter stretch stands",
            says(words("保证", "一定保证", except: ["一定"]), atMost: 1, different: true), "agent: 一定保证", .met),
        .check(
            "different with at_most", says(words("您好", "您", "好"), atLeast: 0, atMost: 2, different: true), "agent: 您好",
            .notMet),
    ]

    /// Windows of turns and of seconds.
    static let windows: [WorkedCase] = [
        .check(
            "first 1 turn holds the first", says(words("您好"), within: .firstTurns(1)), "customer: 喂\nagent: 您好", .met),
        .check(
            "first 1 turn doesn't hold the second", says(words("您好"), within: .firstTurns(1)),
            "agent: 喂\ncustomer: 喂\nagent: 您好", .notMet),
        .check(
            "first 2 turns hold the second", says(words("您好"), within: .firstTurns(2)),
            "agent: 喂\ncustomer: 喂\nagent: 您好", .met),
        .check(
            "turns of anyone are counted together", says(words("您好", by: .anyone), within: .firstTurns(2)),
            "agent: 喂\ncustomer: 喂\nagent: 您好", .notMet),
        .check(
            "the system's turns don't count for anyone", says(words("您好", by: .anyone), within: .firstTurns(2)),
            "system: 喂\ncustomer: 喂\nagent: 您好", .met),
        .check(
            "last 1 turn holds the last", says(words("再见"), within: .lastTurns(1)),
            "agent: 喂\ncustomer: 喂\nagent: 再见\ncustomer: 好", .met),
        .check(
            "last 1 turn doesn't hold the one before", says(words("再见"), within: .lastTurns(1)),
            "agent: 再见\ncustomer: 喂\nagent: 好", .notMet),
        .check(
            "not_said in a window", .notSaid(words("再见"), within: .firstTurns(1)), "agent: 喂\ncustomer: 喂\nagent: 再见",
            .met),
        .check(
            "first 10 seconds hold a start at 10", says(words("您好"), within: .firstTime(10_000)), "[10-11] agent: 您好",
            .met),
        .check(
            "first 10 seconds don't hold a start after", says(words("您好"), within: .firstTime(10_000)),
            "[10.001-11] agent: 您好", .notMet),
        .check(
            "an occurrence lies where it begins: inside", says(words("您好"), within: .firstTime(10_000)),
            "[9-10] agent: 您\n[11-12] agent: 好", .met),
        .check(
            "an occurrence lies where it begins: outside", says(words("您好"), within: .lastTime(1000)),
            "[9-10] agent: 您\n[11-12] agent: 好", .notMet),
        .check(
            "seconds need the speaker's start", says(words("您好"), within: .firstTime(10_000)),
            "[0-1] agent: 您好\n[?-3] agent: 请讲", .unknown),
        .check(
            "seconds need the speaker's end", .notSaid(words("您好"), within: .firstTime(10_000)), "[0-?] agent: 请讲",
            .unknown),
        .check(
            "the first seconds need nobody else's times", says(words("您好"), within: .firstTime(10_000)),
            "[0-1] agent: 您好\ncustomer: 喂", .met),
        // The latest end of all is 20: from 15 on.
        .check(
            "last 5 seconds hold a start 5 before the end", says(words("再见"), within: .lastTime(5000)),
            "[15-17] agent: 再见\n[16-20] system: 嘟", .met),
        .check(
            "last 5 seconds don't hold an earlier start", says(words("再见"), within: .lastTime(5000)),
            "[14.999-17] agent: 再见\n[16-20] system: 嘟", .notMet),
        .check(
            "the last seconds need every end", says(words("再见"), within: .lastTime(5000)),
            "[15-17] agent: 再见\n[16-?] customer: 好", .unknown),
        .check(
            "nobody's words in a window need no time", says(words("喂", by: .customer), within: .firstTime(5000)),
            "agent: 您好", .notMet),
        .check(
            "segments are sorted by start", says(words("您好"), within: .firstTurns(1)),
            "[5-6] agent: 请讲\n[3-4] customer: 喂\n[0-1] agent: 您好", .met),
        .check(
            "segments stay where a start is missing", says(words("您好"), within: .firstTurns(1)),
            "[5-6] agent: 请讲\n[?-4] customer: 喂\n[0-1] agent: 您好", .notMet),
        .check(
            "a segment without tokens needs no start", says(words("您好"), within: .firstTurns(1)),
            "[5-6] agent: 请讲\n[?-4] system: ♪\n[3-4] customer: 喂\n[0-1] agent: 您好", .met),
        .check(
            "equal starts keep their order", says(words("您好"), within: .firstTurns(1)),
            "[1-2] agent: 您好\n[1-2] customer: 喂\n[1-2] agent: 请讲", .met),
    ]

    /// Listening turns: words, but no turns.
    static let listening: [WorkedCase] = [
        .check(
            "a phrase runs past a listening turn", says(words("这里是…客服")), "agent: 这里是\ncustomer: 嗯，嗯\nagent: 客服", .met,
            listening: ["嗯"]),
        .check(
            "a turn of more is no listening turn", says(words("这里是…客服")), "agent: 这里是\ncustomer: 嗯，喂\nagent: 客服",
            .notMet, listening: ["嗯"]),
        .check(
            "listening words count without a window", says(words("嗯", by: .customer)),
            "agent: 您好\ncustomer: 嗯\nagent: 请讲", .met, listening: ["嗯"]),
        .check(
            "a window of turns holds no listening turn", says(words("嗯", by: .customer), within: .firstTurns(1)),
            "customer: 嗯\nagent: 您好\ncustomer: 我的包裹", .notMet, listening: ["嗯"]),
        .check(
            "a listening turn takes no turn away", says(words("包裹", by: .customer), within: .firstTurns(1)),
            "customer: 嗯\nagent: 您好\ncustomer: 我的包裹", .met, listening: ["嗯"]),
        .check(
            "a window of seconds holds listening words", says(words("嗯", by: .customer), within: .firstTime(5000)),
            "[1-2] customer: 嗯\n[2-3] agent: 您好", .met, listening: ["嗯"]),
        .check(
            "a listening turn triggers nothing", .responds(Responds(to: words("是的", by: .customer), with: words("谢谢"))),
            "customer: 是的\nagent: 您好", .met, listening: ["是的"]),
        .check(
            "a listening turn answers nothing", .responds(Responds(to: words("生气", by: .customer), with: words("是的"))),
            "customer: 生气\nagent: 是的", .notMet, listening: ["是的"]),
        .check(
            "a listening turn is no last turn", says(words("再见"), within: .lastTurns(1)),
            "agent: 再见\ncustomer: 再见啦\nagent: 嗯", .met, listening: ["嗯"]),
        // The agent's second run 嗯 is judged by itself, though nothing but a listening turn parts it from the first.
        .check(
            "listening turns are judged on the runs as they stand", says(words("好嗯")),
            "agent: 您好\ncustomer: 嗯\nagent: 嗯", .notMet, listening: ["嗯"]),
        .check(
            "listening words within a longer run are words", says(words("好嗯")), "agent: 您好\nagent: 嗯", .met,
            listening: ["嗯"]),
        .check(
            "a listening phrase of several words", .repliesWithin(time: 1000, share: decimal("1")),
            "[0-1] customer: 喂\n[1-1.2] agent: I see\n[1.5-3] customer: 喂喂\n[4-5] agent: 您好", .met, listening: ["i see"]
        ),
    ]

    /// Speakers that nobody knows: a check on the talk is asked twice.
    static let unknownSpeakers: [WorkedCase] = [
        .check("an unknown speaker's words may be the agent's", says(words("您好")), "unknown: 您好", .unknown),
        .check("they are anyone's", says(words("您好", by: .anyone)), "unknown: 您好", .met),
        .check("they are not the system's", says(words("您好", by: .system)), "unknown: 您好", .notMet),
        .check("other words settle it", says(words("您好")), "agent: 您好\nunknown: 您好", .met),
        .check(
            "an unknown speaker without tokens is nobody", says(words("您好")), "agent: 您\nunknown: ……\nagent: 好", .met),
        // Each of the two is unknown, so the whole is, though one of them is met whoever spoke.
        .check(
            "single checks are asked twice, then combined",
            .any([says(words("您好")), says(words("您好", by: .customer))]), "unknown: 您好", .unknown),
        // As the agent's the turn is 您好; as the customer's it is parted.
        .check("turns are drawn anew for each", says(words("您…好")), "agent: 您\nunknown: 一\nagent: 好", .unknown),
        .check("checks on the record don't care", .duration(atLeast: 1000, atMost: nil), "[0-2] unknown: 您好", .met),
    ]
}
