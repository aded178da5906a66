import Foundation

/// The project that the documents describe.
enum Project {
    /// Its own folder.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A folder as a reader has it who follows a document: with `Rubrics` and `samples` in it.
    static func workplace() throws -> TemporaryFolder {
        let place = try TemporaryFolder()
        for name in ["Rubrics", "samples"] { try place.copy(folder.appendingPathComponent(name)) }
        return place
    }
}
