import Testing

/// The cases worked out by hand, put to both scorers.
@Suite("Worked cases")
struct WorkedTests {
    @Test("The naive scorer comes to what was worked out by hand", arguments: WorkedCase.all)
    func naiveScorer(worked: WorkedCase) {
        let evaluation = NaiveScorer(worked.rubric).evaluate(worked.record)
        for claim in worked.claims { #expect(claim.asFound(in: evaluation) == claim) }
    }

    @Test(
        "The engine comes to what was worked out by hand",
        arguments: WorkedCase.all)
    func engine(worked: WorkedCase) throws {
        let evaluation = try #require(EngineAdapter.evaluate(worked.record, by: worked.rubric))
        for claim in worked.claims { #expect(claim.asFound(in: evaluation) == claim) }
    }

    @Test("No two cases have the same name")
    func namesDiffer() {
        let names = WorkedCase.all.map(\.name)
        let repeated = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        #expect(repeated == [])
    }

    @Test("A case that is excluded has no figures")
    func excludedHaveNoFigures() {
        let excluded = WorkedCase.all.map { NaiveScorer($0.rubric).evaluate($0.record) }.filter { $0.excluded != nil }
        #expect(excluded.count == 2)
        #expect(excluded.allSatisfy { $0 == NaiveEvaluation(excluded: $0.excluded) })
    }
}
