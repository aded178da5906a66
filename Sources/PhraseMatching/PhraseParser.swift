extension Phrase {
    /// The most forms that one phrase may have.
    public static let mostForms = 10_000
    /// The gap that `…` without a number stands for, in tokens.
    static let usualGap = 10

    /// Reads a phrase and writes it out into its forms.
    ///
    /// `(a|b)` either one · `[a]` may be there · `…` or `...` a gap of up to 10 tokens, `…{4}` up to
    /// 4 · `apolog*` a token that begins so · `^` the turn begins here · `$` the turn ends here · `\` takes the next
    /// character as it is.
    ///
    /// - Throws: ``PhraseError`` with the place in the phrase.
    public init(parsing source: String) throws(PhraseError) {
        var parser = PhraseParser(source)
        var forms: [Form] = []
        for text in try parser.writtenOut() { forms.append(try Form(cutting: text)) }
        self.init(source: source, forms: forms.uniqued())
    }
}

extension Array where Element: Hashable {
    /// The elements without repetitions, in order.
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

/// One character of a phrase that was written out, or one of its marks.
private enum Piece: Equatable {
    case scalar(Unicode.Scalar)
    case gap(Int)
    /// The token that ends here is a prefix.
    case star
    /// The turn begins here.
    case turnStart
    /// The turn ends here.
    case turnEnd
}

extension Piece {
    /// Whether it is a blank.
    var isBlank: Bool { if case .scalar(let scalar) = self { scalar.properties.isWhitespace } else { false } }
}

/// A form before it is cut into tokens, each piece with its place in the phrase.
private typealias WrittenForm = [(piece: Piece, offset: Int)]

/// Reads the phrase language by recursive descent and writes every alternative out.
private struct PhraseParser {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var depth = 0

    /// Brackets within brackets, at most.
    private static let deepest = 50
    /// Characters of all forms together, at most; a bound on memory.
    private static let mostPieces = 1_000_000

    init(_ source: String) {
        scalars = Array(source.unicodeScalars)
    }

    mutating func writtenOut() throws(PhraseError) -> [WrittenForm] {
        try readSequence(closedBy: nil)
    }

    /// Reads up to the end, a `|` or a closing bracket; these stay unread.
    private mutating func readSequence(closedBy close: Unicode.Scalar?) throws(PhraseError) -> [WrittenForm] {
        var forms: [WrittenForm] = [[]]
        while let scalar = current {
            switch scalar {
            case "(":
                forms = try product(forms, try readBracket(closedBy: ")"))
            case "[":
                forms = try product(forms, try readBracket(closedBy: "]") + [[]])
            case ")", "]":
                if scalar == close { return forms }
                throw error("‘\(scalar)’ closes no bracket", remedy: "Write ‘\\\(scalar)’ for the character itself.")
            case "|":
                if close != nil { return forms }
                throw error("‘|’ stands outside brackets", remedy: "Write ‘(a|b)’, or two phrases.")
            case "\\":
                guard place + 1 < scalars.count else {
                    throw error("‘\\’ at the end", remedy: "Write ‘\\\\’ for the character itself, or remove it.")
                }
                place += 1
                append(.scalar(scalars[place]), to: &forms)
            case "…":
                append(.gap(try readGap(length: 1)), to: &forms)
                continue
            case "." where scalars[place...].starts(with: ["." as Unicode.Scalar, ".", "."]):
                append(.gap(try readGap(length: 3)), to: &forms)
                continue
            case "*":
                append(.star, to: &forms)
            case "^":
                append(.turnStart, to: &forms)
            case "$":
                append(.turnEnd, to: &forms)
            default:
                append(.scalar(scalars[place]), to: &forms)
            }
            place += 1
        }
        return forms
    }

    /// Reads a bracket with its alternatives; leaves the place at the closing one.
    private mutating func readBracket(closedBy close: Unicode.Scalar) throws(PhraseError) -> [WrittenForm] {
        let opening = place
        depth += 1
        guard depth <= Self.deepest else { throw error("more than \(Self.deepest) brackets within brackets") }
        place += 1
        var alternatives = try readSequence(closedBy: close)
        while current == "|" {
            place += 1
            alternatives += try readSequence(closedBy: close)
            try checkCount(alternatives.count)
        }
        guard current == close else {
            place = opening
            throw error("the bracket is not closed", remedy: "Add ‘\(close)’.")
        }
        depth -= 1
        return alternatives
    }

    /// Reads `…`, `...`, `…{4}`.
    private mutating func readGap(length: Int) throws(PhraseError) -> Int {
        let start = place
        place += length
        guard current == "{" else { return Phrase.usualGap }
        let digits = scalars[(place + 1)...].prefix { ("0"..."9").contains($0) }
        let end = place + 1 + digits.count
        guard !digits.isEmpty, digits.count <= 3, end < scalars.count, scalars[end] == "}",
            let most = Int(String(String.UnicodeScalarView(digits)))
        else {
            place = start
            throw error("a gap’s length can’t be read", remedy: "Write ‘…{4}’ for up to 4 tokens.")
        }
        place = end + 1
        return most
    }

    private func append(_ piece: Piece, to forms: inout [WrittenForm]) {
        for index in forms.indices { forms[index].append((piece, place)) }
    }

    private func product(_ left: [WrittenForm], _ right: [WrittenForm]) throws(PhraseError) -> [WrittenForm] {
        try checkCount(left.count * right.count)
        let length = (left.map(\.count).max() ?? 0) + (right.map(\.count).max() ?? 0)
        guard left.count * right.count * length <= Self.mostPieces else {
            throw error("too long for so many forms", remedy: "Cut it into several phrases.")
        }
        return left.flatMap { start in right.map { start + $0 } }
    }

    private func checkCount(_ count: Int) throws(PhraseError) {
        guard count <= Phrase.mostForms else {
            throw error("more than \(Phrase.mostForms) forms", remedy: "Cut it into several phrases.")
        }
    }

    /// The character here; full-width brackets and bars are read as narrow ones.
    private var current: Unicode.Scalar? {
        guard place < scalars.count else { return nil }
        switch scalars[place] {
        case "｜": return "|"
        case "（": return "("
        case "）": return ")"
        case "［": return "["
        case "］": return "]"
        default: return scalars[place]
        }
    }

    private func error(_ problem: String, remedy: String? = nil) -> PhraseError {
        PhraseError(offset: min(place, scalars.count), problem: problem, remedy: remedy)
    }
}

extension Phrase.Form {
    /// Cuts a written form into tokens, as text is.
    fileprivate init(cutting form: WrittenForm) throws(PhraseError) {
        var elements: [Phrase.Element] = []
        var ends: Phrase.Ends = []
        var text = String.UnicodeScalarView()

        func flush(star: Int?) throws(PhraseError) {
            let tokens = Tokenizer.tokens(of: String(text))
            elements += tokens.map { .token($0.text) }
            if let star {
                guard let last = tokens.last, !last.isCJK, last.span.upperBound == text.count else {
                    throw PhraseError(
                        offset: star, problem: "‘*’ does not end a word",
                        remedy: "It stands behind the beginning of a word of letters, as in ‘apolog*’.")
                }
                elements[elements.count - 1] = .prefix(last.text)
            }
            text = String.UnicodeScalarView()
        }

        for (index, (piece, offset)) in form.enumerated() {
            switch piece {
            case .scalar(let scalar):
                text.append(scalar)
            case .turnStart:
                guard form[..<index].allSatisfy(\.piece.isBlank) else {
                    throw PhraseError(
                        offset: offset, problem: "‘^’ behind the beginning of a form",
                        remedy: "It stands first, where the turn begins; write ‘\\^’ for the sign itself.")
                }
                ends.insert(.start)
            case .turnEnd:
                guard form[(index + 1)...].allSatisfy(\.piece.isBlank) else {
                    throw PhraseError(
                        offset: offset, problem: "‘$’ before the end of a form",
                        remedy: "It stands last, where the turn ends; write ‘\\$’ for the sign itself.")
                }
                ends.insert(.end)
            case .star:
                try flush(star: offset)
                if case .scalar(let next)? = form.dropFirst(index + 1).first?.piece, Self.continuesWord(next) {
                    throw PhraseError(
                        offset: offset, problem: "‘*’ does not end a word",
                        remedy: "It stands behind the beginning of a word of letters, as in ‘apolog*’.")
                }
            case .gap(let most):
                try flush(star: nil)
                // Two gaps in a row add up.
                if case .gap(let before)? = elements.last {
                    elements[elements.count - 1] = .gap(atMost: before + most)
                } else {
                    elements.append(.gap(atMost: most))
                }
            }
        }
        try flush(star: nil)
        try Self.check(elements, offset: form.first?.offset ?? 0, end: form.last?.offset ?? 0)
        self.init(elements, ends: ends)
    }

    private static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
        Tokenizer.tokens(of: String(scalar)).first.map { !$0.isCJK } ?? false
    }

    private static func check(_ elements: [Phrase.Element], offset: Int, end: Int) throws(PhraseError) {
        if case .gap? = elements.first {
            throw PhraseError(offset: offset, problem: "a form begins with a gap", remedy: "Name a word before it.")
        }
        if case .gap? = elements.last {
            throw PhraseError(offset: end, problem: "a form ends with a gap", remedy: "Name a word after it.")
        }
        if elements.isEmpty {
            throw PhraseError(
                offset: offset, problem: "a form of the phrase has no word", remedy: "Leave a word that must be there.")
        }
    }
}
