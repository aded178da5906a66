import Diagnostics
import Scoring
import Transcripts

/// A call's words with the evidence marked: `⟦您好⟧₂` is evidence of the second criterion.
struct Transcript {
    private let record: CallRecord
    private let isColoured: Bool
    /// For each segment the marked spans with the criterion's number.
    private var marks: [Int: [(span: Range<Int>, criterion: Int)]] = [:]

    init(_ record: CallRecord, _ evaluation: Evaluation, isColoured: Bool) {
        self.record = record
        self.isColoured = isColoured
        for (index, result) in evaluation.criteria.enumerated() {
            for evidence in result.explanation.evidence where !evidence.span.isEmpty {
                marks[evidence.segment, default: []].append((evidence.span, index + 1))
            }
        }
    }

    /// The words, a paragraph a segment.
    var text: String {
        record.segments.indices.map { index in
            let segment = record.segments[index]
            let time = segment.start.map(clock) ?? "–:––"
            let head = time.padded(to: 6, onLeft: true) + "  " + segment.speaker.rawValue.padded(to: 10)
            let lines = wrapped(marked(index), indent: 18)
            return head + (lines.first.map { String($0.dropFirst(18)) } ?? "") + "\n"
                + lines.dropFirst().map { $0 + "\n" }.joined()
        }.joined()
    }

    private func marked(_ index: Int) -> String {
        let scalars = Array(record.segments[index].text.unicodeScalars)
        guard let spans = marks[index] else { return record.segments[index].text }
        let bounds = Set(spans.flatMap { [$0.span.lowerBound, $0.span.upperBound] }).union([0, scalars.count])
            .filter { $0 <= scalars.count }.sorted()
        var result = ""
        for (from, to) in zip(bounds, bounds.dropFirst()) {
            let piece = String(String.UnicodeScalarView(scalars[from..<to]))
            let numbers = Set(spans.filter { $0.span.lowerBound <= from && to <= $0.span.upperBound }.map(\.criterion))
            result += numbers.isEmpty ? piece : mark(piece, numbers.sorted())
        }
        return result
    }

    private func mark(_ piece: String, _ numbers: [Int]) -> String {
        let names = numbers.map { Self.lowered($0) }.joined(separator: "‚")
        return isColoured ? "\u{1b}[7m\(piece)\u{1b}[0m\(names)" : "⟦\(piece)⟧\(names)"
    }

    private static func lowered(_ number: Int) -> String {
        String(
            String.UnicodeScalarView("\(number)".unicodeScalars.compactMap { Unicode.Scalar($0.value - 0x30 + 0x2080) })
        )
    }
}
