/// One speaker's stretch of talk as a platform gives it, before its words were looked at.
struct PlatformTurn {
    /// What the source calls the speaker; nil where it names none.
    var label: String?
    /// The words as displayed.
    var text: String
    /// When it begins, in milliseconds from the answer.
    var start: Int?
    /// When it ends.
    var end: Int?
    /// The words as spoken, where they differ from those displayed.
    var lexical: String?
    /// The recogniser's confidence from 0 to 1.
    var confidence: Double?
    /// The id of the agent who speaks, where there are several.
    var agentID: String?
    /// The single words, where the source has them.
    var words: [PlatformWord] = []

    /// A turn.
    init(_ label: String?, _ text: String, start: Int? = nil, end: Int? = nil, words: [PlatformWord] = []) {
        self.label = label
        self.text = text
        self.start = start
        self.end = end
        self.words = words
    }
}

/// A word as a platform gives it, with the speaker that it was heard from.
struct PlatformWord {
    /// The word as displayed, with its punctuation where the source attaches it. A blank in front is left off.
    var text: String
    /// When it begins, in milliseconds; nil for punctuation and where the source has none.
    var start: Int?
    /// When it ends.
    var end: Int?
    /// The recogniser's confidence from 0 to 1.
    var confidence: Double?
    /// What the source calls the word's speaker; nil where it names none.
    var label: String?
    /// Whether it follows the word before without a blank, as punctuation does.
    var attaches = false

    /// A word.
    init(
        _ text: String, start: Int? = nil, end: Int? = nil, confidence: Double? = nil, label: String? = nil,
        attaches: Bool = false
    ) {
        self.text = text
        self.start = start
        self.end = end
        self.confidence = confidence
        self.label = label
        self.attaches = attaches
    }
}

extension PlatformTurn {
    /// The turns that words make: a new one where the speaker changes, and where nobody says anything for a second,
    /// so that a pause stays one.
    ///
    /// A word without a speaker, such as a comma, belongs to the speaker before it.
    static func cutting(_ words: [PlatformWord]) -> [PlatformTurn] {
        var turns: [PlatformTurn] = []
        for word in words {
            // In place: a copy of the last turn would have its words copied for every further one.
            if turns.isEmpty || turns[turns.count - 1].ends(before: word) { turns.append(PlatformTurn(word.label, "")) }
            turns[turns.count - 1].append(word)
        }
        return turns
    }

    private static let pause = 1000

    private func ends(before word: PlatformWord) -> Bool {
        if let own = word.label, let label, own != label { return true }
        guard !word.attaches, let end, let start = word.start else { return false }
        // Behind a word without a time, nobody knows how long the pause was.
        guard words.last(where: { !$0.attaches })?.start != nil else { return false }
        return start - end >= Self.pause
    }

    private mutating func append(_ word: PlatformWord) {
        let own = String(word.text[...].trimmed)
        if word.attaches { text += own } else { text.append(line: own) }
        label = label ?? word.label
        start = start ?? word.start
        if let wordEnd = word.end ?? word.start { end = max(end ?? wordEnd, wordEnd) }
        words.append(word)
    }

    /// This turn, or where its words come from several speakers, one for each run of them: diarised turns mix both
    /// sides, while their words are right.
    var bySpeaker: [PlatformTurn] {
        let labels = Set(words.compactMap(\.label))
        guard let first = labels.first else { return [self] }
        if labels.count == 1 {
            var same = self
            same.label = first
            return [same]
        }
        return Self.cutting(words).map { part in
            var own = part
            own.agentID = agentID
            return own
        }
    }
}
