import PhraseMatching
import Rubrics
import Transcripts

/// A call as the naive scorer asks it: every check gets its answer here.
struct NaiveCall: Sendable {
    let record: CallRecord
    let ringCycle: Int?
    /// The segments with tokens, in order, unknown speakers as they are.
    let segments: [NaiveSegment]
    /// The talk in every way that unknown speakers allow: one or two.
    let talks: [NaiveTalk]

    init(_ record: CallRecord, rubric: Rubric) {
        self.record = record
        ringCycle = rubric.ringCycle
        segments = NaiveTalk.segments(of: record)
        talks = NaiveTalk.readings(of: segments, listening: rubric.listening)
    }

    /// The answer to a check.
    func answer(_ check: Check) -> NaiveTruth {
        switch check {
        case .said(let said): onTheTalk { $0.said(said) }
        case .notSaid(let words, let window): onTheTalk { $0.notSaid(words, within: window) }
        case .answeredWithinRings(let rings): answeredWithin(rings: rings)
        case .answeredWithinTime(let time): answeredWithin(time: time)
        case .responds(let responds): onTheTalk { $0.responds(responds) }
        case .inOrder(let steps): onTheTalk { $0.inOrder(steps) }
        case .repliesWithin(let time, let share): onTheTalk { $0.repliesWithin(time, share: share) }
        case .silence(let silence): onTheTalk { $0.silence(silence) }
        case .hold(let hold): onTheTalk { $0.hold(hold) }
        case .interruptions(let by, let atMost, let overlap):
            onTheTalk { $0.interruptions(by: by, atMost: atMost, overlap: overlap) }
        case .pace(let by, let ranges): onTheTalk { $0.pace(of: by, ranges: ranges, language: language) }
        case .talkShare(let by, let atLeast, let atMost):
            onTheTalk { $0.talkShare(of: by, atLeast: atLeast, atMost: atMost) }
        case .repeats(let by, let similarity, let atMost, let longerThan):
            onTheTalk { $0.repeats(by: by, similarity: similarity, atMost: atMost, longerThan: longerThan) }
        case .notDisclosed(let by, let kinds): onTheTalk { $0.notDisclosed(by: by, kinds: kinds) }
        case .endedBy(let side): endedBy(side)
        case .duration(let atLeast, let atMost): duration(atLeast: atLeast, atMost: atMost)
        case .call(let fields): NaiveTruth.all(fields.map(equals))
        case .all(let checks): NaiveTruth.all(checks.map(answer))
        case .any(let checks): NaiveTruth.any(checks.map(answer))
        case .not(let check): !answer(check)
        }
    }

    private func onTheTalk(_ question: (NaiveTalk) -> NaiveTruth) -> NaiveTruth {
        agreed(question) ?? .unknown
    }

    /// "A check on the talk is unknown where the record has no segment with a token. Where some segments' speaker is
    /// unknown, a check is evaluated twice …; equal results stand, different ones are unknown." Nil is unknown.
    func agreed<Answer: Equatable>(_ question: (NaiveTalk) -> Answer) -> Answer? {
        guard !segments.isEmpty else { return nil }
        let answers = talks.map(question)
        return answers.allSatisfy { $0 == answers[0] } ? answers[0] : nil
    }

    /// The first subtag of the record's language; "`zh` where at least half of the tokens are CJK, else `en`".
    var language: String {
        if let given = record.language { return Self.firstSubtag(given) }
        let tokens = segments.flatMap(\.tokens)
        return tokens.filter(\.isCJK).count * 2 >= tokens.count ? "zh" : "en"
    }

    /// What a language is compared by: `zh` of `zh-CN`, whatever its case.
    static func firstSubtag(_ tag: String) -> String {
        tag.prefix { $0 != "-" }.lowercased()
    }
}
