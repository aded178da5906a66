import PhraseMatching
import Rubrics
import Testing
import Transcripts

// Short ways to write calls and rubrics in tables.

/// A call of labelled lines: `customer: 喂`, with seconds `[0.5-2] agent: 您好`, `[?-2] agent: 您好` for what is missing.
func talk(_ lines: String) -> CallRecord {
    var record = CallRecord(id: "worked")
    record.segments = lines.split(separator: "\n").compactMap(labelledSegment)
    return record
}

private func labelledSegment(_ line: Substring) -> Segment? {
    let times = line.hasPrefix("[") ? line.dropFirst().prefix { $0 != "]" } : "?-?"
    let rest = line.hasPrefix("[") ? line.dropFirst(times.count + 3) : line
    let bounds = times.split(separator: "-").map(milliseconds)
    guard let speaker = Speaker(rawValue: String(rest.prefix { $0 != ":" })), bounds.count == 2 else {
        Issue.record("The line can’t be read: \(line)")
        return nil
    }
    return Segment(speaker, String(rest.drop { $0 != ":" }.dropFirst(2)), start: bounds[0], end: bounds[1])
}

/// Seconds as a decimal; nil for `?`.
private func milliseconds(_ seconds: Substring) -> Int? { Decimal(seconds)?.units(atScale: 3) }

/// A number as the rubric writes it.
func decimal(_ text: String) -> Decimal {
    guard let decimal = Decimal(text) else {
        Issue.record("No decimal: \(text)")
        return Decimal(units: 0)
    }
    return decimal
}

/// A list of phrases as the rubric writes them.
func list(_ sources: [String]) -> PhraseList {
    PhraseList(sources.compactMap(phrase), source: sources)
}

private func phrase(_ source: String) -> Phrase? {
    do {
        return try Phrase(parsing: source)
    } catch {
        Issue.record("No phrase: \(source): \(error.problem)")
        return nil
    }
}

/// Phrases in the words of somebody; of the agent where nobody is named, as in the rubric.
func words(_ any: String..., by: RoleSet = .agent, except: [String] = []) -> Utterance {
    Utterance(by: by, any: list(any), except: list(except))
}

/// `said` with one list.
func says(_ words: Utterance, within: Window? = nil, atLeast: Int = 1, atMost: Int? = nil, different: Bool = false)
    -> Check
{
    .said(Said(words, within: within, atLeast: atLeast, atMost: atMost, different: different))
}

/// A rubric of one section.
func oneSection(_ criteria: [Criterion], ringCycle: Int? = nil, listening: PhraseList = PhraseList()) -> Rubric {
    Rubric(
        id: "worked", version: 1, title: LocalizedText("worked"), ringCycle: ringCycle, listening: listening,
        sections: [Section(id: "only", title: LocalizedText("only"), criteria: criteria)])
}

/// What a criterion of a worked sum comes to, whatever the call.
enum Outcome {
    case score(String)
    case notApplicable
    case unknown
}

/// A criterion that comes to `outcome` in a call in which the agent says 您好 and nobody says who hung up.
func criterion(_ id: String, _ weight: String?, _ outcome: Outcome, critical: Criterion.ErrorClass? = nil) -> Criterion
{
    let isSaid = says(words("您好"))
    let (applies, level): (Check?, Criterion.Level) =
        switch outcome {
        case .score("0"): (nil, Criterion.Level(score: Decimal(units: 1), when: .not(isSaid)))
        case .score(let score): (nil, Criterion.Level(score: decimal(score), when: isSaid))
        case .notApplicable: (.not(isSaid), Criterion.Level(score: Decimal(units: 1), when: isSaid))
        case .unknown: (nil, Criterion.Level(score: Decimal(units: 1), when: .endedBy("agent")))
        }
    return Criterion(
        id: id, title: LocalizedText(id), weight: weight.map(decimal), critical: critical, appliesWhen: applies,
        method: .levels([level]))
}
