import Crypto

/// SHA-256 over a rubric's canonical form.
///
/// The form is JSON without blanks, its keys in the order of `CanonicalForm.swift`, its texts escaped only where JSON
/// needs it, in UTF-8. It is made from the ``Rubric`` as read, so that it holds what a result can depend on and
/// nothing else:
/// - comments, the way YAML is written, the order of keys, and which file a phrase stands in change nothing;
/// - defaults are written out, numbers are in their shortest form, times are milliseconds: `1 minute` is `60 s`;
/// - a list of phrases holds its phrases with the sets written out, and its elements as written, since reasons name
///   them (`$greeting`);
/// - phrase sets that no list uses, and examples, are left out: no score depends on them.
enum RubricDigest {
    /// `sha256:` and 64 hexadecimal digits.
    static func digest(of rubric: Rubric) -> String {
        let form = rubric.canonical.json
        let digits = SHA256.hash(data: Array(form.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }
        return "sha256:" + digits.joined()
    }
}

/// A value of the canonical form.
enum Canonical {
    case text(String)
    case number(Int)
    case list([Canonical])
    /// Keys in the order given; those without a value are left out.
    case map(KeyValuePairs<String, Canonical?>)

    /// The value as JSON.
    var json: String {
        var result = ""
        write(to: &result)
        return result
    }

    private func write(to result: inout String) {
        switch self {
        case .text(let text): result += text.jsonQuoted
        case .number(let number): result += String(number)
        case .list(let values):
            result += "["
            for (index, value) in values.enumerated() {
                if index > 0 { result += "," }
                value.write(to: &result)
            }
            result += "]"
        case .map(let pairs):
            result += "{"
            var isFirst = true
            for case (let key, let value?) in pairs {
                if !isFirst { result += "," }
                isFirst = false
                result += key.jsonQuoted + ":"
                value.write(to: &result)
            }
            result += "}"
        }
    }
}
