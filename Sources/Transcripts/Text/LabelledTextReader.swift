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

extension LabelledTextReader {
    /// What of a text's lines is a label: decided over all of them, since any line may hold a colon.
    struct Labels {
        /// The labels.
        let names: Set<String>
        /// Lines or paragraphs that begin with a label.
        let labelled: Int
        private let filled: Int
        /// Whether lines that hold nothing but a time stand between the turns.
        private let hasTimesBetween: Bool

        init(_ lines: [String]) {
            let filled = Line.filled(lines)
            let times = filled.count(where: \.isTime)
            let byLine = Count(filled)
            hasTimesBetween = times * 10 >= byLine.labelled * 3 && times > 0
            let speech = filled.count { !$0.isRemark } - (hasTimesBetween ? times : 0)
            // Where long turns are cut into lines, paragraphs begin with labels and most lines do not.
            let openings = filled.filter { $0.isOpening && !$0.isRemark }
            let byParagraph = byLine.labelled * 10 < speech * 6 ? Count(openings) : nil
            if let byParagraph, byParagraph.labelled >= 2, byParagraph.labelled * 10 >= openings.count * 6 {
                names = byParagraph.names
                labelled = byParagraph.labelled
                self.filled = openings.count
            } else {
                names = byLine.names
                labelled = byLine.labelled
                self.filled = speech
            }
        }

        /// The line as a turn's beginning; nil where it goes on with the turn before.
        func turn(_ line: String) -> LabelledLine? {
            LabelledLine(line).flatMap { names.contains($0.label) ? $0 : nil }
        }

        /// Whether a line that begins no turn is nobody's words.
        func isRemark(_ line: String) -> Bool {
            Remark.isRemark(line) || (hasTimesBetween && Remark.isTime(line))
        }

        /// How often a label stands inside a turn's text, behind the end of a sentence: the mark of a text that has
        /// all its turns in one line.
        func labelsInside(_ turn: LabelledLine) -> Int {
            var count = 0
            var place = turn.text.startIndex
            while let colon = turn.text.utf8[place...].firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == 0xef }) {
                let text = turn.text[..<colon]
                place = turn.text.utf8.index(after: colon)
                guard
                    turn.text.utf8[colon...].starts(with: ":".utf8) || turn.text.utf8[colon...].starts(with: "：".utf8),
                    let end = text.suffix(LabelledLine.longest + 1).lastIndex(where: { ".?!。？！…|\t\"”".contains($0) })
                else { continue }
                let label = text[text.index(after: end)...].trimmed
                let isName = names.contains(String(label)) || LabelRole(label: String(label)) != nil
                if isName, LabelledLine.isLabel(label) { count += 1 }
            }
            return count
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

    /// A line that is not blank.
    private struct Line {
        let turn: LabelledLine?
        let isRemark: Bool
        let isTime: Bool
        /// Whether it is the first of its paragraph.
        let isOpening: Bool

        private init(_ text: String, isOpening: Bool) {
            isRemark = Remark.isRemark(text)
            isTime = Remark.isTime(text)
            turn = isRemark ? nil : LabelledLine(text)
            self.isOpening = isOpening
        }

        static func filled(_ lines: [String]) -> [Line] {
            var filled: [Line] = []
            var isBehindBlank = true
            for line in lines {
                let isBlank = line.utf8.allSatisfy(\.isBlank) || line[...].trimmed.isEmpty
                if !isBlank { filled.append(Line(line, isOpening: isBehindBlank)) }
                isBehindBlank = isBlank
            }
            return filled
        }
    }

    /// The labels in front of some lines.
    private struct Count {
        let names: Set<String>
        let labelled: Int

        init(_ lines: [Line]) {
            let candidates = lines.compactMap(\.turn)
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
        }
    }
}

/// Lines of a transcript that nobody said: `(Member holds for 2 minutes)`, `Call duration: 9 minutes`.
enum Remark {
    /// Whether the whole line stands in brackets, or is a fact about the call. A line that is a single token in
    /// capitals, such as `[NAME]`, stands for words that were taken out.
    static func isRemark(_ line: String) -> Bool {
        let text = line[...].trimmed
        guard let first = text.first else { return false }
        if let close = brackets[first], text.last == close, text.count > 2 {
            let inside = text.dropFirst().dropLast()
            return !inside.contains { $0 == first || $0 == close }
                && inside.contains { $0.isLowercase || ($0.isLetter && !$0.isCased) } && ClockTime.clock(inside) == nil
        }
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
        return facts.contains(text[..<colon].trimmed.lowercased())
    }

    /// Whether the line holds nothing but a time.
    static func isTime(_ line: String) -> Bool {
        line.utf8.count <= 40 && ClockTime.clock(line[...].trimmed.unbracketed) != nil
    }

    private static let brackets: [Character: Character] = ["(": ")", "[": "]", "（": "）", "【": "】"]

    private static let facts: Set<String> = [
        "duration", "call duration", "elapsed time", "call id", "call date", "date", "通话时长", "时长", "通话日期", "日期", "通话编号",
        "通話時長", "時長", "通話日期", "通話編號",
    ]
}
