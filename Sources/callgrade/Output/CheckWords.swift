import JSON
import Rubrics

extension Check {
    /// What the check asks for, in words.
    var words: String {
        switch self {
        case .said(let said): said.text
        case .notSaid(let words, let window):
            "\(words.by.names) never says \(words.phrases)\(window?.text ?? "")"
        case .answeredWithinRings(let rings): "answered within \(counted(rings, "ring"))"
        case .answeredWithinTime(let time): "answered within \(seconds(time))"
        case .responds(let responds): responds.text
        case .inOrder(let steps):
            "in this order: "
                + steps.map { "\($0.words.by.names) says \($0.words.phrases)\($0.within?.text ?? "")" }
                .joined(separator: "; then ")
        case .repliesWithin(let time, let share):
            "\(percent(share)) of the agent’s turns after a customer’s begin within \(seconds(time))"
        case .silence(let silence): silence.text
        case .hold(let hold): hold.text
        case .interruptions(let by, let most, let overlap):
            "\(by.names) interrupts \(most == 0 ? "never" : "at most \(counted(most, "time"))"), by \(seconds(overlap)) or more"
        case .pace(let by, let ranges):
            "\(by.names) speaks "
                + ranges.map { "\($0.language): " + bounds($0.atLeast?.description, $0.atMost?.description) }
                .joined(separator: ", ") + " words or characters a minute"
        case .talkShare(let by, let least, let most):
            "\(by.names) has \(bounds(least.map(percent), most.map(percent))) of the talk"
        case .repeats(let by, let similarity, let most, let longer):
            "\(by.names) says at most \(counted(most, "turn")) of more than \(longer) words or characters that is \(percent(similarity)) like an earlier one"
        case .notDisclosed(let by, let kinds):
            "\(by.names) says no number of these kinds: \(kinds.map(\.rawValue).joined(separator: ", "))"
        case .endedBy(let side): "the \(side) hangs up"
        case .duration(let least, let most):
            "the call lasts \(bounds(least.map(seconds), most.map(seconds)))"
        case .call(let fields):
            fields.map { "\($0.field) is \($0.values.map { $0.isEmpty ? "not given" : $0 }.joined(separator: " or "))" }
                .joined(separator: ", ")
        case .all(let checks): checks.map(\.grouped).joined(separator: ", and ")
        case .any(let checks): checks.map(\.grouped).joined(separator: ", or ")
        case .not(let check): "not: \(check.grouped)"
        }
    }

    /// The words, in brackets where they are several checks.
    private var grouped: String {
        switch self {
        case .all(let checks) where checks.count > 1, .any(let checks) where checks.count > 1: "(\(words))"
        default: words
        }
    }
}

extension Utterance {
    /// The phrases as the rubric names them.
    var phrases: String {
        any.source.map { "`\($0)`" }.joined(separator: ", ")
            + (except.phrases.isEmpty ? "" : " (but not \(except.source.map { "`\($0)`" }.joined(separator: ", ")))")
    }
}

extension Said {
    fileprivate var text: String {
        let kind = different ? " different ones" : ""
        let count: String
        switch (atLeast, atMost) {
        case (1, nil): count = ""
        case (let least, nil): count = "at least \(least)\(kind) of "
        case (0, let most?): count = "at most \(most)\(kind) of "
        case (let least, let most?): count = "\(least) to \(most)\(kind) of "
        }
        return "\(words.by.names) says \(count)\(words.phrases)\(within?.text ?? "")"
    }
}

extension Responds {
    fileprivate var text: String {
        let reach: String =
            switch within {
            case .turns(let turns): "within \(counted(turns, "turn"))"
            case .time(let time): "within \(seconds(time))"
            }
        return "when \(to.by.names) says \(to.phrases), \(with.by.names) says \(with.phrases) \(reach)"
            + (eachTime ? ", each time" : "")
    }
}

extension Silence {
    fileprivate var text: String {
        let place: String =
            switch gaps {
            case .all: ""
            case .afterCustomer: " between the customer’s words and the agent’s"
            case .after(let words): " after \(words.by.names) has said \(words.phrases)"
            }
        let excuse = excusedBy.source.map { "`\($0)`" }.joined(separator: ", ")
        return "no silence\(place) is longer than \(seconds(atMost))"
            + (excuse.isEmpty ? "" : ", unless \(excuse) stands before it")
    }
}

extension Hold {
    fileprivate var text: String {
        let asked =
            asked.source.isEmpty ? nil : "asked for with \(asked.source.map { "`\($0)`" }.joined(separator: ", "))"
        let thanked =
            thanked.source.isEmpty
            ? nil : "thanked for with \(thanked.source.map { "`\($0)`" }.joined(separator: ", "))"
        return "each hold of more than \(seconds(longerThan)) is "
            + [asked, thanked].compactMap { $0 }.joined(separator: " and ")
    }
}

extension Window {
    /// Where the words are looked for.
    fileprivate var text: String {
        switch self {
        case .firstTurns(let turns): " in the first \(counted(turns, "turn"))"
        case .lastTurns(let turns): " in the last \(counted(turns, "turn"))"
        case .firstTime(let time): " in the first \(seconds(time))"
        case .lastTime(let time): " in the last \(seconds(time))"
        }
    }
}

extension RoleSet {
    /// Who they are.
    var names: String {
        let all: [(RoleSet, String)] = [
            (.agent, "the agent"), (.customer, "the customer"), (.system, "an announcement"),
        ]
        return all.filter { contains($0.0) }.map(\.1).joined(separator: " or ")
    }
}

private func counted(_ count: Int, _ thing: String) -> String { "\(count) \(thing)" + (count == 1 ? "" : "s") }

private func seconds(_ time: Int) -> String { shortestDecimal(time, decimals: 3) + " s" }

private func percent(_ share: Decimal) -> String { shortestDecimal(share.units(atScale: 9) ?? 0, decimals: 7) + " %" }

/// `80 to 120`, `at least 80`, `at most 120`.
private func bounds(_ least: String?, _ most: String?) -> String {
    switch (least, most) {
    case (let least?, let most?): "\(least) to \(most)"
    case (let least?, nil): "at least \(least)"
    case (nil, let most?): "at most \(most)"
    case (nil, nil): "any"
    }
}
