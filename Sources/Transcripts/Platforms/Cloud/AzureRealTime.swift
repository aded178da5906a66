internal import JSON

/// Azure Speech, the results that its SDK gives while somebody speaks, in a list.
///
/// Keys begin with a capital and plain times are ticks. What was not recognised, such as silence or the end of a
/// dictation, stands between the results with a status of its own.
/// (https://learn.microsoft.com/azure/ai-services/speech-service/get-speech-recognition-results)
struct AzureRealTimeReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "azure-realtime", title: "Azure Speech, results of the SDK in a list",
        recognised: "a list of objects with ‘RecognitionStatus’")

    func recognises(_ root: JSONValue) -> Bool {
        root.kind == .array && root.elements.prefix(8).contains { recognises(event: $0) }
    }

    /// Whether an object is one of the results.
    func recognises(event: JSONValue) -> Bool { event.caseless("RecognitionStatus") != nil }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var call = PlatformCall(format, context)
        let labels = AzureLabels(root)
        var failed = 0
        // What has no status is a guess at words that are still being said.
        for result in root.elements where result.caseless("RecognitionStatus") != nil {
            guard isRecognised(result) else {
                if result.caseless("RecognitionStatus")?.string?.lowercased() == "error" { failed += 1 }
                continue
            }
            let language = result.caseless("PrimaryLanguage")
            call.record.language =
                call.record.language
                ?? SourceLanguage.tag(language?.string ?? language?["Language"]?.string)
            call.add(call.azureTurn(result, labels.label(result), plain: .ticks))
        }
        if failed > 0 { call.warn("stretches that could not be recognised, left out: \(failed)") }
        return [try call.reading()]
    }
}
