import JSON
import PhraseMatching
import Rubrics
import Scoring
import Transcripts

/// Scores one piece of the input: a function of the piece and the plan, so that the number of jobs
/// can't change a result.
struct BatchScorer: ~Copyable {
    private let plan: ScoringPlan
    private var parser = JSONParser()
    private var native: NativeReader
    private var sink: BulkSink
    /// The talk for each rubric but the first.
    private var otherTalks: [TalkBox]
    private var calls: CallCollector

    /// A scorer for a plan.
    init(_ plan: ScoringPlan) {
        self.plan = plan
        native = NativeReader(zone: plan.reading.zone)
        sink = BulkSink(talk: Talk(for: plan.rubrics[0]))
        otherTalks = plan.rubrics.dropFirst().map(TalkBox.init)
        calls = CallCollector(plan: plan)
    }

    /// Scores a piece.
    static func score(_ item: WorkItem, by plan: ScoringPlan) -> BatchResult {
        var scorer = BatchScorer(plan)
        switch item {
        case .lines(let block): scorer.score(block)
        case .document(let file, let bytes):
            for reading in TranscriptFile.read(bytes, file: file, options: plan.reading) {
                scorer.take(reading, line: nil)
            }
        case .setAside(let setAside): scorer.calls.setAside(setAside)
        case .tooLong(let file, let line, _):
            scorer.calls.setAside(SetAside(.tooLongLine(line), file: file, raw: []))
        }
        return scorer.calls.result
    }

    // MARK: Lines

    private mutating func score(_ block: LineBlock) {
        block.bytes.withUnsafeBytes { all in
            var start = 0
            var line = block.firstLine
            while start < block.count {
                let end = firstNewline(in: all, from: start, to: block.count) ?? block.count
                score(UnsafeRawBufferPointer(rebasing: all[start..<end]), line: line, of: block.file)
                start = end + 1
                line += 1
            }
        }
    }

    /// Scores one line; its bytes have the parser's padding behind them.
    private mutating func score(_ line: UnsafeRawBufferPointer, line number: Int, of file: String) {
        guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0d }) else { return }
        guard line.count <= LineLayout.longestRecord else {
            return calls.setAside(SetAside(.tooLongLine(number), file: file, raw: Array(line)))
        }
        sink.removeAll()
        do {
            let record = try parser.parse(line) { root in
                try native.read(root, defaultID: ReadingContext.defaultID(file: file, record: number), into: &sink)
            }
            // To decide who the agent is takes all segments; so does a call with several agents.
            let isWholeNeeded =
                record.source.roles == .none || sink.hasAgentIDs || !plan.reading.agentLabels.isEmpty
            guard plan.rubrics.count == 1, !isWholeNeeded else {
                return try scoreWhole(line, number, file)
            }
            var header = record
            TranscriptFile.complete(&header, file: file, options: plan.reading, isOnly: false)
            sink.hash.add(header.fieldsHash)
            sink.talk.arrange()
            calls.add(header, contentHash: sink.hash.value, rubric: 0, line: number, sink.talk)
        } catch let problem as RecordProblem {
            calls.setAside(SetAside(problem.at(line: number), file: file, raw: Array(line)))
        } catch let error as JSONError {
            let problem = RecordProblem(error, in: line).inLine(number)
            calls.setAside(SetAside(problem, file: file, raw: Array(line)))
        } catch {
            calls.setAside(SetAside(RecordProblem("can’t be read", line: number), file: file, raw: Array(line)))
        }
    }

    /// Scores a line whose speakers or agents have to be worked out from all its segments.
    private mutating func scoreWhole(_ line: UnsafeRawBufferPointer, _ number: Int, _ file: String) throws {
        let record = try parser.parse(line) { root in
            try native.read(root, defaultID: ReadingContext.defaultID(file: file, record: number))
        }
        for own in TranscriptFile.finish(record, file: file, options: plan.reading) {
            take(.call(own), line: number)
        }
    }

    // MARK: Whole records

    private mutating func take(_ reading: Reading, line: Int?) {
        switch reading {
        case .setAside(let setAside): calls.setAside(setAside)
        case .call(let record):
            guard plan.rubrics.count > 1 else {
                sink.talk.removeAll()
                sink.talk.add(record)
                sink.talk.arrange()
                return calls.add(record, contentHash: record.contentHash, rubric: 0, line: line, sink.talk)
            }
            takeByFittingRubric(record, line: line)
        }
    }

    /// Scores a record by the one rubric whose `only` is met; where none is, by the one for which that is unknown.
    private mutating func takeByFittingRubric(_ record: CallRecord, line: Int?) {
        sink.talk.removeAll()
        sink.talk.add(record)
        sink.talk.arrange()
        var fits = [sink.talk.fit(record)]
        for box in otherTalks {
            box.talk.removeAll()
            box.talk.add(record)
            box.talk.arrange()
            fits.append(box.talk.fit(record))
        }
        let choice = RubricChoice(fits)
        guard let rubric = choice.only else {
            let (message, remedy) = choice.problem(ids: plan.rubrics.map(\.rubric.id))
            let problem = RecordProblem(message, remedy: remedy, line: line)
            return calls.setAside(SetAside(problem, file: record.source.file, raw: []))
        }
        if rubric == 0 {
            calls.add(record, contentHash: record.contentHash, rubric: 0, line: line, sink.talk)
        } else {
            calls.add(record, contentHash: record.contentHash, rubric: rubric, line: line, otherTalks[rubric - 1].talk)
        }
    }
}

/// Collects what became of the records of a piece.
private struct CallCollector: ~Copyable {
    private let plan: ScoringPlan
    private(set) var result = BatchResult()
    private var writer = CallWriter()

    init(plan: ScoringPlan) { self.plan = plan }

    mutating func setAside(_ setAside: SetAside) { result.outcomes.append(.setAside(setAside)) }

    /// Adds a call that was arranged to the result.
    mutating func add(
        _ record: CallRecord, contentHash: UInt64, rubric: Int, line: Int?, _ talk: borrowing Talk
    ) {
        let start = result.output.count
        let compiled = plan.rubrics[rubric]
        let score = talk.score(record)
        writer.write(record, score, talk, plan, compiled, into: &result.output)
        result.outcomes.append(
            .scored(
                ScoredCall(
                    file: record.source.file, line: line, idHash: record.idHash, contentHash: contentHash,
                    agent: record.agent, rubric: rubric, score: score, passed: compiled.passed(score.score),
                    output: start..<result.output.count, hasUnknownSpeakers: talk.hasUnknownSpeakers,
                    hasWarnings: !record.source.warnings.isEmpty,
                    metadataLine: record.source.metadataLine)))
    }
}

extension RecordProblem {
    fileprivate static func tooLongLine(_ line: Int) -> RecordProblem {
        RecordProblem("a line of more than 16 MiB", line: line)
    }
}

/// Takes a native call's segments straight into the talk, and hashes what they say.
private struct BulkSink: SegmentSink, ~Copyable {
    var talk: Talk
    var hash = ContentHash()
    var hasAgentIDs = false

    init(talk: consuming Talk) { self.talk = talk }

    mutating func removeAll() {
        talk.removeAll()
        hash = ContentHash()
        hasAgentIDs = false
    }

    mutating func add(_ segment: NativeSegment) {
        talk.add(segment.speaker, start: segment.start, end: segment.end, text: segment.text)
        hash.add(segment)
        if segment.agentID != nil { hasAgentIDs = true }
    }

    mutating func add(_ word: NativeWord) { hash.add(word) }
}

/// A talk in a list, which holds only what can be copied.
private final class TalkBox {
    var talk: Talk
    init(_ rubric: CompiledRubric) { talk = Talk(for: rubric) }
}
