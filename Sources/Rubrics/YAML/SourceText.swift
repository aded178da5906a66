import Diagnostics

/// The text of a file, known to be something that YAML can be read from, with its lines for messages.
///
/// One object per file; every node of the file's tree points to it.
final class SourceText: Sendable {
    /// The file, as the user named it.
    let file: String
    /// The text without a byte order mark.
    let text: String
    /// The text's lines, broken where YAML breaks them.
    let lines: [Substring]

    /// The greatest size of a file, in bytes.
    static let mostBytes = 4 << 20

    /// The longest line that messages show and look into, in bytes.
    private static let longestShown = 20_000

    /// Takes text that is known to be sound.
    init(file: String, text: String) {
        self.file = file
        self.text = text
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// Decodes a file's bytes.
    ///
    /// - Throws: one located problem, for a file that is too large, is not UTF-8 or holds characters that no YAML
    ///   file may hold.
    convenience init(file: String, bytes: [UInt8]) throws(Diagnostics) {
        guard bytes.count <= Self.mostBytes else { throw Diagnostics([Self.tooLarge(file)]) }
        let content = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            throw Diagnostics([Self.notUTF8(file, content)])
        }
        self.init(file: file, text: text)
        if let problem = firstForbiddenCharacter() { throw Diagnostics([problem]) }
    }

    /// A place in the file; line and column count from 1, the column in Unicode scalars.
    func place(line: Int, column: Int) -> Place {
        Place(file: file, line: line, column: column, lineText: lineText(line))
    }

    /// A line by its number; nil behind the last and for one that is too long to show.
    func lineText(_ line: Int) -> String? {
        guard lines.indices.contains(line - 1), lines[line - 1].utf8.count <= Self.longestShown else { return nil }
        return String(lines[line - 1])
    }

    /// What is said of a file that is too large, also where that is known before it is read.
    static func tooLarge(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, "the file is larger than 4 MiB",
            remedy: "Move parts of it into files of their own and ‘include’ them.",
            at: Place(file: file))
    }

    private static func notUTF8(_ file: String, _ content: ArraySlice<UInt8>) -> Diagnostic {
        var parser = UTF8.ForwardParser()
        var iterator = content.makeIterator()
        var valid = ""
        while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
            valid.unicodeScalars.append(UTF8.decode(scalar))
        }
        let before = SourceText(file: file, text: valid)
        let column = (before.lines.last?.unicodeScalars.count ?? 0) + 1
        return Diagnostic(
            .error, "the file is not UTF-8 from here on", remedy: "Save it as UTF-8.",
            at: before.place(line: before.lines.count, column: column))
    }

    private func firstForbiddenCharacter() -> Diagnostic? {
        guard text.unicodeScalars.contains(where: \.isForbiddenInYAML) else { return nil }
        for (index, line) in lines.enumerated() {
            guard let column = line.unicodeScalars.enumerated().first(where: { $0.element.isForbiddenInYAML })
            else { continue }
            let code = String(column.element.value, radix: 16, uppercase: true)
            let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
            return Diagnostic(
                .error, "the invisible character \(name) can’t stand in a YAML file", remedy: "Delete it.",
                at: Place(file: file, line: index + 1, column: column.offset + 1, lineText: Self.harmless(line)))
        }
        return nil
    }

    /// A line as it can be printed: control characters could command a terminal.
    private static func harmless(_ line: Substring) -> String? {
        guard line.utf8.count <= longestShown else { return nil }
        var result = String.UnicodeScalarView()
        for scalar in line.unicodeScalars { result.append(scalar.isForbiddenInYAML ? "\u{fffd}" : scalar) }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// Whether libyaml refuses the character: control characters, byte order marks within the text, non-characters.
    fileprivate var isForbiddenInYAML: Bool {
        switch value {
        case 0x09, 0x0a, 0x0d, 0x20...0x7e, 0x85, 0xa0...0xd7ff, 0xe000...0xfefe, 0xff00...0xfffd, 0x10000...0x10ffff:
            false
        default: true
        }
    }
}
