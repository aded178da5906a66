internal import JSON

extension JSONValue {
    /// The elements of the list of that name; none where it is missing, or no list.
    func elements(of name: String) -> [JSONValue] { self[name].map { Array($0.elements) } ?? [] }
}
