/// Sentences that the recogniser heard twice, since the channel of one side picks up the other one.
///
/// An echo has the words of a sentence of the other side and begins and ends within half a second of it, later, as
/// sound takes its time. Of a word or two nothing can be said: people greet each other with the same words at once.
struct Crosstalk {
    /// The sentences that are no echoes, in their order.
    private(set) var kept: [PlatformTurn] = []
    private var echoes = 0

    private static let delay = 500
    /// Fewer characters than this may be said by both.
    private static let leastWords = 4

    /// Takes the echoes out of the sentences of a call.
    init(_ turns: [PlatformTurn]) {
        let order = turns.indices.sorted { (turns[$0].start ?? 0, $0) < (turns[$1].start ?? 0, $1) }
        var latest: [String: Int] = [:]
        var dropped: Set<Int> = []
        for place in order {
            let turn = turns[place]
            let words = Self.words(of: turn.text)
            guard turn.label != nil, turn.start != nil, words.count >= Self.leastWords else { continue }
            if let first = latest[words].map({ turns[$0] }), first.label != turn.label, Self.isNear(first, turn) {
                dropped.insert(place)
            } else {
                latest[words] = place
            }
        }
        kept = turns.indices.filter { !dropped.contains($0) }.map { turns[$0] }
        echoes = dropped.count
    }

    /// What a person should know; nil where nothing was left out.
    var warning: String? {
        echoes > 0 ? "sentences heard on both channels, the later one left out as an echo: \(echoes)" : nil
    }

    /// The letters and digits of a text: the two recognisers set the punctuation each for itself.
    private static func words(of text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
    }

    private static func isNear(_ first: PlatformTurn, _ second: PlatformTurn) -> Bool {
        guard let start = first.start, let later = second.start else { return false }
        guard let end = first.end, let laterEnd = second.end else { return later - start <= delay }
        return later - start <= delay && abs(laterEnd - end) <= delay
    }
}
