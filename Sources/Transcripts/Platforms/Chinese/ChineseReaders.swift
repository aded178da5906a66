extension TranscriptFormat {
    /// Readers of the formats of Chinese clouds and carriers.
    static let chineseReaders: [any JSONTranscriptReader] = [
        TencentReader(), AliyunISIReader(), DashScopeReader(), FunASRReader(), IFlytekReader(), VolcengineReader(),
        HuaweiReader(), BaiduReader(), CarrierPushReader(), ASRTextPushReader(), ZMeetReader(),
    ]

    /// Readers of the text that Chinese clouds write.
    static let chineseTextReaders: [any TextTranscriptReader] = [TencentTextReader()]
}
