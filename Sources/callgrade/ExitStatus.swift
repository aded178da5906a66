import ArgumentParser

/// The exit codes of sysexits.h that the program uses.
extension ExitCode {
    /// Data was bad: something was set aside.
    static let badData = ExitCode(65)
    /// An input is not there or can't be read.
    static let noInput = ExitCode(66)
    /// An output can't be made.
    static let cantCreate = ExitCode(73)
    /// Reading or writing failed on the way.
    static let ioError = ExitCode(74)
}

/// An end with a message: what, where and what to do.
struct CommandFailure: Error {
    /// What the program ends with.
    var code: ExitCode
    /// One to three lines.
    var message: String
}
