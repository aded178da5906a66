/// The text of a cue's line without its tags, cut where the voice changes.
struct CueText {
    /// A stretch in one voice; nil where no voice is named.
    struct Run: Equatable {
        var voice: String?
        var text: String
    }

    private(set) var runs: [Run] = []
    private var voice: String?
    private let decodesEntities: Bool

    /// Reads a cue's text.
    ///
    /// - Parameter decodesEntities: whether `&amp;` is `&`, as in WebVTT.
    init(_ text: String, decodesEntities: Bool) {
        self.decodesEntities = decodesEntities
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
        runs = runs.map { Run(voice: $0.voice, text: String($0.text[...].trimmed)) }.filter { !$0.text.isEmpty }
    }

    /// Takes off `{\an8}` and the like, which some SRT files have from other subtitle formats.
    private static func withoutOverride(_ text: Substring) -> Substring {
        guard text.hasPrefix("{\\"), let close = text.firstIndex(of: "}") else { return text }
        return text[text.index(after: close)...]
    }

    private static func isTag(_ tag: Substring) -> Bool {
        guard let first = tag.first else { return true }
        return first == "/" || first.isLetter || first.isNumber
    }

    private mutating func take(tag: Substring) {
        let name = tag.prefix { $0.isLetter || $0 == "/" }
        if name == "v" {
            let annotation = tag.drop { !$0.isWhitespace }.trimmed
            voice = annotation.isEmpty ? nil : plain(annotation)
        } else if name == "/v" {
            voice = nil
        } else {
            return
        }
        runs.append(Run(voice: voice, text: ""))
    }

    private mutating func add(_ text: Substring) {
        guard !text.isEmpty else { return }
        if runs.isEmpty { runs.append(Run(voice: voice, text: "")) }
        runs[runs.count - 1].text += plain(text)
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
