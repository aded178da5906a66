extension TranscriptFormat {
    /// Readers of the formats of makers of speech recognition.
    static let recogniserReaders: [any JSONTranscriptReader] = []
}
