internal import JSON

/// A cell that holds a whole transcript: labelled text, captions, another text format, or JSON.
enum CellTranscript {
    /// Readers of text that may stand in a cell besides labelled text: all but that of tables.
    private static let readers = TranscriptFormat.textReaders.filter {
        !($0 is TableReader) && !($0 is LabelledTextReader)
    }

    /// Whether a cell holds a transcript of several turns.
    static func isWhole(_ cell: String) -> Bool {
        let text = lines(of: cell)
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 >= 0x80 }) else { return false }
        if TranscriptFile.looksLikeJSON(text.utf8) {
            // The first line may be a record by itself.
            let isLines = LineLayout.deciding(head: text.utf8, isWhole: true) == .lines
            let bytes = Array(isLines ? text.utf8.prefix { $0 != UInt8(ascii: "\n") } : text.utf8[...])
            return
                (try? JSONParser().parse(copying: bytes) { root in
                    TranscriptFormat.jsonReaders.contains { $0.recognises(root) }
                }) ?? false
        }
        let document = TextDocument(utf8: Array(text.utf8))
        if readers.contains(where: { $0.recognises(document) }) { return true }
        let labels = LabelledTextReader.Labels(document.opening)
        let first = document.opening.lazy.compactMap { labels.turn($0) }.first
        return labels.isTranscript && (labels.labelled > 1 || first.map { labels.labelsInside($0) > 0 } ?? false)
    }

    /// Whether a cell is no turn either: it has several lines, or begins as JSON does.
    static func isMeantAsWhole(_ cell: String) -> Bool {
        TranscriptFile.looksLikeJSON(cell.utf8) || lines(of: cell[...].trimmed).utf8.contains(UInt8(ascii: "\n"))
    }

    /// Reads a cell's calls.
    static func read(_ cell: String, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let text = lines(of: cell)
        guard !text[...].trimmed.isEmpty else { throw RecordProblem("a call without a transcript") }
        guard text.utf8.count <= LineLayout.longestRecord else { throw .tooLong }
        let bytes = Array(text.utf8)
        if TranscriptFile.looksLikeJSON(bytes) { return try json(bytes, context) }
        let document = TextDocument(utf8: bytes)
        let reader = readers.first { $0.recognises(document) } ?? LabelledTextReader()
        return try reader.read(document, context)
    }

    private static func json(_ bytes: [UInt8], _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        do throws(RecordProblem) {
            return try JSONFile.read(bytes, context)
        } catch {
            // What Python shows of a list of dictionaries.
            guard bytes.starts(with: "[{'".utf8) || bytes.starts(with: "{'".utf8) else { throw error }
            throw RecordProblem(
                "a Python literal where JSON is needed", remedy: "Write the column with json.dumps instead of str.")
        }
    }

    /// The cell with line ends where an export has written `\n` or `<br>` for them.
    private static func lines(of cell: some StringProtocol) -> String {
        let text = String(cell)
        guard !text.utf8.contains(UInt8(ascii: "\n")), !TranscriptFile.looksLikeJSON(text.utf8) else { return text }
        var lines = text
        for mark in ["\\r\\n", "\\n", "<br>", "<br/>", "<br />"] where lines.utf8.containsRun(mark.utf8) {
            lines = lines.split(separator: mark, omittingEmptySubsequences: false).joined(separator: "\n")
        }
        return lines
    }
}
