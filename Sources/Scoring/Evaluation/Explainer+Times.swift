internal import PhraseMatching
internal import Rubrics
internal import Transcripts

// Why checks on times and on the call's fields came out as they did.

extension Explainer {
    func explainSilence(_ atMost: Int, _ gap: Gap?, _ talk: borrowing Talk) -> Explanation {
        guard let gap else {
            return Explanation(
                reason: language.pick(
                    "no unexcused silence over \(seconds(atMost))", "没有超过 \(seconds(atMost)) 且未说明的静默"))
        }
        return Explanation(
            reason: language.pick(
                "\(seconds(gap.to - gap.from)) of silence from \(clock(gap.from)), \(seconds(atMost)) allowed",
                "\(clock(gap.from)) 起静默 \(seconds(gap.to - gap.from))，允许 \(seconds(atMost))"),
            evidence: [talk.evidence(segment: gap.before)])
    }

    func explainHold(
        _ asked: Words?, _ thanked: Words?, _ longerThan: Int, _ talk: borrowing Talk, _ view: borrowing TalkView
    ) -> Explanation {
        if let gap = talk.uncourteousHold(asked, thanked, longerThan, view) ?? nil {
            let missing = [asked, thanked].compactMap { $0 }
            var reason = language.pick(
                "the hold at \(clock(gap.from)) (\(seconds(gap.to - gap.from))) was not asked for or not thanked for",
                "\(clock(gap.from)) 的等待（\(seconds(gap.to - gap.from))）没有征询或没有致谢")
            if missing.count == 1 {
                reason = language.pick(
                    "the hold at \(clock(gap.from)) (\(seconds(gap.to - gap.from))) lacks \(name(missing[0], talk))",
                    "\(clock(gap.from)) 的等待（\(seconds(gap.to - gap.from))）缺少 \(name(missing[0], talk))")
            }
            return Explanation(
                reason: reason,
                evidence: [talk.evidence(segment: max(0, gap.before - 1)), talk.evidence(segment: gap.before)])
        }
        var holds = 0
        _ = talk.forEachHold(longerThan: longerThan, view) { _, _, _ in
            holds += 1
            return true
        }
        return Explanation(
            reason: holds == 0
                ? language.pick("no hold over \(seconds(longerThan))", "没有超过 \(seconds(longerThan)) 的等待")
                : language.pick("every hold was asked for and thanked for", "每次等待都有征询和致谢"))
    }

    func explainInterruptions(
        _ by: RoleSet, _ atMost: Int, _ overlap: Int, _ talk: borrowing Talk, _ view: borrowing TalkView
    ) -> Explanation {
        var evidence: [Evidence] = []
        var count = 0
        talk.forEachInterruption(by, overlap, view) { turn, segment in
            count += 1
            if evidence.count < Self.mostEvidence {
                evidence += [talk.evidence(segment: segment), talk.evidence(turn: turn, view)]
            }
        }
        return Explanation(
            reason: language.pick(
                "\(people(by)) interrupted \(times(count)), \(atMost) allowed",
                "\(people(by))打断 \(count) 次，允许 \(atMost) 次"),
            evidence: evidence)
    }

    func explainPace(
        _ by: RoleSet, _ ranges: [PaceRange], _ talk: borrowing Talk, _ view: borrowing TalkView
    ) -> Explanation {
        let (tokens, time) = talk.tokensAndTime(by, view) ?? (0, 1)
        let pace = roundedHalfUp(Int128(tokens) * 60_000, max(time, 1))
        let range = ranges.first { $0.language == talk.language(record) }
        let bounds = [range?.atLeast.map { "≥ \($0)" }, range?.atMost.map { "≤ \($0)" }].compactMap { $0 }
            .joined(separator: ", ")
        return Explanation(
            reason: language.pick(
                "\(people(by)) spoke \(pace) words or characters a minute (\(bounds))",
                "\(people(by))语速每分钟 \(pace) 字（词）（\(bounds)）"))
    }

    /// Why a check on the call's fields has its answer.
    func fieldReason(_ check: CompiledCheck, _ truth: Truth, _ talk: borrowing Talk) -> String {
        switch check {
        case .answeredWithinRings(let rings):
            guard let counted = talk.ringsCounted(record) else {
                return language.pick("rings were not recorded", "未记录振铃")
            }
            return language.pick(
                "answered after \(self.counted(counted, "ring")), \(rings) allowed", "振铃 \(counted) 声后接听，允许 \(rings) 声")
        case .answeredWithinTime(let time):
            guard let ring = record.ringTime else {
                return language.pick("ring time was not recorded", "未记录振铃时间")
            }
            return language.pick(
                "answered after \(seconds(ring)), \(seconds(time)) allowed", "\(seconds(ring))后接听，允许 \(seconds(time))")
        case .endedBy(let side):
            guard let ended = record.endedBy else {
                return language.pick("who hung up was not recorded", "未记录挂机方")
            }
            let own = people(RoleSet(ended.rawValue))
            return truth == .met
                ? language.pick("\(own) hung up first", "\(own)先挂机")
                : language.pick(
                    "\(own) hung up first, not \(people(RoleSet(side)))", "先挂机的是\(own)，不是\(people(RoleSet(side)))")
        case .duration(let atLeast, let atMost):
            guard let own = talk.duration(record) else {
                return language.pick("the duration is not known", "通话时长未知")
            }
            let bounds = [
                atLeast.map { language.pick("at least \(seconds($0))", "至少 \(seconds($0))") },
                atMost.map { language.pick("at most \(seconds($0))", "最多 \(seconds($0))") },
            ].compactMap { $0 }.joined(separator: language.pick(", ", "，"))
            return language.pick("lasted \(seconds(own)) (\(bounds))", "通话 \(seconds(own))（\(bounds)）")
        case .call(let fields):
            return fields.map { field in
                let values = field.values.map { $0.isEmpty ? language.pick("not given", "未提供") : $0 }.joined(
                    separator: "|")
                switch talk.matches(field, record) {
                case .met: return language.pick("\(field.field) is \(values)", "\(field.field) 为 \(values)")
                case .notMet: return language.pick("\(field.field) is not \(values)", "\(field.field) 不是 \(values)")
                case .unknown: return language.pick("\(field.field) is not recorded", "未记录 \(field.field)")
                }
            }.joined(separator: language.pick("; ", "；"))
        default: return ""
        }
    }
}

extension RoleSet {
    /// The side that a record or rubric names.
    fileprivate init(_ side: String) {
        self = side == "agent" ? .agent : (side == "customer" ? .customer : .system)
    }
}

extension Talk {
    /// Where a personal number stands: one entry for each segment that it lies in.
    func evidence(of number: FoundNumber, _ view: borrowing TalkView) -> [Evidence] {
        var result: [Evidence] = []
        var offset = 0
        for place in view.turns[number.turn].placed {
            let segment = Int(view.placed[place].segment)
            let words = words(of: segment)
            let own = offset..<(offset + words.utf8.count)
            let shared = number.bytes.clamped(to: own)
            if !shared.isEmpty {
                let scalars = words.unicodeScalars
                let from = words.utf8.index(words.startIndex, offsetBy: shared.lowerBound - offset)
                let to = words.utf8.index(words.startIndex, offsetBy: shared.upperBound - offset)
                let first = scalars.distance(from: scalars.startIndex, to: from)
                var entry = evidence(segment: segment)
                entry.span = first..<(first + scalars.distance(from: from, to: to))
                result.append(entry)
            }
            // The blank that joins the segments.
            offset = own.upperBound + 1
        }
        return result
    }
}
