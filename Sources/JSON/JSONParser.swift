internal import CSimdJSON

/// Parses JSON documents one after another, keeping its memory from one to the next.
///
/// simdjson checks grammar, numbers and UTF-8 and leaves a tape behind; ``JSONValue`` reads that
/// tape. A value is good until the parser's next document, so values are handed to a closure and
/// must not leave it.
package struct JSONParser: ~Copyable {
    /// Bytes that must be readable behind a document handed to ``parse(_:_:)``.
    package static let padding = Int(CG_JSON_PADDING)

    private let parser: OpaquePointer?

    /// A parser that has no memory yet; it grows to its largest document.
    package init() {
        parser = cg_json_parser_new()
    }

    deinit {
        cg_json_parser_free(parser)
    }

    /// Parses one document and hands its root to `body`.
    ///
    /// - Parameters:
    ///   - bytes: the document; ``padding`` bytes more must be readable behind it.
    ///   - body: reads the root; the value must not leave the closure.
    /// - Throws: ``JSONError`` when the bytes are no JSON document, or what `body` throws.
    package borrowing func parse<Result>(
        _ bytes: UnsafeRawBufferPointer, _ body: (JSONValue) throws -> Result
    ) throws -> Result {
        guard let parser else { throw JSONError(offset: 0, problem: "no memory for a JSON parser") }
        let start = bytes.bindMemory(to: UInt8.self)
        let document = cg_json_parse(parser, start.baseAddress, bytes.count)
        guard document.error == 0 else {
            throw JSONError.locate(in: start, said: String(cString: cg_json_error_message(document.error)))
        }
        return try body(JSONValue(tape: document.tape, strings: document.strings, index: 1))
    }

    /// Parses a document held in an array, copying it to where there is padding.
    ///
    /// - Throws: as ``parse(_:_:)-(UnsafeRawBufferPointer,_)``.
    package borrowing func parse<Result>(
        copying bytes: some Collection<UInt8>, _ body: (JSONValue) throws -> Result
    ) throws -> Result {
        var padded = [UInt8]()
        padded.reserveCapacity(bytes.count + Self.padding)
        padded.append(contentsOf: bytes)
        padded.append(contentsOf: repeatElement(0, count: Self.padding))
        return try padded.withUnsafeBytes {
            try parse(UnsafeRawBufferPointer(rebasing: $0.dropLast(Self.padding)), body)
        }
    }
}
