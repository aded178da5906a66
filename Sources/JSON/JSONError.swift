/// Bytes that are no JSON document, and where they stop being one.
package struct JSONError: Error, Equatable, Sendable {
    /// Where, in bytes from the document's start.
    package let offset: Int
    /// What is wrong there, without the text itself.
    package let problem: String

    package init(offset: Int, problem: String) {
        self.offset = offset
        self.problem = problem
    }

    /// Finds the place that simdjson, which only says that there is one, does not tell.
    ///
    /// Runs after a failed parse only, so it may be slow; it reads the grammar once from the left.
    static func locate(in bytes: UnsafeBufferPointer<UInt8>, said message: String) -> JSONError {
        if let offset = firstInvalidUTF8(in: bytes) {
            return JSONError(offset: offset, problem: "invalid UTF-8")
        }
        var grammar = JSONGrammar(bytes: bytes)
        return grammar.firstError() ?? JSONError(offset: 0, problem: message)
    }

    private static func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var decoder = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .emptyInput: return nil
            case .error: return offset
            }
        }
    }
}

/// Reads JSON's grammar from the left, without recursion, only to find where it is broken.
struct JSONGrammar {
    let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private var open: [UInt8] = []

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// simdjson's bound on nesting.
    static let deepest = 1024

    mutating func firstError() -> JSONError? {
        if let error = readValue() { return error }
        while let container = open.last {
            skipBlanks()
            switch (container, current) {
            case (_, nil): return error("the document ends early")
            case (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "["), UInt8(ascii: "]")):
                place += 1
                open.removeLast()
            case (_, UInt8(ascii: ",")):
                place += 1
                if let error = container == UInt8(ascii: "{") ? readMember() : readValue() { return error }
            default:
                return error(container == UInt8(ascii: "{") ? "expected ‘,’ or ‘}’" : "expected ‘,’ or ‘]’")
            }
        }
        skipBlanks()
        return place < bytes.count ? error("more text behind the end of the value") : nil
    }

    private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

    private func error(_ problem: String) -> JSONError { JSONError(offset: place, problem: problem) }

    private mutating func skipBlanks() {
        while let byte = current, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { place += 1 }
    }

    private mutating func readMember() -> JSONError? {
        skipBlanks()
        guard current == UInt8(ascii: "\"") else { return error("expected a key in quotes") }
        if let error = readString() { return error }
        skipBlanks()
        guard current == UInt8(ascii: ":") else { return error("expected ‘:’ after the key") }
        place += 1
        return readValue()
    }

    private mutating func readValue() -> JSONError? {
        skipBlanks()
        guard let byte = current else {
            return error(place == 0 ? "no JSON here" : "the document ends early")
        }
        switch byte {
        case UInt8(ascii: "{"): return readOpening(closedBy: UInt8(ascii: "}"))
        case UInt8(ascii: "["): return readOpening(closedBy: UInt8(ascii: "]"))
        case UInt8(ascii: "\""): return readString()
        case UInt8(ascii: "t"): return readWord("true")
        case UInt8(ascii: "f"): return readWord("false")
        case UInt8(ascii: "n"): return readWord("null")
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return readNumber()
        default: return error("expected a value")
        }
    }

    private mutating func readOpening(closedBy close: UInt8) -> JSONError? {
        guard open.count < Self.deepest else { return error("nested more than \(Self.deepest) deep") }
        let opening = bytes[place]
        place += 1
        skipBlanks()
        if current == close {
            place += 1
            return nil
        }
        open.append(opening)
        return opening == UInt8(ascii: "{") ? readMember() : readValue()
    }

    private mutating func readWord(_ word: String) -> JSONError? {
        for byte in word.utf8 {
            guard current == byte else { return error("expected ‘\(word)’") }
            place += 1
        }
        return nil
    }

    private mutating func readString() -> JSONError? {
        let start = place
        place += 1
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                return nil
            case UInt8(ascii: "\\"):
                place += 1
                if let error = readEscape() { return error }
            case 0..<0x20: return error("a control character in a string; write it as an escape")
            default: place += 1
            }
        }
        place = start
        return error("a string that does not end")
    }

    private mutating func readEscape() -> JSONError? {
        guard let byte = current else { return error("the document ends early") }
        switch byte {
        case UInt8(ascii: "u"): return readUnicodeEscape()
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            place += 1
        default: return error("an unknown escape in a string")
        }
        return nil
    }

    /// Reads what follows a backslash, from the `u`: one escape, or two that are a pair of surrogates.
    private mutating func readUnicodeEscape() -> JSONError? {
        guard let first = hexDigits(at: place + 1) else { return error("expected four hex digits after ‘\\u’") }
        let isPair =
            (0xd800..<0xdc00).contains(first) && place + 6 < bytes.count && bytes[place + 5] == UInt8(ascii: "\\")
            && bytes[place + 6] == UInt8(ascii: "u")
            && hexDigits(at: place + 7).map { (0xdc00..<0xe000).contains($0) } ?? false
        guard isPair || !(0xd800..<0xe000).contains(first) else {
            place -= 1
            return error("half of a surrogate pair in a string")
        }
        place += isPair ? 11 : 5
        return nil
    }

    private func hexDigits(at start: Int) -> Int? {
        guard start + 4 <= bytes.count else { return nil }
        let digits = bytes[start..<(start + 4)]
        return digits.allSatisfy(\.isHexDigit) ? Int(String(decoding: digits, as: UTF8.self), radix: 16) : nil
    }

    private mutating func readNumber() -> JSONError? {
        let start = place
        if current == UInt8(ascii: "-") { place += 1 }
        let leadsWithZero = current == UInt8(ascii: "0")
        let whole = readDigits()
        var isSound = whole > 0 && !(leadsWithZero && whole > 1)
        var isWhole = true
        if current == UInt8(ascii: ".") {
            isWhole = false
            place += 1
            isSound = readDigits() > 0 && isSound
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            isWhole = false
            place += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { place += 1 }
            isSound = readDigits() > 0 && isSound
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        let isHeld = isWhole ? Int64(text) != nil || UInt64(text) != nil : Double(text)?.isFinite ?? false
        guard isSound, isHeld, current.map({ !$0.isNumberPart }) ?? true else {
            place = start
            return error("a number that can’t be read or is too large")
        }
        return nil
    }

    private mutating func readDigits() -> Int {
        let start = place
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
        return place - start
    }
}

extension UInt8 {
    fileprivate var isHexDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }

    fileprivate var isNumberPart: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
