internal import JSON

/// Calls ("dials") of Vogent's voice agents, as its interface and its webhook give them. There are no times.
/// (https://docs.vogent.ai/developers/webhooks/dial-transcript)
struct VogentReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "vogent", title: "Vogent, calls of voice agents", recognised: "‘transcript’ of ‘AI’ and ‘HUMAN’")

    private static let roles: [String: Speaker] = ["AI": .agent, "HUMAN": .customer, "IVR": .system]

    func recognises(_ root: JSONValue) -> Bool {
        guard let turn = Self.dial(root)["transcript"]?.first, turn.has("text") else { return false }
        return turn["speaker"]?.string.flatMap { Self.roles[$0] } != nil
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let dial = Self.dial(root)
        guard let turns = dial["transcript"] else { throw PlatformJob.lacks("transcript") }
        var call = PlatformCall(format, context, id: (dial["dial_id"] ?? dial["id"])?.name)
        call.roles = Self.roles
        for turn in turns.elements {
            call.add(PlatformTurn(turn["speaker"]?.name, turn["text"]?.string ?? ""))
        }
        return [try call.reading()]
    }

    private static func dial(_ root: JSONValue) -> JSONValue {
        root["event"] == nil ? root : root["payload"] ?? root
    }
}
