internal import JSON

/// The product's own JSON as one of the formats.
struct NativeJSON: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: NativeReader.formatName, title: "Callgrade's own JSON, one call a file or one a line (NDJSON)",
        recognised: "an object with ‘segments’, or whose keys are mostly those of a record")

    func recognises(_ root: JSONValue) -> Bool {
        // Platforms have ‘segments’ too; what one of them knows for its own is not a near miss of this format.
        (mayBeNative(root) || isList(root)) && !TranscriptFormat.platformReaders.contains { $0.recognises(root) }
    }

    /// Whether a list holds records.
    private func isList(_ root: JSONValue) -> Bool { root.kind == .array && root.first?["segments"]?.kind == .array }

    private func mayBeNative(_ root: JSONValue) -> Bool {
        let first = root.members.prefix(2 * NativeKeys.record.count)
        let names = first.map { $0.key.utf8.count <= 40 ? $0.key.string : "" }
        let known = names.filter { NativeKeys.record.contains($0) }.count
        if names.contains("segments") { return true }
        let isNear =
            known * 2 > names.count
            || names.contains { RecordProblem.suggestion(for: $0, among: ["segments"]) != nil }
        // Turns under another name make it another format, whatever else is called the same.
        return isNear && !JSONTurnsReader().recognises(root)
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard !isList(root) else { return try context.readings(of: Array(root.elements), call) }
        return try call(root, context)
    }

    private func call(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var reader = NativeReader(zone: context.options.zone)
        var record = try reader.read(root, defaultID: context.defaultID)
        record.source.record = context.record ?? 1
        return [.call(record)]
    }
}
