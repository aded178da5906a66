internal import JSON

extension ReadingContext {
    /// Reads each call of a list; one that can't be read is set aside, and the others go on.
    ///
    /// - Throws: ``RecordProblem`` where the list is empty.
    func readings(
        of calls: [JSONValue],
        _ read: (JSONValue, ReadingContext) throws(RecordProblem) -> Reading
    ) throws(RecordProblem) -> [Reading] {
        guard !calls.isEmpty else { throw RecordProblem("an empty list of calls") }
        return calls.enumerated().map { index, call in
            var own = self
            own.record = calls.count == 1 ? record : index + 1
            do throws(RecordProblem) {
                return try read(call, own)
            } catch {
                return .setAside(SetAside(error, file: file, raw: call.written))
            }
        }
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
