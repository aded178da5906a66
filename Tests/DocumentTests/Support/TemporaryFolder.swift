import Foundation

/// A folder of a test's own, taken away at its end.
final class TemporaryFolder {
    /// Where it is.
    let path: String

    /// Makes an empty folder.
    init() throws {
        path = NSTemporaryDirectory() + "callgrade-documents-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a text file, with the folders that lead to it.
    ///
    /// - Returns: its path.
    @discardableResult
    func file(_ name: String, _ text: String) throws -> String {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// Copies a file or folder in under its own name.
    func copy(_ original: URL) throws {
        try FileManager.default.copyItem(
            at: original, to: URL(fileURLWithPath: path).appendingPathComponent(original.lastPathComponent))
    }
}
