internal import JSON

extension JSONValue {
    /// The value behind several names, one inside the other; nil where one of them is missing.
    func at(_ path: String...) -> JSONValue? {
        var value = self
        for name in path {
            guard let next = value[name] else { return nil }
            value = next
        }
        return value
    }

    /// The value of an object's first member of that name, whatever the case of its letters and the blanks around
    /// it; nil where there is none or it is `null`.
    func caseless(_ names: String...) -> JSONValue? {
        for name in names {
            for (key, value) in members where key.isLike(name) && !value.isNull { return value }
        }
        return nil
    }

    /// Whether an object has all of these names.
    func has(_ names: String...) -> Bool { names.allSatisfy { self[$0] != nil } }

    /// The first element of an array; nil where there is none.
    var first: JSONValue? {
        for element in elements { return element }
        return nil
    }

    /// A string that is not empty, or a whole number in digits; nil for anything else. For ids, labels and speakers,
    /// which platforms write either way.
    var name: String? {
        if let text = string { return text.isEmpty ? nil : text }
        return switch number {
        case .integer(let whole): "\(whole)"
        case .large(let whole): "\(whole)"
        default: nil
        }
    }

    /// A confidence from 0 to 1, as a number or as a text that holds one; nil for anything else.
    var share: Double? {
        let value: Double? =
            switch number {
            case .integer(let whole): Double(whole)
            case .decimal(let double): double
            case .large: nil
            case nil: string.flatMap(Double.init)
            }
        return value.flatMap { (0...1).contains($0) ? $0 : nil }
    }

    /// Parses JSON that stands inside a string, and hands its root to `body`.
    ///
    /// - Returns: nil where it is no string, or the string holds no JSON.
    func parsingString<Result>(
        _ body: (JSONValue) throws(RecordProblem) -> Result
    ) throws(RecordProblem) -> Result? {
        guard let utf8 else { return nil }
        return try JSONParser.reading(utf8, body)
    }
}

extension JSONParser {
    /// Parses JSON that stands inside a file of another kind, and hands its root to `body`.
    ///
    /// - Returns: nil where the bytes are no JSON.
    static func reading<Result>(
        _ bytes: some Collection<UInt8>, _ body: (JSONValue) throws(RecordProblem) -> Result
    ) throws(RecordProblem) -> Result? {
        var result: Result?
        var problem: RecordProblem?
        try? JSONParser().parse(copying: bytes) { root in
            do throws(RecordProblem) { result = try body(root) } catch { problem = error }
        }
        if let problem { throw problem }
        return result
    }
}

extension JSONKey {
    /// Whether the key is `name` but for the case of ASCII letters and blanks around it.
    fileprivate func isLike(_ name: String) -> Bool {
        if self == name { return true }
        let own = string.lowercased()[...].trimmed
        return own == name.lowercased()[...]
    }
}
