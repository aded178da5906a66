package import Diagnostics
package import JSON

/// A transcript format as users name and recognise it.
package struct TranscriptFormat: Equatable, Sendable {
    /// The name for `--input-format`.
    package let name: String
    /// The format in words.
    package let title: String
    /// By what in a file it is recognised.
    package let recognised: String

    /// All formats, in the order in which they are tried: the more specific first.
    package static var all: [TranscriptFormat] {
        jsonReaders.map(\.format) + textReaders.map(\.format) + binaryReaders.map(\.format)
    }

    /// The format of that name.
    ///
    /// - Throws: a diagnostic with the nearest name.
    package static func named(_ name: String) throws(Diagnostic) -> TranscriptFormat {
        if let format = all.first(where: { $0.name == name }) { return format }
        let names = all.map(\.name)
        let near = nearestName(to: name, among: names).map { "Did you mean ‘\($0)’? " } ?? ""
        throw Diagnostic(.error, "no transcript format ‘\(name)’", remedy: near + "‘callgrade formats’ lists them.")
    }
}

/// Reads one JSON format.
package protocol JSONTranscriptReader: Sendable {
    /// The format's names.
    var format: TranscriptFormat { get }
    /// Whether the reader takes only what no other one recognises, and so need not know what the others do.
    var isFallback: Bool { get }
    /// Whether the document is of this format, or so near to it that this reader should say what is wrong.
    func recognises(_ root: JSONValue) -> Bool
    /// Reads the document's calls.
    ///
    /// - Throws: ``RecordProblem`` when there is none to read.
    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading]
}

/// Reads a JSON format of events, many of which make a call: a list of them, or one a line.
package protocol JSONEventReader: JSONTranscriptReader {
    /// Whether a document is one of the format's events, so that a file with one a line is read as a whole: ``read(_:_:)``
    /// gets a list of them then, as it does for a file that is one.
    func recognises(event: JSONValue) -> Bool
}

extension JSONEventReader {
    package func recognises(_ root: JSONValue) -> Bool {
        root.kind == .array ? root.elements.prefix(8).contains { recognises(event: $0) } : recognises(event: root)
    }

    /// The events of a document: those of a list, or the document as the only one.
    func events(in root: JSONValue) -> [JSONValue] { root.kind == .array ? Array(root.elements) : [root] }
}

/// Reads one format that is text.
package protocol TextTranscriptReader: Sendable {
    /// The format's names.
    var format: TranscriptFormat { get }
    /// Whether a file may hold several calls, and so be longer than one record may be.
    var holdsSeveral: Bool { get }
    /// Whether the text is of this format, or so near to it that this reader should say what is wrong.
    func recognises(_ text: TextDocument) -> Bool
    /// Reads the text's calls.
    ///
    /// - Throws: ``RecordProblem`` when there is none to read.
    func read(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> [Reading]
}

extension JSONTranscriptReader {
    package var isFallback: Bool { false }
}

extension TextTranscriptReader {
    package var holdsSeveral: Bool { false }
}

/// Reads one format that is neither JSON nor text.
package protocol BinaryTranscriptReader: Sendable {
    /// The format's names.
    var format: TranscriptFormat { get }
    /// Whether the file is of this format, or so near to it that this reader should say what is wrong.
    func recognises(_ bytes: [UInt8]) -> Bool
    /// Reads the file's calls.
    ///
    /// - Throws: ``RecordProblem`` when there is none to read.
    func read(_ bytes: [UInt8], _ context: ReadingContext) throws(RecordProblem) -> [Reading]
}
