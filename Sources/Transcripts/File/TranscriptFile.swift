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
            return try readings(bytes, context).flatMap { finish($0, options: options, file: file) }
        } catch {
            return [.setAside(SetAside(error, file: file, raw: bytes))]
        }
    }

    private static func readings(_ bytes: [UInt8], _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if let reader = binaryReader(bytes, context.options) { return try reader.read(bytes, context) }
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
    /// - Returns: the record, or one for each of its agents.
    package static func finish(_ record: CallRecord, file: String, options: ReadingOptions) -> [CallRecord] {
        var call = record
        complete(&call, file: file, options: options)
        let agents = RoleDecider(agentLabels: options.agentLabels).decide(&call)
        return AgentSplit.records(of: call, agents: agents)
    }

    /// Adds to a record's fields what the user said about them; for records whose speakers have
    /// their roles already.
    package static func complete(_ record: inout CallRecord, file: String, options: ReadingOptions) {
        record.source.file = file
        options.metadata?.apply(to: &record)
        record.agent.fill(from: options.agent)
    }

    private static func finish(_ reading: Reading, options: ReadingOptions, file: String) -> [Reading] {
        guard case .call(let record) = reading else { return [reading] }
        return finish(record, file: file, options: options).map(Reading.call)
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

    private static func text(_ content: [UInt8], _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let text = try TextEncoding.text(content)
        let readers = TranscriptFormat.textReaders
        let chosen =
            context.options.format.map { format in readers.first { $0.format == format } }
            ?? readers.first { $0.recognises(text) }
        guard let reader = chosen else { throw .notRecognised(text) }
        guard reader.holdsSeveral || content.count <= LineLayout.longestRecord else { throw .tooLong }
        let readings = try reader.read(text, context)
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
        remedy: "Formats that are read: \(TranscriptFormat.listed). --input-format names one.")

    /// Text that no reader knows.
    fileprivate static func notRecognised(_ text: TextDocument) -> RecordProblem {
        guard !text.bytes.contains(0) else { return notRecognised }
        if let first = text.opening.first(where: { !$0[...].trimmed.isEmpty }), isDiarisation(first) {
            return RecordProblem("\(notRecognised.reason); who spoke when (RTTM), without what was said")
        }
        let labels = LabelledTextReader.Labels(text.opening).problem
        return RecordProblem("\(notRecognised.reason); \(labels.reason)", remedy: notRecognised.remedy)
    }

    /// Whether a line is one of RTTM: `SPEAKER file 1 0.5 2.25 <NA> <NA> spk_0 <NA> <NA>`.
    private static func isDiarisation(_ line: String) -> Bool {
        let fields = line.split(separator: " ")
        return fields.count >= 8 && fields[0] == "SPEAKER" && Int(fields[2]) != nil && Double(fields[3]) != nil
    }
}

extension UInt8 {
    /// Whether the byte is a blank or a line end.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0a || self == 0x0d }
}
