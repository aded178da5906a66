extension YAMLNode {
    /// The value as JSON, its keys as they are.
    ///
    /// What is written without quotes and looks like one is a number, `true`, `false` or `null`; all else is a string.
    var json: String {
        switch content {
        case .scalar(let text, .plain): Self.plain(text)
        case .scalar(let text, _): text.jsonQuoted
        case .list(let nodes): "[" + nodes.map(\.json).joined(separator: ",") + "]"
        case .map(let pairs):
            "{" + pairs.map { ($0.key.text ?? "").jsonQuoted + ":" + $0.value.json }.joined(separator: ",") + "}"
        }
    }

    private static func plain(_ text: String) -> String {
        switch text {
        case "true", "false", "null": text
        case "", "~": "null"
        default: text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil ? text : text.jsonQuoted
        }
    }
}

extension String {
    /// The text as a JSON string, quotes included.
    var jsonQuoted: String {
        var result = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\u{0}"..."\u{1f}":
                let code = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
