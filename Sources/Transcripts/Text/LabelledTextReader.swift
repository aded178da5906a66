/// Reads text in which each turn begins with its speaker's label.
struct LabelledTextReader: TextTranscriptReader {
    let format = TranscriptFormat(
        name: "text", title: "Labelled text, such as ‘agent: …’ or ‘客服：…’",
        recognised: "six of ten lines that are not blank begin with a speaker's label, at most six labels")

    func recognises(_ text: TextDocument) -> Bool { Labels(text.opening).isTranscript }

    func read(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let lines = text.lines
        let labels = Labels(lines)
        guard labels.isTranscript || (context.options.format == format && !labels.names.isEmpty) else {
            throw labels.problem
        }
        var record = context.record(format: format)
        var preface = 0
        for (index, line) in lines.enumerated() {
            if let turn = labels.turn(line) {
                record.segments.append(try Self.segment(turn, line: index + 1))
            } else if let last = record.segments.indices.last {
                record.segments[last].text.append(line: line[...].trimmed)
            } else if !line[...].trimmed.isEmpty {
                preface += 1
            }
        }
        if preface > 0 { record.source.warnings.append("lines before the first label, not used: \(preface)") }
        return [.call(record)]
    }

    private static func segment(_ turn: LabelledLine, line: Int) throws(RecordProblem) -> Segment {
        if let time = turn.time, let end = time.end, end < time.start {
            throw RecordProblem("a time that ends before it begins", line: line)
        }
        return Segment(.unknown, turn.text, start: turn.time?.start, end: turn.time?.end, label: turn.label)
    }
}

extension LabelledTextReader {
    /// What of a text's lines is a label: decided over all of them, since any line may hold a colon.
    struct Labels {
        /// The labels.
        let names: Set<String>
        private let labelled: Int
        private let filled: Int

        init(_ lines: [String]) {
            let candidates = lines.compactMap { LabelledLine($0) }
            let times = candidates.filter { $0.time != nil }.count
            let marks = candidates.filter(\.isMarked).count
            // Where most labels are set off, what is not is a label only when it names a role; else the
            // line goes on with the turn before.
            let isTimed = times * 10 >= candidates.count * 6 && times > 0
            let isMarked = marks * 10 >= candidates.count * 6 && marks > 0
            let kept = candidates.filter {
                ((!isTimed || $0.time != nil) && (!isMarked || $0.isMarked)) || LabelRole(label: $0.label) != nil
            }
            let counts = Dictionary(kept.map { ($0.label, 1) }, uniquingKeysWith: +)
            let speech = Set(kept.filter { counts[$0.label] == 1 && $0.looksLikeSpeech }.map(\.label))
            names = Set(counts.keys).subtracting(speech)
            labelled = kept.count - speech.count
            filled = lines.filter { !$0[...].trimmed.isEmpty }.count
        }

        /// The line as a turn's beginning; nil where it goes on with the turn before.
        func turn(_ line: String) -> LabelledLine? {
            LabelledLine(line).flatMap { names.contains($0.label) ? $0 : nil }
        }

        /// Whether there are enough labelled lines, and few enough labels.
        var isTranscript: Bool { labelled > 0 && labelled * 10 >= filled * 6 && names.count <= 6 }

        /// Why it is no transcript.
        var problem: RecordProblem {
            let found =
                names.count > 6
                ? "\(names.count) different labels, which is too many"
                : "\(labelled) of \(filled) lines begin with a label such as ‘agent:’"
            return RecordProblem(
                "no speakers: \(found)", remedy: "Begin each turn with its speaker, such as ‘agent:’ or ‘客户：’.")
        }
    }
}
