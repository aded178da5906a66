/// Makes segments of cues: by their voices, else by labels in front of the text.
struct CueSpeech {
    private let cues: [(cue: Cue, runs: [[CueText.Run]])]
    private let hasVoices: Bool
    private let hasLabels: Bool

    /// The speech of a file's cues.
    init(_ cues: [Cue], decodesEntities: Bool) {
        self.cues = cues.map { cue in
            (cue, Self.lines(cue.payload, decodesEntities: decodesEntities))
        }
        let lines = self.cues.compactMap { $0.runs.first?.first }
        hasVoices = self.cues.contains { $0.runs.contains { $0.contains { $0.voice != nil } } }
        // A colon makes a label where most cues have one.
        let labelled = lines.filter { CueLabel($0.text) != nil }.count
        hasLabels = !hasVoices && labelled * 10 >= lines.count * 6
    }

    /// A voice may be opened in one line and go on in the next; labels stand in front of a line.
    private static func lines(_ payload: [String], decodesEntities: Bool) -> [[CueText.Run]] {
        if payload.contains(where: { $0.contains("<v") }) {
            var whole = ""
            for line in payload { whole.append(line: line[...].trimmed) }
            return [CueText(whole, decodesEntities: decodesEntities).runs]
        }
        return payload.map { CueText($0, decodesEntities: decodesEntities).runs }.filter { !$0.isEmpty }
    }

    /// The segments, in the cues' order.
    ///
    /// Where several speak in one cue nobody knows when one ends; these segments have no end.
    var segments: [Segment] {
        cues.flatMap { cue, lines in
            var said: [Segment] = []
            for run in lines.joined() {
                let (label, text) = labelled(run)
                if let last = said.last, label == last.label || (label == nil && !hasVoices) {
                    said[said.count - 1].text.append(line: text)
                } else {
                    said.append(Segment(.unknown, text, start: cue.start, end: cue.end, label: label))
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
        return (found.label, found.text)
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
            guard LabelledLine.isLabel(label), !rest.isEmpty else { return nil }
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
