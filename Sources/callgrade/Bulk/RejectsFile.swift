import Foundation
import SystemPackage
import Transcripts

/// The file that set-aside records are written to, as they were.
struct RejectsFile {
    private let path: String
    private let descriptor: FileDescriptor

    /// Makes the file. One that holds something already is left alone: it may be anything.
    init(_ path: String) throws {
        self.path = path
        let there = try? FileManager.default.attributesOfItem(
            atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
        if there?[.type] as? FileAttributeType == .typeRegular, there?[.size] as? Int != 0 {
            throw CommandFailure(
                code: .cantCreate,
                message: "--rejects: there is a file \(path) already\n  Name another, or remove it first.")
        }
        do {
            descriptor = try FileDescriptor.open(
                path, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
        } catch {
            throw CommandFailure(code: .cantCreate, message: "\(path): can’t be written: \(error)")
        }
    }

    /// Writes a record as it was, with a line end where it has none.
    func write(_ raw: [UInt8]) throws {
        guard !raw.isEmpty else { return }
        try put(raw)
        if raw.last != 0x0a { try put([0x0a]) }
    }

    /// Copies a part of a file that was too long to be held, with a line end where it has none.
    ///
    /// - Returns: whether it could; what came through a pipe can't be read again.
    func copy(_ range: Range<Int>, of file: String) throws -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(
            atPath: URL(fileURLWithPath: file).resolvingSymlinksInPath().path)
        guard file != InputFiles.standardInput, attributes?[.type] as? FileAttributeType == .typeRegular,
            let source = try? FileDescriptor.open(file, .readOnly)
        else { return false }
        defer { try? source.close() }
        var offset = range.lowerBound
        var isLineEnded = true
        while offset < range.upperBound {
            let wanted = min(1 << 20, range.upperBound - offset)
            let bytes = try? [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
                count = try source.read(fromAbsoluteOffset: Int64(offset), into: UnsafeMutableRawBufferPointer(buffer))
            }
            guard let bytes, !bytes.isEmpty else { return false }
            try put(bytes)
            offset += bytes.count
            isLineEnded = bytes.last == 0x0a
        }
        if !isLineEnded { try put([0x0a]) }
        return true
    }

    /// Closes the file.
    func close() throws {
        do { try descriptor.close() } catch { throw failure(error) }
    }

    private func put(_ bytes: [UInt8]) throws {
        do { _ = try descriptor.writeAll(bytes) } catch { throw failure(error) }
    }

    private func failure(_ error: any Error) -> CommandFailure {
        CommandFailure(code: .ioError, message: "\(path): can’t be written: \(error)")
    }
}
