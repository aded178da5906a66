import Foundation

/// The files that a command's inputs stand for.
struct InputFiles {
    /// Standard input's name among the files.
    static let standardInput = "-"
    /// Endings of files that are looked into when a folder is given. Files named one by one are
    /// looked into whatever their ending; the format is always recognised from the content.
    static let endings: Set<String> = [
        "json", "ndjson", "jsonl", "vcon", "txt", "text", "vtt", "srt", "csv", "tsv", "xlsx",
    ]

    /// Paths as the user would name them, in order.
    private(set) var paths: [String] = []
    /// Files of folders that were passed over because of their ending.
    private(set) var passedOver: [String] = []
    /// The files' sizes together, in bytes; nil where standard input is among them.
    private(set) var totalSize: Int? = 0

    /// Finds the files of inputs: files, folders (with all that is below them, sorted), `-`.
    ///
    /// - Parameter leavingOut: a file that is no input though it lies in a folder, such as the sidecar.
    /// - Throws: ``CommandFailure`` where an input is not there.
    init(_ inputs: [String], leavingOut: String? = nil) throws {
        let left = leavingOut.map(Self.realPath)
        for input in inputs {
            guard input != Self.standardInput else {
                paths.append(input)
                totalSize = nil
                continue
            }
            guard FileManager.default.fileExists(atPath: input) else {
                throw CommandFailure(code: .noInput, message: "\(input): no such file or folder")
            }
            if Self.isFolder(input) {
                try addFolder(input, leavingOut: left)
            } else {
                add(input)
            }
        }
    }

    private mutating func addFolder(_ folder: String, leavingOut: String?) throws {
        var names: [String] = []
        guard Self.collect(folder, "", into: &names) else {
            throw CommandFailure(
                code: .noInput, message: "\(folder): the folder can’t be read\n  See who may read it.")
        }
        let before = paths.count
        for name in names.sorted() where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            // A folder here is one that can't be read, and said to be so when its turn comes; so is a link that leads nowhere.
            guard Self.realPath(path) != leavingOut else { continue }
            if Self.isFolder(path) {
                if !Self.isLink(path) { paths.append(path) }
                continue
            }
            if Self.endings.contains(Self.ending(of: path)) { add(path) } else { passedOver.append(path) }
        }
        guard paths.count > before else {
            throw CommandFailure(
                code: .noInput,
                message: "\(folder): no readable file in the folder\n  Files ending in "
                    + Self.endings.sorted().joined(separator: ", ") + " are looked into.")
        }
    }

    /// Collects what lies in a folder and those below it, links not followed; a folder that can't be read stands for
    /// itself.
    ///
    /// - Returns: whether the folder can be read.
    private static func collect(_ folder: String, _ prefix: String, into names: inout [String]) -> Bool {
        guard let own = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return false }
        for name in own where !name.hasPrefix(".") {
            let path = folder + "/" + name
            let isOpened = isFolder(path) && !isLink(path) && collect(path, prefix + name + "/", into: &names)
            if !isOpened { names.append(prefix + name) }
        }
        return true
    }

    private static func isLink(_ path: String) -> Bool {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
    }

    private mutating func add(_ path: String) {
        paths.append(path)
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
        totalSize = totalSize.map { $0 + (size ?? 0) }
    }

    /// Whether a file is one of the inputs, by whatever name.
    func contains(_ path: String) -> Bool {
        let real = Self.realPath(path)
        return paths.contains { $0 != Self.standardInput && Self.realPath($0) == real }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func ending(of path: String) -> String { (path as NSString).pathExtension.lowercased() }

    private static func realPath(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
}
