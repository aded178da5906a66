extension TranscriptFormat {
    /// Readers of the formats of Chinese clouds and carriers.
    static let chineseReaders: [any JSONTranscriptReader] = []
}
