internal import JSON

/// Events of Amazon Transcribe's streams as an application wrote them down: one, a list, or one a line.
///
/// Those of the standard stream count seconds, those of the Call Analytics stream milliseconds.
/// https://docs.aws.amazon.com/transcribe/latest/dg/streaming.html
struct TranscribeStreamReader: JSONEventReader {
    let format = TranscriptFormat(
        name: "amazon-transcribe-stream", title: "Amazon Transcribe, events of a stream",
        recognised: "‘TranscriptEvent’, ‘UtteranceEvent’ or ‘Transcript.Results’; a list, or one a line")

    func recognises(event: JSONValue) -> Bool { event["EventType"] == nil && TranscribeStreamEvent(event) != nil }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var call = PlatformCall(format, context)
        var pieces = TranscribeStreamPieces()
        for event in events(in: root) {
            for piece in TranscribeStreamEvent(event)?.pieces ?? [] {
                pieces.take(piece, id: (piece["ResultId"] ?? piece["UtteranceId"])?.name)
            }
        }
        try call.add(pieces) { piece, call in PlatformTurn(stream: piece, in: &call) }
        return [try call.reading()]
    }
}

extension PlatformCall {
    /// Adds what a stream said in the end.
    ///
    /// - Throws: ``RecordProblem`` where the stream was cut before anything was final.
    mutating func add(
        _ pieces: TranscribeStreamPieces, as turn: (JSONValue, inout PlatformCall) -> PlatformTurn
    ) throws(RecordProblem) {
        if pieces.final.isEmpty, pieces.unfinished > 0 {
            throw RecordProblem("a stream of partial results, none of which is final")
        }
        for piece in pieces.final {
            record.language = record.language ?? SourceLanguage.tag(piece["LanguageCode"]?.string)
            let turn = turn(piece, &self)
            if let label = turn.label, let role = Speaker(participantRole: label) { roles[label] = role }
            add(turn)
        }
        if pieces.unfinished > 0 { warn("partial results that never became final, left out: \(pieces.unfinished)") }
    }
}
