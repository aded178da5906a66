import Transcripts

/// Makes call records in which much is missing, overlaps or nearly fits.
struct RandomRecord {
    private var dice: Dice
    /// How likely a bound of a segment is to be missing.
    private let missingTimes: Int
    private let hasUnknownSpeakers: Bool

    /// The call of a seed.
    static func record(seed: Int) -> CallRecord {
        var maker = RandomRecord(seed: seed)
        return maker.record(id: "call-\(seed)")
    }

    private init(seed: Int) {
        var dice = Dice(seed: seed)
        missingTimes = dice.pick([0, 0, 0, 0, 0, 0, 2, 5, 10, 100])
        hasUnknownSpeakers = dice.chance(20)
        dice.words = Words.few(seed: seed) + dice.several(0...2) { $0.pick(Words.disguised) }
        self.dice = dice
    }

    private mutating func record(id: String) -> CallRecord {
        var record = CallRecord(id: id)
        record.segments = segments()
        fillWhoAndHow(&record)
        fillSignalling(&record)
        return record
    }

    private mutating func fillWhoAndHow(_ record: inout CallRecord) {
        record.agent.id = dice.maybe(50) { $0.pick(["a-1", "a-2"]) }
        record.agent.team = dice.maybe(50) { $0.pick(["north", "south"]) }
        record.customerID = dice.maybe(30) { $0.pick(["k-1", "k-2"]) }
        record.channel = dice.pick([.phone, .phone, .chat, .video])
        record.direction = dice.maybe(50) { $0.pick([.inbound, .outbound]) }
        record.language = dice.maybe(50) { $0.pick(["zh", "zh-CN", "en-US", "en", "fr"]) }
        record.queue = dice.maybe(50) { $0.pick(["a", "b", "c"]) }
        for tag in ["vip", "complaint"] where dice.chance(40) { record.tags[tag] = dice.pick(["yes", "no"]) }
    }

    private mutating func fillSignalling(_ record: inout CallRecord) {
        record.answered = dice.pick([nil, nil, true, true, true, true, true, true, true, false])
        record.rings = dice.maybe(40) { $0.number(0...5) }
        record.ringTime = dice.maybe(50) { $0.pick([0, 1, 4999, 5000, 5001, 12_000, 12_001, 15_000, 15_001, 18_000]) }
        record.duration = dice.maybe(30) { $0.number(0...20) * 1000 }
        record.endedBy = dice.maybe(60) { $0.pick([.agent, .customer, .system]) }
        record.resolved = dice.maybe(30) { $0.chance(50) }
    }

    // MARK: segments

    private mutating func segments() -> [Segment] {
        var segments: [Segment] = []
        var clock = 0
        for _ in 0..<dice.pick([0, 1, 2, 4, 6, 8, 8, 10, 10, 12, 14]) {
            let start = max(0, clock + dice.pick([-1000, -500, -499, 0, 0, 0, 500, 1000, 1001, 2000, 3000, 5000]))
            let end = start + dice.pick([0, 200, 500, 1000, 1000, 1500, 2000, 3000])
            let text = text(after: segments)
            segments.append(Segment(speaker(), text, start: known(start), end: known(end)))
            clock = dice.chance(90) ? end : start
        }
        if segments.count > 1, dice.chance(15) { segments.swapAt(0, segments.count - 1) }
        return segments
    }

    private mutating func known(_ time: Int) -> Int? { dice.chance(missingTimes) ? nil : time }

    private mutating func speaker() -> Speaker {
        if hasUnknownSpeakers, dice.chance(20) { return .unknown }
        switch dice.number(0...99) {
        case 0..<44: return .agent
        case 44..<88: return .customer
        case 88..<95: return .system
        default: return .colleague
        }
    }

    private mutating func text(after earlier: [Segment]) -> String {
        switch dice.number(0...99) {
        case 0..<6: return dice.pick(Words.wordless)
        case 6..<27: return dice.pick(Words.listening)
        case 27..<32: return dice.pick(Words.numbers)
        case 32..<42: return earlier.isEmpty ? "好" : dice.pick(earlier).text
        case 42..<47: return "号码是" + dice.pick(Words.numbers) + "，" + dice.pick(dice.words)
        default: return sentence()
        }
    }

    private mutating func sentence() -> String {
        let separator = dice.pick([" ", "，", " "])
        let most = dice.pick([2, 4, 8])
        return dice.several(1...most) { $0.pick($0.words) }.joined(separator: separator)
    }
}
