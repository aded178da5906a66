import Foundation
import Testing

/// Runs the built program as a user does: as a process, with arguments, in a folder.
enum Callgrade {
    /// What a finished process left.
    struct Ended {
        /// Standard output as it was.
        var bytes: [UInt8]
        /// Standard error.
        var errors: String
        /// The exit code; 128 and more for a signal, as a shell gives it.
        var code: Int32
        /// Standard output as text.
        var text: String { String(decoding: bytes, as: UTF8.self) }
        /// Standard output's lines.
        var lines: [String] { text.split(whereSeparator: \.isNewline).map(String.init) }
    }

    /// The program, beside the tests' bundle.
    static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("callgrade").path

    /// Runs the program.
    ///
    /// - Parameters:
    ///   - folder: the working folder; by default the fixtures'.
    ///   - input: what is on standard input; by default nothing.
    static func run(_ arguments: [String], in folder: String = Fixture.folder, input: [UInt8] = []) throws -> Ended {
        try start(program, arguments, in: folder, input: input)
    }

    /// Runs a line of shell in which `callgrade` is the program.
    static func shell(_ line: String, in folder: String) throws -> Ended {
        let function = "callgrade() { '\(program)' \"$@\"; }\n"
        return try start("/bin/sh", ["-c", function + line], in: folder, input: [])
    }

    private static func start(
        _ executable: String, _ arguments: [String], in folder: String, input: [UInt8]
    ) throws -> Ended {
        // Files instead of pipes: nobody has to empty them while the process runs.
        let own = try TemporaryFolder()
        defer { own.remove() }
        let files = try (own.file("in", input), own.file("out", []), own.file("err", []))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: files.0))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: files.1))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: files.2))
        try process.run()
        process.waitUntilExit()
        return try Ended(
            bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: files.1))),
            errors: String(decoding: Data(contentsOf: URL(fileURLWithPath: files.2)), as: UTF8.self),
            code: process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0))
    }
}
