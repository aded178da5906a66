extension TranscriptFormat {
    /// Readers of the formats of Amazon, Genesys, Twilio, Gong, Dialpad and Quo.
    static let amazonReaders: [any JSONTranscriptReader] = [
        ContactLens(), CallAnalytics(), PostCallAnalytics(), AmazonTranscribe(), TranscribeStream(), DataAutomation(),
        LiveCallAnalytics(), GenesysCloud(), TwilioIntelligence(), Gong(), Dialpad(), Quo(),
    ]
}
