import Rubrics
import Scoring
import Transcripts

/// What a run of `score` does, known before the first call is read and shared by all jobs.
struct ScoringPlan: Sendable {
    /// What is written for each call.
    enum CallOutput: Sendable { case none, json, table, csv }

    /// The rubrics; more than one only for `--rubric auto`.
    let rubrics: [CompiledRubric]
    /// The ids of all rubrics' criteria, each once.
    let criterionColumns: [String]
    /// How files are read.
    var reading = ReadingOptions()
    /// Whether provisional calls count.
    var countsProvisional = false
    /// What is written for each call.
    var callOutput = CallOutput.none
    /// What reasons are written in.
    var language = ReportLanguage.en
    /// How many pieces of the input are worked on at once.
    var jobs = 1

    /// A plan with these rubrics, all else by default.
    init(rubrics: [CompiledRubric]) {
        self.rubrics = rubrics
        var met: Set<String> = []
        criterionColumns = rubrics.flatMap { $0.rubric.criteria.map(\.id) }.filter { met.insert($0).inserted }
    }
}
