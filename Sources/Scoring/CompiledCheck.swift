internal import Rubrics

/// A check with lists of the automaton in place of phrases; times are milliseconds.
enum CompiledCheck: Sendable {
    case said(words: Words, within: Window?, atLeast: Int, atMost: Int, different: Bool)
    case answeredWithinRings(Int)
    case answeredWithinTime(Int)
    case responds(to: Words, with: Words, within: Responds.Reach, eachTime: Bool)
    case inOrder([(words: Words, within: Window?)])
    case repliesWithin(time: Int, share: Rubrics.Decimal)
    case silence(atMost: Int, gaps: Gaps, excusedBy: Words?)
    case hold(asked: Words?, thanked: Words?, longerThan: Int)
    case interruptions(by: RoleSet, atMost: Int, overlap: Int)
    case pace(by: RoleSet, ranges: [PaceRange])
    case talkShare(by: RoleSet, atLeast: Rubrics.Decimal?, atMost: Rubrics.Decimal?)
    case repeats(by: RoleSet, similarity: Rubrics.Decimal, atMost: Int, longerThan: Int)
    case notDisclosed(by: RoleSet, kinds: [PersonalNumber])
    case endedBy(String)
    case duration(atLeast: Int?, atMost: Int?)
    case call([FieldMatch])
    case all([CompiledCheck])
    case any([CompiledCheck])
    indirect case not(CompiledCheck)

    /// Which gaps `silence` looks at.
    enum Gaps: Sendable {
        case all
        case afterCustomer
        case after(Words)
    }

    init(_ check: Check, _ lists: inout PhraseListCollector) {
        switch check {
        case .said(let said):
            self = .said(
                words: Words(said.words, keepsStretches: said.different, &lists), within: said.within,
                atLeast: said.atLeast, atMost: said.atMost ?? .max, different: said.different)
        case .notSaid(let words, let within):
            self = .said(words: Words(words, &lists), within: within, atLeast: 0, atMost: 0, different: false)
        case .answeredWithinRings(let rings): self = .answeredWithinRings(rings)
        case .answeredWithinTime(let time): self = .answeredWithinTime(time)
        case .responds(let responds):
            self = .responds(
                to: Words(responds.to, &lists), with: Words(responds.with, &lists), within: responds.within,
                eachTime: responds.eachTime)
        case .inOrder(let steps): self = .inOrder(steps.map { (Words($0.words, &lists), $0.within) })
        case .repliesWithin(let time, let share): self = .repliesWithin(time: time, share: share)
        case .silence(let silence):
            let gaps: Gaps =
                switch silence.gaps {
                case .all: .all
                case .afterCustomer: .afterCustomer
                case .after(let words): .after(Words(words, &lists))
                }
            self = .silence(
                atMost: silence.atMost, gaps: gaps, excusedBy: Self.words(silence.excusedBy, by: .anyone, &lists))
        case .hold(let hold):
            self = .hold(
                asked: Self.words(hold.asked, by: .agent, &lists),
                thanked: Self.words(hold.thanked, by: .agent, &lists),
                longerThan: hold.longerThan)
        case .interruptions(let by, let atMost, let overlap):
            self = .interruptions(by: by, atMost: atMost, overlap: overlap)
        case .pace(let by, let ranges): self = .pace(by: by, ranges: ranges)
        case .talkShare(let by, let atLeast, let atMost): self = .talkShare(by: by, atLeast: atLeast, atMost: atMost)
        case .repeats(let by, let similarity, let atMost, let longerThan):
            lists.comparesTokens = true
            self = .repeats(by: by, similarity: similarity, atMost: atMost, longerThan: longerThan)
        case .notDisclosed(let by, let kinds): self = .notDisclosed(by: by, kinds: kinds)
        case .endedBy(let side): self = .endedBy(side)
        case .duration(let atLeast, let atMost): self = .duration(atLeast: atLeast, atMost: atMost)
        case .call(let fields): self = .call(fields)
        case .all(let checks): self = .all(checks.map { CompiledCheck($0, &lists) })
        case .any(let checks): self = .any(checks.map { CompiledCheck($0, &lists) })
        case .not(let check): self = .not(CompiledCheck(check, &lists))
        }
    }

    /// A list asked for in parts of turns; nil where the rubric gives none.
    private static func words(_ list: PhraseList, by: RoleSet, _ lists: inout PhraseListCollector) -> Words? {
        list.phrases.isEmpty ? nil : Words(Utterance(by: by, any: list), &lists)
    }
}
