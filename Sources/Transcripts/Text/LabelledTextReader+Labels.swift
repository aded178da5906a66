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
