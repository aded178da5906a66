import Diagnostics

/// Finds what works in a rubric, but probably not as its author means.
struct Lint {
    /// The rubric and where its parts stand.
    let read: ReadRubric
    /// The warnings so far.
    private(set) var warnings = Problems()

    /// All warnings, file by file from the top of each.
    static func warnings(for read: ReadRubric) -> [Diagnostic] {
        var lint = Lint(read: read)
        lint.lookForUnusedSets()
        lint.lookAtPhrases()
        lint.lookForCoveredPhrases()
        lint.lookAtCriteria()
        return lint.warnings.sorted(byFiles: read.files)
    }

    private init(read: ReadRubric) { self.read = read }

    /// Adds a warning.
    mutating func warn(_ message: String, remedy: String, at place: Place) {
        warnings.report(Diagnostic(.warning, message, remedy: remedy, at: place))
    }
}
