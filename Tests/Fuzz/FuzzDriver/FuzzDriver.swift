import Glibc

/// Feeds a function with input as the program's arguments tell, until one of them ends it.
public func fuzz(_ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt) -> Never {
    var (count, arguments) = (CommandLine.argc, CommandLine.unsafeArgv)
    exit(run(&count, &arguments, input))
}

/// libFuzzer's own main.
@_silgen_name("LLVMFuzzerRunDriver")
private func run(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
