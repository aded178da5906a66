package import Diagnostics

/// How the reader gets at files: the disk, or a table in a test.
package struct RubricFiles: Sendable {
    /// The real path behind a path, all links followed; nil where there is no such file.
    package var realPath: @Sendable (String) -> String?
    /// A file's bytes, where it has at most 4 MiB; the problem, without a place, otherwise.
    package var read: @Sendable (String) -> Result<[UInt8], Diagnostic>

    /// Creates an access to files.
    package init(
        realPath: @escaping @Sendable (String) -> String?,
        read: @escaping @Sendable (String) -> Result<[UInt8], Diagnostic>
    ) {
        self.realPath = realPath
        self.read = read
    }

    /// Files held in memory, by path; for tests and for rubrics that come over a wire.
    package static func memory(_ files: [String: String]) -> RubricFiles {
        RubricFiles(
            realPath: { path in
                let path = normalized(path)
                return files[path] != nil || files.keys.contains { $0.hasPrefix(path + "/") } || path == "."
                    ? path : nil
            },
            read: { path in
                files[path].map { .success(Array($0.utf8)) }
                    ?? .failure(
                        Diagnostic(.error, "there is no file", remedy: "See how its name is written."))
            })
    }

    /// A path without `.` and `..`, as far as that goes.
    private static func normalized(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        let joined = parts.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
    }
}

/// Paths as texts, without a look at the disk.
enum PathText {
    /// The folder that a path lies in; `.` for a bare name.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A path as seen from a folder.
    static func join(_ folder: String, _ path: String) -> String {
        path.hasPrefix("/") || folder == "." ? path : folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// Whether a real path lies in a real folder, at any depth.
    static func isInside(_ path: String, folder: String) -> Bool {
        switch folder {
        case "/": true
        case ".": !path.hasPrefix("/") && !path.hasPrefix("..")
        default: path.hasPrefix(folder + "/")
        }
    }
}
