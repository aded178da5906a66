internal import JSON

extension ReadingContext {
    /// Reads each call of a list; one that can't be read is set aside, and the others go on. A list of one call is read
    /// as if it were that call.
    ///
    /// - Throws: ``RecordProblem`` where the list is empty, or its only call can't be read.
    func readings(
        of calls: [JSONValue],
        _ read: (JSONValue, ReadingContext) throws(RecordProblem) -> Reading
    ) throws(RecordProblem) -> [Reading] {
        guard !calls.isEmpty else { throw RecordProblem("an empty list of calls") }
        if calls.count == 1 { return [try read(calls[0], self)] }
        return calls.enumerated().map { index, call in
            do throws(RecordProblem) {
                return numbered(try read(call, self), index + 1)
            } catch {
                return .setAside(SetAside(error, file: file, raw: call.written))
            }
        }
    }

    /// In a line of NDJSON the line's number stays the record's.
    private func numbered(_ reading: Reading, _ number: Int) -> Reading {
        guard case .call(var call) = reading else { return reading }
        if call.id == defaultID { call.id += "#\(number)" }
        call.source.record = record ?? number
        return .call(call)
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
