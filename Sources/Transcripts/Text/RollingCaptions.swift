/// Captions that roll up, as YouTube writes them: a cue shows the lines of the one before again, and below them a new
/// one; between two of them a cue of a moment shows nothing new. Read as they are, everything would be said twice.
enum RollingCaptions {
    /// The cues with nothing but their new lines, where they roll; else as they are.
    static func unrolled(_ cues: [CueLines]) -> [CueLines] {
        let repeated = zip(cues, cues.dropFirst()).map { repeats(of: $0, in: $1) }
        guard roll(cues, repeated) else { return cues }
        var unrolled = Array(cues.prefix(1))
        for (cue, count) in zip(cues.dropFirst(), repeated) {
            let new = CueLines(cue: cue.cue, lines: Array(cue.lines.dropFirst(count)))
            if !new.lines.isEmpty { unrolled.append(new) }
        }
        return unrolled
    }

    /// Somebody may say the same twice; captions that roll show old lines in at least every other cue, and more than
    /// once a new line below them.
    private static func roll(_ cues: [CueLines], _ repeated: [Int]) -> Bool {
        let rolled = repeated.count { $0 > 0 }
        let grown = zip(cues.dropFirst(), repeated).count { $1 > 0 && $0.lines.count > $1 }
        let hasWords = cues.contains { $0.lines.contains { $0.contains { !$0.words.isEmpty } } }
        return rolled * 2 >= repeated.count && grown >= (hasWords ? 1 : 2)
    }

    /// How many lines at the end of a cue stand at the beginning of the next one, which follows without a pause.
    private static func repeats(of first: CueLines, in next: CueLines) -> Int {
        guard next.cue.start >= first.cue.start, next.cue.start <= first.cue.end + longestGap else { return 0 }
        let (old, new) = (first.lines.map(text), next.lines.map(text))
        // More than a few lines fit on no screen.
        return (0...min(old.count, new.count, 4)).last { Array(old.suffix($0)) == Array(new.prefix($0)) } ?? 0
    }

    private static let longestGap = 50

    private static func text(_ line: [CueText.Run]) -> String { line.map(\.text).joined(separator: " ") }
}
