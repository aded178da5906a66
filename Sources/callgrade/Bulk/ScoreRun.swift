import Diagnostics
import Transcripts

/// Takes what became of each piece, in the input's order: each call once, what was set aside noted.
struct ScoreRun {
    /// The sums so far.
    private(set) var totals: ScoreTotals
    private let plan: ScoringPlan
    private var ledger = IdLedger()
    private var progress: ProgressBar
    private let rejects: RejectsFile?
    private var usedMetadata: Set<Int> = []

    /// A run for a plan.
    ///
    /// - Parameter rejects: the file for what is set aside, or nil.
    init(_ plan: ScoringPlan, rejects: String?, progress: ProgressBar) throws {
        self.plan = plan
        totals = ScoreTotals(plan)
        self.progress = progress
        self.rejects = try rejects.map { try RejectsFile($0) }
    }

    /// The rows of the sidecar that no call used.
    var unusedMetadata: [Diagnostic] { plan.reading.metadata?.unmatched(used: usedMetadata) ?? [] }

    /// Takes a piece with its result.
    ///
    /// - Parameter write: gets what is to be written for each call that counts.
    mutating func take(_ item: WorkItem, _ result: BatchResult, write: (ArraySlice<UInt8>) throws -> Void) throws {
        for outcome in result.outcomes {
            switch outcome {
            case .setAside(let setAside): try note(setAside, item)
            case .scored(let call): try take(call, item, result, write)
            }
        }
        progress.advance(by: item.size, calls: totals.calls)
    }

    /// Ends the run.
    func finish() throws {
        progress.finish()
        try rejects?.close()
    }

    private mutating func take(
        _ call: ScoredCall, _ item: WorkItem, _ result: BatchResult, _ write: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        if let line = call.metadataLine { usedMetadata.insert(line) }
        switch ledger.meet(id: call.idHash, content: call.contentHash) {
        case .new:
            totals.add(call)
            try write(result.output[call.output])
        case .same: totals.noteRepeated()
        case .conflict:
            let problem = RecordProblem(
                "the id was met before with other content", remedy: "Give each call an id of its own.", line: call.line)
            try note(SetAside(problem, file: call.file, raw: item.raw(line: call.line)), item)
        }
    }

    private mutating func note(_ setAside: SetAside, _ item: WorkItem) throws {
        totals.noteSetAside()
        progress.finish()
        Terminal.note(setAside.diagnostic.description)
        if case .tooLong(let file, _, let bytes) = item {
            if let rejects, try !rejects.copy(bytes, of: file) {
                Terminal.note(
                    "  It is not among the rejects, as it can’t be read again; read a file instead of a pipe.")
            }
        } else {
            try rejects?.write(setAside.raw.isEmpty ? item.raw(line: setAside.place.line) : setAside.raw)
        }
    }
}

extension WorkItem {
    /// A record's bytes as they were: its line, or all of the document.
    fileprivate func raw(line: Int?) -> [UInt8] {
        switch self {
        case .document(_, let bytes): return bytes
        case .setAside, .tooLong: return []
        case .lines(let block):
            guard let line else { return [] }
            let lines = block.bytes[..<block.count].split(
                separator: 0x0a, maxSplits: line - block.firstLine + 1, omittingEmptySubsequences: false)
            let index = line - block.firstLine
            return lines.indices.contains(index) ? Array(lines[index]) : []
        }
    }
}
