internal import JSON

/// Reads results of zmeet's recording recognition: `asr.speechResult.detail` with a sentence an element.
///
/// Times are in milliseconds, the recording's duration in seconds. A sentence's own times reach back over the silence
/// to the end of the one before; those of its words do not, and are taken where there are words.
///
/// https://github.com/zmeet-ai/asr-sdk-v2
struct ZMeetReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "zmeet", title: "zmeet recording recognition", recognised: "‘asr.speechResult’")

    func recognises(_ root: JSONValue) -> Bool { root.at("asr", "speechResult") != nil }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard let result = root.at("asr", "speechResult") else { throw PlatformJob.lacks("asr.speechResult") }
        guard let detail = result["detail"] else { throw PlatformJob.lacks("asr.speechResult.detail") }
        var call = PlatformCall(format, context)
        call.record.duration = call.time(result["duration"], .seconds)
        var shared = 0
        for sentence in detail.elements {
            let speakers = sentence.elements(of: "speaker_id")
            if speakers.count > 1 { shared += 1 }
            let label = SpeakerLabel.speaker(speakers.count == 1 ? speakers[0] : nil)
            call.add(Self.turn(sentence, label, &call))
        }
        if shared > 0 { call.warn("sentences of several speakers, taken as nobody's: \(shared)") }
        return [try call.reading()]
    }

    private static func turn(_ sentence: JSONValue, _ label: String?, _ call: inout PlatformCall) -> PlatformTurn {
        var turn = PlatformTurn(
            label, sentence["sentences"]?.string ?? "", start: call.time(sentence["wordBg"], .milliseconds),
            end: call.time(sentence["wordEd"], .milliseconds))
        for word in sentence.elements(of: "words") {
            let start = call.time(word["start"], .milliseconds)
            let end = call.time(word["end"], .milliseconds)
            turn.words.append(PlatformWord(word["words"]?.string ?? "", start: start, end: end))
        }
        turn.start = turn.words.first?.start ?? turn.start
        turn.end = turn.words.last?.end ?? turn.end
        return turn
    }
}
