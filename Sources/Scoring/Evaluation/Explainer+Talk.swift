internal import PhraseMatching
internal import Rubrics
internal import Transcripts

// Why checks on the talk came out as they did.

extension Explainer {
    /// Why a check on the talk is met or not met.
    func explainTalk(
        _ check: CompiledCheck, _ truth: Truth, _ talk: borrowing Talk, _ view: borrowing TalkView
    ) -> Explanation {
        switch check {
        case .said(let words, let window, let atLeast, let atMost, let different):
            return explainSaid(words, window, atLeast, atMost, different, truth, talk, view)
        case .responds(let to, let with, let reach, let eachTime):
            return explainResponds(to, with, reach, eachTime, truth, talk, view)
        case .inOrder(let steps): return explainOrder(steps, truth, talk, view)
        case .repliesWithin(let time, let share):
            let share = percent(share)
            return Explanation(
                reason: truth == .met
                    ? language.pick(
                        "\(share) of the agent's replies or more begin within \(seconds(time))",
                        "至少 \(share) 的回复在 \(seconds(time)) 内开始")
                    : language.pick(
                        "fewer than \(share) of the agent's replies begin within \(seconds(time))",
                        "不足 \(share) 的回复在 \(seconds(time)) 内开始"))
        case .silence(let atMost, let gaps, let excusedBy):
            return explainSilence(atMost, talk.longGap(over: atMost, gaps, excusedBy, view) ?? nil, talk)
        case .hold(let asked, let thanked, let longerThan):
            return explainHold(asked, thanked, longerThan, talk, view)
        case .interruptions(let by, let atMost, let overlap):
            return explainInterruptions(by, atMost, overlap, talk, view)
        case .pace(let by, let ranges): return explainPace(by, ranges, talk, view)
        case .talkShare(let by, _, _):
            let (own, all) = talk.shareOfTalk(by, view) ?? (0, 1)
            let share = percent(Rubrics.Decimal(units: roundedHalfUp(Int128(own) * 1000, max(all, 1)), scale: 3))
            return Explanation(
                reason: language.pick(
                    "\(people(by)) spoke \(share) of the talk", "\(people(by))占通话的 \(share)"))
        case .repeats(let by, let similarity, let atMost, let longerThan):
            return explainRepeats(by, similarity, atMost, longerThan, talk, view)
        case .notDisclosed(let by, let kinds): return explainDisclosure(by, kinds, talk, view)
        default: return Explanation(reason: "")
        }
    }

    private func explainSaid(
        _ words: Words, _ window: Window?, _ atLeast: Int, _ atMost: Int, _ different: Bool, _ truth: Truth,
        _ talk: borrowing Talk, _ view: borrowing TalkView
    ) -> Explanation {
        let count = (different ? talk.countDifferent(words, window, view) : talk.count(words, window, view)) ?? 0
        let evidence = talk.evidence(of: words, window, view, most: Self.mostEvidence)
        let place = windowName(window)
        if count > 0, count >= atLeast {
            let said = distinctQuotes(evidence)
            let what = said.prefix(3).joined(separator: language.pick(", ", "、"))
            let isEachOnce = said.count == count && count <= 3
            let number =
                different
                ? language.pick("\(count) different phrases", "\(count) 种不同说法")
                : (isEachOnce
                    ? "" : said.count > 1 ? language.pick("\(times(count)) in all", "共 \(count) 次") : times(count))
            let reason = [
                language.pick("\(people(words.by)) said \(what)", "\(people(words.by))说了\(what)"), number, place,
                count > atMost ? language.pick("at most \(atMost) allowed", "最多允许 \(atMost) 次") : "",
            ].filter { !$0.isEmpty }.joined(separator: language.pick(", ", "，"))
            return Explanation(reason: reason, evidence: evidence)
        }
        if truth == .met { return Explanation(reason: nothingSaid(words, talk, window)) }
        let filter = talk.filter(window, by: words.by, view) ?? .all
        let miss = talk.nearestMiss(to: words, filter, view)
        let wanted = atLeast > 1 ? language.pick(", \(count) of \(atLeast)", "，\(atLeast) 中有 \(count)") : ""
        return Explanation(
            reason: nothingSaid(words, talk, window, none: count == 0) + wanted, evidence: evidence, nearestMiss: miss)
    }

    private func explainResponds(
        _ to: Words, _ with: Words, _ reach: Responds.Reach, _ eachTime: Bool, _ truth: Truth,
        _ talk: borrowing Talk, _ view: borrowing TalkView
    ) -> Explanation {
        var triggers: [(turn: Int, first: Occurrence)] = []
        talk.forEachTrigger(of: to, view) { turn, first in
            triggers.append((turn, first))
            return triggers.count < Self.mostEvidence
        }
        guard !triggers.isEmpty else {
            return Explanation(reason: language.pick("nothing to respond to", "没有需要回应的话"))
        }
        for (turn, first) in triggers {
            var answer: Occurrence?
            if case .answered(let words) = talk.answer(to: turn, first, with, reach, view) { answer = words }
            guard (answer != nil) == (truth == .met) else { continue }
            let said = talk.evidence(first.start, first.end, view)
            guard let answer else {
                let miss = talk.nearestMiss(
                    to: with, WindowFilter(turns: (turn + 1)...max(turn + 1, view.turns.count)), view)
                return Explanation(
                    reason: language.pick(
                        "nothing of \(name(with, talk)) answers \(quoted(said)) within \(reachName(reach))",
                        "在\(reachName(reach))内没有用 \(name(with, talk)) 回应\(quoted(said))"),
                    evidence: said, nearestMiss: miss)
            }
            let answered = talk.evidence(answer.start, answer.end, view)
            return Explanation(
                reason: language.pick(
                    "\(quoted(answered)) answers \(quoted(said))", "\(quoted(answered))回应了\(quoted(said))"),
                evidence: said + answered)
        }
        return Explanation(reason: "")
    }

    private func explainOrder(
        _ steps: [(words: Words, within: Window?)], _ truth: Truth, _ talk: borrowing Talk, _ view: borrowing TalkView
    ) -> Explanation {
        var evidence: [Evidence] = []
        for (words, window) in steps {
            let own = talk.evidence(of: words, window, view, most: 1)
            guard !own.isEmpty else {
                let filter = talk.filter(window, by: words.by, view) ?? .all
                return Explanation(
                    reason: nothingSaid(words, talk, window), evidence: evidence,
                    nearestMiss: talk.nearestMiss(to: words, filter, view))
            }
            evidence += own
        }
        return Explanation(
            reason: truth == .met
                ? language.pick("said in the order asked for", "按要求的顺序说出")
                : language.pick("said in another order", "顺序不符"), evidence: evidence)
    }

    private func explainRepeats(
        _ by: RoleSet, _ similarity: Rubrics.Decimal, _ atMost: Int, _ longerThan: Int, _ talk: borrowing Talk,
        _ view: borrowing TalkView
    ) -> Explanation {
        var pairs: [(Int, Int)] = []
        talk.forEachRepetition(by, similarity, longerThan, view) { pairs.append(($0, $1)) }
        var evidence: [Evidence] = []
        for (turn, earlier) in pairs.prefix(3) {
            evidence += [talk.evidence(turn: earlier, view), talk.evidence(turn: turn, view)]
        }
        return Explanation(
            reason: language.pick(
                "\(pairs.count) turns repeat an earlier one, \(atMost) allowed", "\(pairs.count) 次重复前面的话，允许 \(atMost) 次"
            ),
            evidence: evidence)
    }

    private func explainDisclosure(
        _ by: RoleSet, _ kinds: [PersonalNumber], _ talk: borrowing Talk, _ view: borrowing TalkView
    ) -> Explanation {
        guard let found = talk.firstPersonalNumber(by, kinds, view) else {
            return Explanation(reason: language.pick("no personal number was said", "没有说出个人号码"))
        }
        return Explanation(
            reason: language.pick("\(numberName(found.kind)) was said", "说出了\(numberName(found.kind))"),
            evidence: talk.evidence(of: found, view))
    }
}
