internal import JSON

/// vCon, the IETF's container of conversations, in all versions of its drafts.
///
/// A signed one holds the vCon as base64url; the signature is not checked, and the record says so. The transcript
/// stands in `analysis` in whatever form its vendor has, and is handed to the reader of that form; messages stand in
/// `dialog`, one each.
/// (https://datatracker.ietf.org/doc/draft-ietf-vcon-vcon-core/)
struct VConReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "vcon", title: "vCon of the IETF, plain or signed",
        recognised: "‘parties’ with ‘dialog’ or ‘analysis’; ‘payload’ with ‘signatures’")

    func recognises(_ root: JSONValue) -> Bool {
        Self.isPlain(root) || Self.isSigned(root) || Self.isEncrypted(root)
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        if Self.isEncrypted(root) {
            throw RecordProblem("an encrypted vCon", remedy: "Decrypt it first.")
        }
        guard Self.isSigned(root) else { return try VConCall(root, context).readings(isSigned: false) }
        guard let payload = root["payload"]?.utf8.flatMap(Base64URL.decoding) else {
            throw RecordProblem("‘payload’ is no base64url")
        }
        let readings = try JSONParser.reading(payload) { vcon throws(RecordProblem) in
            guard Self.isPlain(vcon) else { throw RecordProblem("‘payload’ holds no vCon") }
            return try VConCall(vcon, context).readings(isSigned: true)
        }
        guard let readings else { throw RecordProblem("‘payload’ holds no JSON") }
        return readings
    }

    private static func isPlain(_ root: JSONValue) -> Bool {
        root["parties"]?.kind == .array
            && ["dialog", "analysis", "vcon", "attachments"].contains { root[$0] != nil }
    }

    private static func isSigned(_ root: JSONValue) -> Bool {
        root["payload"]?.kind == .string && (root.has("signatures") || root.has("protected", "signature"))
    }

    private static func isEncrypted(_ root: JSONValue) -> Bool {
        root["ciphertext"]?.kind == .string && (root.has("recipients") || root.has("protected"))
    }
}
