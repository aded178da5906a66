internal import JSON

/// One dialog of a vCon: a recording, a message, or what is known of a call that had neither.
struct VConDialog {
    let value: JSONValue
    let type: String
    let start: Moment?
    /// The places of the parties, by channel where there are several.
    let parties: [Int?]

    init(_ value: JSONValue) {
        self.value = value
        type = value["type"]?.string ?? ""
        start = Moment(value["start"]?.string)
        let list = value["parties"]
        parties = list?.kind == .array ? list.map { $0.elements.map { ($0.first ?? $0).place } } ?? [] : [list?.place]
    }

    /// Whether people talk or write in it.
    var isTalk: Bool { !["transfer", "incomplete", "recording-set"].contains(type) }

    /// The party who sent a message.
    var sender: Int? { value["originator"]?.place ?? parties.first ?? nil }

    /// A message that is plain text; nil for anything else.
    var message: String? {
        let medium = (value["mediatype"] ?? value["mimetype"])?.string?.lowercased() ?? "text/plain"
        guard type == "text", medium.hasPrefix("text/"), !medium.hasPrefix("text/html") else { return nil }
        return VConBody(value).text?.nonEmpty
    }

    /// The events of the parties with their times, in that order.
    var history: [(event: String, party: Int, time: Moment)] {
        guard let list = value["party_history"] else { return [] }
        let events = list.elements.compactMap { entry -> (event: String, party: Int, time: Moment)? in
            guard let event = entry["event"]?.string, let party = entry["party"]?.place,
                let time = Moment(entry["time"]?.string)
            else { return nil }
            return (event, party, time)
        }
        return events.sorted { $0.time.milliseconds < $1.time.milliseconds }
    }

    /// The party who left when no two were left: who hung up. Nil where two left at once.
    var lastToLeave: Int? {
        let history = history
        let joining = Set(history.lazy.filter { $0.event == "join" }.map(\.party))
        var present = Set(parties.compactMap(\.self)).subtracting(joining)
        for (index, entry) in history.enumerated() {
            switch entry.event {
            case "join": present.insert(entry.party)
            case "drop":
                present.remove(entry.party)
                guard present.count < 2 else { continue }
                let next = history.dropFirst(index + 1).first
                let isTie = next?.event == "drop" && next?.time.milliseconds == entry.time.milliseconds
                return isTie ? nil : entry.party
            default: break
            }
        }
        return nil
    }

    /// How long anybody was on hold, in milliseconds; nil where nobody was.
    var holdTime: Int? {
        var held: Set<Int> = []
        var since: Moment?
        var total: Int?
        for entry in history {
            switch entry.event {
            case "hold":
                if held.isEmpty { since = entry.time }
                held.insert(entry.party)
            case "unhold":
                guard held.remove(entry.party) != nil, held.isEmpty, let length = entry.time.since(since) else {
                    continue
                }
                total = (total ?? 0) + length
            default: break
            }
        }
        return total
    }
}

extension JSONValue {
    /// A place in a list; nil for anything else.
    var place: Int? {
        guard case .integer(let whole) = number, whole >= 0 else { return nil }
        return Int(exactly: whole)
    }
}

extension String {
    /// The text, or nil where it is blank.
    var nonEmpty: String? { self[...].trimmed.isEmpty ? nil : self }
}
