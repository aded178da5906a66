internal import PhraseMatching
internal import Rubrics
internal import Transcripts

extension Talk {
    /// The answer of a check for the call that was arranged.
    ///
    /// - Parameter record: the call's fields; its segments are not looked at.
    func truth(of check: CompiledCheck, _ record: CallRecord) -> Truth {
        switch check {
        case .all(let checks): checks.reduce(.met) { $0 && truth(of: $1, record) }
        case .any(let checks): checks.reduce(.notMet) { $0 || truth(of: $1, record) }
        case .not(let check): !truth(of: check, record)
        case .answeredWithinRings(let rings): answered(withinRings: rings, record)
        case .answeredWithinTime(let time): record.ringTime.map { Truth($0 <= time) } ?? .unknown
        case .endedBy(let side): record.endedBy.map { Truth($0.rawValue == side) } ?? .unknown
        case .duration(let atLeast, let atMost): duration(atLeast, atMost, record)
        case .call(let fields): fields.reduce(.met) { $0 && matches($1, record) }
        default: talkTruth(of: check, record)
        }
    }

    /// The answer of a check on the talk, under both readings of unknown speakers.
    private func talkTruth(of check: CompiledCheck, _ record: CallRecord) -> Truth {
        guard segments.count > 0 else { return .unknown }
        let first = truth(of: check, record, in: asAgent)
        guard hasUnknownSpeakers else { return first }
        return first == truth(of: check, record, in: asCustomer) ? first : .unknown
    }

    /// The answer of a check on the talk under one reading.
    func truth(of check: CompiledCheck, _ record: CallRecord, in view: borrowing TalkView) -> Truth {
        switch check {
        case .said(let words, let within, let atLeast, let atMost, let different):
            let count = different ? countDifferent(words, within, view) : count(words, within, view)
            return count.map { Truth($0 >= atLeast && $0 <= atMost) } ?? .unknown
        case .responds(let to, let with, let within, let eachTime):
            return responds(to, with, within, eachTime, view)
        case .inOrder(let steps): return inOrder(steps, view)
        case .repliesWithin(let time, let share): return replies(within: time, share, view)
        case .silence(let atMost, let gaps, let excusedBy):
            return longGap(over: atMost, gaps, excusedBy, view).map { Truth($0 == nil) } ?? .unknown
        case .hold(let asked, let thanked, let longerThan):
            return uncourteousHold(asked, thanked, longerThan, view).map { Truth($0 == nil) } ?? .unknown
        case .interruptions(let by, let atMost, let overlap):
            return interruptions(by, overlap, view).map { Truth($0 <= atMost) } ?? .unknown
        case .pace(let by, let ranges): return pace(by, ranges, record, view)
        case .talkShare(let by, let atLeast, let atMost): return talkShare(by, atLeast, atMost, view)
        case .repeats(let by, let similarity, let atMost, let longerThan):
            return Truth(repetitions(by, similarity, longerThan, view) <= atMost)
        case .notDisclosed(let by, let kinds):
            return Truth(firstPersonalNumber(by, kinds, view) == nil)
        case .answeredWithinRings, .answeredWithinTime, .endedBy, .duration, .call, .all, .any, .not:
            // Asked in `truth(of:_:)`, never here.
            return .unknown
        }
    }

    /// `deduct`: the number of occurrences under both readings; nil where they differ or nothing was said.
    func count(_ words: Words) -> Int? {
        guard segments.count > 0, let first = count(words, nil, asAgent) else { return nil }
        guard hasUnknownSpeakers else { return first }
        return first == count(words, nil, asCustomer) ? first : nil
    }
}
