extension TranscriptFormat {
    /// Readers of the formats of Microsoft, Google, vCon, voice agents and research.
    static let cloudReaders: [any JSONTranscriptReader] = [
        AzureBatchReader(), AzureFastReader(), AzureRealTimeReader(), AzureConversationReader(),
        AzureKnowledgeMiningReader(), GoogleSpeechReader(), GoogleContactCenterReader(), GoogleInsightsReader(),
        VConReader(), ElevenLabsReader(), RetellReader(), VapiReader(), VogentReader(), ChatItemsReader(),
        HarperValleyReader(), ABCDReader(),
    ]
}
