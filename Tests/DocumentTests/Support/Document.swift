import Foundation
import Testing

/// A document whose examples are held against the program.
struct Document: Sendable, CustomTestStringConvertible {
    /// Its path in the project, such as `docs/Guide.md`.
    let name: String
    /// Its lines. A message about the line at index 0 speaks of line 1.
    let lines: [String]
    /// The fenced blocks, from the top.
    let blocks: [Block]

    var testDescription: String { name }

    /// Reads a document.
    ///
    /// - Throws: ``UnclosedBlock``, or what reading the file throws.
    init(_ name: String) throws {
        let text = try String(decoding: Data(contentsOf: Project.folder.appendingPathComponent(name)), as: UTF8.self)
        try self.init(name, text: text)
    }

    /// Takes a text for a document.
    init(_ name: String, text: String) throws {
        self.name = name
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        blocks = try Block.all(in: lines, of: name)
    }

    /// The README and everything in `docs`.
    static func all() throws -> [Document] {
        let folder = Project.folder.appendingPathComponent("docs").path
        let docs = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }
        return try (["README.md"] + docs.sorted().map { "docs/" + $0 }).map { try Document($0) }
    }

    /// The blocks of a kind, in all documents.
    static func blocks(_ kind: String) throws -> [Block] {
        try all().flatMap(\.blocks).filter { $0.kind == kind }
    }

    /// Records a failure that is shown at a line of the document.
    func fail(line: Int, _ message: String) { Place(document: name, line: line).fail(message) }
}

/// A line of a document.
struct Place: Sendable, Hashable, CustomStringConvertible {
    /// The document's path in the project.
    let document: String
    /// The line, from 1.
    let line: Int

    var description: String { "\(document):\(line)" }

    /// Records a failure that is shown here.
    func fail(_ message: String) {
        let file = Project.folder.appendingPathComponent(document)
        Issue.record(
            "\(self): \(message)",
            sourceLocation: SourceLocation(
                fileID: "DocumentTests/" + file.lastPathComponent, filePath: file.path, line: line, column: 1))
    }
}
