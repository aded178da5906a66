internal import JSON

/// The parties of a vCon.
struct VConParties {
    /// One of them.
    struct Party {
        /// The name, or the place in the list.
        let label: String
        let name: String?
        let id: String?
        /// The side, where the vCon says it; older ones say it in `meta`.
        let speaker: Speaker?
    }

    private let parties: [Party]
    private var byName: [String: Int] = [:]

    /// The parties in their order.
    init(_ list: JSONValue?) {
        var parties: [Party] = []
        if let list {
            for party in list.elements {
                let name = party["name"]?.name
                parties.append(
                    Party(
                        label: name ?? "party \(parties.count)", name: name, id: party["uuid"]?.name,
                        speaker: Self.speaker(party["role"]?.name ?? party.at("meta", "role")?.name)))
            }
        }
        self.parties = parties
        for (index, party) in parties.enumerated() {
            guard let name = party.name?.lowercased(), byName[name] == nil else { continue }
            byName[name] = index
        }
    }

    private static func speaker(_ role: String?) -> Speaker? {
        switch role?.lowercased() {
        case "agent": .agent
        case "customer": .customer
        case "supervisor", "sme": .colleague
        default: nil
        }
    }

    /// The party at a place; nil where there is none.
    subscript(index: Int?) -> Party? {
        guard let index, parties.indices.contains(index) else { return nil }
        return parties[index]
    }

    /// The party of that name, whatever the case of its letters.
    func named(_ name: String) -> Party? { self[byName[String(name[...].trimmed).lowercased()]] }

    /// Those on a side.
    func on(_ side: Speaker) -> [Party] { parties.filter { $0.speaker == side } }
}
