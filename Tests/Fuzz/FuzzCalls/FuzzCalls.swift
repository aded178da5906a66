import FuzzDriver
import JSON
import Rubrics
import Scoring
import Transcripts

// Any bytes as a line of NDJSON: read straight into the scoring, as bulk work does, and as a whole record. Both must
// come to the same score.

/// The rubric that ships with the program; the working folder is the project's.
private let rubric: CompiledRubric = {
    do {
        return try CompiledRubric(try RubricReader.read(file: "Rubrics/phone-service.yaml").rubric)
    } catch {
        fatalError("\(error)")
    }
}()

@main
struct FuzzCalls {
    static func main() {
        fuzz(scoreLine)
    }
}

/// Scores a line.
private func scoreLine(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let line = [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    var reader = NativeReader()
    guard
        let record = try? JSONParser().parse(
            copying: line, { root in try reader.read(root, defaultID: "fuzz") })
    else { return 0 }
    var sink = TalkSink(talk: Talk(for: rubric))
    do {
        _ = try JSONParser().parse(copying: line) { root in try reader.read(root, defaultID: "fuzz", into: &sink) }
    } catch {
        fatalError("read as a whole, but not in bulk: \(error)")
    }
    sink.talk.arrange()
    var talk = Talk(for: rubric)
    talk.add(record)
    talk.arrange()
    precondition(sink.talk.score(record).score == talk.score(record).score, "two scores of one call")
    check(talk.evaluate(record, language: .en), record)
    return 0
}

/// What holds of every evaluation: points add up to the score, and evidence lies in its text.
private func check(_ evaluation: Evaluation, _ record: CallRecord) {
    if let score = evaluation.score {
        precondition((0...10_000).contains(score), "a score out of range")
        precondition(evaluation.criteria.reduce(0) { $0 + ($1.points ?? 0) } == score, "points that don't add up")
    }
    for evidence in evaluation.criteria.flatMap(\.explanation.evidence) {
        let text = record.segments[evidence.segment].text
        precondition(evidence.text == text, "evidence of another segment")
        precondition(evidence.span.upperBound <= text.unicodeScalars.count, "evidence behind its text")
    }
    var json = JSONWriter()
    json.evaluation(evaluation, by: rubric.rubric, engine: "fuzz")
    precondition((try? JSONParser().parse(copying: json.bytes) { $0.kind == .object }) == true, "no JSON")
}

/// Takes segments straight into a talk.
private struct TalkSink: SegmentSink, ~Copyable {
    var talk: Talk

    mutating func add(_ segment: NativeSegment) {
        talk.add(segment.speaker, start: segment.start, end: segment.end, text: segment.text)
    }

    mutating func add(_ word: NativeWord) {}
}
