internal import JSON

/// Reads the transcripts that call platforms of Chinese carriers push when a call is over.
///
/// `voiceType` 1 is the caller and 2 the callee. The agent is the callee of an inbound call and the caller of an
/// outbound one, so that it takes the direction, which a sidecar can give, to say who is who. Each side has a channel, on
/// which the other one is heard faintly (``Crosstalk``). Platforms mix up the keys' cases and blanks, and which of
/// `startMs` and `endMs` comes first.
struct CarrierPushReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "carrier-push", title: "Transcripts pushed by carriers' call platforms (运营商通话转写推送)",
        recognised: "‘data’ with ‘finalSentence’ and ‘voiceType’")

    func recognises(_ root: JSONValue) -> Bool {
        guard let data = root.caseless("data"), data.kind == .array else { return false }
        guard let first = data.first else { return root.caseless("sessionId") != nil }
        return first.caseless("finalSentence") != nil && first.caseless("voiceType", "startMs") != nil
            || first.caseless("voiceType") != nil && first.caseless("startMs") != nil
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard let data = root.caseless("data") else { throw PlatformJob.lacks("data") }
        var call = PlatformCall(format, context, id: root.caseless("sessionId")?.name)
        call.record.direction = Self.direction(root)
        call.roles = Self.roles(Self.direction(of: call, context))
        var turns: [PlatformTurn] = []
        var swapped = 0
        for sentence in data.elements {
            guard let text = sentence.caseless("finalSentence") else { throw PlatformJob.lacks("data.finalSentence") }
            var times = [sentence.caseless("startMs"), sentence.caseless("endMs")].map { call.time($0, .milliseconds) }
            if let start = times[0], let end = times[1], end < start {
                times.reverse()
                swapped += 1
            }
            let label = sentence.caseless("voiceType")?.name.map { "voiceType \($0)" }
            turns.append(PlatformTurn(label, text.string ?? "", start: times[0], end: times[1]))
        }
        if swapped > 0 { call.warn("‘startMs’ and ‘endMs’ swapped, taken the right way round: \(swapped)") }
        let crosstalk = Crosstalk(turns)
        if let warning = crosstalk.warning { call.warn(warning) }
        for turn in crosstalk.kept { call.add(turn) }
        return [try call.reading()]
    }

    /// `serviceType` ends with the side on which the platform's own customer, and so the agent, is.
    private static func direction(_ root: JSONValue) -> CallRecord.Direction? {
        guard let type = root.caseless("serviceType")?.string?.lowercased() else { return nil }
        return type.hasSuffix("-caller") ? .outbound : type.hasSuffix("-callee") ? .inbound : nil
    }

    /// The direction that the call will have once it is completed by what the user said about it.
    private static func direction(of call: PlatformCall, _ context: ReadingContext) -> CallRecord.Direction? {
        var completed = call.record
        TranscriptFile.complete(&completed, file: context.file, options: context.options)
        return completed.direction
    }

    private static func roles(_ direction: CallRecord.Direction?) -> [String: Speaker] {
        switch direction {
        case .inbound: ["voiceType 1": .customer, "voiceType 2": .agent]
        case .outbound: ["voiceType 1": .agent, "voiceType 2": .customer]
        case nil: [:]
        }
    }
}
