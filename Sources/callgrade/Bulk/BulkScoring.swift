import Transcripts

/// Scores all inputs: pieces are shared out among jobs and come back in the input's order.
struct BulkScoring {
    let plan: ScoringPlan

    /// Scores everything.
    ///
    /// - Parameter take: gets each piece with what became of it, in the input's order.
    func run(_ reader: consuming InputReader, take: (WorkItem, BatchResult) throws -> Void) async throws {
        var reader = reader
        guard plan.jobs > 1 else {
            while let item = reader.nextItem() { try take(item, BatchScorer.score(item, by: plan)) }
            return
        }
        try await withThrowingTaskGroup(of: (Int, WorkItem, BatchResult).self) { group in
            var sent = 0
            var taken = 0
            var waiting: [Int: (WorkItem, BatchResult)] = [:]
            // Twice as many pieces as jobs are under way, so that memory stays flat and no job waits.
            func sendNext() -> Bool {
                guard let item = reader.nextItem() else { return false }
                let number = sent
                let plan = plan
                group.addTask { (number, item, BatchScorer.score(item, by: plan)) }
                sent += 1
                return true
            }
            while sent < plan.jobs * 2, sendNext() {}
            while let (number, item, result) = try await group.next() {
                waiting[number] = (item, result)
                while let (item, result) = waiting.removeValue(forKey: taken) {
                    try take(item, result)
                    taken += 1
                }
                while sent - taken < plan.jobs * 2, sendNext() {}
            }
        }
    }
}
