internal import JSON

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
