/// A heading of a document with what stands below it, up to the next heading of its level or above.
struct Section: Sendable {
    /// Where the heading stands.
    let place: Place
    /// The heading.
    let title: String
    /// How many `#` it has.
    let level: Int
    /// The fenced blocks in it.
    let blocks: [Block]

    /// What a link to it says behind the `#`, as GitHub makes it.
    var anchor: String {
        String(
            title.lowercased().map { $0 == " " ? "-" : $0 }.filter { $0.isLetter || $0.isNumber || "-_".contains($0) })
    }
}

extension Document {
    /// The sections, from the top.
    var sections: [Section] {
        let covered = Set(blocks.flatMap { $0.place.line...($0.place.line + $0.lines.count + 1) })
        let headings = zip(1..., lines).compactMap { line, text -> (line: Int, level: Int, title: String)? in
            guard !covered.contains(line), let match = text.wholeMatch(of: /(#+) (.+)/) else { return nil }
            return (line, match.1.count, String(match.2))
        }
        return headings.map { heading in
            let end = headings.first { $0.line > heading.line && $0.level <= heading.level }?.line ?? lines.count + 1
            return Section(
                place: Place(document: name, line: heading.line), title: heading.title, level: heading.level,
                blocks: blocks.filter { (heading.line..<end).contains($0.place.line) })
        }
    }
}
