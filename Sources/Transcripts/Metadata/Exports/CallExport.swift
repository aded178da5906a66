internal import JSON

/// Reads the records that one platform exports of its calls: what is known of a call besides its words.
///
/// A new export is a file with its reader, and its name in ``CallExports/all``.
protocol CallExport: Sendable {
    /// The export in words.
    var title: String { get }
    /// The fields by which an entry is recognised: one of each of these lists must be there.
    var signature: [[String]] { get }
    /// Whether a table of this export may have columns that are a record's keys beside its own.
    var takesKeys: Bool { get }
    /// Whether an entry is of this export.
    func recognises(_ entry: ExportEntry) -> Bool
    /// Which fields an entry lacks that is nearly of this export; nil where it is none, or is one.
    func missing(in entry: ExportEntry) -> [String]?
    /// What an entry says of its call.
    func call(_ entry: ExportEntry) -> ExportedCall
}

extension CallExport {
    var takesKeys: Bool { false }

    func recognises(_ entry: ExportEntry) -> Bool { hasSignature(entry) }

    /// Whether an entry has one field of each of the signature's lists.
    func hasSignature(_ entry: ExportEntry) -> Bool { signature.allSatisfy { entry.has($0) } }

    func missing(in entry: ExportEntry) -> [String]? {
        let missing = signature.filter { !entry.has($0) }
        guard !missing.isEmpty, missing.count * 2 < signature.count else { return nil }
        return missing.compactMap(\.first)
    }
}

/// All exports that are read.
enum CallExports {
    /// The exports in the order in which they are tried: the more specific first.
    static let all: [any CallExport] = [
        ConnectExport(), TencentExport(), AliyunExport(), VolcengineExport(), CarrierExport(), QiyuExport(),
        GenesysExport(), GongExport(), VConExport(), HarperValleyExport(), TwilioExport(), ChineseTableExport(),
    ]

    /// The export that an entry is of.
    static func export(of entry: ExportEntry) -> (any CallExport)? { all.first { $0.recognises(entry) } }

    /// The entries in a document, in whatever lists and wrappers they are, and the export that they are of.
    static func entries(in root: JSONValue) -> (export: any CallExport, entries: [JSONValue])? {
        entries(in: root, depth: 0)
    }

    private static let deepest = 3
    private static let mostMembers = 20

    private static func entries(
        in value: JSONValue, depth: Int
    ) -> (export: any CallExport, entries: [JSONValue])? {
        guard depth <= deepest else { return nil }
        switch value.kind {
        case .object:
            if let export = export(of: ExportEntry(value)) { return (export, [value]) }
            for (_, inner) in value.members.prefix(mostMembers) where inner.kind == .object || inner.kind == .array {
                if let found = entries(in: inner, depth: depth + 1) { return found }
            }
            return nil
        case .array:
            guard let first = value.first, let found = entries(in: first, depth: depth + 1) else { return nil }
            let all = value.elements.flatMap { element -> [JSONValue] in
                if found.export.recognises(ExportEntry(element)) { return [element] }
                return entries(in: element, depth: depth + 1)?.entries ?? [element]
            }
            return (found.export, all)
        case .string, .number, .bool, .null: return nil
        }
    }

    /// What is wrong with a document or a header that is nearly an export's; nil where it is nothing like one.
    static func nearMiss(_ entry: ExportEntry, kind: String) -> RecordProblem? {
        for export in all {
            guard let missing = export.missing(in: entry) else { continue }
            let names = missing.map { "‘\($0)’" }.joined(separator: ", ")
            return RecordProblem("looks like \(export.title), but there is no \(kind) \(names)")
        }
        return nil
    }
}

extension RecordProblem {
    /// The problem of a document that is no transcript but what a platform tells of its calls; nil where it is neither.
    static func callFacts(_ root: JSONValue) -> RecordProblem? {
        CallExports.entries(in: root).map {
            RecordProblem(
                "facts about calls, no transcript: \($0.export.title)", remedy: "Name the file with --metadata.")
        }
    }
}
