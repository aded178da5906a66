/// Cuts words of channels that were recorded apart into turns: a channel's talk goes on until another one says something
/// in its pause. Both may talk at once, which a walk through all words by time would cut to pieces.
struct ChannelTurns {
    /// The words of each turn, by the turns' beginnings.
    private(set) var turns: [[PlatformWord]] = []

    /// Shorter gaps between two words are no pauses, in milliseconds.
    private static let pause = 200

    /// Cuts the words.
    init(_ units: [TranscribeWords.Unit]) {
        var open: [String?: (turn: Int, end: Int)] = [:]
        var latest: (channel: String?, start: Int)?
        var latestOther: Int?
        for unit in Self.byTime(units) {
            if let last = latest, last.channel != unit.channel { latestOther = last.start }
            let start = unit.start ?? open[unit.channel]?.end ?? 0
            let end = max(unit.words[0].end ?? start, start)
            if let own = open[unit.channel], !Self.isBroken(from: own.end, to: start, by: latestOther) {
                turns[own.turn] += unit.words
                open[unit.channel] = (own.turn, max(own.end, end))
            } else {
                turns.append(unit.words)
                open[unit.channel] = (turns.count - 1, end)
            }
            latest = (unit.channel, start)
        }
    }

    private static func isBroken(from end: Int, to start: Int, by other: Int?) -> Bool {
        guard let other, start - end >= pause else { return false }
        return other >= end
    }

    private static func byTime(_ units: [TranscribeWords.Unit]) -> [TranscribeWords.Unit] {
        guard units.allSatisfy({ $0.start != nil }) else { return units }
        return units.indices.sorted { (units[$0].start ?? 0, $0) < (units[$1].start ?? 0, $1) }.map { units[$0] }
    }
}
