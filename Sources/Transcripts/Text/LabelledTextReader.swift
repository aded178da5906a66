/// Reads text in which each turn begins with its speaker's label.
struct LabelledTextReader: TextTranscriptReader {
    let format = TranscriptFormat(
        name: "text", title: "Labelled text, such as ‘agent: …’ or ‘客服：…’",
        recognised: "six of ten lines or paragraphs begin with a speaker's label, at most six labels")

    /// Texts whose lines begin with labels too, and that mean more by them.
    private static let others: [any TextTranscriptReader] = [
        WebVTTReader(), SubRipReader(), TableReader(), WhatsAppReader(), ZoomChatReader(),
    ]

    func recognises(_ text: TextDocument) -> Bool {
        Labels(text.opening).isTranscript && !Self.others.contains { $0.recognises(text) }
    }

    func read(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let lines = text.lines
        let labels = Labels(lines)
        guard labels.isTranscript || (context.options.format == format && !labels.names.isEmpty) else {
            throw labels.problem
        }
        var turns: [(turn: LabelledLine, line: Int)] = []
        var preface = 0
        var remarks = 0
        for (index, line) in lines.enumerated() {
            if let turn = labels.turn(line) {
                turns.append((turn, index + 1))
            } else if labels.isRemark(line) {
                remarks += 1
            } else if let last = turns.indices.last {
                turns[last].turn.text.append(line: line[...].trimmed)
            } else if !line[...].trimmed.isEmpty {
                preface += 1
            }
        }
        guard turns.lazy.map({ labels.labelsInside($0.turn) }).reduce(0, +) < max(1, turns.count) else {
            throw RecordProblem(
                "several speakers in one line", remedy: "Put each turn on a line of its own.", line: turns.first?.line)
        }
        var call = PlatformCall(format, context)
        for (turn, line) in turns { call.add(try Self.turn(turn, line: line)) }
        if preface > 0 { call.warn("lines before the first label, not used: \(preface)") }
        if remarks > 0 { call.warn("lines that are no speech, not used: \(remarks)") }
        return [try call.reading()]
    }

    private static func turn(_ turn: LabelledLine, line: Int) throws(RecordProblem) -> PlatformTurn {
        if let time = turn.time, let end = time.end, end < time.start {
            throw RecordProblem("a time that ends before it begins", line: line)
        }
        return PlatformTurn(
            SpeakerName.known(turn.label), turn.text, start: turn.time?.start, end: turn.time?.end)
    }
}
