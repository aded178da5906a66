import Foundation

/// A folder of a test's own, taken away at its end.
final class TemporaryFolder {
    /// Where it is.
    let path: String

    /// Makes an empty folder.
    init() throws {
        path = NSTemporaryDirectory() + "callgrade-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { remove() }

    /// Takes the folder away with all that is in it.
    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, with the folders that lead to it.
    ///
    /// - Returns: its path.
    @discardableResult
    func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// Writes a text file.
    @discardableResult
    func file(_ name: String, _ text: String) throws -> String { try file(name, text.utf8) }

    /// Makes a link in the folder.
    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    /// A file's bytes; nil where there is none.
    func bytes(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path + "/" + name).map { [UInt8]($0) }
    }
}
