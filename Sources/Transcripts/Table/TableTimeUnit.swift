/// Finds tables whose times are milliseconds although no column says so, as whisper.cpp writes them under `start` and
/// `end`: read as seconds, a call would last for weeks.
///
/// Such a table is refused and not read as milliseconds: a unit is told and never guessed.
struct TableTimeUnit {
    private var isNamed = false
    private var areWhole = true

    /// Fewer words than this say nothing about speed.
    private static let leastWords = 5

    /// Takes a cell with a time.
    mutating func take(_ cell: String, isMilliseconds: Bool) {
        if isMilliseconds { isNamed = true }
        if !cell.utf8.allSatisfy(\.isDigit) { areWhole = false }
    }

    /// What is wrong with the times of a call; nil where they may be seconds.
    func problem(of segments: [Segment]) -> RecordProblem? {
        guard areWhole, !isNamed else { return nil }
        var words = 0
        var time = 0
        for segment in segments {
            words += TimeDoubts.words(in: segment.text)
            if let start = segment.start, let end = segment.end { time += end - start }
        }
        let starts = segments.compactMap(\.start)
        // Without ends, all that lies between the first and the last one.
        if time == 0, let first = starts.min(), let last = starts.max() { time = last - first }
        guard words >= Self.leastWords, time > 0 else { return nil }
        // Words a second, if a time were a thousandth of what is written.
        let rate = Double(words) * 1_000_000 / Double(time)
        guard rate >= TimeDoubts.slowest, rate <= TimeDoubts.fastest else { return nil }
        return RecordProblem(
            "the times fit the words only as milliseconds, but no column says so",
            remedy: "Name the columns ‘start_ms’ and ‘end_ms’, or write seconds with a fraction, such as 12.0.")
    }
}
