internal import Foundation

#if canImport(FoundationXML)
    internal import FoundationXML
#endif

/// What takes the elements of a part of a workbook as they come.
protocol XMLPartHandler {
    /// An element begins; its name has no prefix.
    mutating func open(_ name: Substring, _ attributes: [String: String]) throws(RecordProblem)
    /// An element ends.
    mutating func close(_ name: Substring) throws(RecordProblem)
    /// Some text inside an element; one text may come in several pieces.
    mutating func take(_ text: String) throws(RecordProblem)
    /// Whether the rest is not needed.
    var isDone: Bool { get }
}

extension XMLPartHandler {
    var isDone: Bool { false }
}

/// Reads parts of a workbook as XML, a stretch at a time.
enum XMLPart {
    /// Hands a part's elements to a handler.
    ///
    /// - Throws: ``RecordProblem`` of the handler, of the archive, or where the part is no well-formed XML.
    static func read<Handler: XMLPartHandler>(_ part: PartStream, _ handler: inout Handler) throws(RecordProblem) {
        let parser = XMLParser(stream: part)
        let delegate = XMLPartDelegate(handler)
        parser.delegate = delegate
        parser.shouldResolveExternalEntities = false
        _ = parser.parse()
        handler = delegate.handler
        if let problem = delegate.problem ?? part.problem { throw problem }
        guard handler.isDone || (delegate.isWhole && !delegate.isBroken) else {
            throw RecordProblem("a workbook whose parts are broken XML")
        }
    }
}

private final class XMLPartDelegate<Handler: XMLPartHandler>: NSObject, XMLParserDelegate {
    var handler: Handler
    private(set) var problem: RecordProblem?
    /// Whether the outermost element has ended; the parser does not mind where it has not.
    private(set) var isWhole = false
    private(set) var isBroken = false
    private var depth = 0

    /// More than workbooks have.
    private static var deepest: Int { 64 }

    init(_ handler: Handler) { self.handler = handler }

    private var isStopped: Bool { problem != nil || isBroken || handler.isDone }

    private func hand(to parser: XMLParser, _ step: (inout Handler) throws(RecordProblem) -> Void) {
        guard !isStopped else { return }
        do throws(RecordProblem) { try step(&handler) } catch { problem = error }
        if isStopped { parser.abortParsing() }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        depth += 1
        hand(to: parser) { handler throws(RecordProblem) in
            guard depth <= Self.deepest else { throw RecordProblem("a workbook whose parts are nested too deeply") }
            try handler.open(name.withoutPrefix, attributes)
        }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        depth -= 1
        isWhole = depth == 0
        hand(to: parser) { handler throws(RecordProblem) in try handler.close(name.withoutPrefix) }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        hand(to: parser) { handler throws(RecordProblem) in try handler.take(text) }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        hand(to: parser) { handler throws(RecordProblem) in try handler.take(String(decoding: block, as: UTF8.self)) }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        isBroken = true
        parser.abortParsing()
    }
}

extension String {
    /// The name behind `x:`.
    var withoutPrefix: Substring {
        utf8.lastIndex(of: UInt8(ascii: ":")).map { self[utf8.index(after: $0)...] } ?? self[...]
    }
}
