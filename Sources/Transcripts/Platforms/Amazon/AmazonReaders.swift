extension TranscriptFormat {
    /// Readers of the formats of Amazon, Genesys, Twilio and Gong.
    static let amazonReaders: [any JSONTranscriptReader] = []
}
