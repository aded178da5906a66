/// A caption of WebVTT or SRT: a stretch of time and the lines shown in it.
struct Cue: Equatable {
    /// The line of the times, from 1.
    var line: Int
    /// When it begins, in milliseconds.
    var start: Int
    /// When it ends, in milliseconds.
    var end: Int
    /// The lines shown.
    var payload: [String] = []
}

/// Cuts a caption file into cues, forgiving what real files get wrong: no blank line between cues,
/// missing or doubled numbers, `,` for `.`.
struct CueParser {
    private var cues: [Cue] = []
    private var isInNote = false
    private var isBehindBlank = true
    /// A line behind a blank one: the next cue's number or name if its times follow, else text.
    private var pending: String?

    /// The cues of a file.
    ///
    /// - Parameter headerLines: lines in front that belong to no cue.
    /// - Throws: ``RecordProblem`` for a cue whose times can't be read, or that ends before it begins.
    static func cues(_ lines: [String], headerLines: Int = 0) throws(RecordProblem) -> [Cue] {
        var parser = CueParser()
        var isHeader = headerLines > 0
        for (index, line) in lines.enumerated().dropFirst(headerLines) {
            let isTiming = line.utf8.firstRange(of: "-->") != nil
            if line[...].trimmed.isEmpty || isTiming { isHeader = false }
            if !isHeader { try parser.take(line, number: index + 1, isTiming: isTiming) }
        }
        parser.addPending()
        return parser.cues
    }

    private mutating func take(_ line: String, number: Int, isTiming: Bool) throws(RecordProblem) {
        if isTiming {
            dropName()
            cues.append(try Self.timing(line, number: number))
            isInNote = false
            isBehindBlank = false
            return
        }
        addPending()
        let isBlank = line[...].trimmed.isEmpty
        if isBlank {
            isInNote = false
        } else if isBehindBlank, Self.opensBlock(line) {
            isInNote = true
        } else if isBehindBlank {
            pending = line
        } else if !isInNote {
            add(line)
        }
        isBehindBlank = isBlank
    }

    private mutating func add(_ line: String) {
        if let last = cues.indices.last { cues[last].payload.append(line) }
    }

    private mutating func addPending() {
        if let line = pending { add(line) }
        pending = nil
    }

    /// Takes the next cue's number or name away, which may follow the last cue's text without a blank line.
    private mutating func dropName() {
        if pending == nil, let last = cues.indices.last, cues[last].payload.last.map(Self.isName) == true {
            cues[last].payload.removeLast()
        }
        pending = nil
    }

    /// A number, or a name such as Teams' `GUID/12-0`.
    private static func isName(_ line: String) -> Bool {
        let text = line[...].trimmed
        return text.utf8.allSatisfy(\.isDigit)
            || (text.utf8.count >= 36 && text.utf8.allSatisfy { $0.isDigit || $0.isLetter || $0 == 0x2d || $0 == 0x2f })
    }

    private static func opensBlock(_ line: String) -> Bool {
        let text = line[...].trimmed
        return ["NOTE", "STYLE", "REGION"].contains(text) || text.hasPrefix("NOTE ") || text.hasPrefix("NOTE\t")
    }

    /// A line of times.
    static func timing(_ line: String, number: Int) throws(RecordProblem) -> Cue {
        guard let cue = times(line, number: number) else {
            throw RecordProblem("a cue whose times can't be read", line: number)
        }
        guard cue.end >= cue.start else { throw RecordProblem("a cue that ends before it begins", line: number) }
        return cue
    }

    /// A line of times; nil where it is none.
    static func times(_ line: String, number: Int = 1) -> Cue? {
        guard let arrow = line.utf8.firstRange(of: "-->") else { return nil }
        let before = line[..<arrow.lowerBound].trimmed
        let behind = line[arrow.upperBound...].trimmed.prefix { !$0.isWhitespace }
        guard let start = ClockTime.clock(before), let end = ClockTime.clock(behind) else { return nil }
        return Cue(line: number, start: start, end: end)
    }
}

extension String.UTF8View {
    /// Where a text stands first.
    func firstRange(of text: String) -> Range<Index>? {
        guard let first = text.utf8.first else { return nil }
        var place = startIndex
        while let found = self[place...].firstIndex(of: first) {
            if self[found...].starts(with: text.utf8) { return found..<index(found, offsetBy: text.utf8.count) }
            place = index(after: found)
        }
        return nil
    }
}
