internal import JSON

/// Azure Speech, fast transcription.
///
/// Times are milliseconds, in the first versions without saying so in the name.
/// (https://learn.microsoft.com/azure/ai-services/speech-service/fast-transcription-create)
struct AzureFastReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "azure-fast", title: "Azure Speech, fast transcription", recognised: "‘combinedPhrases’ and ‘phrases’")

    func recognises(_ root: JSONValue) -> Bool { root["combinedPhrases"]?.kind == .array }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard let phrases = root["phrases"], phrases.kind == .array else {
            throw PlatformJob.lacks("phrases")
        }
        var call = PlatformCall(format, context)
        call.record.duration = call.azureTime(root, "duration", plain: .milliseconds)
        let labels = AzureLabels(phrases.elements)
        for phrase in phrases.elements {
            let (start, end) = call.azureSpan(phrase, plain: .milliseconds)
            var turn = PlatformTurn(
                labels.label(phrase), phrase["text"]?.string ?? "", start: start, end: end,
                words: call.azureWords(phrase["words"], ["text"], plain: .milliseconds))
            turn.confidence = phrase["confidence"]?.share
            call.record.language = call.record.language ?? SourceLanguage.tag(phrase["locale"]?.string)
            call.add(turn)
        }
        return [try call.reading()]
    }
}
