import Foundation

/// Runs the built program as a reader of the documents does: typed in a shell, in a folder.
enum Callgrade {
    /// What a finished process left.
    struct Ended {
        /// Standard output and standard error, in the order in which they were written.
        var output: String
        /// The exit code; 128 and more for a signal, as a shell gives it.
        var code: Int32
    }

    /// The program, beside the tests' bundle.
    static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("callgrade").path

    /// Runs the program.
    static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Ended {
        try start(program, arguments, in: folder)
    }

    /// Runs a line of shell in which `callgrade` is the program.
    static func shell(_ line: String, in folder: TemporaryFolder) throws -> Ended {
        let function = "callgrade() { '\(program)' \"$@\"; }\n"
        return try start("/bin/sh", ["-c", function + line], in: folder)
    }

    private static func start(
        _ executable: String, _ arguments: [String], in folder: TemporaryFolder
    ) throws -> Ended {
        // A file instead of a pipe: nobody has to empty it while the process runs.
        let own = try TemporaryFolder()
        let output = try URL(fileURLWithPath: own.file("output", ""))
        let handle = try FileHandle(forWritingTo: output)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        return try Ended(
            output: String(decoding: Data(contentsOf: output), as: UTF8.self),
            code: process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0))
    }
}
