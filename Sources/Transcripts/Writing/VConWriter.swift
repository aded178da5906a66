package import JSON

/// Writes calls as vCons, the IETF's container for conversations (draft-ietf-vcon-vcon-core).
///
/// A call's words stand in an analysis of type `transcript` as the product's own record, so that nothing is lost; what was
/// scored may stand beside it as one of type `report`. A dialog, which must have a start, is there only where the call's is
/// known. The roles of parties are of the contact-centre extension (`CC`).
package struct VConWriter {
    /// The program, as it names itself to readers.
    package let product: String
    /// When the vCons are made, RFC 3339.
    package let createdAt: String

    /// A writer.
    package init(product: String, createdAt: String) {
        self.product = product
        self.createdAt = createdAt
    }

    /// Writes a call, with a report that is JSON already where there is one.
    package func write(_ record: CallRecord, report: [UInt8]? = nil, to json: inout JSONWriter) {
        let parties = Party.all(of: record)
        json.object { json in
            json.member("uuid", Self.uuid(of: record))
            json.member("created_at", createdAt)
            json.key("extensions")
            json.array { $0.string("CC") }
            json.member("subject", record.id)
            json.key("parties")
            json.array { json in for party in parties { party.write(to: &json) } }
            if let start = record.startedAt {
                json.key("dialog")
                json.array { json in dialog(record, start, parties, &json) }
            }
            json.key("analysis")
            json.array { json in
                analysis("transcript", schema: "callgrade-call-record", of: record, &json) { $0.call(record) }
                if let report {
                    analysis("report", schema: "callgrade-evaluation", of: record, &json) { json in
                        json.raw(String(decoding: report, as: UTF8.self))
                    }
                }
            }
        }
    }

    private func dialog(_ record: CallRecord, _ start: String, _ parties: [Party], _ json: inout JSONWriter) {
        json.object { json in
            json.member("type", record.channel == .chat ? "text" : "recording")
            json.member("start", start)
            json.member("duration", milliseconds: record.duration)
            json.key("parties")
            json.array { json in for index in parties.indices { json.number(index) } }
            if let first = record.direction.flatMap({ Party.originator($0, among: parties) }) {
                json.member("originator", first)
            }
            if let address = record.recording, address.hasPrefix("https://") { json.member("url", address) }
        }
    }

    private func analysis(
        _ type: String, schema: String, of record: CallRecord, _ json: inout JSONWriter,
        body: (inout JSONWriter) -> Void
    ) {
        json.object { json in
            json.member("type", type)
            if record.startedAt != nil { json.member("dialog", 0) }
            json.member("vendor", "callgrade")
            json.member("product", product)
            json.member("schema", schema)
            json.member("mediatype", "application/json")
            json.member("encoding", "json")
            json.key("body")
            body(&json)
        }
    }

    /// A UUID of version 8 made of the record's id and content, so that the same call has the same one.
    static func uuid(of record: CallRecord) -> String {
        let high = record.idHash & 0xffff_ffff_ffff_0fff | 0x8000
        let low = record.contentHash & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
        let digits = [high, low].map { word in
            String(repeating: "0", count: word.leadingZeroBitCount / 4) + String(word, radix: 16)
        }.joined()
        let bytes = Array(digits.utf8)
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return parts.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "-")
    }
}

/// Somebody who speaks in a call.
private struct Party: Equatable {
    var speaker: Speaker
    var name: String?
    var dept: String?

    /// The agent, the customer, and each other speaker by label.
    static func all(of record: CallRecord) -> [Party] {
        var parties: [Party] = []
        for segment in record.segments {
            var party = Party(speaker: segment.speaker, name: segment.label)
            if segment.speaker == .agent {
                party = Party(speaker: .agent, name: record.agent.name ?? segment.label, dept: record.agent.team)
            }
            if !parties.contains(party) { parties.append(party) }
        }
        return parties
    }

    /// Who called: the first of the customer's side, or of the agent's.
    static func originator(_ direction: CallRecord.Direction, among parties: [Party]) -> Int? {
        parties.firstIndex { $0.speaker == (direction == .inbound ? .customer : .agent) }
    }

    /// What the contact-centre extension calls the speaker; nil where it has no word, or the speaker is not known.
    private var role: String? {
        switch speaker {
        case .agent, .colleague: "agent"
        case .customer: "customer"
        case .system, .unknown: nil
        }
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("dept", dept)
            json.member("role", role)
            if speaker == .system { json.member("type", "bot") }
        }
    }
}
