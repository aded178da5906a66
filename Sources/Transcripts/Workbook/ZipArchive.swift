internal import CZip
internal import Foundation

/// A ZIP archive in memory, unpacked by libzip. This file holds all its pointers.
///
/// Sizes are refused twice: those that the archive declares before anything is unpacked, and what really comes out
/// while it comes.
final class ZipArchive {
    /// The most bytes that a part may unpack to.
    static let mostOfPart = 64 << 20
    /// The most bytes that all parts together may unpack to, those read twice counted twice.
    static let most = 128 << 20
    /// The most that a part of more than ``smallPart`` may grow by. Sheets shrink to a tenth, or to a fiftieth where
    /// rows are alike; 1,032 is the most that the method can do.
    static let mostGrowth = 128
    /// A part that may grow by anything.
    static let smallPart = 1 << 20

    private let archive: OpaquePointer
    private var left = ZipArchive.most

    /// Opens an archive.
    ///
    /// - Throws: ``RecordProblem`` where the bytes are none.
    init(_ bytes: [UInt8]) throws(RecordProblem) {
        // libzip frees the copy with the archive.
        guard let copy = malloc(max(1, bytes.count)) else { throw .damagedWorkbook }
        copy.copyMemory(from: bytes, byteCount: bytes.count)
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {
            free(copy)
            throw .damagedWorkbook
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            throw .damagedWorkbook
        }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    /// Whether the archive has a part of that name.
    func has(_ name: String) -> Bool { zip_name_locate(archive, name, ZIP_FL_NOCASE) >= 0 }

    /// Opens a part to be read once, from its beginning.
    ///
    /// - Throws: ``RecordProblem`` where there is none, or it is too large or locked.
    func part(_ name: String) throws(RecordProblem) -> PartStream {
        let index = zip_name_locate(archive, name, ZIP_FL_NOCASE)
        guard index >= 0 else { throw RecordProblem("a workbook without its part ‘\(name)’") }
        var facts = zip_stat_t()
        let wanted = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD)
        guard zip_stat_index(archive, zip_uint64_t(index), 0, &facts) == 0, facts.valid & wanted == wanted else {
            throw .damagedWorkbook
        }
        guard facts.encryption_method == 0 else { throw .lockedWorkbook }
        guard facts.size <= UInt64(Self.mostOfPart), facts.size <= UInt64(left) else { throw .tooLargeWorkbook }
        guard facts.size <= UInt64(Self.smallPart) || facts.size / UInt64(Self.mostGrowth) < facts.comp_size else {
            throw .tooDenseWorkbook
        }
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw .damagedWorkbook }
        return PartStream(file, declared: Int(facts.size), of: self)
    }

    /// Counts bytes that were unpacked; false where they are too many.
    fileprivate func take(_ count: Int) -> Bool {
        left -= count
        return left >= 0
    }
}

/// The bytes of a part of an archive as they are unpacked; they end before anything that is no UTF-8, which the XML
/// parser that they go to does not survive.
final class PartStream: InputStream {
    private let file: OpaquePointer
    private let archive: ZipArchive
    private let declared: Int
    private var unpacked = 0
    /// The beginning of a character whose rest is still to come.
    private var begun: [UInt8] = []
    /// Why no more bytes come; nil at the end, or before it.
    private(set) var problem: RecordProblem?

    fileprivate init(_ file: OpaquePointer, declared: Int, of archive: ZipArchive) {
        self.file = file
        self.archive = archive
        self.declared = declared
        super.init(data: Data())
    }

    deinit { zip_fclose(file) }

    override func open() {}
    override func close() {}
    override var hasBytesAvailable: Bool { problem == nil }

    /// Reads the next bytes. That there was a problem is asked for afterwards, as the parser can't take it from here.
    override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
        let room = UnsafeMutableBufferPointer(start: buffer, count: max(0, length))
        do throws(RecordProblem) {
            return problem == nil ? try fill(room) : 0
        } catch {
            problem = error
            return 0
        }
    }

    /// Fills a buffer with whole characters; none only at the end.
    private func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>) throws(RecordProblem) -> Int {
        guard buffer.count > 4, let base = buffer.baseAddress else { throw .damagedWorkbook }
        while true {
            let before = begun.count
            for (index, byte) in begun.enumerated() { buffer[index] = byte }
            let count = Int(zip_fread(file, base + before, zip_uint64_t(buffer.count - before)))
            guard count >= 0 else { throw .damagedWorkbook }
            try check(count, head: UnsafeBufferPointer(start: base + before, count: count))
            let filled = UnsafeBufferPointer(start: base, count: before + count)
            let whole = count > 0 ? Self.wholeCharacters(filled) : filled.count
            guard String(validating: filled[..<whole], as: UTF8.self) != nil else { throw .foreignWorkbook }
            begun = Array(filled[whole...])
            if whole > 0 || count == 0 { return whole }
        }
    }

    private func check(_ count: Int, head: UnsafeBufferPointer<UInt8>) throws(RecordProblem) {
        if unpacked == 0 {
            let head = head.prefix(1024)
            guard !head.containsRun("<!DOCTYPE".utf8) else {
                throw RecordProblem("a workbook that declares a document type, which none needs")
            }
            let declaration = String(decoding: head.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self).lowercased()
            guard !declaration.contains("encoding=") || declaration.contains("utf-8") else { throw .foreignWorkbook }
        }
        unpacked += count
        guard unpacked <= declared else { throw .falseSizeWorkbook }
        guard archive.take(count) else { throw .tooLargeWorkbook }
    }

    /// How many bytes are characters that have come whole, where the bytes are UTF-8.
    private static func wholeCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let lead = bytes.suffix(3).lastIndex(where: { $0 & 0xc0 != 0x80 }) else { return bytes.count }
        let length =
            switch bytes[lead] {
            case 0xf0...: 4
            case 0xe0...: 3
            case 0xc0...: 2
            default: 1
            }
        return lead + length > bytes.count ? lead : bytes.count
    }
}

extension RecordProblem {
    fileprivate static let damagedWorkbook = RecordProblem("a workbook that can't be unpacked")
    fileprivate static let foreignWorkbook = RecordProblem("a workbook whose parts are not in UTF-8")
    fileprivate static let lockedWorkbook = RecordProblem(
        "a workbook with a password", remedy: "Save it without one.")
    fileprivate static let tooLargeWorkbook = RecordProblem(
        "a workbook that unpacks to more than \(ZipArchive.mostOfPart >> 20) MiB a part or \(ZipArchive.most >> 20) MiB in all",
        remedy: "Save its table as CSV.")
    fileprivate static let tooDenseWorkbook = RecordProblem(
        "a workbook that unpacks to more than \(ZipArchive.mostGrowth) times its size",
        remedy: "If it is no attack, save its table as CSV.")
    fileprivate static let falseSizeWorkbook = RecordProblem("a workbook that unpacks to more than it declares")
}
