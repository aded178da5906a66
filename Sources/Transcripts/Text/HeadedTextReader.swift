/// Reads text in which a speaker's name and time stand on a line of their own and the words below: the text export of
/// Otter (`Alice Chen  0:01`) and of Chinese services (`说话人1 00:12`).
struct HeadedTextReader: TextTranscriptReader {
    let format = TranscriptFormat(
        name: "otter", title: "Text with name and time on a line of their own, such as Otter's ‘Alice Chen  0:01’",
        recognised: "two or more lines are a name and a time, with words below")

    func recognises(_ text: TextDocument) -> Bool { Headings(text.opening).found.count >= 2 }

    func read(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let lines = text.lines
        let headings = Headings(lines).found
        guard let first = headings.keys.min() else {
            throw RecordProblem("no line that is a speaker's name and a time, such as ‘Alice Chen  0:01’")
        }
        var turns: [PlatformTurn] = []
        var unused = lines[..<first].count { !$0[...].trimmed.isEmpty }
        for (index, line) in lines.enumerated().dropFirst(first) {
            if let heading = headings[index] {
                if let last = turns.last?.start, heading.time.start < last {
                    throw RecordProblem("a time before that of the turn above", line: index + 1)
                }
                let label = SpeakerName.known(heading.label)
                turns.append(PlatformTurn(label, "", start: heading.time.start, end: heading.time.end))
            } else if Self.isFooter(line) {
                unused += 1
            } else {
                turns[turns.count - 1].text.append(line: line[...].trimmed)
            }
        }
        var call = PlatformCall(format, context)
        for turn in turns { call.add(turn) }
        if unused > 0 { call.warn("lines that are no speech, not used: \(unused)") }
        return [try call.reading()]
    }

    private static func isFooter(_ line: String) -> Bool { line.hasPrefix("Transcribed by https://otter.ai") }
}

/// A line that is a speaker's name and a time: `Alice Chen  0:01`, `说话人1 00:12`, `**Bob** [00:00:05]`.
struct TurnHeading: Equatable {
    let label: String
    let time: TimeMark

    /// Reads a line; nil where it is no heading.
    init?(_ line: String) {
        let line = line[...].trimmed
        guard line.utf8.count <= 200, let last = line.last, last.isNumber || last == ")" || last == "]" else {
            return nil
        }
        let words = line.split(whereSeparator: \.isWhitespace)
        // The time is one word, or three: `0:01 - 0:05`.
        for count in [3, 1] where words.count > count {
            let first = words[words.count - count]
            var rest = line[first.startIndex...]
            if rest.first != "[", rest.first != "(" { rest = "[\(rest)]" }
            guard let time = TimeMark.take(from: &rest), rest.isEmpty, count == 1 || time.end != nil,
                first.contains(":"), (time.end ?? .max) >= time.start
            else { continue }
            let label = line[..<first.startIndex].trimmed.trimming { $0 == "*" || $0 == "_" || $0 == "#" }.trimmed
            guard LabelledLine.isLabel(label), !label.contains(where: { $0 == ":" || $0 == "：" }) else { return nil }
            self.label = String(label)
            self.time = time
            return
        }
        return nil
    }
}

/// The lines of a text that are headings, by their places.
private struct Headings {
    private(set) var found: [Int: TurnHeading] = [:]

    /// Finds them. A line of talk may end with a time too (`see you at 10:30`): it stands right below a heading, or its
    /// words come once only and go on from the line above.
    init(_ lines: [String]) {
        var candidates: [(place: Int, heading: TurnHeading, isBehindBlank: Bool)] = []
        var isBehindBlank = true
        for (place, line) in lines.enumerated() {
            if let heading = TurnHeading(line) { candidates.append((place, heading, isBehindBlank)) }
            isBehindBlank = line[...].trimmed.isEmpty
        }
        let counts = Dictionary(candidates.map { ($0.heading.label, 1) }, uniquingKeysWith: +)
        for (place, heading, isBehindBlank) in candidates where !Self.looksLikeSpeech(heading.label) {
            guard found[place - 1] == nil else { continue }
            if isBehindBlank || counts[heading.label, default: 0] > 1 || Self.namesSpeaker(heading.label) {
                found[place] = heading
            }
        }
    }

    private static func namesSpeaker(_ label: String) -> Bool {
        let name = label.lowercased()
        return LabelRole(label: label) != nil || SpeakerName.isUnknown(label[...])
            || ["speaker", "说话人", "說話人", "发言人", "發言人"].contains(where: name.hasPrefix)
    }

    private static func looksLikeSpeech(_ label: String) -> Bool {
        let words = label.split(separator: " ")
        return words.count > 2 && LabelRole(label: label) == nil
            && words.dropFirst().contains { $0.first?.isLowercase == true && !particles.contains($0) }
    }

    /// Small words of names: `Ludwig van Beethoven`.
    private static let particles: Set<Substring> = [
        "van", "von", "de", "der", "den", "da", "di", "du", "la", "el", "al", "bin",
    ]
}
