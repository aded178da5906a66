import Diagnostics
import Yams

/// What Yams says of text that is no YAML, in words for a person who writes rubrics.
enum YAMLSyntaxProblem {
    /// The problem behind an error of Yams.
    static func diagnostic(for error: YamlError, in source: SourceText) -> Diagnostic {
        if case .duplicatedKeysInMapping(let keys, let context) = error {
            return DuplicateKey.diagnostic(for: keys.first ?? "", first: context.mark, in: source)
        }
        guard let position = error.position, let problem = error.problem else {
            return Diagnostic(
                .error, "the file can’t be read as YAML", remedy: "Check it with any YAML tool.",
                at: Place(file: source.file))
        }
        let context = error.contextPosition ?? position
        let lines = min(context.line, position.line)...max(context.line, position.line)
        if let mended = FullWidthMark.diagnostic(in: source, lines: lines) { return mended }
        let unclosed = isBehindAllText(position, in: source) ? unclosed[problem] : nil
        let explained = unclosed ?? explanation(of: problem, in: source, at: position)
        let mark = explained.atContext ? context : position
        let place =
            isBehindAllText(mark, in: source) ? endOfText(source) : source.place(line: mark.line, column: mark.column)
        return Diagnostic(.error, explained.message, remedy: explained.remedy, at: place)
    }

    /// A problem in words; `atContext` where the beginning of what is broken tells more than the place of failure.
    private struct Explanation {
        var message: String
        var remedy: String?
        var atContext = false
    }

    private static func explanation(of problem: String, in source: SourceText, at mark: Mark) -> Explanation {
        if let known = known[problem] { return known }
        guard problem == "found character that cannot start any token" else {
            return problem.contains("nesting level")
                ? Explanation(
                    message: "values are nested more than \(YAMLComposer.deepest) deep here", remedy: tooDeepRemedy)
                : Explanation(
                    message: "this is no YAML: \(problem)",
                    remedy: "Put texts that hold marks such as ‘:’, ‘#’, ‘[’ or ‘{’ in quotes.")
        }
        let line = source.lineText(mark.line) ?? ""
        let character = line.unicodeScalars.dropFirst(mark.column - 1).first
        guard let character, character != "\t" else {
            return tab
        }
        return Explanation(message: "no text can begin with ‘\(character)’", remedy: "Put the text in quotes.")
    }

    /// What to do about values nested too deep.
    static let tooDeepRemedy = "Write it flatter; close the brackets that are done with."

    /// Whether nothing but blanks stands behind a place.
    private static func isBehindAllText(_ mark: Mark, in source: SourceText) -> Bool {
        source.lines.dropFirst(mark.line - 1).allSatisfy { $0.allSatisfy(\.isWhitespace) }
    }

    /// The place behind the last word of a file.
    private static func endOfText(_ source: SourceText) -> Place {
        let last = source.lines.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
        return source.place(line: last + 1, column: source.lines[last].unicodeScalars.count + 1)
    }

    private static let unclosed = [
        "did not find expected ',' or '}'": Explanation(
            message: "a brace that opens here is not closed", remedy: "Write the closing ‘}’.", atContext: true),
        "did not find expected ',' or ']'": Explanation(
            message: "a bracket that opens here is not closed", remedy: "Write the closing ‘]’.", atContext: true),
        "did not find expected node content": Explanation(
            message: "the file ends within brackets", remedy: "Write what is missing, and the closing ‘]’ or ‘}’."),
    ]

    private static let tab = Explanation(message: "a tab stands where YAML needs blanks", remedy: "Indent with blanks.")

    private static let known: [String: Explanation] = [
        "mapping values are not allowed in this context": Explanation(
            message: "a colon stands where no key can be",
            remedy: "Put a text that holds a colon in quotes, or mend the indentation."),
        "could not find expected ':'": Explanation(
            message: "a key without its colon", remedy: "Write ‘key: value’, or put the text in quotes.",
            atContext: true
        ),
        "did not find expected ',' or '}'": Explanation(
            message: "in a map in braces, a comma or the closing brace is missing before this",
            remedy: "Write ‘{ key: value, key: value }’, and texts that hold ‘,’, ‘[’ or ‘{’ in quotes."),
        "did not find expected ',' or ']'": Explanation(
            message: "in a list in brackets, a comma or the closing bracket is missing before this",
            remedy: "Write ‘[one, two]’, and texts that hold ‘,’, ‘[’ or ‘{’ in quotes."),
        "found unexpected end of stream": Explanation(
            message: "a quote that begins here is not closed", remedy: "Write the closing quote.", atContext: true),
        "found a tab character that violates indentation": tab,
        "found a tab character where an indentation space is expected": tab,
        "did not find expected node content": Explanation(
            message: "a value is missing before this", remedy: "Write it, or delete the comma that stands for it."),
        "found undefined alias": Explanation(
            message: "no value above has this anchor", remedy: "Put a text that begins with ‘*’ in quotes."),
        "did not find expected key": Explanation(
            message: "this line does not fit the map it stands in",
            remedy: "Indent keys of one map alike; put a text with quotes in it in quotes as a whole."),
        "did not find expected '-' indicator": Explanation(
            message: "this line does not fit the list it stands in",
            remedy: "Begin each element with ‘-’, indented alike."),
        "but found another document": Explanation(
            message: "a second document begins here", remedy: "Keep one rubric to a file; delete the ‘---’."),
        "did not find expected <document start>": Explanation(
            message: "the file goes on after its end", remedy: "Indent keys of one map alike."),
        "found unknown escape character": Explanation(
            message: "an unknown escape in double quotes", remedy: "Write ‘\\\\’ for a backslash, or use single quotes."
        ),
    ]
}

extension YamlError {
    /// Where parsing stopped.
    var position: Mark? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
        case .duplicatedKeysInMapping(_, let context): context.mark
        default: nil
        }
    }

    /// Where the thing begins that could not be parsed.
    fileprivate var contextPosition: Mark? {
        switch self {
        case .scanner(let context, _, _, _), .parser(let context, _, _, _), .composer(let context, _, _, _):
            context?.mark
        default: nil
        }
    }

    fileprivate var problem: String? {
        switch self {
        case .scanner(let context, let problem, _, _), .parser(let context, let problem, _, _),
            .composer(let context, let problem, _, _):
            problem.isEmpty ? context?.text : problem
        default: nil
        }
    }
}
