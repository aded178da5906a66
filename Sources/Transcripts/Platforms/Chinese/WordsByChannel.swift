internal import JSON

/// Words that a platform lists apart from the sentences they belong to, with their channel.
///
/// A word belongs to the last sentence of its channel that had begun when the word began; one from before all
/// sentences, which times to the millisecond bring about, to the first.
struct WordsByChannel {
    private var sentences: [String?: [(start: Int, place: Int)]] = [:]
    private var words: [Int: [PlatformWord]] = [:]

    /// Sentences with the channels that they were heard on.
    init(_ channels: [String?], _ turns: [PlatformTurn]) {
        for (place, (channel, turn)) in zip(channels, turns).enumerated() {
            if let start = turn.start { sentences[channel, default: []].append((start, place)) }
        }
        for channel in sentences.keys { sentences[channel]?.sort { $0 < $1 } }
    }

    /// Gives a word to its sentence; a word without a time, or of a channel without sentences, to none.
    mutating func take(_ word: PlatformWord, channel: String?) {
        guard let start = word.start, let own = sentences[channel], let first = own.first else { return }
        var low = 0
        var high = own.count
        while low < high {
            let middle = (low + high) / 2
            if own[middle].start <= start { low = middle + 1 } else { high = middle }
        }
        words[low > 0 ? own[low - 1].place : first.place, default: []].append(word)
    }

    /// The words of the sentence at a place.
    func words(at place: Int) -> [PlatformWord] { words[place] ?? [] }
}
