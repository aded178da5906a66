internal import JSON

/// One value of a record as its source wrote it, read as the type that its key wants.
///
/// A cell of a table may be any type; a JSON value is what it is, but that ids may be numbers.
enum FieldValue {
    case text(String)
    case number(JSONNumber)
    case bool(Bool)
    case container(String)
    case cell(String)

    /// A JSON value; nil for `null`, which counts as absent.
    init?(_ value: JSONValue) {
        switch value.kind {
        case .string: self = .text(value.string ?? "")
        case .number: self = .number(value.number ?? .integer(0))
        case .bool: self = .bool(value.bool ?? false)
        case .object: self = .container("an object")
        case .array: self = .container("a list")
        case .null: return nil
        }
    }

    /// The value as text; numbers as they are written.
    var text: String? {
        switch self {
        case .text(let text), .cell(let text): text
        case .number(let number): number.text
        case .bool, .container: nil
        }
    }

    /// The value as a word, which a flag may be too.
    var word: String? {
        if case .bool(let flag) = self { return flag ? "true" : "false" }
        return text
    }

    /// A time in whole milliseconds.
    var milliseconds: Int? {
        switch self {
        case .number(let number): Milliseconds.reading(number)
        case .cell(let cell): Milliseconds.reading(cell)
        case .text, .bool, .container: nil
        }
    }

    /// A whole number of at least 0, small enough to count with.
    var count: Int? {
        switch self {
        case .number(.integer(let whole)): whole >= 0 && whole <= 1_000_000 ? Int(whole) : nil
        case .number(.decimal(let value)): value >= 0 && value <= 1_000_000 ? Int(exactly: value) : nil
        case .cell(let cell): cell.utf8.count <= 7 && cell.utf8.allSatisfy(\.isDigit) ? Int(cell) : nil
        case .number(.large), .text, .bool, .container: nil
        }
    }

    /// A decimal of at least 0, as it is written.
    var decimal: String? {
        guard milliseconds != nil else { return nil }
        return text
    }

    /// Yes or no.
    var flag: Bool? {
        switch self {
        case .bool(let flag): flag
        case .cell(let cell):
            switch cell.lowercased() {
            case "true", "yes", "y", "1", "是": true
            case "false", "no", "n", "0", "否": false
            default: nil
            }
        case .text, .number, .container: nil
        }
    }

    /// What was found, for a message: kinds and numbers, never a text.
    var found: String {
        switch self {
        case .text: "a text"
        case .number(let number): number.text
        case .bool(let flag): flag ? "true" : "false"
        case .container(let name): name
        case .cell: "something else"
        }
    }
}

extension JSONNumber {
    /// The number as text; whole ones without a fraction.
    var text: String {
        switch self {
        case .integer(let whole): String(whole)
        case .large(let whole): String(whole)
        case .decimal(let value): "\(value)"
        }
    }
}

extension UInt8 {
    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
