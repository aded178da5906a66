extension TranscriptFormat {
    /// Readers of JSON documents, the product's own first and the fallback last.
    static let jsonReaders: [any JSONTranscriptReader] = [NativeJSON()] + platformReaders + [JSONTurnsReader()]

    /// Readers of the JSON of platforms. A new format is a file with its reader, and its name here.
    static let platformReaders: [any JSONTranscriptReader] = [
        // Amazon
        ContactLensReader(), CallAnalyticsReader(), PostCallAnalyticsReader(), AmazonTranscribeReader(),
        TranscribeStreamReader(), DataAutomationReader(), LiveCallAnalyticsReader(),
        // Contact centres and meetings
        GenesysCloudReader(), TwilioIntelligenceReader(), GongReader(), DialpadReader(), QuoReader(),
        // Speech recognisers
        DeepgramReader(), AssemblyAIReader(), RevAIReader(), SpeechmaticsReader(), WatsonReader(), RivaReader(),
        NeMoReader(), WhisperCppReader(), OpenAIDiarizedReader(), WhisperXReader(), WhisperReader(),
        TransformersPipelineReader(),
        // Microsoft, Google
        AzureBatchReader(), AzureFastReader(), AzureRealTimeReader(), AzureConversationReader(),
        AzureKnowledgeMiningReader(), GoogleSpeechReader(), GoogleContactCenterReader(), GoogleInsightsReader(),
        // Containers, voice agents, research
        VConReader(), ElevenLabsReader(), RetellReader(), VapiReader(), VogentReader(), ChatItemsReader(),
        HarperValleyReader(), ABCDReader(),
        // Chinese clouds and carriers
        TencentReader(), AliyunISIReader(), DashScopeReader(), FunASRReader(), IFlytekReader(), VolcengineReader(),
        HuaweiReader(), BaiduReader(), CarrierPushReader(), ASRTextPushReader(), ZMeetReader(),
    ]

    /// Readers of text. A new format is a file with its reader, and its name here.
    static let textReaders: [any TextTranscriptReader] = [
        WebVTTReader(), SubRipReader(), TencentTextReader(), TableReader(), WhatsAppReader(), ZoomChatReader(),
        HeadedTextReader(), LabelledTextReader(),
    ]

    /// Readers of files that are neither JSON nor text. A new format is a file with its reader, and its name here.
    static let binaryReaders: [any BinaryTranscriptReader] = [WorkbookReader()]
}
