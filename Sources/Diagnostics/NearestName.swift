/// The name among `known` that is nearest to a mistyped one; nil where none is near.
///
/// Near is an edit distance (a swap of neighbours is one edit) of at most a third of the longer name, at least 1 allowed, case
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

/// The least number of insertions, deletions, changes and swaps of neighbours that make one list the
/// other (optimal string alignment).
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var row = [i + 1]
        for (j, y) in b.enumerated() {
            var least = min(row[j] + 1, last[j + 1] + 1, last[j] + (x == y ? 0 : 1))
            if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { least = min(least, before[j - 1] + 1) }
            row.append(least)
        }
        before = last
        last = row
    }
    return last[b.count]
}
