/// Finds cues in words: at each word the longest phrase that begins there, so that an exception takes the place of the
/// cue that it begins with.
struct CueTrie: Sendable {
    private struct Node {
        var next: [String: Int] = [:]
        /// The number of the cue whose phrase ends here.
        var cue: Int?
        /// Whether any phrase ends here, an exception or a cue.
        var isEnd = false
    }

    private var nodes = [Node()]

    /// All cues and exceptions.
    static let shared: CueTrie = {
        var trie = CueTrie()
        for (number, cue) in RoleCue.all.enumerated() { trie.add(cue.phrases, number) }
        trie.add(RoleCue.exceptions, nil)
        return trie
    }()

    /// Which cues are found, a bit for each by its number.
    func cues(in words: [String]) -> UInt64 {
        var found: UInt64 = 0
        for start in words.indices {
            guard let cue = longest(words[start...]) else { continue }
            found |= 1 << UInt64(cue)
        }
        return found
    }

    private func longest(_ words: ArraySlice<String>) -> Int? {
        var node = 0
        var cue: Int?
        for word in words {
            guard let next = nodes[node].next[word] ?? number(word, node) else { break }
            node = next
            if nodes[node].isEnd { cue = nodes[node].cue }
        }
        return cue
    }

    private func number(_ word: String, _ node: Int) -> Int? {
        guard let next = nodes[node].next[Self.anyNumber] else { return nil }
        return SpokenWords.isNumber(word) ? next : nil
    }

    private static let anyNumber = "#"

    private mutating func add(_ phrases: String, _ cue: Int?) {
        for phrase in phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            var words = SpokenWords.of(String(phrase))
            if phrase.contains(Self.anyNumber) { words.append(Self.anyNumber) }
            guard !words.isEmpty else { continue }
            var node = 0
            for word in words {
                if let next = nodes[node].next[word] {
                    node = next
                } else {
                    nodes.append(Node())
                    nodes[node].next[word] = nodes.count - 1
                    node = nodes.count - 1
                }
            }
            nodes[node].cue = cue
            nodes[node].isEnd = true
        }
    }
}
