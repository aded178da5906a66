import Testing

/// A fenced block of a document.
struct Block: Sendable, CustomTestStringConvertible {
    /// Where its opening fence stands.
    let place: Place
    /// What stands behind the opening fence, such as `yaml rubric`.
    let kind: String
    /// The lines between the fences, without the fences' indentation.
    let lines: [String]
    /// The path in a line ``Save this as `desk.yaml`:`` above it.
    let savedAs: String?

    var testDescription: String { place.description }

    /// The block as a file.
    var text: String { lines.map { $0 + "\n" }.joined() }

    /// The block as a file with as many empty lines above it as the document has, so that messages about a line of
    /// the file name the document's.
    var textAtItsLine: String { String(repeating: "\n", count: place.line) + text }

    /// Finds the fenced blocks of a document.
    ///
    /// - Throws: ``UnclosedBlock``.
    static func all(in lines: [String], of document: String) throws -> [Block] {
        var blocks: [Block] = []
        var index = 0
        while index < lines.count {
            defer { index += 1 }
            guard let fence = Fence(lines[index]) else { continue }
            let place = Place(document: document, line: index + 1)
            let above = lines[..<index].last { !$0.isBlank }
            let body = lines[(index + 1)...].prefix { !fence.isClosed(by: $0) }
            guard body.endIndex < lines.count else { throw UnclosedBlock(place: place) }
            blocks.append(
                Block(
                    place: place, kind: fence.kind, lines: body.map(fence.unindented),
                    savedAs: above.flatMap(savingPath)))
            index = body.endIndex
        }
        return blocks
    }

    private static func savingPath(_ line: String) -> String? {
        line.wholeMatch(of: /Save this as `([^`]+)`.*:\s*/).map { String($0.1) }
    }
}

/// A block whose closing fence is missing.
struct UnclosedBlock: Error, CustomStringConvertible {
    let place: Place
    var description: String { "\(place): the block is not closed" }
}

/// The line that opens a block.
private struct Fence {
    let indentation: Int
    let marks: String
    let kind: String

    init?(_ line: String) {
        guard let match = line.wholeMatch(of: /( *)(`{3,})([^`]*)/) else { return nil }
        indentation = match.1.count
        marks = String(match.2)
        kind = match.3.trimmed
    }

    func isClosed(by line: String) -> Bool { line.trimmed == marks }

    func unindented(_ line: String) -> String {
        String(line.dropFirst(min(indentation, line.prefix { $0 == " " }.count)))
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmed: String { String(trimmedBehind.drop(while: \.isWhitespace)) }

    /// Without white space at the end.
    var trimmedBehind: String {
        var rest = self[...]
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// Whether nothing but white space is in it.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
