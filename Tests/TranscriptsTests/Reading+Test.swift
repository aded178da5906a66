import Diagnostics
import JSON
import Testing

@testable import Transcripts

/// Reads text as a file.
func read(_ text: String, file: String = "calls/test.txt", _ options: ReadingOptions = ReadingOptions()) -> [Reading] {
    TranscriptFile.read(Array(text.utf8), file: file, options: options)
}

/// The only call of a text.
func call(
    _ text: String, file: String = "calls/test.txt", _ options: ReadingOptions = ReadingOptions(),
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> CallRecord {
    let readings = read(text, file: file, options)
    try #require(readings.count == 1, sourceLocation: sourceLocation)
    return try readings[0].call(sourceLocation: sourceLocation)
}

/// Why the only record of a text is set aside, with place and remedy as they are printed.
func refusal(_ text: String, file: String = "test.txt", _ options: ReadingOptions = ReadingOptions()) -> String {
    refusals(read(text, file: file, options)).joined(separator: "\n")
}

/// Why records are set aside, with place and remedy as they are printed.
func refusals(_ readings: [Reading]) -> [String] {
    readings.compactMap { reading in
        guard case .setAside(let record) = reading else { return nil }
        return record.diagnostic.description
    }
}

/// The calls among readings.
func calls(_ readings: [Reading]) -> [CallRecord] {
    readings.compactMap { reading in
        guard case .call(let record) = reading else { return nil }
        return record
    }
}

extension Reading {
    /// The call that was read; a failed requirement where it was set aside.
    func call(sourceLocation: SourceLocation = #_sourceLocation) throws -> CallRecord {
        switch self {
        case .call(let record): return record
        case .setAside(let record):
            Issue.record("set aside: \(record.diagnostic)", sourceLocation: sourceLocation)
            throw record.diagnostic
        }
    }
}

extension CallRecord {
    /// The segments as `speaker label start-end text`, one a line; `-` for what is not known.
    var script: [String] {
        segments.map { segment in
            let start = segment.start.map(String.init) ?? "-"
            let end = segment.end.map(String.init) ?? "-"
            return "\(segment.speaker.rawValue) \(segment.label ?? "-") \(start) \(end) \(segment.text)"
        }
    }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
