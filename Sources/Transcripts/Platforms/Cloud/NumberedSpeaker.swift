/// What is said of a speaker whom the source names by a number, a channel, or both.
enum NumberedSpeaker {
    /// `channel 1`, `speaker 0`, or both; a speaker who has a name keeps it. Nil where the source does not know.
    static func label(channel: String?, speaker: String?) -> String? {
        let both = [channel.map { "channel \($0)" }, speaker.flatMap(SpeakerNaming.label(speaker:))].compactMap { $0 }
        return both.isEmpty ? nil : both.joined(separator: ", ")
    }
}
