internal import JSON

/// Gong, the answer of `/v2/calls/transcript`, with one or several calls.
///
/// Who the speakers are stands in another answer (`/v2/calls/extensive`): its calls are taken where they are in the file
/// too, as `calls`, or as `metaData` and `parties` of a call. Ids have more digits than a number holds.
/// https://gong.app.gong.io/settings/api/documentation
struct GongReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "gong", title: "Gong calls", recognised: "‘callTranscripts’ with ‘speakerId’ and ‘sentences’")

    func recognises(_ root: JSONValue) -> Bool {
        root["callTranscripts"] != nil || root["CallTranscripts"] != nil || isCall(root) || isDescriptions(root)
            || root.first.map(isCall) ?? false
    }

    private func isCall(_ value: JSONValue) -> Bool {
        value.hasList("transcript") { $0.has("speakerId", "sentences") }
    }

    private func isDescriptions(_ root: JSONValue) -> Bool {
        root.hasList("calls") { $0.at("metaData", "primaryUserId") != nil || $0.has("metaData", "parties") }
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        let calls = try calls(root)
        let descriptions = descriptions(root)
        return try context.readings(ofEach: calls) { value, own throws(RecordProblem) in
            let description = value["callId"]?.name.flatMap { descriptions[$0] }
            return try reading(of: value, description, in: calls.count == 1 ? root : value, own)
        }
    }

    private func calls(_ root: JSONValue) throws(RecordProblem) -> [JSONValue] {
        if root.kind == .array, root.first != nil { return Array(root.elements) }
        if isCall(root) { return [root] }
        let remedy = "Give the answer of /v2/calls/transcript."
        guard let list = root["callTranscripts"], list.kind == .array else {
            guard isDescriptions(root) else {
                throw RecordProblem("‘callTranscripts’ is no list of calls", remedy: remedy)
            }
            throw RecordProblem("descriptions of calls, without their transcripts", remedy: remedy)
        }
        guard list.first != nil else { throw RecordProblem("no calls") }
        return Array(list.elements)
    }

    /// What the file tells of calls besides their transcripts, by call.
    private func descriptions(_ root: JSONValue) -> [String: JSONValue] {
        var descriptions: [String: JSONValue] = [:]
        for call in root["calls"].map({ Array($0.elements) }) ?? [] {
            if let id = (call.at("metaData", "id") ?? call["id"])?.name { descriptions[id] = call }
        }
        return descriptions
    }

    private func reading(
        of value: JSONValue, _ description: JSONValue?, in holder: JSONValue, _ context: ReadingContext
    ) throws(RecordProblem) -> [Reading] {
        var call = PlatformCall(format, context, id: value["callId"]?.name)
        let metadata = description?["metaData"] ?? description ?? value["metaData"] ?? holder["metaData"]
        if let metadata { describe(metadata, &call, context) }
        let monologues = try value.required(list: "transcript")
        let parties = description?["parties"] ?? value["parties"] ?? holder["parties"]
        let speakers = GongParties(
            parties, of: monologues, host: metadata?["primaryUserId"]?.name, &call)
        for monologue in monologues {
            let label = monologue["speakerId"]?.name.map(speakers.label)
            for sentence in try monologue.required(list: "sentences", in: "transcript[…].") {
                call.add(
                    PlatformTurn(
                        label, sentence["text"]?.string ?? "", start: call.time(sentence["start"], .milliseconds),
                        end: call.time(sentence["end"], .milliseconds)))
            }
        }
        return try call.readings()
    }

    private func describe(_ metadata: JSONValue, _ call: inout PlatformCall, _ context: ReadingContext) {
        call.begin(metadata["started"], "started", context)
        call.record.duration = call.time(metadata["duration"], .seconds)
        call.record.direction = metadata["direction"]?.string.flatMap {
            CallRecord.Direction(rawValue: $0.lowercased())
        }
        // `und` is a language that Gong does not know, `zxx` none at all.
        let language = metadata["language"]?.string
        if language != "und", language != "zxx" { call.record.language = SourceLanguage.tag(language) }
        if metadata["media"]?.string == "Video" { call.record.channel = .video }
    }
}

/// The parties of a Gong call, by the ids that its monologues have.
private struct GongParties {
    private var labels: [String: String] = [:]

    /// Gives the call its roles: customers are from elsewhere; of several speakers of the company the host is the agent.
    init(_ parties: JSONValue?, of monologues: JSONElements, host: String?, _ call: inout PlatformCall) {
        let speaking = Set(monologues.compactMap { $0["speakerId"]?.name })
        var names = SpeakerNames()
        var inside: [(label: String, agent: CallRecord.Agent)] = []
        for party in parties.map({ Array($0.elements) }) ?? [] {
            guard let id = party["speakerId"]?.name, speaking.contains(id), labels[id] == nil else { continue }
            let name = party["name"]?.name
            let label = names.label(id: id, name: name)
            labels[id] = label
            switch party["affiliation"]?.string {
            case "External": call.roles[label] = .customer
            case "Internal": inside.append((label, CallRecord.Agent(id: party["userId"]?.name, name: name)))
            default: break
            }
        }
        let hosts = inside.filter { $0.agent.id != nil && $0.agent.id == host }
        guard let agent = inside.count == 1 ? inside.first : hosts.first else { return }
        for (label, identity) in inside {
            call.roles[label] = label == agent.label ? .agent : .colleague
            call.agents[label] = identity
        }
    }

    func label(_ id: String) -> String { labels[id] ?? id }
}
