import Foundation
import Testing

@testable import Transcripts

/// Files from the wild, which are not ours to copy: they lie beside the repository, or where the
/// environment's CALLGRADE_DATA says. What each must yield stands in the tables of `RealFiles`, a line each: the
/// file, a tab, and what ``summary(_:)`` says of its calls.
@Suite("Real files")
struct RealFilesTests {
    static let folder: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        let named = ProcessInfo.processInfo.environment["CALLGRADE_DATA"]
        return (named ?? root.appendingPathComponent("../shared/data").path) + "/transcripts"
    }()

    static var isThere: Bool { FileManager.default.isReadableFile(atPath: folder) }

    struct Row: Sendable, CustomTestStringConvertible {
        let path: String
        let summary: String
        var testDescription: String { path }
    }

    static let rows: [Row] = {
        let tables = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("RealFiles")
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: tables.path).sorted()
            return try names.flatMap { name in
                let text = try String(contentsOf: tables.appendingPathComponent(name), encoding: .utf8)
                return text.split(separator: "\n").map { line in
                    let cells = line.split(separator: "\t", maxSplits: 1).map(String.init)
                    return Row(path: cells[0], summary: cells.count > 1 ? cells[1] : "")
                }
            }
        } catch {
            fatalError("\(error)")
        }
    }()

    @Test(
        "A real file yields what its row says, or is set aside with that reason",
        .enabled(if: isThere, "no real files at CALLGRADE_DATA"), arguments: rows)
    func reads(_ row: Row) throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + row.path)))
        let readings = TranscriptFile.read(bytes, file: row.path, options: ReadingOptions())
        #expect(Self.summary(readings) == row.summary)
    }

    @Test("Every real file has a row", .enabled(if: isThere, "no real files at CALLGRADE_DATA"))
    func complete() throws {
        let root = URL(fileURLWithPath: Self.folder).standardizedFileURL.path
        let found = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        let files = found.filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder)
                && !isFolder.boolValue && path != "SOURCES.tsv"
        }
        #expect(files.sorted() == Self.rows.map(\.path).sorted())
    }

    /// Format, segments by speaker, how roles were decided and which times there are, or why there is no call;
    /// several calls in a row where they are the same, and very many as if they were one.
    static func summary(_ readings: [Reading]) -> String {
        let all = calls(readings)
        if all.count > 20, all.count == readings.count, Set(all.map(\.source.roles)).count == 1, var sum = all.first {
            sum.segments = all.flatMap(\.segments)
            return "\(all.count) calls: \(summary(sum))"
        }
        let each = readings.map { reading in
            switch reading {
            case .call(let record): summary(record)
            case .setAside(let record): "set aside: \(record.reason)"
            }
        }
        guard let first = each.first, each.count > 1 else { return each.first ?? "" }
        return each.allSatisfy { $0 == first } ? "\(each.count) × \(first)" : each.joined(separator: " | ")
    }

    private static func summary(_ record: CallRecord) -> String {
        let segments = record.segments
        let speakers = Speaker.allCases.compactMap { speaker in
            let count = segments.count { $0.speaker == speaker }
            return count > 0 ? "\(speaker.rawValue) \(count)" : nil
        }
        let starts =
            segments.allSatisfy { $0.start != nil }
            ? "starts" : segments.contains { $0.start != nil } ? "some starts" : nil
        let ends =
            segments.allSatisfy { $0.end != nil } ? "ends" : segments.contains { $0.end != nil } ? "some ends" : nil
        let words = segments.contains { !$0.words.isEmpty } ? "words" : nil
        let times = [starts, ends, words].compactMap { $0 }.joined(separator: "+")
        return [
            record.source.format, speakers.joined(separator: " "), "roles \(record.source.roles.rawValue)",
            times.isEmpty ? "no times" : times,
        ].joined(separator: "; ")
    }
}
