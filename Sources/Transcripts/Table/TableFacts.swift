/// What a table says of a call besides its words, while its rows come in.
struct TableFacts {
    private var keys: [RecordKey: String] = [:]
    private var tags: [String: String] = [:]

    /// Takes a cell of a column that says something of the call; all rows of a call must agree on it.
    mutating func take(_ cell: String, _ meaning: TableColumns.Meaning) throws(RecordProblem) {
        guard !cell.isEmpty else { return }
        switch meaning {
        case .key(let key): try Self.keep(try Self.plain(cell, key), as: key.name, in: &keys[key])
        case .duration(let unit):
            try Self.keep(try Self.duration(cell, unit), as: RecordKey.duration.name, in: &keys[.duration])
        case .tag(let name): try Self.keep(cell, as: "tags.\(name)", in: &tags[name])
        default: break
        }
    }

    private static func keep(_ cell: String, as name: String, in kept: inout String?) throws(RecordProblem) {
        guard kept == nil || kept == cell else { throw RecordProblem("‘\(name)’ differs within one call") }
        kept = cell
    }

    /// A cell as a record writes it: exports write `Inbound`, `English`, `0:05:10` and the like.
    private static func plain(_ cell: String, _ key: RecordKey) throws(RecordProblem) -> String {
        switch key {
        case .channel, .direction, .endedBy: return cell.lowercased()
        case .language: return SourceLanguage.tag(cell) ?? cell
        case .duration, .ringSeconds:
            guard cell.utf8.count(where: { $0 == UInt8(ascii: ":") }) == 2, let time = ClockTime.clock(cell) else {
                return cell
            }
            return "\(time)e-3"
        case .agentID, .customerID:
            guard !isRounded(cell) else { throw .rounded(key.name) }
            return cell
        default: return cell
        }
    }

    private static func duration(_ cell: String, _ unit: TableColumns.DurationUnit) throws(RecordProblem) -> String {
        let factor =
            switch unit {
            case .minutes: 60
            case .seconds: 1
            case .milliseconds: 0
            }
        let time = factor == 0 ? Milliseconds.reading(cell + "e-3") : Milliseconds.reading(cell).map { $0 * factor }
        guard let time else { throw RecordProblem("the duration is no number") }
        return "\(time)e-3"
    }

    /// Whether a spreadsheet has made a rounded number of an id: `1.79E+18`.
    static func isRounded(_ id: String) -> Bool {
        let parts = id.split(separator: "E+", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0.isDigit || $0 == 0x2e } }
    }

    /// Puts what was taken into a record.
    func fill(_ empty: CallRecord, zone: LocalZone?) throws(RecordProblem) -> CallRecord {
        var draft = RecordDraft()
        draft.record = empty
        for key in RecordKey.allCases {
            if let cell = keys[key] { try draft.set(key, .cell(cell), zone: zone) }
        }
        for (name, cell) in tags { try draft.setTag(name, .cell(cell)) }
        try draft.finish()
        return draft.record
    }
}

extension RecordProblem {
    /// An id that is no longer what it was.
    static func rounded(_ name: String) -> RecordProblem {
        RecordProblem(
            "‘\(name)’ was rounded by a spreadsheet", remedy: "Format the column as text before the ids are put in.")
    }
}
