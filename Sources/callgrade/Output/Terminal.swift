import Glibc
import SystemPackage

/// Standard output and standard error.
struct Terminal {
    /// Whether standard output is a terminal, so that colours show.
    static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    /// Whether standard error is a terminal, so that a progress bar shows.
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Makes writing to a closed pipe an error instead of a signal.
    static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Writes data; a reader that has gone away ends the program quietly.
    static func write(_ bytes: some Sequence<UInt8>) throws {
        do {
            _ = try FileDescriptor.standardOutput.writeAll(bytes)
        } catch Errno.brokenPipe {
            _exit(0)
        } catch let error as Errno {
            throw CommandFailure(code: .ioError, message: "standard output can’t be written: \(error)")
        }
    }

    /// Writes text as data.
    static func write(_ text: String) throws { try write(text.utf8) }

    /// Writes a message for the user.
    static func note(_ text: String) { _ = try? FileDescriptor.standardError.writeAll((text + "\n").utf8) }
}

extension Terminal {
    /// Writes to standard error without a line end.
    static func noteInPlace(_ text: String) { _ = try? FileDescriptor.standardError.writeAll(text.utf8) }
}
