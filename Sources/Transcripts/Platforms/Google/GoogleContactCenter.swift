internal import JSON

/// The conversations that Google's Contact Center AI takes in.
///
/// An entry has a beginning in microseconds since 1970 and no end. Programs that make such files often count up a
/// constant distance: times that are so are not used.
/// (https://cloud.google.com/contact-center/insights/docs/conversation-data-format)
struct GoogleContactCenterReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "google-ccai", title: "Google Contact Center AI, conversations to take in",
        recognised: "‘entries’ with ‘start_timestamp_usec’ or ‘user_id’")

    func recognises(_ root: JSONValue) -> Bool {
        guard let entry = root["entries"]?.first else { return false }
        return entry["start_timestamp_usec"] != nil || entry.has("user_id", "text")
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard let list = root["entries"] else { throw PlatformJob.lacks("entries") }
        guard list.first?["text"] != nil else { throw PlatformJob.lacks("entries[…].text") }
        let entries = Array(list.elements)
        var call = PlatformCall(format, context)
        let speakers = Speakers(entries)
        call.roles = speakers.roles
        for label in speakers.agents { call.agents[label] = CallRecord.Agent() }
        let moments = entries.map { Moment(epoch: $0["start_timestamp_usec"], .microseconds) }
        let first = moments.lazy.compactMap(\.self).min { $0.milliseconds < $1.milliseconds }
        call.begin(first)
        let isMadeUp = Self.isEven(moments)
        if isMadeUp { call.warn("all entries begin at the same distance, which looks made up: times not used") }
        for (entry, moment) in zip(entries, moments) {
            call.add(
                PlatformTurn(
                    speakers.label(entry), entry["text"]?.string ?? "", start: isMadeUp ? nil : moment?.since(first)))
        }
        return try call.readings()
    }

    /// Whether at least four moments follow each other at one distance, as no talk does.
    private static func isEven(_ moments: [Moment?]) -> Bool {
        let times = moments.compactMap { $0?.milliseconds }
        guard times.count == moments.count, times.count >= 4 else { return false }
        let gaps = Set(zip(times, times.dropFirst()).map { $1 - $0 })
        return gaps.count == 1
    }

    /// Who speaks: a role, and where several users have that role, which of them.
    private struct Speakers {
        let roles: [String: Speaker]
        /// The agents, where there are several.
        let agents: [String]
        private let shared: Set<String>

        init(_ entries: [JSONValue]) {
            var users: [String: Set<String>] = [:]
            for entry in entries {
                guard let role = entry["role"]?.name else { continue }
                users[role, default: []].insert(entry["user_id"]?.name ?? "")
            }
            shared = Set(users.filter { $0.value.count > 1 }.keys)
            let hasAgent = users["AGENT"] != nil
            var roles: [String: Speaker] = [:]
            for (role, users) in users {
                let speaker: Speaker? =
                    switch role {
                    case "AGENT": .agent
                    case "AUTOMATED_AGENT": hasAgent ? .system : .agent
                    case "CUSTOMER", "END_USER": .customer
                    default: nil
                    }
                for label in [role] + users.map({ "\(role) \($0)" }) { roles[label] = speaker }
            }
            self.roles = roles
            agents = shared.contains("AGENT") ? users["AGENT", default: []].map { "AGENT \($0)" } : []
        }

        func label(_ entry: JSONValue) -> String? {
            let user = entry["user_id"]?.name
            guard let role = entry["role"]?.name else { return user.map { "user \($0)" } }
            return shared.contains(role) ? "\(role) \(user ?? "")" : role
        }
    }
}
