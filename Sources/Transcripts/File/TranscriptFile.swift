/// Reads a whole transcript file, whatever its format.
package enum TranscriptFile {
    /// Makes calls of a file's bytes: its encoding and format are recognised from the content, what
    /// the user said is added, and the speakers get their roles.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - file: the file as the user named it.
    ///   - options: what the user said.
    /// - Returns: at least one reading, in the file's order.
    package static func read(_ bytes: [UInt8], file: String, options: ReadingOptions) -> [Reading] {
        let context = ReadingContext(file: file, options: options, raw: bytes)
        do throws(RecordProblem) {
            let readings = try readings(bytes, context)
            return readings.flatMap { finish($0, options: options, file: file, isOnly: readings.count == 1) }
        } catch {
            return [.setAside(SetAside(error, file: file, raw: bytes))]
        }
    }

    /// Whether a file of JSON lines is for ``read(_:file:options:)`` as a whole, by its head: its first line is a document of
    /// another format than the product's own. Such lines may be events that make a call together.
    package static func isForeign(head: [UInt8]) -> Bool { JSONFile.beginsForeign(head) }

    private static func readings(_ bytes: [UInt8], _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if let reader = binaryReader(bytes, context.options) {
            do throws(RecordProblem) { return try reader.read(bytes, context) } catch { throw error.of(reader.format) }
        }
        let content = try TextEncoding.unwrapped(bytes)
        guard content.contains(where: { !$0.isBlank }) else { throw RecordProblem("an empty file") }
        return try isJSON(content, context.options) ? JSONFile.read(content, context) : text(content, context)
    }

    private static func binaryReader(_ bytes: [UInt8], _ options: ReadingOptions) -> (any BinaryTranscriptReader)? {
        let readers = TranscriptFormat.binaryReaders
        guard let format = options.format else { return readers.first { $0.recognises(bytes) } }
        return readers.first { $0.format == format }
    }

    /// Adds to a record what the user said about it, and decides who its speakers are.
    ///
    /// - Parameter isOnly: whether the record is all of its file.
    /// - Returns: the record, or one for each of its agents.
    package static func finish(
        _ record: CallRecord, file: String, options: ReadingOptions, isOnly: Bool = false
    ) -> [CallRecord] {
        var call = record
        complete(&call, file: file, options: options, isOnly: isOnly)
        let evaluated = evaluatedLabels(in: call)
        RoleDecider(agentLabels: options.agentLabels).decide(&call)
        return AgentSplit.records(of: call, evaluated: evaluated)
    }

    /// The labels of segments that the native format itself gives to the agent, who is the one to evaluate.
    private static func evaluatedLabels(in record: CallRecord) -> Set<String> {
        guard record.source.format == NativeReader.formatName else { return [] }
        return Set(record.segments.lazy.filter { $0.speaker == .agent }.compactMap(\.label))
    }

    /// Adds to a record's fields what the user said about them; for records whose speakers have
    /// their roles already.
    ///
    /// - Parameter isOnly: whether the record is all of its file.
    package static func complete(
        _ record: inout CallRecord, file: String, options: ReadingOptions, isOnly: Bool = true
    ) {
        record.source.file = file
        options.metadata?.apply(to: &record, isOnly: isOnly)
        record.agent.fill(from: options.agent)
    }

    private static func finish(
        _ reading: Reading, options: ReadingOptions, file: String, isOnly: Bool
    ) -> [Reading] {
        guard case .call(let record) = reading else { return [reading] }
        return finish(record, file: file, options: options, isOnly: isOnly).map(Reading.call)
    }

    private static func isJSON(_ content: [UInt8], _ options: ReadingOptions) -> Bool {
        if let format = options.format { return TranscriptFormat.jsonReaders.contains { $0.format == format } }
        return looksLikeJSON(content)
    }

    /// Whether a text begins as a JSON document does.
    static func looksLikeJSON(_ content: some Collection<UInt8>) -> Bool {
        let signs = content.lazy.filter { !$0.isBlank }.prefix(2)
        switch signs.first {
        case UInt8(ascii: "{"): return true
        // `[00:01] Alice: …` is text.
        case UInt8(ascii: "["): return signs.dropFirst().first.map { "{[\"]".utf8.contains($0) } ?? true
        default: return false
        }
    }

    private static func reading(
        _ text: TextDocument, by reader: any TextTranscriptReader, _ context: ReadingContext
    ) throws(RecordProblem) -> [Reading] {
        do throws(RecordProblem) { return try reader.read(text, context) } catch { throw error.of(reader.format) }
    }

    private static func text(_ content: [UInt8], _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let text = try TextEncoding.text(content)
        let readers = TranscriptFormat.textReaders
        let chosen =
            context.options.format.map { format in readers.first { $0.format == format } }
            ?? readers.first { $0.recognises(text) }
        guard let reader = chosen else { throw .notRecognised(text) }
        guard reader.holdsSeveral || content.count <= LineLayout.longestRecord else { throw .tooLong }
        let readings = try reading(text, by: reader, context)
        guard let page = text.codePage else { return readings }
        return readings.map { $0.warned("not UTF-8: taken for \(page.name)") }
    }
}

extension RecordProblem {
    /// A record over the bound.
    static let tooLong = RecordProblem("a record of more than 16 MiB")

    /// JSON that no reader knows.
    static let notRecognised = RecordProblem(
        "not recognised as a transcript",
        remedy: "‘callgrade formats’ lists what is read; --input-format names a format.")

    /// JSON that describes what files of some format look like.
    static let schema = RecordProblem("a JSON Schema, which describes transcripts and is none")

    /// Text that no reader knows.
    fileprivate static func notRecognised(_ text: TextDocument) -> RecordProblem {
        guard !text.bytes.contains(0) else { return notRecognised }
        if let problem = Diarisation.refusal(text) { return problem }
        let labels = LabelledTextReader.Labels(text.opening).problem
        return RecordProblem("\(notRecognised.reason); \(labels.reason)", remedy: notRecognised.remedy)
    }
}

extension UInt8 {
    /// Whether the byte is a blank or a line end.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0a || self == 0x0d }
}
