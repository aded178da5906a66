internal import PhraseMatching
internal import Rubrics
internal import Transcripts

// The words that reasons are put together from.

extension Explainer {
    /// `3 times`.
    func times(_ count: Int) -> String {
        language.pick(count == 1 ? "once" : "\(count) times", "\(count) 次")
    }

    /// `1 turn`, `2 turns`.
    func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)" + (count == 1 ? "" : "s") }

    /// `1.5 s`.
    func seconds(_ time: Int) -> String {
        language.pick("\(decimal(time, 3)) s", "\(decimal(time, 3)) 秒")
    }

    /// `1:05`, minutes and seconds.
    func clock(_ time: Int) -> String {
        let seconds = time / 1000
        return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
    }

    /// `0.05`: a whole number of units of 10^-scale, without trailing zeros.
    func decimal(_ units: Int, _ scale: Int) -> String { Rubrics.Decimal(units: units, scale: scale).description }

    /// `80%`.
    func percent(_ share: Rubrics.Decimal) -> String {
        Rubrics.Decimal(units: share.units * 100, scale: share.scale).description + "%"
    }

    /// Whose words.
    func people(_ by: RoleSet) -> String {
        var names: [String] = []
        if by.contains(.agent) { names.append(language.pick("the agent", "客服")) }
        if by.contains(.customer) { names.append(language.pick("the customer", "客户")) }
        if by.contains(.system) { names.append(language.pick("the system", "系统")) }
        return names.joined(separator: language.pick(" or ", "或"))
    }

    /// Where words were looked for; empty for everywhere.
    func windowName(_ window: Window?) -> String {
        switch window {
        case nil: ""
        case .firstTurns(let count):
            language.pick(count == 1 ? "in the first turn" : "in the first \(count) turns", "在前 \(count) 轮")
        case .lastTurns(let count):
            language.pick(count == 1 ? "in the last turn" : "in the last \(count) turns", "在最后 \(count) 轮")
        case .firstTime(let time): language.pick("in the first \(seconds(time))", "在前 \(seconds(time))")
        case .lastTime(let time): language.pick("in the last \(seconds(time))", "在最后 \(seconds(time))")
        }
    }

    /// How far an answer may be.
    func reachName(_ reach: Responds.Reach) -> String {
        switch reach {
        case .turns(let count): language.pick(count == 1 ? "1 turn" : "\(count) turns", " \(count) 轮")
        case .time(let time): seconds(time)
        }
    }

    /// What a list is called: its elements as the rubric writes them.
    func name(_ words: Words, _ talk: borrowing Talk) -> String {
        let all = talk.compiled.automaton.lists[words.list].phrases
        // Those in the call's own language first: they are what could have been said.
        let isChinese = talk.language(record) == "zh"
        let phrases = all.filter { $0.isChinese == isChinese } + all.filter { $0.isChinese != isChinese }
        let shown = phrases.prefix(2).map { "“\($0.source)”" }.joined(separator: language.pick(", ", "、"))
        return phrases.count > 2
            ? shown + language.pick(" and \(phrases.count - 2) more phrases", "等 \(phrases.count) 种说法") : shown
    }

    /// The part of a segment that shows something, in quotes.
    func quoted(_ evidence: Evidence) -> String { quoted([evidence]) }

    /// The parts of segments that show something, in quotes.
    func quoted(_ evidence: [Evidence]) -> String {
        "“" + evidence.map(\.shown).joined(separator: " ") + "”"
    }

    /// What evidence shows, each wording once, in quotes.
    func distinctQuotes(_ evidence: [Evidence]) -> [String] {
        var seen: Set<String> = []
        return evidence.filter { seen.insert($0.shown.lowercased()).inserted }.map { quoted($0) }
    }

    /// That words were not said, with what was searched.
    func nothingSaid(_ words: Words, _ talk: borrowing Talk, _ window: Window? = nil, none: Bool = true) -> String {
        let filter = talk.filter(window, by: words.by, talk.asAgent) ?? .all
        let (turns, tokens) = talk.searched(filter, by: words.by, talk.asAgent)
        let place = windowName(window)
        let list = name(words, talk)
        let searched = language.pick(
            "\(counted(turns, "turn")), \(tokens) words or characters searched", "共查 \(turns) 轮 \(tokens) 字（词）")
        return language.pick(
            "\(people(words.by)) said \(none ? "none" : "too little") of \(list)\(place.isEmpty ? "" : " " + place) (\(searched))",
            "\(people(words.by))\(place)\(none ? "没有说" : "较少说") \(list)（\(searched)）")
    }

    /// A kind of personal number.
    func numberName(_ kind: PersonalNumber) -> String {
        switch kind {
        case .mobile: language.pick("a mobile number", "手机号码")
        case .idCard: language.pick("an identity card number", "身份证号")
        case .bankCard: language.pick("a bank card number", "银行卡号")
        case .email: language.pick("a mail address", "邮箱地址")
        }
    }

    /// Why a check on the talk can't be answered.
    func unknownReason(_ check: CompiledCheck?, _ talk: borrowing Talk) -> String {
        if talk.segments.count == 0 { return language.pick("the record holds no words", "记录中没有文字") }
        if talk.hasUnknownSpeakers {
            return language.pick(
                "it depends on who said what, and some speakers are unknown", "部分说话人未知，无法判断是谁说的")
        }
        switch check {
        case .pace(_, let ranges):
            let own = talk.language(record)
            if !ranges.contains(where: { $0.language == own }) {
                return language.pick("the rubric has no range for ‘\(own)’", "评分表没有 \(own) 的语速范围")
            }
        case .repliesWithin, .talkShare:
            return language.pick("no reply, or a time is missing", "没有回复，或缺少时间")
        default: break
        }
        return language.pick("times of the words are missing", "缺少说话时间")
    }
}

extension Phrase {
    /// Whether the phrase is written in CJK characters.
    fileprivate var isChinese: Bool { source.unicodeScalars.contains { $0.value > 0x2e7f && $0.value < 0xff00 } }
}

extension Evidence {
    /// The part that shows something.
    package var shown: String {
        let scalars = text.unicodeScalars
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars.dropFirst(span.lowerBound).prefix(span.count))
        return String(result)
    }
}
