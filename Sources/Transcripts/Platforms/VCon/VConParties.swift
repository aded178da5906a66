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

        /// Who the agent is, by a name that nobody else has; nil for anybody else.
        var agent: CallRecord.Agent? {
            speaker == .agent ? CallRecord.Agent(id: id, name: label == name ? name : nil) : nil
        }
    }

    private let parties: [Party]
    private let byName: [String: Int]

    /// The parties in their order.
    init(_ list: JSONValue?) {
        let values = list.map { Array($0.elements) } ?? []
        let names = values.map { $0["name"]?.name }
        // A name that several have says nothing about who is meant.
        let places = Dictionary(
            names.enumerated().compactMap { place, name in name.map { (Self.plain($0), [place]) } },
            uniquingKeysWith: +)
        byName = places.compactMapValues { $0.count == 1 ? $0[0] : nil }
        parties = values.enumerated().map { place, value in
            let name = names[place]
            let isAlone = name.map { places[Self.plain($0)]?.count == 1 } ?? false
            return Party(
                label: (isAlone ? name : name.map { "\($0) (party \(place))" }) ?? "party \(place)", name: name,
                id: value["uuid"]?.name, speaker: Self.speaker(value["role"]?.name ?? value.at("meta", "role")?.name))
        }
    }

    private static func plain(_ name: String) -> String { String(name[...].trimmed).lowercased() }

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

    /// The only party of that name, whatever the case of its letters.
    func named(_ name: String) -> Party? { self[byName[Self.plain(name)]] }

    /// Those on a side.
    func on(_ side: Speaker) -> [Party] { parties.filter { $0.speaker == side } }
}
