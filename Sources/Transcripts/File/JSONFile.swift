package import JSON

/// Reads a file of JSON: one document, or one a line.
enum JSONFile {
    /// The calls of a file, decided by ``LineLayout``.
    static func read(_ bytes: [UInt8], _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let isWhole = bytes.count <= LineLayout.longestRecord
        switch LineLayout.deciding(head: bytes.prefix(LineLayout.longestRecord), isWhole: isWhole) {
        case .lines: return lines(bytes, context)
        case .document:
            guard isWhole else { throw .tooLong }
            return try document(bytes[...], context, JSONParser())
        }
    }

    private static func lines(_ bytes: [UInt8], _ context: ReadingContext) -> [Reading] {
        let parser = JSONParser()
        var readings: [Reading] = []
        for line in JSONLines(bytes) {
            let raw = Array(bytes[line.bytes])
            let place = ReadingContext(file: context.file, options: context.options, raw: raw, record: line.number)
            do throws(RecordProblem) {
                guard raw.count <= LineLayout.longestRecord else { throw .tooLong }
                readings += try document(bytes[line.bytes], place, parser)
            } catch {
                var problem = error
                problem.line = line.number
                readings.append(.setAside(SetAside(problem, file: context.file, raw: raw)))
            }
        }
        return readings
    }

    private static func document(
        _ bytes: ArraySlice<UInt8>, _ context: ReadingContext, _ parser: borrowing JSONParser
    ) throws(RecordProblem) -> [Reading] {
        do {
            return try parser.parse(copying: bytes) { root in try read(root, context) }
        } catch let error as JSONError {
            throw RecordProblem(error, in: bytes)
        } catch let problem as RecordProblem {
            throw problem
        } catch {
            throw .notRecognised
        }
    }

    private static func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let readers = TranscriptFormat.jsonReaders
        let chosen =
            context.options.format.map { format in readers.first { $0.format == format } }
            ?? readers.first { $0.recognises(root) }
        guard let reader = chosen else { throw .callFacts(root) ?? .notRecognised }
        return try reader.read(root, context)
    }
}

extension RecordProblem {
    /// Bytes that are no JSON, with line and column of the fault.
    package init(_ error: JSONError, in bytes: some Collection<UInt8>) {
        self = .at(offset: error.offset, in: bytes, "broken JSON: \(error.problem)")
    }
}
