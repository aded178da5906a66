package import Diagnostics

/// What a reader makes of a stretch of a file: a call, or why there is none.
package enum Reading: Equatable, Sendable {
    /// A call that was read.
    case call(CallRecord)
    /// A record that can't be read; the others go on.
    case setAside(SetAside)

    /// The same with a warning; what is set aside has none.
    func warned(_ warning: String) -> Reading {
        guard case .call(var record) = self else { return self }
        record.source.warnings.append(warning)
        return .call(record)
    }
}

/// A record that can't be read, as it was.
package struct SetAside: Equatable, Sendable {
    /// The file, and the line where one is known.
    package var place: Place
    /// Why; names keys and places, never the words of callers or agents.
    package var reason: String
    /// What to do about it, or nil.
    package var remedy: String?
    /// The format that the file was taken for; nil where it was taken for none.
    package var format: String?
    /// The record's bytes as they were, for `--rejects`.
    package var raw: [UInt8]

    /// A record set aside.
    package init(place: Place, reason: String, remedy: String? = nil, raw: [UInt8]) {
        self.place = place
        self.reason = reason
        self.remedy = remedy
        self.raw = raw
    }

    /// A record set aside for a problem that a reader found.
    package init(_ problem: RecordProblem, file: String, raw: [UInt8]) {
        self.init(
            place: Place(file: file, line: problem.line, column: problem.column), reason: problem.reason,
            remedy: problem.remedy, raw: raw)
        format = problem.format
    }

    /// The same as a problem to print.
    package var diagnostic: Diagnostic { Diagnostic(.error, reason, remedy: remedy, at: place) }
}
