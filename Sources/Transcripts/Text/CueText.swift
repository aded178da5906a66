/// The text of a cue's line without its tags, cut where the voice changes.
struct CueText {
    /// A stretch in one voice; nil where no voice is named.
    struct Run: Equatable {
        var voice: String?
        var text: String
        /// The words, where times stand between them.
        var words: [Segment.Word] = []
    }

    /// What stands between two tags, and the time in front of it.
    private struct Piece {
        var text: String
        var time: Int?
    }

    private(set) var runs: [Run] = []
    private var pieces: [Piece] = []
    private var voice: String?
    private var time: Int?
    private let decodesEntities: Bool
    private let times: ClosedRange<Int>

    /// Reads a cue's text.
    ///
    /// - Parameters:
    ///   - decodesEntities: whether `&amp;` is `&`, as in WebVTT.
    ///   - times: the cue's own; times inside the text that lie beyond are none.
    init(_ text: String, decodesEntities: Bool, within times: ClosedRange<Int>) {
        self.decodesEntities = decodesEntities
        self.times = times
        var rest = Self.withoutOverride(text[...])
        while let open = rest.firstIndex(of: "<") {
            add(rest[..<open])
            let tag = rest[rest.index(after: open)...]
            guard let close = tag.firstIndex(where: { $0 == ">" || $0 == "<" }), tag[close] == ">",
                Self.isTag(tag[..<close])
            else {
                add("<")
                rest = tag
                continue
            }
            take(tag: tag[..<close])
            rest = tag[tag.index(after: close)...]
        }
        add(rest)
        endRun()
    }

    /// Takes off `{\an8}` and the like, which some SRT files have from other subtitle formats.
    private static func withoutOverride(_ text: Substring) -> Substring {
        guard text.hasPrefix("{\\"), let close = text.firstIndex(of: "}") else { return text }
        return text[text.index(after: close)...]
    }

    /// Tags of WebVTT and SRT. What else stands between `<` and `>`, such as `<NAME>` for a name that was taken out,
    /// is text.
    private static let names: Set<Substring> = ["c", "i", "b", "u", "s", "v", "ruby", "rt", "lang", "font"]

    private static func isTag(_ tag: Substring) -> Bool {
        if tag.isEmpty || tag.first?.isNumber == true { return tag.isEmpty || ClockTime.clock(tag) != nil }
        return names.contains(name(of: tag))
    }

    /// The name in `v.loud Name` or `/v`.
    private static func name(of tag: Substring) -> Substring {
        (tag.first == "/" ? tag.dropFirst() : tag).prefix { $0 != "." && !$0.isWhitespace }
    }

    private mutating func take(tag: Substring) {
        if let time = ClockTime.clock(tag) {
            self.time = times.contains(time) ? time : nil
            return
        }
        guard Self.name(of: tag) == "v" else { return }
        endRun()
        let annotation = tag.first == "/" ? "" : tag.drop { !$0.isWhitespace }.trimmed
        voice = SpeakerName.known(plain(annotation))
    }

    private mutating func add(_ text: Substring) {
        guard !text.isEmpty else { return }
        pieces.append(Piece(text: plain(text), time: time))
        time = nil
    }

    /// Ends the voice's stretch; one without text is left out.
    private mutating func endRun() {
        defer { pieces = [] }
        let text = String(pieces.map(\.text).joined()[...].trimmed)
        guard !text.isEmpty else { return }
        runs.append(Run(voice: voice, text: text, words: words))
    }

    /// The words of the pieces; none where no time stands between them. A piece of several words tells when the first
    /// of them begins; those in front of all times begin with the cue, if nothing stands above them.
    private var words: [Segment.Word] {
        guard pieces.contains(where: { $0.time != nil }) else { return [] }
        var words: [Segment.Word] = []
        var isBehindBlank = true
        var time: Int?
        for piece in pieces {
            time = piece.time ?? time
            for (index, word) in piece.text.split(whereSeparator: \.isWhitespace).enumerated() {
                let goesOn = index == 0 && time == nil && !isBehindBlank && piece.text.first?.isWhitespace == false
                if goesOn, !words.isEmpty {
                    words[words.count - 1].text += word
                } else {
                    words.append(Segment.Word(String(word), start: time))
                }
                time = nil
            }
            isBehindBlank = piece.text.last?.isWhitespace ?? isBehindBlank
        }
        return words
    }

    private func plain(_ text: Substring) -> String {
        guard decodesEntities, text.contains("&") else { return String(text) }
        var plain = ""
        var rest = text
        while let ampersand = rest.firstIndex(of: "&") {
            plain += rest[..<ampersand]
            let entity = rest[rest.index(after: ampersand)...]
            if let semicolon = entity.prefix(10).firstIndex(of: ";"), let sign = Self.sign(entity[..<semicolon]) {
                plain.append(sign)
                rest = entity[entity.index(after: semicolon)...]
            } else {
                plain += "&"
                rest = entity
            }
        }
        return plain + rest
    }

    private static func sign(_ name: Substring) -> String? {
        switch name {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        case "nbsp": " "
        case "lrm", "rlm": ""
        default: numbered(name)
        }
    }

    private static func numbered(_ name: Substring) -> String? {
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let number = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
