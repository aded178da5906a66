import Diagnostics
import FuzzDriver
import Glibc
import Transcripts

// Any bytes as a file: read as the format that CALLGRADE_FUZZ_FORMAT names, or as what they look like.

/// What every file is read by.
private let options: ReadingOptions = {
    var options = ReadingOptions()
    options.agentLabels = ["spk_0"]
    options.zone = LocalZone(offset: "+08:00")
    guard let name = getenv("CALLGRADE_FUZZ_FORMAT") else { return options }
    guard let format = try? TranscriptFormat.named(String(cString: name)) else {
        fatalError("CALLGRADE_FUZZ_FORMAT is no format")
    }
    options.format = format
    return options
}()

@main
struct FuzzReaders {
    static func main() {
        fuzz(readFile)
    }
}

/// Reads a file.
private func readFile(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let file = [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    let readings = TranscriptFile.read(file, file: "calls/fuzz", options: options)
    precondition(!readings.isEmpty, "a file that is nothing")
    for reading in readings {
        switch reading {
        case .call(let record): check(record)
        case .setAside(let setAside): precondition(!setAside.diagnostic.description.isEmpty, "set aside without a word")
        }
    }
    return 0
}

/// What holds of every record, whatever the file was.
private func check(_ record: CallRecord) {
    precondition(!record.id.isEmpty, "no id")
    for segment in record.segments {
        precondition(segment.start ?? 0 >= 0, "a negative time")
        if let start = segment.start, let end = segment.end { precondition(start <= end, "a reversed time") }
    }
}
