/// What a user says about the files to read; the default says nothing.
package struct ReadingOptions: Sendable {
    /// The format of all files, where it is not to be recognised: `--input-format`.
    package var format: TranscriptFormat?
    /// Labels of the agent who is evaluated: `--agent-speaker`.
    package var agentLabels: [String] = []
    /// The zone of times that have none: `--time-zone`.
    package var zone: LocalZone?
    /// What a sidecar file adds: `--metadata`.
    package var metadata: CallMetadata?
    /// The agent of calls that name none: `--agent`.
    package var agent = CallRecord.Agent()

    /// Options that say nothing.
    package init() {}
}

/// The file that a reader is reading, and what the user said about it.
package struct ReadingContext: Sendable {
    /// The file as the user named it.
    package let file: String
    /// What the user said.
    package let options: ReadingOptions
    /// The bytes being read, as they were.
    package let raw: [UInt8]
    /// The record's number in the file, from 1, which is the line's where each line is a record; nil
    /// where the file is one record.
    package var record: Int?

    /// The file's name without its folder.
    package var fileName: String { Self.name(of: file) }

    /// The id of a record that has none of its own: the file's name, and the record's number where
    /// the file holds several.
    package var defaultID: String { Self.defaultID(file: file, record: record) }

    /// As ``defaultID``, for whoever reads without a context.
    package static func defaultID(file: String, record: Int?) -> String {
        name(of: file) + (record.map { "#\($0)" } ?? "")
    }

    static func name(of file: String) -> String {
        file.split(separator: "/").last.map(String.init) ?? file
    }

    /// An empty record with its id and source.
    func record(format: TranscriptFormat) -> CallRecord {
        var call = CallRecord(id: defaultID)
        call.source.format = format.name
        return call
    }
}
