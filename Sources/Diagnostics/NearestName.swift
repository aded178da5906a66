/// The name among `known` that is nearest to a mistyped one; nil where none is near.
///
/// Near is a Levenshtein distance of at most a third of the longer name, at least 1 allowed, case
/// not counted; ties go to the name listed first.
public func nearestName(to name: String, among known: [String]) -> String? {
    let wanted = Array(name.lowercased())
    var best: (name: String, distance: Int)?
    for candidate in known {
        let letters = Array(candidate.lowercased())
        let allowed = max(1, max(wanted.count, letters.count) / 3)
        let distance = editDistance(wanted, letters)
        if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
}

/// The least number of insertions, deletions and changes that make one list the other.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, y) in b.enumerated() {
            let change = diagonal + (x == y ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(change, row[j] + 1, diagonal + 1)
        }
    }
    return row[b.count]
}
