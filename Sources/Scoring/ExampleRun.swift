internal import JSON
package import Rubrics
package import Transcripts

/// An example of a rubric that was run, and what came out.
package struct ExampleRun: Equatable, Sendable {
    /// The criterion's id.
    package var criterion: String
    /// The example.
    package var example: Example
    /// The call as it was read; nil where it can't be.
    package var record: CallRecord?
    /// What the program found; nil where the call can't be read.
    package var result: CriterionResult?
    /// Why the call can't be read, or nil.
    package var problem: String?

    /// What the program found; nil where the call can't be read.
    package var found: Finding? {
        result.map { $0.finding ?? Finding(status: $0.status, score: $0.score) }
    }

    /// Whether it came out as the rubric says.
    package var passed: Bool {
        // A finding of low trust must be right all the same.
        guard let found else { return false }
        switch example.expected {
        case .score(let score): return found.score.map { Decimal(units: $0, scale: 4) == score } ?? false
        case .notApplicable: return found.status == .notApplicable
        case .notScored: return found.status == .notScored
        }
    }
}

/// Runs the examples of a rubric: each against the criterion that it stands under.
package struct ExampleRunner: ~Copyable {
    private let rubric: Rubric
    private let language: ReportLanguage
    private var talk: Talk

    /// A runner for a rubric.
    package init(_ compiled: CompiledRubric, language: ReportLanguage = .en) {
        rubric = compiled.rubric
        self.language = language
        talk = Talk(for: compiled)
    }

    /// Runs all examples in the rubric's order.
    package mutating func run() -> [ExampleRun] {
        var runs: [ExampleRun] = []
        for (index, criterion) in rubric.criteria.enumerated() {
            for example in criterion.examples { runs.append(run(example, of: criterion, at: index)) }
        }
        return runs
    }

    private mutating func run(_ example: Example, of criterion: Criterion, at index: Int) -> ExampleRun {
        var run = ExampleRun(criterion: criterion.id, example: example)
        do throws(RecordProblem) {
            let record = try Self.record(of: example)
            talk.removeAll()
            talk.add(record)
            talk.arrange()
            run.record = record
            run.result = talk.result(ofCriterion: index, record, language: language)
        } catch {
            run.problem = error.reason
        }
        return run
    }

    /// The call of an example, with the record's fields that it adds.
    private static func record(of example: Example) throws(RecordProblem) -> CallRecord {
        var record: CallRecord
        switch example.call {
        case .text(let text): record = try labelled(text)
        case .record(let json): record = try native(json)
        }
        guard let fields = example.fields else { return record }
        let segments = record.segments
        // The fields alone are a record without segments, if their closing brace is moved.
        let opened = fields.trimmingSuffix { $0 == "}" || $0.isWhitespace }
        let separator = opened.hasSuffix("{") ? "" : ","
        record = try native(opened + separator + "\"segments\":[]}")
        record.segments = segments
        return record
    }

    private static func labelled(_ text: String) throws(RecordProblem) -> CallRecord {
        var options = ReadingOptions()
        options.format = TranscriptFormat.all.first { $0.name == "text" }
        switch TranscriptFile.read(Array(text.utf8), file: "example", options: options).first {
        case .call(let record): return record
        case .setAside(let setAside): throw RecordProblem(setAside.reason, remedy: setAside.remedy)
        case nil: throw RecordProblem("an empty call")
        }
    }

    private static func native(_ json: String) throws(RecordProblem) -> CallRecord {
        var reader = NativeReader()
        do {
            return try JSONParser().parse(copying: Array(json.utf8)) { try reader.read($0, defaultID: "example") }
        } catch let problem as RecordProblem {
            throw problem
        } catch {
            throw RecordProblem("the call is no call record")
        }
    }
}

extension String {
    /// The string without the last character of its end that matches, and blanks around it.
    fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> String {
        var copy = self
        var braces = 0
        while let last = copy.last, matches(last), braces == 0 {
            if last == "}" { braces += 1 }
            copy.removeLast()
        }
        return copy
    }
}

extension Talk {
    /// One criterion's result with its reason, for the call that was arranged.
    package func result(ofCriterion index: Int, _ record: CallRecord, language: ReportLanguage) -> CriterionResult {
        let own = compiled.criteria[index]
        let found = result(of: own, record)
        let result = found.counting(as: own.terms)
        let (criterion, section) = compiled.rubric.criteriaWithSections[index]
        return CriterionResult(
            id: criterion.id, section: section.id, weight: criterion.weight, score: own.shownScore(result),
            status: result.status, finding: own.finding(found),
            explanation: Explainer(record: record, language: language).explain(own, found, self))
    }
}
