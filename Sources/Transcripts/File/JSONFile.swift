package import JSON

/// Reads a file of JSON: one document, or one a line.
enum JSONFile {
    /// The calls of a file, decided by ``LineLayout``.
    static func read(_ bytes: [UInt8], _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let isWhole = bytes.count <= LineLayout.longestRecord
        switch LineLayout.deciding(head: bytes.prefix(LineLayout.longestRecord), isWhole: isWhole) {
        case .lines:
            if let reader = eventReader(bytes, context) { return try events(bytes, context, reader) }
            return lines(bytes, context)
        case .document:
            guard isWhole else { throw .tooLong }
            return try document(bytes[...], context, JSONParser())
        }
    }

    /// Whether the first line is a document of another format than the product's own.
    static func beginsForeign(_ bytes: [UInt8]) -> Bool {
        var lines = JSONLines(bytes)
        guard let first = lines.next(), first.bytes.count <= LineLayout.longestRecord else { return false }
        let isForeign = try? JSONParser().parse(copying: bytes[first.bytes]) { root in
            TranscriptFormat.jsonReaders.first { $0.recognises(root) }.map { !($0 is NativeJSON) }
        }
        return (isForeign ?? nil) ?? false
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

    /// The reader of a file whose lines are events of one format, by its first line.
    private static func eventReader(_ bytes: [UInt8], _ context: ReadingContext) -> (any JSONEventReader)? {
        var lines = JSONLines(bytes)
        guard let first = lines.next(), first.bytes.count <= LineLayout.longestRecord else { return nil }
        let found = try? JSONParser().parse(copying: bytes[first.bytes]) { root -> (any JSONEventReader)? in
            guard let reader = reader(of: root, context) as? any JSONEventReader else { return nil }
            return reader.recognises(event: root) ? reader : nil
        }
        return found ?? nil
    }

    /// Reads lines that are events together, as a list of them; a broken one leaves a hole in its call, so that there is
    /// none to score.
    private static func events(
        _ bytes: [UInt8], _ context: ReadingContext, _ reader: any JSONEventReader
    ) throws(RecordProblem) -> [Reading] {
        guard bytes.count <= LineLayout.longestRecord else { throw .tooLong }
        let parser = JSONParser()
        var list: [UInt8] = []
        for line in JSONLines(bytes) {
            list.append(UInt8(ascii: list.isEmpty ? "[" : ","))
            list += bytes[line.bytes]
        }
        list.append(UInt8(ascii: "]"))
        do {
            return try parse(list[...], parser) { root throws(RecordProblem) in try reader.read(root, context) }
        } catch {
            throw brokenLine(in: bytes, parser) ?? error
        }
    }

    /// What is wrong with the first line that is no JSON; nil where all are.
    private static func brokenLine(in bytes: [UInt8], _ parser: borrowing JSONParser) -> RecordProblem? {
        for line in JSONLines(bytes) {
            do throws(RecordProblem) {
                try parse(bytes[line.bytes], parser) { _ in }
            } catch {
                var problem = error
                problem.line = line.number
                return problem
            }
        }
        return nil
    }

    private static func document(
        _ bytes: ArraySlice<UInt8>, _ context: ReadingContext, _ parser: borrowing JSONParser
    ) throws(RecordProblem) -> [Reading] {
        try parse(bytes, parser) { root throws(RecordProblem) in
            guard let reader = reader(of: root, context) else { throw Self.refusal(root) }
            do throws(RecordProblem) { return try reader.read(root, context) } catch { throw error.of(reader.format) }
        }
    }

    /// Why a document that no reader knows is none.
    private static func refusal(_ root: JSONValue) -> RecordProblem {
        root.has("$schema", "properties") ? .schema : Diarisation.refusal(root) ?? .callFacts(root) ?? .notRecognised
    }

    private static func parse<Result>(
        _ bytes: ArraySlice<UInt8>, _ parser: borrowing JSONParser,
        _ body: (JSONValue) throws(RecordProblem) -> Result
    ) throws(RecordProblem) -> Result {
        do {
            return try parser.parse(copying: bytes, body)
        } catch let error as JSONError {
            throw RecordProblem(error, in: bytes)
        } catch let problem as RecordProblem {
            throw problem
        } catch {
            throw .notRecognised
        }
    }

    private static func reader(of root: JSONValue, _ context: ReadingContext) -> (any JSONTranscriptReader)? {
        let readers = TranscriptFormat.jsonReaders
        return context.options.format.map { format in readers.first { $0.format == format } }
            ?? readers.first { $0.recognises(root) }
    }
}

extension RecordProblem {
    /// Bytes that are no JSON, with line and column of the fault.
    package init(_ error: JSONError, in bytes: some Collection<UInt8>) {
        self = .at(offset: error.offset, in: bytes, "broken JSON: \(error.problem)")
    }
}
