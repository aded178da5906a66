import Scoring

/// Which of several rubrics a call is scored by: the one whose `only` is met; where none is, the one for which that
/// can't be told.
struct RubricChoice {
    private let best: Fit
    private let fitting: [Int]

    /// A choice from how each rubric fits, in the rubrics' order.
    init(_ fits: [Fit]) {
        let best: Fit = fits.contains(.certain) ? .certain : .possible
        self.best = best
        fitting = fits.indices.filter { fits[$0] == best }
    }

    /// The place of the one rubric that fits best; nil where none or several do.
    var only: Int? { fitting.count == 1 ? fitting[0] : nil }

    /// Why there is no such one.
    func problem(ids: [String]) -> (message: String, remedy: String) {
        let names = fitting.map { ids[$0] }.joined(separator: ", ")
        let message =
            switch (fitting.isEmpty, best) {
            case (true, _): "no rubric’s ‘only’ is met"
            case (false, .certain): "the ‘only’ of several rubrics is met: \(names)"
            case (false, _): "the ‘only’ of several rubrics is met or unknown: \(names)"
            }
        return (message, "Name one with --rubric.")
    }
}
