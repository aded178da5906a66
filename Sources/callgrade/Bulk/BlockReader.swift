import Glibc
import JSON
import SystemPackage
import Transcripts

/// Reads one file from its beginning: first a head to recognise it by, then blocks of whole lines,
/// or all of it.
struct BlockReader {
    /// Bytes read at a time: few enough to stay near the processor until they are scored.
    static let blockSize = 256 << 10

    private let file: String
    private let descriptor: FileDescriptor
    /// Bytes that were read and not handed out yet.
    private var pending: [UInt8] = []
    private var isAtEnd = false
    private var line = 1
    /// Where ``pending`` begins in the file.
    private var offset = 0

    /// Opens a file; `-` is standard input.
    init(_ file: String) throws(Errno) {
        self.file = file
        do {
            descriptor = file == InputFiles.standardInput ? .standardInput : try FileDescriptor.open(file, .readOnly)
        } catch let error as Errno {
            throw error
        } catch {
            throw Errno.ioError
        }
    }

    /// Closes the file.
    func close() {
        if file != InputFiles.standardInput { try? descriptor.close() }
    }

    /// Reads until there are so many bytes to look at, or the file ends.
    ///
    /// - Returns: the bytes, and whether they are all of the file.
    mutating func head(_ wanted: Int) throws -> (bytes: [UInt8], isWhole: Bool) {
        try fill(to: wanted)
        return (pending, isAtEnd)
    }

    /// Drops bytes from the beginning, such as a byte-order mark.
    mutating func drop(_ count: Int) {
        pending.removeFirst(count)
        offset += count
    }

    /// The next lines; nil at the end.
    mutating func nextLines() throws -> WorkItem? {
        try fill(to: Self.blockSize)
        guard !pending.isEmpty else { return nil }
        while true {
            if isAtEnd { return .lines(takeLines(upTo: pending.count)) }
            if let end = pending.lastIndex(of: 0x0a) { return .lines(takeLines(upTo: end + 1)) }
            if pending.count > LineLayout.longestRecord { return try skipLongLine() }
            try fill(to: pending.count * 2)
        }
    }

    private mutating func takeLines(upTo end: Int) -> LineBlock {
        var bytes = Array(pending[end...])
        swap(&bytes, &pending)
        bytes.append(contentsOf: repeatElement(0, count: JSONParser.padding))
        let block = LineBlock(file: file, firstLine: line, bytes: bytes, count: end)
        line += newlines(bytes, end)
        offset += end
        return block
    }

    /// Passes over a line that is longer than a record may be.
    private mutating func skipLongLine() throws -> WorkItem {
        let start = offset
        while true {
            let end = pending.firstIndex(of: 0x0a).map { $0 + 1 }
            if end == nil, !isAtEnd {
                offset += pending.count
                pending.removeAll(keepingCapacity: true)
                try fill(to: Self.blockSize)
                continue
            }
            let length = end ?? pending.count
            offset += length
            pending.removeFirst(length)
            defer { line += 1 }
            return .tooLong(file: file, line: line, bytes: start..<offset)
        }
    }

    private mutating func fill(to wanted: Int) throws {
        while !isAtEnd, pending.count < wanted {
            let had = pending
            // With room for the padding, which is put behind the lines later.
            pending = try [UInt8](unsafeUninitializedCapacity: wanted + JSONParser.padding) { buffer, count in
                _ = buffer.update(fromContentsOf: had)
                count = had.count
                let room = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[had.count..<wanted])
                count += try descriptor.read(into: room)
            }
            if pending.count == had.count { isAtEnd = true }
        }
    }

    /// How many lines end before a place.
    private func newlines(_ bytes: [UInt8], _ end: Int) -> Int {
        bytes.withUnsafeBytes { all in
            var count = 0
            var place = 0
            while let found = firstNewline(in: all, from: place, to: end) {
                count += 1
                place = found + 1
            }
            return count
        }
    }
}

/// Where the next line feed stands; nil where there is none before `end`.
func firstNewline(in text: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
    guard start < end, let base = text.baseAddress, let found = memchr(base + start, 0x0a, end - start) else {
        return nil
    }
    return base.distance(to: found)
}
