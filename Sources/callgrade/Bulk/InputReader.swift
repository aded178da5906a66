import JSON
import SystemPackage
import Transcripts

/// Reads all inputs one after another as pieces that can be scored by themselves.
struct InputReader {
    /// The longest file that is read as one document, in bytes.
    static let longestDocument = 64 << 20

    private let files: [String]
    private let options: ReadingOptions
    private var next = 0
    /// The NDJSON file that is being read.
    private var lines: BlockReader?

    /// A reader of files in this order.
    init(_ files: [String], options: ReadingOptions) {
        self.files = files
        self.options = options
    }

    /// The next piece; nil at the end.
    mutating func nextItem() -> WorkItem? {
        while true {
            if lines != nil {
                if let item = nextLines() { return item }
                lines?.close()
                lines = nil
            }
            guard next < files.count else { return nil }
            let file = files[next]
            next += 1
            if let item = open(file) { return item }
        }
    }

    private mutating func nextLines() -> WorkItem? {
        do {
            return try lines?.nextLines()
        } catch {
            return unreadable(files[next - 1], error)
        }
    }

    /// Opens a file; NDJSON is left open to be read by lines.
    private mutating func open(_ file: String) -> WorkItem? {
        do {
            var reader = try BlockReader(file)
            if try isLines(&reader) {
                lines = reader
                return nil
            }
            defer { reader.close() }
            let (bytes, isWhole) = try reader.head(Self.longestDocument + 1)
            guard isWhole else {
                return .setAside(SetAside(.tooLongDocument, file: file, raw: []))
            }
            return .document(file: file, bytes: bytes)
        } catch {
            return unreadable(file, error)
        }
    }

    /// Whether a file holds a record of the product's own format a line, by its content.
    private func isLines(_ reader: inout BlockReader) throws -> Bool {
        if let format = options.format, format.name != "native" { return false }
        var (head, isWhole) = try reader.head(BlockReader.blockSize)
        if head.starts(with: [0xef, 0xbb, 0xbf]) {
            reader.drop(3)
            head.removeFirst(3)
        }
        guard head.first(where: { $0 != 0x20 && $0 != 0x0a && $0 != 0x0d && $0 != 0x09 }) == 0x7b else { return false }
        if !isWhole, LineLayout.deciding(head: head, isWhole: false) == .document {
            (head, isWhole) = try reader.head(LineLayout.longestRecord + 1)
        }
        return LineLayout.deciding(head: head, isWhole: isWhole) == .lines && !TranscriptFile.isForeign(head: head)
    }

    private func unreadable(_ file: String, _ error: any Error) -> WorkItem {
        .setAside(SetAside(RecordProblem("the file can’t be read: \(error)"), file: file, raw: []))
    }
}

extension RecordProblem {
    fileprivate static let tooLongDocument = RecordProblem(
        "a file of more than 64 MiB that is no NDJSON", remedy: "Cut it into several files, or write a record a line.")
}
