internal import JSON

/// What stands in a vCon as `body`, in the form of whoever made it.
struct VConBody {
    private let body: JSONValue?
    private let bytes: [UInt8]?

    /// The body of a dialog, analysis or attachment.
    init(_ holder: JSONValue) {
        body = holder["body"]
        let isEncoded = holder["encoding"]?.string?.lowercased().hasPrefix("base64") == true
        bytes = body?.utf8.flatMap { isEncoded ? Base64URL.decoding($0) : Array($0) }
    }

    /// The body as text; nil where it is none.
    var text: String? { bytes.flatMap { String(validating: $0, as: UTF8.self) } }

    /// Hands the body to the reader of its form.
    ///
    /// - Parameter takesText: whether the body may be a text, or text without speakers.
    /// - Returns: nil where no reader knows it.
    /// - Throws: ``RecordProblem`` where one knows it, and can't read it.
    func record(_ context: ReadingContext, takesText: Bool) throws(RecordProblem) -> CallRecord? {
        guard let bytes else {
            return try body.flatMap { value throws(RecordProblem) in try Self.json(value, context) }
        }
        if bytes.first(where: { !$0.isBlank }).map({ $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) == true,
            let found = try JSONParser.reading(
                bytes, { root throws(RecordProblem) in try Self.json(root, context) })
        {
            return found
        }
        guard takesText, let text, text.nonEmpty != nil else { return nil }
        return try Self.text(TextDocument(utf8: Array(text.utf8)), context)
    }

    private static func json(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> CallRecord? {
        // This is where reading would go on without end.
        guard !VConReader().recognises(root) else { throw RecordProblem("a vCon inside a vCon") }
        if let transcript = try WTFTranscript(root)?.record(context) { return transcript }
        guard let reader = TranscriptFormat.jsonReaders.first(where: { $0.recognises(root) }) else { return nil }
        return try only(try reader.read(root, context.inside))
    }

    private static func text(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> CallRecord? {
        if let reader = TranscriptFormat.textReaders.first(where: { $0.recognises(text) }) {
            return try only(try reader.read(text, context.inside))
        }
        var call = PlatformCall(VConReader().format, context)
        for line in text.lines { call.add(PlatformTurn(nil, line)) }
        return try call.innerRecord()
    }

    private static func only(_ readings: [Reading]) throws(RecordProblem) -> CallRecord {
        guard readings.count == 1 else { throw RecordProblem("several calls in one transcript") }
        switch readings[0] {
        case .call(let record): return record
        case .setAside(let record): throw RecordProblem(record.reason, remedy: record.remedy)
        }
    }
}
