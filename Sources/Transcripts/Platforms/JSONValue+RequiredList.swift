internal import JSON

extension JSONValue {
    /// The elements of the list that a document must have behind a name.
    ///
    /// - Throws: ``RecordProblem`` that names the key, with what stands before it in `place`.
    func required(list name: String, in place: String = "") throws(RecordProblem) -> JSONElements {
        guard let value = self[name], !value.isNull else { throw RecordProblem("‘\(place)\(name)’ is missing") }
        guard value.kind == .array else { throw RecordProblem("‘\(place)\(name)’ is no list") }
        return value.elements
    }

    /// Whether there is a list behind a name whose first element passes a test.
    func hasList(_ name: String, where isRight: (JSONValue) -> Bool) -> Bool {
        self[name]?.first.map(isRight) ?? false
    }
}
