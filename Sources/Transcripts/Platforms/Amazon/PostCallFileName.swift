/// What the Post-Call Analytics solution finds in a recording's name, by the patterns that it comes with, such as
/// `2026-03-02T09-15-30_GUID_4711_AGENT_Chen_CUST_88_.wav.json`.
struct PostCallFileName {
    /// `_GUID_(.*?)_`
    let id: String?
    /// `_AGENT_(.*?)_`
    let agent: String?
    /// `_CUST_(.*?)_`
    let customer: String?
    /// `(\d{4})-(\d{2})-(\d{2})T(\d{2})-(\d{2})-(\d{2})`, without a zone.
    let time: String?

    /// Looks through a file's name.
    init(_ fileName: String) {
        let bytes = Array(fileName.utf8)
        id = Self.value(of: "_GUID_", in: bytes)
        agent = Self.value(of: "_AGENT_", in: bytes)
        customer = Self.value(of: "_CUST_", in: bytes)
        time = bytes.indices.lazy.compactMap { Self.time(bytes[$0...]) }.first
    }

    private static func value(of key: String, in bytes: [UInt8]) -> String? {
        let key = Array(key.utf8)
        guard let place = bytes.indices.first(where: { bytes[$0...].starts(with: key) }) else { return nil }
        let rest = bytes[(place + key.count)...]
        guard let end = rest.firstIndex(of: UInt8(ascii: "_")), end > rest.startIndex else { return nil }
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    private static let shape = Array("0000-00-00T00-00-00".utf8)

    private static func time(_ bytes: ArraySlice<UInt8>) -> String? {
        let found = Array(bytes.prefix(shape.count))
        guard found.count == shape.count,
            zip(found, shape).allSatisfy({ $0 == $1 || ($1 == UInt8(ascii: "0") && $0.isDigit) })
        else { return nil }
        let text = String(decoding: found, as: UTF8.self)
        return text.prefix(11) + text.dropFirst(11).split(separator: "-").joined(separator: ":")
    }
}
