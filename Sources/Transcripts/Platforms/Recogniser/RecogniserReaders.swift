extension TranscriptFormat {
    /// Readers of the formats of makers of speech recognition.
    static let recogniserReaders: [any JSONTranscriptReader] = [
        Deepgram(), AssemblyAI(), RevAI(), Speechmatics(), Watson(), Riva(), NeMo(), WhisperCpp(), OpenAIDiarized(),
        WhisperX(), Whisper(), TransformersPipeline(),
    ]
}
