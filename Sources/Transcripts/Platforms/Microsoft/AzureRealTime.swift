internal import JSON

/// Azure Speech, the results that its SDK gives while somebody speaks, in a list or one a line.
///
/// Keys begin with a capital and plain times are ticks. What was not recognised, such as silence or the end of a
/// dictation, stands between the results with a status of its own.
/// (https://learn.microsoft.com/azure/ai-services/speech-service/get-speech-recognition-results)
struct AzureRealTimeReader: JSONEventReader {
    let format = TranscriptFormat(
        name: "azure-realtime", title: "Azure Speech, results of the SDK in a list, or one a line",
        recognised: "objects with ‘RecognitionStatus’")

    func recognises(event: JSONValue) -> Bool { event.caseless("RecognitionStatus") != nil }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var call = PlatformCall(format, context)
        let results = events(in: root)
        let labels = AzureLabels(results)
        var failed = 0
        // What has no status is a guess at words that are still being said.
        for result in results where result.caseless("RecognitionStatus") != nil {
            guard AzureStatus.isSuccess(result) else {
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
