extension TranscriptFormat {
    /// Readers of the formats of Microsoft, Google, vCon, voice agents and research.
    static let cloudReaders: [any JSONTranscriptReader] = []
}
