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
        case tag(String)
        case unused
    }

    /// The meaning of each column.
    let meanings: [Meaning]
    /// The names of columns that mean nothing here.
    let unused: [String]

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
            if let found { meanings[found] = Self.meaning(wanted, name: small[found]) }
        }
        // A column called ‘channel’ is who speaks only where nothing else says so.
        if !meanings.contains(.speaker), let channel = meanings.firstIndex(of: .key(.channel)) {
            meanings[channel] = .speaker
        }
        self.meanings = meanings
        unused = names.indices.filter { meanings[$0] == .unused && !names[$0].isEmpty }.map { names[$0] }
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
    private static func fixed(_ name: String) -> Meaning {
        if name == "label" { return .label }
        if name == "lexical" { return .lexical }
        if name == "confidence" { return .confidence }
        if name == "team" { return .key(.agentTeam) }
        if name.hasPrefix("tags."), name.utf8.count > 5 { return .tag(String(name.dropFirst(5))) }
        guard let key = RecordKey(name: name) else { return .unused }
        return key == .id ? .callID : .key(key)
    }

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
