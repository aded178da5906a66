internal import JSON

extension JSONValue {
    /// The value of a member that is named in camel case or, as some client libraries write it, in snake case; nil
    /// where it is `null`.
    func either(_ camel: String) -> JSONValue? {
        guard let value = self[camel] ?? self[Self.snake(camel)], !value.isNull else { return nil }
        return value
    }

    /// `startTime` as `start_time`.
    private static func snake(_ camel: String) -> String {
        var name = ""
        for character in camel {
            if character.isUppercase { name += "_" }
            name += character.lowercased()
        }
        return name
    }
}
