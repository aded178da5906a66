internal import JSON

/// Whether a JSON file holds one document or one record a line (NDJSON).
package enum LineLayout: Equatable, Sendable {
    /// One record a line; broken lines are set aside one by one.
    case lines
    /// One document, which may be broken.
    case document

    /// The longest record read, in bytes.
    package static let longestRecord = 16 << 20

    /// Decides by content.
    ///
    /// A first line that is an object by itself, with more behind it, makes lines; so do two lines
    /// that begin with `{` in a file that is no document as a whole, and so does a first line that is
    /// too long for a record, as what is behind it may still be read.
    ///
    /// - Parameters:
    ///   - head: the file's first bytes: all of it, or at least ``longestRecord``.
    ///   - isWhole: whether `head` is all of the file.
    package static func deciding(head: some Collection<UInt8>, isWhole: Bool) -> LineLayout {
        let bytes = Array(head)
        // A list may have its elements a line each.
        if bytes.first(where: { !$0.isBlank }) == UInt8(ascii: "[") { return .document }
        var lines = JSONLines(bytes)
        guard let first = lines.next(), let second = lines.next() else {
            return !isWhole && bytes.count >= longestRecord ? .lines : .document
        }
        let parser = JSONParser()
        if isObject(bytes[first.bytes], parser) { return .lines }
        if isWhole, isObject(bytes[...], parser) { return .document }
        var openings = [first, second].filter { bytes[$0.bytes.lowerBound] == UInt8(ascii: "{") }.count
        while openings < 2, let line = lines.next() {
            if bytes[line.bytes.lowerBound] == UInt8(ascii: "{") { openings += 1 }
        }
        return openings >= 2 ? .lines : .document
    }

    private static func isObject(_ bytes: ArraySlice<UInt8>, _ parser: borrowing JSONParser) -> Bool {
        guard bytes.count <= longestRecord else { return false }
        return (try? parser.parse(copying: bytes) { $0.kind == .object }) ?? false
    }
}

/// The lines of an NDJSON file that are not blank.
struct JSONLines: Sequence, IteratorProtocol {
    /// One line.
    struct Line {
        /// Its number in the file, from 1.
        let number: Int
        /// Where its bytes are, without the line end.
        let bytes: Range<Int>
    }

    private let all: [UInt8]
    private var place = 0
    private var number = 0

    /// Lines of bytes without a byte-order mark.
    init(_ bytes: [UInt8]) { all = bytes }

    mutating func next() -> Line? {
        while place < all.count {
            let start = place
            let end = Self.lineEnd(in: all, from: start)
            place = end + 1
            number += 1
            let isReturned = end > start && all[end - 1] == UInt8(ascii: "\r")
            let line = start..<(isReturned ? end - 1 : end)
            if !all[line].allSatisfy(\.isBlank) { return Line(number: number, bytes: line) }
        }
        return nil
    }

    /// The place of the next line feed, or of the end; looks at eight bytes at once.
    private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        return bytes.withUnsafeBytes { bytes in
            var place = start
            while place + 8 <= bytes.count {
                // A byte that is a line feed becomes zero, and only then its top bit is borrowed from.
                let feeds = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ (ones * 0x0a)
                if (feeds &- ones) & ~feeds & (ones << 7) != 0 { break }
                place += 8
            }
            while place < bytes.count, bytes[place] != 0x0a { place += 1 }
            return place
        }
    }
}
