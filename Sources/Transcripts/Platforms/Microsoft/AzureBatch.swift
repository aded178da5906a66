internal import JSON

/// Azure Speech, batch transcription.
///
/// Times are ticks of 100 ns, as whole numbers or not; a phrase names its channel, and its speaker only where a mono
/// recording was diarised. Names drift between versions: `durationTicks`, `timeStamp`.
/// (https://learn.microsoft.com/azure/ai-services/speech-service/batch-transcription-get)
struct AzureBatchReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "azure-batch", title: "Azure Speech, batch transcription", recognised: "‘recognizedPhrases’")

    func recognises(_ root: JSONValue) -> Bool {
        root.caseless("recognizedPhrases", "combinedRecognizedPhrases") != nil || Self.isJob(root)
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if Self.isJob(root) { throw Self.job(root) }
        guard let phrases = root.caseless("recognizedPhrases"), phrases.kind == .array else {
            throw PlatformJob.lacks("recognizedPhrases")
        }
        var call = PlatformCall(format, context)
        call.record.recording = root.caseless("source")?.name
        call.record.duration = call.azureTime(root, "duration", plain: .isoDuration)
        let labels = AzureLabels(phrases.elements)
        var lost = 0
        for phrase in phrases.elements {
            guard AzureStatus.isSuccess(phrase) else {
                lost += 1
                continue
            }
            call.record.language = call.record.language ?? SourceLanguage.tag(phrase.caseless("locale")?.string)
            call.add(call.azureTurn(phrase, labels.label(phrase), plain: .isoDuration))
        }
        if lost > 0 { call.warn("phrases that were not recognised, left out: \(lost)") }
        return [try call.reading()]
    }

    /// The description of a job, which has no words whatever came of it.
    private static func isJob(_ root: JSONValue) -> Bool {
        root.has("self", "links", "status") && root.at("links", "files") != nil
    }

    private static func job(_ root: JSONValue) -> RecordProblem {
        switch root["status"]?.name {
        case "Succeeded":
            RecordProblem(
                "the description of a transcription job", remedy: "Fetch its result from the address in ‘links.files’.")
        case "Failed": PlatformJob.failed(root.at("properties", "error", "code")?.name)
        case let status: PlatformJob.unfinished(status)
        }
    }
}
