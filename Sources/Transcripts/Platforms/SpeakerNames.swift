/// Labels for speakers whom a source tells apart by ids and calls by names.
///
/// A speaker's label is the name, so that people know who it is; where another one has the same name, the id too, so
/// that nobody's words become somebody else's.
struct SpeakerNames {
    private var labels: [String: String] = [:]
    private var taken: Set<String> = []

    /// The label of the speaker with that id; the same at each call.
    mutating func label(id: String, name: String?) -> String {
        if let known = labels[id] { return known }
        let plain = name.flatMap { $0.isEmpty ? nil : $0 } ?? id
        let label = taken.contains(plain) ? "\(plain) (\(id))" : plain
        labels[id] = label
        taken.insert(label)
        return label
    }
}
