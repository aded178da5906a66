import Diagnostics
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#else
    #error("a libc with realpath is needed")
#endif

extension RubricFiles {
    /// The files of the disk.
    package static let disk = RubricFiles(realPath: realPathOnDisk, read: readFromDisk)

    private static func realPathOnDisk(_ path: String) -> String? {
        guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Reads no further than a byte behind the limit, whatever the size is said to be.
    private static func readFromDisk(_ path: String) -> Result<[UInt8], Diagnostic> {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return .failure(Diagnostic(.error, "there is no file", remedy: "See how its name is written."))
        }
        guard !isFolder.boolValue else {
            return .failure(Diagnostic(.error, "this is a folder, not a file", remedy: "Name the file in it."))
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            return .failure(Diagnostic(.error, "the file can’t be opened", remedy: "See who may read it."))
        }
        defer { try? handle.close() }
        do {
            return .success([UInt8](try handle.read(upToCount: SourceText.mostBytes + 1) ?? Data()))
        } catch {
            return .failure(
                Diagnostic(
                    .error, "the file can’t be read to its end", remedy: "See whether its disk is sound."))
        }
    }
}
