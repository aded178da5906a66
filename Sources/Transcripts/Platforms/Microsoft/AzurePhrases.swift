internal import JSON

/// What Azure's results have in common: the same things under names that drift in case and ending from one interface
/// to the next.
extension PlatformCall {
    /// A moment or a length of time that stands in ticks, milliseconds, or under its plain name in another unit.
    ///
    /// - Parameters:
    ///   - name: `offset` or `duration`.
    ///   - plain: the unit of what stands under that name alone.
    mutating func azureTime(_ value: JSONValue, _ name: String, plain: SourceTime) -> Int? {
        if let ticks = value.caseless(name + "InTicks", name + "Ticks") { return time(ticks, .ticks) }
        if let time = value.caseless(name + "Milliseconds", name + "InMs") { return self.time(time, .milliseconds) }
        return time(value.caseless(name), plain)
    }

    /// When a phrase or word begins and ends.
    mutating func azureSpan(_ value: JSONValue, plain: SourceTime) -> (start: Int?, end: Int?) {
        let start = azureTime(value, "offset", plain: plain)
        let length = azureTime(value, "duration", plain: plain)
        return (start, start.flatMap { start in length.map { start + $0 } })
    }

    /// The words of a list, named `text` or one of the names given.
    mutating func azureWords(_ list: JSONValue?, _ names: [String], plain: SourceTime) -> [PlatformWord] {
        guard let list else { return [] }
        var words: [PlatformWord] = []
        for word in list.elements {
            guard let text = names.lazy.compactMap({ word.caseless($0)?.string }).first else { continue }
            let (start, end) = azureSpan(word, plain: plain)
            words.append(PlatformWord(text, start: start, end: end, confidence: word.caseless("confidence")?.share))
        }
        return words
    }

    /// The first of the alternatives of a phrase, which is the one that Azure chose: a later one may have the
    /// higher confidence.
    mutating func azureTurn(_ phrase: JSONValue, _ label: String?, plain: SourceTime) -> PlatformTurn {
        let best = phrase.caseless("nBest")?.first
        let lexical = best?.caseless("lexical")?.name
        let shown = best?.caseless("display")?.name ?? phrase.caseless("displayText")?.name
        let (start, end) = azureSpan(phrase, plain: plain)
        var turn = PlatformTurn(
            label, shown ?? best?.caseless("itn")?.name ?? lexical ?? "", start: start, end: end,
            words: azureWords(best?.caseless("displayWords"), ["displayText"], plain: plain))
        if turn.words.isEmpty { turn.words = azureWords(best?.caseless("words"), ["word"], plain: plain) }
        turn.lexical = lexical
        turn.confidence = best?.caseless("confidence")?.share
        return turn
    }
}

/// The labels of phrases that name a channel, a speaker, or both.
struct AzureLabels {
    private let isMultichannel: Bool

    /// Looks at the channels of all phrases: one alone says nothing about who speaks.
    init(_ phrases: some Sequence<JSONValue>) {
        isMultichannel = Set(phrases.lazy.compactMap { $0.caseless("channel")?.name }).count > 1
    }

    /// The label of a phrase; nil where nothing tells its speaker.
    func label(_ phrase: JSONValue) -> String? {
        let speaker = phrase.caseless("speaker", "speakerId")?.name
        return SpeakerLabel.joined(
            channel: isMultichannel ? SpeakerLabel.channel(phrase.caseless("channel")) : nil,
            speaker: SpeakerLabel.speaker(named: speaker.map(Self.number)))
    }

    /// `Guest-1` as `1`: so Azure numbers all speakers, and it would pass for a customer's label.
    private static func number(_ speaker: String) -> String {
        speaker.hasPrefix("Guest-") ? String(speaker.dropFirst(6)) : speaker
    }
}

/// What Azure says came of a phrase.
enum AzureStatus {
    /// Whether a phrase was recognised; where it says nothing about that, it was.
    static func isSuccess(_ phrase: JSONValue) -> Bool {
        phrase.caseless("recognitionStatus")?.string.map { $0.lowercased() == "success" } ?? true
    }
}
