internal import JSON

/// Names under which home-made files keep what a turn consists of, as ``PlainMembers`` has them.
enum TurnKeys {
    static let text = names(
        "text transcript content message utterance utt sentence msg display displaytext finalsentence onebest result"
            + " speech body 内容 文本 对话 对话内容 识别结果")
    /// Who speaks, by name or number.
    static let speaker = names(
        "speaker speakerid speakerlabel speakername spk participantid participant sender 说话人 发言人")
    /// Names that may be a speaker's, and much else.
    static let vagueSpeaker = names("who name from source")
    /// What part the speaker has.
    static let role = names("role speakerrole participantrole participantpurpose speakertype voicetype 角色")
    static let channel = names("channel channelid mediachannel 声道")
    static let start = names(
        "start starttime startoffset begin begintime beginoffset bg ts offset timestamp time timeincall 开始时间")
    static let end = names("end endtime endoffset ed endts 结束时间")
    static let duration = names("duration dur 时长")

    /// Names of the lists in which turns stand, the likelier first.
    static let lists = names(
        "transcript turns utterances messages conversation dialogue dialog segments sentences entries lines"
            + " transcription transcripts conversations dialogues dialogs items events results result data content"
            + " 对话 对话内容")

    /// Names of turns that a slip of the pen is looked for among; shorter ones are near to too much.
    static let suggestions = ["speaker", "participant", "text", "transcript", "content", "message", "utterance"]

    private static func names(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }
}

/// An object's members by names without case, blanks, `_` and `-`; the first of several of one name counts.
struct PlainMembers {
    private var members: [String: JSONValue] = [:]
    /// Members whose key ends with a unit, by the name in front of it.
    private var timed: [String: (value: JSONValue, unit: SourceTime)] = [:]
    /// The keys as they are written.
    private(set) var keys: [String] = []

    /// The members of a short object; of a long one the first.
    init(_ object: JSONValue) {
        for (key, value) in object.members.prefix(64) where key.utf8.count <= 64 {
            keys.append(key.string)
            guard !value.isNull else { continue }
            let name = Self.plain(key.string)
            if members[name] == nil { members[name] = value }
            guard let (ending, unit) = Self.units.first(where: { name.hasSuffix($0.ending) }) else { continue }
            let front = String(name.dropLast(ending.count))
            if timed[front] == nil { timed[front] = (value, unit) }
        }
    }

    /// A key without case, blanks, `_` and `-`.
    static func plain(_ key: String) -> String {
        key.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }
    }

    /// The value of the first of these names that is there and is what is asked for.
    func first(_ names: [String], where isWanted: (JSONValue) -> Bool = { _ in true }) -> JSONValue? {
        names.lazy.compactMap { members[$0] }.first(where: isWanted)
    }

    /// As ``first(_:where:)`` for what may be a time, with the unit that its key names.
    func firstTime(_ names: [String]) -> (value: JSONValue, unit: SourceTime?)? {
        for name in names {
            if let value = members[name], value.mayBeTime { return (value, nil) }
            if let (value, unit) = timed[name], value.mayBeTime { return (value, unit) }
        }
        return nil
    }

    /// Longer endings stand before those that end them.
    private static let units: [(ending: String, unit: SourceTime)] = [
        ("inmilliseconds", .milliseconds), ("milliseconds", .milliseconds), ("millis", .milliseconds),
        ("msec", .milliseconds), ("inms", .milliseconds), ("ms", .milliseconds), ("毫秒", .milliseconds),
        ("inseconds", .seconds), ("seconds", .seconds), ("secs", .seconds), ("sec", .seconds), ("秒", .seconds),
    ]
}

extension JSONValue {
    /// Whether this may be a time: a number, or a text that begins with a digit.
    fileprivate var mayBeTime: Bool { number != nil || utf8?.first?.isDigit == true }
}
