internal import JSON

/// How a recording's speakers are named where its platform numbers channels too: `speaker 0`, `channel 1`, or where
/// both are told `channel 1, speaker 0`. Which side a number is such platforms do not say.
struct SpeakerNaming {
    /// Whether the channel says something about who speaks.
    private let channelsTell: Bool

    /// Naming of a recording with these channels. A single one with the number 0 is a mono recording, in which both
    /// sides speak: it names nobody.
    init(channels: some Sequence<JSONValue?>) {
        let names = Set(channels.compactMap { $0?.name })
        channelsTell = names.count > 1 || names.contains { $0 != "0" }
    }

    /// The label; nil where nobody is named.
    func label(channel: JSONValue?, speaker: JSONValue? = nil) -> String? {
        SpeakerLabel.joined(
            channel: channelsTell ? SpeakerLabel.channel(channel) : nil, speaker: SpeakerLabel.speaker(speaker))
    }
}
