/// A problem in a user's file: what was found, where, and what to write instead.
///
/// Diagnostics are values that are collected; a reader goes on after the first one where it can.
/// They name places and keys, never the words of callers or agents.
public struct Diagnostic: Error, Equatable, Sendable {
    /// How bad it is.
    public enum Severity: String, Sendable {
        /// The file can't be used.
        case error
        /// The file works, but probably not as its author means.
        case warning
    }

    /// How bad it is.
    public var severity: Severity
    /// What was found, as a sentence without a full stop.
    public var message: String
    /// What to do about it, or nil where the message says it all.
    public var remedy: String?
    /// Where it was found, or nil for the whole input.
    public var place: Place?

    /// Creates a diagnostic.
    public init(
        _ severity: Severity = .error, _ message: String, remedy: String? = nil, at place: Place? = nil
    ) {
        self.severity = severity
        self.message = message
        self.remedy = remedy
        self.place = place
    }
}

/// A place in a user's file.
public struct Place: Equatable, Hashable, Sendable {
    /// The file, as the user named it.
    public var file: String
    /// The line, from 1; nil for the whole file.
    public var line: Int?
    /// The column in Unicode scalars, from 1; nil for the whole line.
    public var column: Int?
    /// The line's own text, shown with a caret under the column; nil where it must not be shown
    /// (a transcript's words stay out of messages) or is not at hand.
    public var lineText: String?

    /// Creates a place.
    public init(file: String, line: Int? = nil, column: Int? = nil, lineText: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.lineText = lineText
    }
}

/// Several problems at once, as thrown by a reader that collected them.
public struct Diagnostics: Error, Equatable, Sendable {
    /// The problems in the order of their places.
    public var all: [Diagnostic]

    /// Wraps problems; a reader throws only when there is at least one error among them.
    public init(_ all: [Diagnostic]) { self.all = all }
}

extension Place: CustomStringConvertible {
    /// `file:line:column`, as far as known.
    public var description: String {
        [file, line.map(String.init), line == nil ? nil : column.map(String.init)]
            .compactMap { $0 }.joined(separator: ":")
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The problem as it is printed: place and message, the line with a caret, the remedy.
    public var description: String {
        var lines = [(place.map { "\($0): " } ?? "") + "\(severity.rawValue): \(message)"]
        if let text = place?.lineText, let column = place?.column {
            let (line, indent) = Self.excerpt(of: text, around: column)
            lines.append("  " + line)
            lines.append("  " + String(repeating: " ", count: indent) + "^")
        }
        if let remedy { lines.append("  " + remedy) }
        return lines.joined(separator: "\n")
    }

    /// The part of a long line around a column (from 1, in scalars), and the width of what stands before it.
    private static func excerpt(of text: String, around column: Int) -> (line: String, indent: Int) {
        let scalars = Array(text.unicodeScalars.map { $0 == "\t" ? " " : $0 })
        let at = min(max(column - 1, 0), scalars.count)
        let from = at > 60 ? at - 50 : 0
        let to = min(scalars.count, from + 100)
        func string(_ range: Range<Int>) -> String {
            var result = String.UnicodeScalarView()
            result.append(contentsOf: scalars[range])
            return String(result)
        }
        let lead = from > 0 ? "…" : ""
        let tail = to < scalars.count ? "…" : ""
        return (lead + string(from..<to) + tail, (lead + string(from..<at)).displayWidth)
    }
}

extension Diagnostics: CustomStringConvertible {
    /// All problems, one after another.
    public var description: String { all.map(\.description).joined(separator: "\n") }
}
