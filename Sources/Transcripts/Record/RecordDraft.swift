/// A call record while its keys come in, from whatever source: every check on a key's value is here.
struct RecordDraft: Sendable {
    /// What has come in.
    var record: CallRecord
    /// The keys that have come in, `null` ones too.
    private(set) var given = RecordKeys()
    private var ratingScore: String?
    private var ratingOf: String?

    init(id: String = "") { record = CallRecord(id: id) }

    /// Takes one key's value; nil, for `null` or an empty cell, leaves the key absent.
    mutating func set(_ key: RecordKey, _ value: FieldValue?, zone: LocalZone?) throws(RecordProblem) {
        guard given.insert(key) else { throw RecordProblem("‘\(key.name)’ is given twice") }
        guard let value else { return }
        switch key {
        case .id: record.id = try text(key, value) ?? record.id
        case .agentID: record.agent.id = try text(key, value)
        case .agentName: record.agent.name = try text(key, value)
        case .agentTeam: record.agent.team = try text(key, value)
        case .channel: record.channel = try choice(key, value)
        case .direction: record.direction = try choice(key, value) as CallRecord.Direction
        case .language: record.language = try language(value)
        case .queue: record.queue = try text(key, value)
        case .customerID: record.customerID = try text(key, value)
        case .startedAt: record.startedAt = try ZonedTime.reading(value, key: key.name, zone: zone)
        case .answered: record.answered = try flag(key, value)
        case .rings: record.rings = try count(key, value)
        case .ringSeconds: record.ringTime = try time(key, value)
        case .duration: record.duration = try time(key, value)
        case .endedBy: record.endedBy = try choice(key, value) as CallRecord.EndingSide
        case .resolved: record.resolved = try flag(key, value)
        case .ratingScore: ratingScore = try decimal(key, value)
        case .ratingOf: ratingOf = try decimal(key, value)
        case .recording: record.recording = try text(key, value)
        }
    }

    /// Takes a tag; numbers and flags count as the words that write them.
    mutating func setTag(_ name: String, _ value: FieldValue?) throws(RecordProblem) {
        guard record.tags[name] == nil else { throw RecordProblem("‘tags.\(name)’ is given twice") }
        guard let value else { return }
        guard let word = value.word else { throw wrong("tags.\(name)", "a text", value) }
        record.tags[name] = word
    }

    /// Puts together what needs several keys.
    mutating func finish() throws(RecordProblem) {
        switch (ratingScore, ratingOf) {
        case (nil, nil): return
        case (let score?, let most?):
            guard let given = Milliseconds.reading(score), let limit = Milliseconds.reading(most),
                limit > 0, given <= limit
            else { throw RecordProblem("‘customer_rating.score’ must be from 0 to ‘customer_rating.of’") }
            record.customerRating = CallRecord.Rating(score: score, of: most)
        default: throw RecordProblem("‘customer_rating’ needs both ‘score’ and ‘of’")
        }
    }
}

extension RecordDraft {
    private func text(_ key: RecordKey, _ value: FieldValue) throws(RecordProblem) -> String? {
        guard let text = value.text else { throw wrong(key.name, "a text", value) }
        return text.isEmpty ? nil : text
    }

    private func flag(_ key: RecordKey, _ value: FieldValue) throws(RecordProblem) -> Bool {
        guard let flag = value.flag else { throw wrong(key.name, "true or false", value) }
        return flag
    }

    private func count(_ key: RecordKey, _ value: FieldValue) throws(RecordProblem) -> Int {
        guard let count = value.count else {
            throw wrong(key.name, "a whole number from 0 to 1000000", value)
        }
        return count
    }

    private func time(_ key: RecordKey, _ value: FieldValue) throws(RecordProblem) -> Int {
        guard let time = value.milliseconds else {
            throw wrong(key.name, RecordProblem.seconds, value)
        }
        return time
    }

    private func decimal(_ key: RecordKey, _ value: FieldValue) throws(RecordProblem) -> String {
        guard let decimal = value.decimal else { throw wrong(key.name, "a number of at least 0", value) }
        return decimal
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: RecordKey, _ value: FieldValue
    ) throws(RecordProblem) -> Choice where Choice.RawValue == String {
        if let text = value.text, let choice = Choice(rawValue: text) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        var problem = wrong(key.name, names.joined(separator: ", "), value, oneOf: true)
        problem.remedy = value.text.flatMap { RecordProblem.suggestion(for: $0, among: names) }
        throw problem
    }

    private func language(_ value: FieldValue) throws(RecordProblem) -> String? {
        guard let text = try text(.language, value) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts[0].utf8.count >= 2, parts[0].utf8.allSatisfy(\.isLetter),
            parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isLetter || $0.isDigit } })
        else {
            throw RecordProblem("‘language’ must be a language tag", remedy: "Write it like ‘zh-CN’ or ‘en’.")
        }
        return text
    }

    private func wrong(
        _ name: String, _ expected: String, _ value: FieldValue, oneOf: Bool = false
    ) -> RecordProblem {
        .wrong(name, oneOf ? "one of \(expected)" : expected, found: value.found)
    }
}

extension RecordProblem {
    /// What a time must be, for messages.
    static let seconds = "a number of seconds from 0 to 1000000000"

    /// A value that is not what its key wants.
    static func wrong(_ name: String, _ expected: String, found: String) -> RecordProblem {
        RecordProblem("‘\(name)’ must be \(expected), found \(found)")
    }
}

extension UInt8 {
    /// Whether the byte is an ASCII letter.
    var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
}
