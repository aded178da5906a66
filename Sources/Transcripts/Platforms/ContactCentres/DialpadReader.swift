internal import JSON

/// Dialpad, the transcript of a call.
///
/// Lines are talk or moments that Dialpad noticed; a user is an agent, a contact a customer. Times are of the day, and
/// when the call began is not told, so that there are no times from its beginning.
/// https://developers.dialpad.com/reference/transcriptsget
struct DialpadReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "dialpad", title: "Dialpad transcript", recognised: "‘lines’ with ‘content’, ‘name’ and ‘type’")

    func recognises(_ root: JSONValue) -> Bool {
        root.hasList("lines") { $0.has("content", "type") && ($0["name"] ?? $0["user_id"] ?? $0["contact_id"]) != nil }
            || root.has("lines", "call_id")
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var call = PlatformCall(format, context, id: root["call_id"]?.name)
        var names = SpeakerNames()
        var hasTimes = false
        for line in try root.required(list: "lines") where line["type"]?.string == "transcript" {
            let label = label(of: line, &names, &call)
            hasTimes = hasTimes || line["time"]?.name != nil
            call.add(PlatformTurn(label, line["content"]?.string ?? ""))
        }
        if hasTimes { call.warn("times of day without the call's beginning, left out") }
        return try call.readings()
    }

    private func label(of line: JSONValue, _ names: inout SpeakerNames, _ call: inout PlatformCall) -> String? {
        let name = line["name"]?.name
        let user = line["user_id"]?.name
        let contact = line["contact_id"]?.name
        guard let id = user.map({ "user \($0)" }) ?? contact.map({ "contact \($0)" }) else { return name }
        let label = names.label(id: id, name: name)
        guard user == nil || contact == nil else { return label }
        call.roles[label] = user == nil ? .customer : .agent
        if let user { call.agents[label] = CallRecord.Agent(id: user, name: name) }
        return label
    }
}
