internal import JSON

extension ReadingContext {
    /// Reads each call of a list, as ``readings(ofEach:written:_:)`` does.
    ///
    /// - Throws: ``RecordProblem`` where the list is empty, or its only call can't be read.
    func readings(
        of calls: [JSONValue], _ read: (JSONValue, ReadingContext) throws(RecordProblem) -> [Reading]
    ) throws(RecordProblem) -> [Reading] {
        guard !calls.isEmpty else { throw RecordProblem("an empty list of calls") }
        return try readings(ofEach: calls, written: { $0.written }, read)
    }
}

extension JSONValue {
    /// The value as JSON text again.
    ///
    /// The parser takes no document that is nested deeper than it can say, so this ends.
    var written: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }

    private func write(to writer: inout JSONWriter) {
        switch kind {
        case .object:
            writer.object { writer in
                for (key, value) in members {
                    writer.key(key.string)
                    value.write(to: &writer)
                }
            }
        case .array: writer.array { writer in for element in elements { element.write(to: &writer) } }
        case .string: writer.string(string ?? "")
        case .number: writer.raw(number?.text ?? "null")
        case .bool: writer.bool(bool)
        case .null: writer.null()
        }
    }
}
