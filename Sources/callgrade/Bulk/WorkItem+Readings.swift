import JSON
import Transcripts

extension WorkItem {
    /// The item's calls with all their segments, for commands that look at few calls.
    func readings(_ options: ReadingOptions) -> [Reading] {
        switch self {
        case .document(let file, let bytes): return TranscriptFile.read(bytes, file: file, options: options)
        case .setAside(let setAside): return [.setAside(setAside)]
        case .tooLong(let file, let line, _):
            return [.setAside(SetAside(RecordProblem("a line of more than 16 MiB", line: line), file: file, raw: []))]
        case .lines(let block):
            let lines = block.bytes[..<block.count].split(separator: 0x0a, omittingEmptySubsequences: false)
            return lines.enumerated().flatMap { offset, line in
                line.allSatisfy { $0 == 0x20 || $0 == 0x0d || $0 == 0x09 }
                    ? [] : Self.read(Array(line), block.file, block.firstLine + offset, options)
            }
        }
    }

    private static func read(_ line: [UInt8], _ file: String, _ number: Int, _ options: ReadingOptions) -> [Reading] {
        var native = NativeReader(zone: options.zone)
        do {
            let record = try JSONParser().parse(copying: line) { root in
                try native.read(root, defaultID: ReadingContext.defaultID(file: file, record: number))
            }
            return TranscriptFile.finish(record, file: file, options: options).map(Reading.call)
        } catch let problem as RecordProblem {
            return [.setAside(SetAside(problem.at(line: number), file: file, raw: line))]
        } catch let error as JSONError {
            let problem = RecordProblem(error, in: line).inLine(number)
            return [.setAside(SetAside(problem, file: file, raw: line))]
        } catch {
            return [.setAside(SetAside(RecordProblem("can’t be read", line: number), file: file, raw: line))]
        }
    }
}
