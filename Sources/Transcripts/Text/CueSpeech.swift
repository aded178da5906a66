/// What a cue shows: for each of its lines the stretches in one voice.
struct CueLines {
    let cue: Cue
    var lines: [[CueText.Run]]
}

/// Makes turns of cues: by their voices, else by labels in front of the text.
struct CueSpeech {
    private let cues: [CueLines]
    private let hasVoices: Bool
    private let hasLabels: Bool

    /// The speech of a file's cues.
    init(_ cues: [Cue], decodesEntities: Bool) {
        let shown = cues.map { CueLines(cue: $0, lines: Self.lines($0, decodesEntities: decodesEntities)) }
        self.cues = RollingCaptions.unrolled(shown)
        let lines = self.cues.compactMap { $0.lines.first?.first }
        hasVoices = self.cues.contains { $0.lines.contains { $0.contains { $0.voice != nil } } }
        // A colon makes a label where most cues have one.
        let labelled = lines.filter { CueLabel($0.text) != nil }.count
        hasLabels = !hasVoices && labelled * 10 >= lines.count * 6
    }

    /// A voice may be opened in one line and go on in the next; labels stand in front of a line.
    private static func lines(_ cue: Cue, decodesEntities: Bool) -> [[CueText.Run]] {
        var lines = cue.payload
        if lines.contains(where: { $0.contains("<v") }) {
            var whole = ""
            for line in lines { whole.append(line: line[...].trimmed) }
            lines = [whole]
        }
        return lines.map { CueText($0, decodesEntities: decodesEntities, within: cue.start...cue.end).runs }
            .filter { !$0.isEmpty }
    }

    /// The turns, in the cues' order.
    ///
    /// Where several speak in one cue nobody knows when one ends; these turns have no end.
    var turns: [PlatformTurn] {
        cues.flatMap { shown in
            var said: [PlatformTurn] = []
            for run in shown.lines.joined() {
                let (label, text) = labelled(run)
                var words = run.words.map { PlatformWord($0.text, start: $0.start) }
                if said.isEmpty, words.first?.start == nil, !words.isEmpty { words[0].start = shown.cue.start }
                if let last = said.last, label == last.label || (label == nil && !hasVoices) {
                    said[said.count - 1].text.append(line: text)
                    said[said.count - 1].words += words
                } else {
                    let cue = shown.cue
                    said.append(PlatformTurn(label, text, start: cue.start, end: cue.end, words: words))
                }
            }
            if said.count > 1 { for index in said.indices { said[index].end = nil } }
            return said
        }
    }

    private func labelled(_ run: CueText.Run) -> (label: String?, text: String) {
        if hasVoices { return (run.voice, run.text) }
        guard let found = CueLabel(run.text), hasLabels || LabelRole(label: found.label) != nil else {
            return (nil, run.text)
        }
        return (SpeakerName.known(found.label), found.text)
    }
}

/// A label in front of a cue's text: `Name: …`, `[Name] …`, `(speaker 0) …`.
struct CueLabel: Equatable {
    let label: String
    let text: String

    init?(_ line: String) {
        let text = line[...].trimmed
        for (open, close) in [("[", "]"), ("(", ")")] as [(Character, Character)] where text.first == open {
            guard let end = text.firstIndex(of: close) else { return nil }
            let label = text.dropFirst()[..<end].trimmed
            let rest = text[text.index(after: end)...].trimmed.drop { $0 == ":" || $0 == "：" }.trimmed
            guard LabelledLine.isLabel(label) || SpeakerName.isUnknown(label), !rest.isEmpty else { return nil }
            guard open == "[" || label.lowercased().hasPrefix("speaker") else { return nil }
            self.label = String(label)
            self.text = String(rest)
            return
        }
        guard let found = LabelledLine(line), found.time == nil else { return nil }
        label = found.label
        self.text = found.text
    }
}
