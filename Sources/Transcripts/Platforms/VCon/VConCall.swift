internal import JSON

/// Makes a call of a plain vCon.
struct VConCall {
    let vcon: JSONValue
    let context: ReadingContext
    let parties: VConParties
    let dialogs: [VConDialog]

    init(_ vcon: JSONValue, _ context: ReadingContext) {
        self.vcon = vcon
        self.context = context
        parties = VConParties(vcon["parties"])
        dialogs = vcon["dialog"]?.elements.map(VConDialog.init) ?? []
    }

    /// The call.
    ///
    /// - Throws: ``RecordProblem`` where there is no transcript, or it takes an extension to read it.
    func readings(isSigned: Bool) throws(RecordProblem) -> [Reading] {
        if let extensions = (vcon["critical"] ?? vcon["must_support"])?.elements.compactMap(\.name), !extensions.isEmpty
        {
            throw RecordProblem("a vCon that takes extensions to read: \(extensions.joined(separator: ", "))")
        }
        var call = PlatformCall(VConReader().format, context, id: vcon["uuid"]?.name)
        if isSigned { call.warn("a signed vCon: its signature was not checked") }
        takeFacts(&call)
        if hasRecording || !addMessages(&call) { try addTranscripts(&call) }
        let agents = parties.on(.agent).count
        if agents > 1, call.agents.isEmpty, call.record.agent == CallRecord.Agent() {
            call.warn("\(agents) parties are agents, and nothing says which one speaks")
        }
        return try call.readings()
    }

    private var hasRecording: Bool { dialogs.contains { $0.type == "recording" } }

    /// Adds the messages; false where there are none, or one alone that holds a whole conversation.
    private func addMessages(_ call: inout PlatformCall) -> Bool {
        let messages = dialogs.compactMap { dialog in dialog.message.map { (dialog, text: $0) } }
        guard !messages.isEmpty else { return false }
        if messages.count == 1 {
            let labels = LabelledTextReader.Labels(TextDocument(utf8: Array(messages[0].text.utf8)).opening)
            if labels.isTranscript, labels.names.count > 1 { return false }
        }
        call.record.channel = .chat
        let base = messages.compactMap(\.0.start).min { $0.milliseconds < $1.milliseconds }
        for (dialog, text) in messages {
            let party = parties[dialog.sender]
            if let party, let speaker = party.speaker { call.roles[party.label] = speaker }
            if let party, let agent = party.agent { call.agents[party.label] = agent }
            call.add(PlatformTurn(party?.label, text, start: dialog.start?.since(base)))
        }
        let others = dialogs.count { $0.type == "text" } - messages.count
        if others > 0 { call.warn("messages that are not plain text, left out: \(others)") }
        return true
    }
}

extension VConCall {
    private func addTranscripts(_ call: inout PlatformCall) throws(RecordProblem) {
        let transcripts = try VConTranscripts(vcon, context)
        var found = transcripts.found
        if found.isEmpty, !hasRecording, let dialog = dialogs.first(where: { $0.message != nil }),
            let record = try VConBody(dialog.value).record(context, takesText: true)
        {
            found = [VConTranscripts.Transcript(dialog: nil, record: record)]
        }
        guard !found.isEmpty else { throw noTranscript }
        let messages = transcripts.found.isEmpty ? 0 : dialogs.count { $0.message != nil }
        if messages > 0 { call.warn("messages beside the recording, not used: \(messages)") }
        if transcripts.spare > 0 { call.warn("several transcripts of one dialog: the first is used") }
        let starts = found.map { $0.dialog.flatMap { dialogs.indices.contains($0) ? dialogs[$0].start : nil } }
        let base = starts.compactMap(\.self).min { $0.milliseconds < $1.milliseconds }
        var shifts = found.count == 1 ? [0] : starts.map { $0?.since(base) }
        if shifts.contains(nil) {
            call.warn("several recordings that begin nobody knows when: times not used")
            shifts = shifts.map { _ in nil }
        }
        for (transcript, shift) in zip(found, shifts) {
            var record = transcript.record
            name(&record, channels: transcript.dialog ?? (dialogs.count == 1 ? 0 : nil), &call)
            if found.count > 1 {
                record.duration = nil
                keepApart(&record, dialog: transcript.dialog)
            }
            // What was converted from the product's own form keeps the id that it had.
            if found.count == 1, record.source.format == NativeReader.formatName, record.id != context.defaultID {
                call.record.id = record.id
            }
            for index in record.segments.indices { record.segments[index].move(by: shift) }
            call.take(record)
        }
    }

    /// Gives the labels of a transcript the sides of the parties whom they name.
    private func name(_ record: inout CallRecord, channels dialog: Int?, _ call: inout PlatformCall) {
        let sides = channelSides(of: record, in: dialog)
        for index in record.segments.indices {
            guard record.segments[index].speaker == .unknown, let label = record.segments[index].label else { continue }
            if let party = parties.named(label), let speaker = party.speaker {
                record.segments[index].speaker = speaker
                if let agent = party.agent { call.agents[label] = agent }
            } else if let speaker = sides[label] {
                record.segments[index].speaker = speaker
                record.source.roles = .channel
            }
        }
    }

    /// Names the dialog in labels that are counted anew in each: the first speaker of one is not that of another.
    private func keepApart(_ record: inout CallRecord, dialog: Int?) {
        for index in record.segments.indices {
            guard let label = record.segments[index].label, parties.named(label) == nil, LabelRole(label: label) == nil
            else { continue }
            record.segments[index].label = "dialog \(dialog.map(String.init) ?? "unknown"), \(label)"
        }
    }

    /// The sides of labels that name nothing but a channel: the parties of a recording are in its channels' order.
    private func channelSides(of record: CallRecord, in dialog: Int?) -> [String: Speaker] {
        guard let dialog, dialogs.indices.contains(dialog) else { return [:] }
        let places = dialogs[dialog].parties
        let labels = Set(record.segments.compactMap(\.label)).sorted()
        let channels = labels.compactMap { label in
            label.hasPrefix("channel ") ? Int(label.dropFirst(8)).map { (label, number: $0) } : nil
        }
        guard channels.count == labels.count, channels.count == places.count else { return [:] }
        let ordered = channels.sorted { $0.number < $1.number }
        return Dictionary(
            zip(ordered, places).compactMap { channel, place in
                parties[place]?.speaker.map { (channel.0, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    private var noTranscript: RecordProblem {
        let types = vcon["analysis"]?.elements.compactMap { $0["type"]?.name } ?? []
        if let call = dialogs.first(where: { $0.type == "incomplete" }), !dialogs.contains(where: \.isTalk) {
            return RecordProblem("an incomplete call: ‘\(call.value["disposition"]?.name ?? "unknown")’")
        }
        let remedy = "Transcribe it, and give the transcript in ‘analysis’ with the type ‘transcript’."
        let held = hasRecording ? "a recording without a transcript" : "no transcript"
        let others = types.isEmpty ? "" : "; ‘analysis’ holds \(types.joined(separator: ", "))"
        return RecordProblem(held + others, remedy: remedy)
    }
}

extension Segment {
    /// Moves all times; nil takes them away.
    fileprivate mutating func move(by shift: Int?) {
        func moved(_ time: Int?) -> Int? { time.flatMap { time in shift.map { time + $0 } } }
        start = moved(start)
        end = moved(end)
        for index in words.indices {
            words[index].start = moved(words[index].start)
            words[index].end = moved(words[index].end)
        }
    }
}
