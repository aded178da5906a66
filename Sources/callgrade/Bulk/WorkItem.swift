import Transcripts

/// A piece of the input that is scored by itself, so that pieces can be shared out among jobs.
enum WorkItem: Sendable {
    /// Whole lines of an NDJSON file.
    case lines(LineBlock)
    /// A file that is one document.
    case document(file: String, bytes: [UInt8])
    /// Something that can't be read at all.
    case setAside(SetAside)
    /// A record that is too long to be held: where it lies in its file.
    case tooLong(file: String, line: Int, bytes: Range<Int>)

    /// How many bytes of input it stands for.
    var size: Int {
        switch self {
        case .lines(let block): block.count
        case .document(_, let bytes): bytes.count
        case .setAside: 0
        case .tooLong(_, _, let bytes): bytes.count
        }
    }
}

/// Whole lines of a file, with room behind them that a JSON parser may read.
struct LineBlock: Sendable {
    /// The file as the user named it.
    let file: String
    /// The number of the first line, from 1.
    let firstLine: Int
    /// The lines, and ``JSONParser/padding`` bytes behind them.
    let bytes: [UInt8]
    /// How many of the bytes are lines.
    let count: Int
}
