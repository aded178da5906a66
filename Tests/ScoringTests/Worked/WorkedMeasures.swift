import PhraseMatching
import Rubrics
import Transcripts

private func pace(_ by: RoleSet = .agent, zh: ClosedRange<Int>? = 100...200, en: ClosedRange<Int>? = 10...20) -> Check {
    .pace(by: by, ranges: [range("zh", zh), range("en", en)].compactMap(\.self))
}

private func range(_ language: String, _ bounds: ClosedRange<Int>?) -> PaceRange? {
    bounds.map {
        PaceRange(language: language, atLeast: Decimal(units: $0.lowerBound), atMost: Decimal(units: $0.upperBound))
    }
}

private func share(_ by: RoleSet = .agent, from least: String? = nil, to most: String? = nil) -> Check {
    .talkShare(by: by, atLeast: least.map(decimal), atMost: most.map(decimal))
}

private func repeats(_ by: RoleSet = .agent, similarity: String = "0.9", atMost: Int = 0, longerThan: Int = 2) -> Check
{
    .repeats(by: by, similarity: decimal(similarity), atMost: atMost, longerThan: longerThan)
}

private func hidden(_ kinds: PersonalNumber..., by: RoleSet = .agent) -> Check { .notDisclosed(by: by, kinds: kinds) }

extension WorkedCase {
    /// `pace`, `talk_share`, `repeats` and `not_disclosed`.
    static let measures: [WorkedCase] = [
        // 4 tokens in 1.2 s: 200 a minute.
        .check("pace at the upper bound", pace(), "[0-1.2] agent: 一二三四", .met),
        // 4 in 1.199 s: 200.17 a minute.
        .check("pace above it", pace(), "[0-1.199] agent: 一二三四", .notMet),
        // 2 + 2 in 1.4 + 1 s, the overlap counted twice: 100 a minute.
        .check("pace at the lower bound", pace(), "[0-1.4] agent: 一二\n[0.4-1.4] agent: 三四", .met),
        .check("pace below it", pace(), "[0-2.401] agent: 一二三四", .notMet),
        .check("pace of the customer", pace(.customer), "[0-60] agent: 一\n[0-1.2] customer: 一二三四", .met),
        .check(
            "pace counts listening words", pace(), "[0-1] agent: 一二\n[1-2] customer: 喂\n[2-2.2] agent: 嗯嗯", .met,
            listening: ["嗯"]),
        // English: 15 tokens a minute.
        .check("pace by the language of the words", pace(), "[0-8] agent: one two", .met),
        .check("pace by the record's language", pace(), "[0-8] agent: one two", .notMet) { $0.language = "zh-Hans" },
        // 2 of 4 tokens are CJK: zh. 4 in 2 s: 120 a minute.
        .check("half of the tokens make it Chinese", pace(), "[0-2] agent: 一二 one two", .met),
        .check("pace without a range is unknown", pace(zh: nil), "[0-1.2] agent: 一二三四", .unknown),
        .check("pace in a third language is unknown", pace(), "[0-1.2] agent: 一二三四", .unknown) { $0.language = "fr" },
        .check("pace without talking time is unknown", pace(), "[1-1] agent: 一", .unknown),
        .check("pace of nobody is unknown", pace(.customer), "[0-1.2] agent: 一二三四", .unknown),
        .check("pace needs the speaker's times", pace(), "[0-1.2] agent: 一二三四\n[2-?] agent: 一", .unknown),
        .check("pace needs nobody else's times", pace(), "[0-1.2] agent: 一二三四\ncustomer: 喂", .met),
        .check("pace without tokens is unknown", pace(), "[0-1.2] agent: ……", .unknown),

        // 3 s of 4 s.
        .check("a share of the time", share(from: "0.75", to: "0.75"), "[0-3] agent: 一\n[3-4] customer: 一二三四", .met),
        .check("a share of the time too small", share(from: "0.76"), "[0-3] agent: 一\n[3-4] customer: 一二三四", .notMet),
        .check("a share of the time too great", share(to: "0.74"), "[0-3] agent: 一\n[3-4] customer: 一二三四", .notMet),
        .check(
            "others are not counted", share(from: "0.75", to: "0.75"),
            "[0-3] agent: 一\n[3-4] customer: 一\n[4-9] system: 一\n[9-?] colleague: 一", .met),
        // No segment has both times: 1 of 5 tokens.
        .check("a share of the tokens", share(from: "0.2", to: "0.2"), "[0-?] agent: 一\n[?-4] customer: 一二三四", .met),
        .check("only some times: unknown", share(from: "0"), "[0-3] agent: 一\n[3-?] customer: 一", .unknown),
        .check("no time at all to divide by: unknown", share(from: "0"), "[1-1] agent: 一\n[1-1] customer: 一", .unknown),
        .check("neither agent nor customer: unknown", share(from: "0"), "[0-1] system: 一", .unknown),
        .check("the customer's share", share(.customer, to: "0.25"), "[0-3] agent: 一\n[3-4] customer: 一", .met),
        .check("a share without tokens is unknown", share(to: "1"), "[0-3] agent: ?", .unknown),

        .check("the same again", repeats(), "agent: 一二三四\ncustomer: 喂\nagent: 一二三四", .notMet),
        .check("the same once is allowed", repeats(atMost: 1), "agent: 一二三四\ncustomer: 喂\nagent: 一二三四", .met),
        // Earlier: a b c of 一二三四五 (3); later: 一二三四六 has 一二三, 二三四, 三四六: 2 in common of 4.
        .check(
            "similarity at the bound", repeats(similarity: "0.5"), "agent: 一二三四五\ncustomer: 喂\nagent: 一二三四六", .notMet),
        .check("similarity under it", repeats(similarity: "0.501"), "agent: 一二三四五\ncustomer: 喂\nagent: 一二三四六", .met),
        .check(
            "a turn of longer_than tokens is too short", repeats(longerThan: 4),
            "agent: 一二三四\ncustomer: 喂\nagent: 一二三四", .met),
        .check(
            "a turn of one token more is not", repeats(longerThan: 3), "agent: 一二三四\ncustomer: 喂\nagent: 一二三四", .notMet),
        .check("the other side may repeat it", repeats(.anyone), "agent: 一二三四\ncustomer: 一二三四", .met),
        .check(
            "a repeating turn counts once", repeats(atMost: 2),
            "agent: 一二三\ncustomer: 喂\nagent: 一二三\ncustomer: 喂\nagent: 一二三", .met),
        .check("repeats without tokens is unknown", repeats(), "agent: 。", .unknown),
        .check(
            "a listening turn repeats nothing", repeats(), "agent: 一二三\ncustomer: 喂\nagent: 一二三", .met,
            listening: ["一二三"]),

        .check("a mobile number", hidden(.mobile), "agent: 号码是13800138000", .notMet),
        .check("a mobile number with blanks and dashes", hidden(.mobile), "agent: 138-0013 8000", .notMet),
        .check("a mobile number over two segments", hidden(.mobile), "agent: 138 0013\nagent: 8000", .notMet),
        .check("a mobile number beside another group", hidden(.mobile), "agent: 5 13800138000", .notMet),
        .check("12 digits are no mobile number", hidden(.mobile), "agent: 138001380001", .met),
        .check("12… is no mobile number", hidden(.mobile), "agent: 12800138000", .met),
        .check("a comma parts groups", hidden(.mobile), "agent: 1380013,8000", .met),
        .check("the customer may say it", hidden(.mobile), "customer: 13800138000\nagent: 好", .met),
        .check("unless asked", hidden(.mobile, by: .customer), "customer: 13800138000", .notMet),
        // 11010519491231002X: 1·7+1·9+0+1·5+0+5·4+1·2+9·1+4·6+9·3+1·7+2·9+3·10+1·5+0+0+2·2 = 167; 167 mod 11 = 2 → X.
        .check("an identity card", hidden(.idCard), "agent: 11010519491231002X", .notMet),
        .check("an identity card with a small x", hidden(.idCard), "agent: 110105 19491231 002x。", .notMet),
        .check("an identity card with the wrong check digit", hidden(.idCard), "agent: 110105194912310021", .met),
        // 4111111111111111: 1s doubled at 7 places 14, other 1s 8, 4 doubled 8: 30.
        .check("a bank card", hidden(.bankCard), "agent: 4111 1111 1111 1111", .notMet),
        .check("a number that fails Luhn", hidden(.bankCard), "agent: 4111 1111 1111 1112", .met),
        // 424242424242: passes Luhn (60) with 12 digits.
        .check("12 digits are no bank card", hidden(.bankCard), "agent: 424242424242", .met),
        .check("a mail address", hidden(.email), "agent: 写到wang.fang@mail.example.com吧", .notMet),
        .check("no dot, no mail address", hidden(.email), "agent: wang@mail", .met),
        .check("other kinds are not looked for", hidden(.email), "agent: 13800138000", .met),
        .check("several kinds", hidden(.email, .mobile), "agent: 13800138000", .notMet),
        .check(
            "listening turns are searched, each by itself", hidden(.mobile), "agent: 138\ncustomer: 喂\nagent: 00138000",
            .met, listening: ["138"]),
        .check(
            "a listening turn that discloses", hidden(.mobile), "customer: 喂\nagent: 13800138000", .notMet,
            listening: ["13800138000"]),
        .check(
            "numbers run past a listening turn", hidden(.mobile), "agent: 138\ncustomer: 嗯\nagent: 00138000", .notMet,
            listening: ["嗯"]),
        .check("not_disclosed without tokens is unknown", hidden(.email), "agent: @", .unknown),
        .check("not_disclosed by an unknown speaker", hidden(.mobile), "unknown: 13800138000", .unknown),
    ]
}
