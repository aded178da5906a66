/// A line of the text in which Tencent Cloud writes a result: `[1:02.640,1:03.280,1]  您好。`, with the speaker last in
/// the brackets where speakers or channels were told apart.
///
/// Minutes go on counting behind an hour.
struct TencentLine {
    private let speaker: String?
    private let start: Int
    private let end: Int
    private let text: Substring

    /// The most characters that a line's brackets take.
    static let longestTag = 60

    /// Reads a line; nil where it does not begin with such times. Brackets in the text are text.
    init?(_ line: Substring) {
        let line = line.trimmed
        guard line.first == "[", let close = line.prefix(Self.longestTag).firstIndex(of: "]") else { return nil }
        let parts = line[line.index(after: line.startIndex)..<close]
            .split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
        guard parts.count == 2 || parts.count == 3, let start = ClockTime.clock(parts[0]),
            let end = ClockTime.clock(parts[1]), parts.count == 2 || !parts[2].isEmpty
        else { return nil }
        self.start = start
        self.end = end
        speaker = parts.count == 3 ? SpeakerLabel.speaker(named: String(parts[2])) : nil
        text = line[line.index(after: close)...].trimmed
    }

    /// The turns of a text's lines, and how many lines stand before the first of them. A line without times goes on
    /// with the turn before.
    static func turns(_ lines: [Substring]) -> (turns: [PlatformTurn], preface: Int) {
        var turns: [PlatformTurn] = []
        var preface = 0
        for line in lines where !line.trimmed.isEmpty {
            if let tagged = TencentLine(line) {
                turns.append(PlatformTurn(tagged.speaker, String(tagged.text), start: tagged.start, end: tagged.end))
            } else if turns.isEmpty {
                preface += 1
            } else {
                turns[turns.count - 1].text.append(line: line.trimmed)
            }
        }
        return (turns, preface)
    }

    /// Adds turns to a call. Where all have the speaker 0, speakers were not told apart, and both sides stand under it.
    static func add(_ turns: [PlatformTurn], to call: inout PlatformCall) {
        let isTold = turns.contains { $0.label != SpeakerLabel.speaker(named: "0") }
        for turn in turns {
            var own = turn
            if !isTold { own.label = nil }
            call.add(own)
        }
    }
}
