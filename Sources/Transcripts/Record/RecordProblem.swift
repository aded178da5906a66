internal import Diagnostics

/// Why a record can't be read, found by a reader and turned into a ``SetAside`` where the file and
/// the record's bytes are known.
///
/// Names keys and places, never the words of callers or agents.
public struct RecordProblem: Error, Equatable, Sendable {
    /// What was found, as a sentence without a full stop.
    public var reason: String
    /// What to do about it, or nil.
    public var remedy: String?
    /// The line in the file, from 1; nil where the reader does not know it.
    public var line: Int?
    /// The column in that line, from 1.
    public var column: Int?
    /// The format that the file was taken for; nil where it was taken for none.
    package var format: String?

    /// A problem.
    public init(_ reason: String, remedy: String? = nil, line: Int? = nil, column: Int? = nil) {
        self.reason = reason
        self.remedy = remedy
        self.line = line
        self.column = column
    }

    /// The same problem with a line, where it has none yet.
    public func at(line: Int?) -> RecordProblem {
        var copy = self
        copy.line = copy.line ?? line
        return copy
    }

    /// The same problem of a file that was taken for a format.
    func of(_ format: TranscriptFormat) -> RecordProblem {
        var copy = self
        copy.format = copy.format ?? format.name
        return copy
    }

    /// The same problem of a record that is line `line` of its file, found with its own first line as 1.
    package func inLine(_ line: Int) -> RecordProblem {
        var copy = self
        copy.line = line + (copy.line ?? 1) - 1
        return copy
    }

    /// The remedy that names the nearest of the known names; nil where none is near.
    static func suggestion(for name: String, among known: [String]) -> String? {
        guard name.utf8.count <= 40 else { return nil }
        return nearestName(to: name, among: known).map { "Did you mean ‘\($0)’?" }
    }
}
