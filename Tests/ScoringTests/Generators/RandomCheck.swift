import Rubrics

extension Dice {
    /// A check of any kind; checks that combine others hold no more than `depth` of them in one another.
    mutating func check(depth: Int = 2) -> Check {
        guard depth > 0, chance(25) else { return singleCheck() }
        switch number(0...2) {
        case 0: return .all(several(1...3) { $0.check(depth: depth - 1) })
        case 1: return .any(several(1...3) { $0.check(depth: depth - 1) })
        default: return .not(check(depth: depth - 1))
        }
    }

    private mutating func singleCheck() -> Check {
        switch number(0...22) {
        case 0...3: .said(said())
        case 4: .notSaid(utterance(), within: window())
        case 5, 6, 7: .responds(responds())
        case 8, 9: .inOrder(several(1...3) { Step($0.utterance(), within: $0.window()) })
        case 10, 11: .silence(silence())
        case 12, 13: .hold(Hold(asked: phrases(60), thanked: phrases(60), longerThan: pick([0, 500, 1000, 2000])))
        default: measure()
        }
    }

    private mutating func measure() -> Check {
        switch number(0...10) {
        case 0: .answeredWithinRings(number(0...4))
        case 1: .answeredWithinTime(pick([0, 5000, 12_000, 15_000]))
        case 2: .repliesWithin(time: pick([0, 500, 1000, 2000]), share: share())
        case 3:
            .interruptions(
                by: pick([.agent, .customer, .anyone]), atMost: number(0...1), overlap: pick([0, 1, 499, 500, 1000]))
        case 4: .pace(by: role(), ranges: paceRanges())
        case 5:
            .talkShare(
                by: pick([.agent, .customer]), atLeast: maybe(60) { $0.share() },
                atMost: maybe(60) { $0.share() })
        case 6: .repeats(by: role(), similarity: share(), atMost: number(0...1), longerThan: number(2...4))
        case 7:
            .notDisclosed(
                by: role(),
                kinds: pick([PersonalNumber.allCases, [.mobile], [.idCard], [.bankCard], [.email], [.mobile, .email]]))
        case 8: .endedBy(pick(["agent", "customer", "system"]))
        case 9:
            .duration(atLeast: maybe(60) { $0.number(0...20) * 1000 }, atMost: maybe(60) { $0.number(0...20) * 1000 })
        default: .call(several(1...2) { $0.field() })
        }
    }

    /// Words of somebody, now and then with exceptions.
    mutating func utterance(by role: RoleSet? = nil) -> Utterance {
        Utterance(by: role ?? self.role(), any: phrases(), except: phrases(25))
    }

    private mutating func role() -> RoleSet {
        pick([
            .agent, .agent, .agent, .customer, .customer, .anyone, .system, [.agent, .system],
            [.agent, .customer, .system],
        ])
    }

    private mutating func window() -> Window? {
        switch number(0...12) {
        case 0, 1: .firstTurns(number(1...3))
        case 2, 3: .lastTurns(number(1...3))
        case 4, 5: .firstTime(number(0...10) * 500)
        case 6, 7: .lastTime(number(0...10) * 500)
        default: nil
        }
    }

    private mutating func said() -> Said {
        let atMost = maybe(25) { $0.number(0...3) }
        return Said(
            utterance(), within: window(), atLeast: pick([atMost == nil ? 1 : 0, 1, 2]), atMost: atMost,
            different: chance(25))
    }

    private mutating func responds() -> Responds {
        let sides: (RoleSet?, RoleSet?) = pick([(.customer, .agent), (.customer, .agent), (.agent, .agent), (nil, nil)])
        let reach: Responds.Reach = chance(50) ? .turns(number(1...3)) : .time(pick([0, 500, 1000, 3000]))
        return Responds(to: utterance(by: sides.0), with: utterance(by: sides.1), within: reach, eachTime: chance(50))
    }

    private mutating func silence() -> Silence {
        let gaps: Silence.Gaps = chance(40) ? .all : chance(50) ? .afterCustomer : .after(utterance())
        return Silence(atMost: pick([0, 500, 1000, 2000, 3000]), gaps: gaps, excusedBy: phrases(50))
    }

    private mutating func share() -> Decimal {
        pick([
            Decimal(units: 0), Decimal(units: 25, scale: 2), Decimal(units: 3333, scale: 4),
            Decimal(units: 5, scale: 1), Decimal(units: 6667, scale: 4), Decimal(units: 9, scale: 1), Decimal(units: 1),
        ])
    }

    private mutating func paceRanges() -> [PaceRange] {
        pick([["zh"], ["en"], ["zh", "en"], ["zh", "en", "fr"]]).map { language in
            PaceRange(
                language: language, atLeast: maybe(70) { Decimal(units: $0.number(0...20) * 10) },
                atMost: maybe(70) { Decimal(units: $0.number(5...60) * 10) })
        }
    }

    private mutating func field() -> FieldMatch {
        let values = [
            "channel": ["phone", "chat"], "direction": ["inbound", "outbound"], "queue": ["a", "b", "A", ""],
            "language": ["zh", "en", "zh-TW"], "agent.id": ["a-1", "a-2"], "agent.team": ["north", ""],
            "customer.id": ["k-1"], "rings": ["0", "1", "2"], "answered": ["true"], "resolved": ["true", "false"],
            "ended_by": ["agent", "system"], "tags.vip": ["yes"],
            "tags.complaint": ["no", "yes", ""],
        ]
        let field = pick(values.keys.sorted())
        return FieldMatch(field: field, values: several(1...2) { $0.pick(values[field] ?? [""]) })
    }
}
