internal import JSON

/// Amazon Transcribe, the file that a standard job leaves.
///
/// Words and punctuation stand in `results.items`, times are texts of seconds. Who speaks stands at the items, in older
/// files in `speaker_labels.segments` only; channels have lists of their own. Newer files hold turns (`audio_segments`).
/// https://docs.aws.amazon.com/transcribe/latest/dg/how-input.html#how-it-works-output
struct AmazonTranscribeReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "amazon-transcribe", title: "Amazon Transcribe",
        recognised: "‘results.items’ or ‘results.transcripts’, or ‘jobName’ with ‘accountId’")

    func recognises(_ root: JSONValue) -> Bool {
        if root["TranscriptionJob"] != nil || root.has("jobName", "accountId") { return true }
        guard let results = root["results"], results.kind == .object else { return false }
        return results["transcripts"] != nil || results.hasList("items") { $0["alternatives"] != nil }
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        try AmazonJob.refuseDescription("TranscriptionJob", in: root)
        try AmazonJob.check(root["status"])
        guard let results = root["results"], results.kind == .object else {
            throw RecordProblem("‘results’ is missing")
        }
        var call = PlatformCall(format, context, id: root["jobName"]?.name)
        call.record.language = SourceLanguage.tag(
            results["language_code"]?.string ?? root["language_code"]?.string)
        let words = try TranscribeWords(results, &call)
        if results.hasList("audio_segments", where: { $0["transcript"] != nil }) {
            addTurns(results, words, &call)
        } else if words.hasChannels {
            for turn in ChannelTurns(words.all).turns { call.add(words: turn) }
        } else {
            call.add(words: words.all.flatMap(\.words))
        }
        return [try call.reading()]
    }

    private func addTurns(_ results: JSONValue, _ words: TranscribeWords, _ call: inout PlatformCall) {
        guard let segments = results["audio_segments"] else { return }
        let byID = words.byID
        for segment in segments.elements {
            let ids = segment["items"].map { $0.elements.compactMap(\.name) } ?? []
            call.add(
                PlatformTurn(
                    TranscribeWords.label(segment), segment["transcript"]?.string ?? "",
                    start: call.time(segment["start_time"], .seconds), end: call.time(segment["end_time"], .seconds),
                    words: ids.compactMap { byID[$0] }))
        }
    }
}
