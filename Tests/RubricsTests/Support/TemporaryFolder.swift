import Diagnostics
import Foundation

@testable import Rubrics

/// A folder of its own for one test, removed afterwards.
struct TemporaryFolder {
    private let root: String

    /// Makes a folder, hands it over and removes it.
    static func use(_ body: (TemporaryFolder) throws -> Void) throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("rubrics-\(UUID())").path
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: root) }
        try body(TemporaryFolder(root: root))
    }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { root + "/" + name }

    /// Writes a file, and the folders that it needs.
    func write(_ text: String, to name: String) throws {
        let folder = PathText.folder(of: path(name))
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    }

    /// Makes a symbolic link; the target is as written.
    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
    }

    /// Removes a file, a link or a folder.
    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

    /// What is printed about a rubric in the folder.
    func problems(in name: String) -> String {
        do {
            _ = try RubricReader.read(file: path(name))
            return ""
        } catch {
            return error.description
        }
    }
}
