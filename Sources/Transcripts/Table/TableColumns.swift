/// What the columns of a table of segments mean, by their names.
struct TableColumns {
    /// What a column holds.
    enum Meaning: Equatable {
        case callID
        case text
        case speaker
        case label
        case lexical
        case confidence
        case start(isMilliseconds: Bool)
        case end(isMilliseconds: Bool)
        case key(RecordKey)
        case duration(DurationUnit)
        case tag(String)
        case unused
    }

    /// The unit of a call's duration where a column's name tells it.
    enum DurationUnit { case minutes, seconds, milliseconds }

    /// The meaning of each column.
    let meanings: [Meaning]
    /// The columns' names.
    let names: [String]

    /// The most columns that a table may have.
    static let most = 1000

    /// Reads a header.
    init(_ header: [String]) {
        let names = header.map { String($0[...].trimmed) }
        let small = names.map { $0.lowercased() }
        var meanings = names.map { Self.fixed($0) }
        for (wanted, aliases) in Self.aliases {
            let free = names.indices.filter { meanings[$0] == .unused }
            let found = aliases.lazy.compactMap { alias in free.first { small[$0] == alias } }.first
            guard let found else { continue }
            // Beside a call's id, ‘id’ is that of the row.
            if wanted == .callID { meanings = meanings.map { $0 == .callID ? .unused : $0 } }
            meanings[found] = Self.meaning(wanted, name: small[found])
        }
        // A column called ‘channel’ is who speaks only where nothing else says so.
        if !meanings.contains(.speaker), let channel = meanings.firstIndex(of: .key(.channel)) {
            meanings[channel] = .speaker
        }
        self.init(names: names, meanings: meanings)
    }

    private init(names: [String], meanings: [Meaning]) {
        self.names = names
        self.meanings = meanings
    }

    /// The columns of a table with one row a call, in which a column holds the whole transcript: what would be said of
    /// a turn means nothing then.
    func ofCalls(transcript: Int) -> TableColumns {
        let fixed = names.map { Self.fixed($0) }
        let ofCalls = zip(meanings, fixed).enumerated().map { index, both -> Meaning in
            guard index != transcript else { return .text }
            switch both.0 {
            case .text, .speaker, .label, .lexical, .confidence, .start, .end:
                if case .key = both.1 { return both.1 }
                return .unused
            case .callID, .key, .duration, .tag, .unused: return both.0
            }
        }
        return TableColumns(names: names, meanings: ofCalls)
    }

    /// A warning for each column that means nothing here, or one for all of them where they are many.
    var warnings: [String] {
        let unused = names.indices.filter { meanings[$0] == .unused && !names[$0].isEmpty }.map { "‘\(names[$0])’" }
        guard unused.count > 3 else { return unused.map { "column \($0), not used" } }
        return ["columns not used: \(unused.prefix(3).joined(separator: ", ")) and \(unused.count - 3) more"]
    }

    /// The columns that may hold what was said, the likeliest name first.
    var textColumns: [Int] {
        let small = names.map { $0.lowercased() }
        let aliases = Self.aliases.first { $0.0 == .text }?.1 ?? []
        return aliases.flatMap { alias in small.indices.filter { small[$0] == alias } }
    }

    /// Whether the table has who spoke and what was said.
    var isSegments: Bool { meanings.contains(.text) && meanings.contains(.speaker) }

    private enum Wanted { case callID, text, speaker, start, end }

    private static func meaning(_ wanted: Wanted, name: String) -> Meaning {
        let isMilliseconds = name.hasSuffix("ms") || name.hasSuffix("millis")
        return switch wanted {
        case .callID: .callID
        case .text: .text
        case .speaker: .speaker
        case .start: .start(isMilliseconds: isMilliseconds)
        case .end: .end(isMilliseconds: isMilliseconds)
        }
    }

    /// Columns with one meaning wherever they stand: the record's own keys.
    private static func fixed(_ written: String) -> Meaning {
        let name = written.lowercased()
        if name == "label" { return .label }
        if name == "lexical" { return .lexical }
        if name == "confidence" { return .confidence }
        if name == "team" { return .key(.agentTeam) }
        if let unit = durations[name] { return .duration(unit) }
        if name.hasPrefix("tags."), name.utf8.count > 5 { return .tag(String(written.dropFirst(5))) }
        guard let key = RecordKey(name: name) else { return .unused }
        return key == .id ? .callID : .key(key)
    }

    private static let durations: [String: DurationUnit] = [
        "duration_minutes": .minutes, "duration_min": .minutes, "duration_mins": .minutes, "duration_seconds": .seconds,
        "duration_sec": .seconds, "duration_secs": .seconds, "duration_s": .seconds, "duration_ms": .milliseconds,
        "duration_milliseconds": .milliseconds,
    ]

    /// Names of columns in the order of preference, in small letters.
    private static let aliases: [(Wanted, [String])] = [
        (
            .callID,
            list(
                "call_id callid conversation_id conversationid contact_id contactid session_id"
                    + " 通话id 会话id 录音id 通话编号 通話編號 流水号")
        ),
        (
            .text,
            list(
                "text transcript content message utterance utt sentence sentences msg display displaytext finalsentence"
                    + " onebest result speech body 内容 文本 对话 对话内容 识别结果 內容 對話 對話內容 識別結果")
        ),
        (
            .speaker,
            list(
                "speaker speaker_label speaker_id speakerid spk role speaker_role participantrole participantpurpose"
                    + " participantid participant source who name from channel_id channelid media_channel voicetype"
                    + " 角色 说话人 发言人 声道 說話人 發言人 聲道")
        ),
        (
            .start,
            list(
                "start start_time starttime begin begin_time begintime bg ts offset startms start_ms beginoffsetmillis"
                    + " timestamp time time_in_call_secs 开始时间 開始時間")
        ),
        (.end, list("end end_time endtime to ed end_ts endms end_ms endoffsetmillis 结束时间 結束時間")),
    ]

    private static func list(_ names: String) -> [String] { names.split(separator: " ").map(String.init) }
}
