import ArgumentParser
import Diagnostics
import Foundation
import Transcripts

/// The options of every command that reads transcripts.
struct ReadingArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp("A table or an export of call records with what the transcripts lack.", valueName: "csv"))
    var metadata: String?

    @Option(help: ArgumentHelp("The agent's id, for calls that name none.", valueName: "id"))
    var agent: String?

    @Option(
        help: ArgumentHelp(
            "What the transcript calls the agent, such as spk_0; may be given several times.", valueName: "label"))
    var agentSpeaker: [String] = []

    @Option(help: ArgumentHelp("The zone of times that have none, such as +08:00.", valueName: "zone"))
    var timeZone: String?

    @Option(help: ArgumentHelp("The format of all inputs, where it is not to be recognised.", valueName: "format"))
    var inputFormat: String?

    /// What the options say to the readers.
    func readingOptions() throws -> ReadingOptions {
        var options = ReadingOptions()
        do {
            if let timeZone { options.zone = try zone(named: timeZone) }
            if let inputFormat { options.format = try TranscriptFormat.named(inputFormat) }
            options.agentLabels = agentSpeaker
            options.agent.id = agent
            if let metadata { options.metadata = try readMetadata(metadata, zone: options.zone) }
        } catch let problem as Diagnostic {
            throw CommandFailure(
                code: problem.place == nil ? .validationFailure : .badData, message: problem.description)
        } catch let problems as Diagnostics {
            throw CommandFailure(code: .badData, message: problems.description)
        }
        return options
    }

    /// An offset such as `+08:00`, or a name such as `Asia/Shanghai`.
    private func zone(named text: String) throws -> LocalZone {
        if let zone = LocalZone(offset: text) { return zone }
        guard let zone = TimeZone(identifier: text) else {
            throw CommandFailure(
                code: .validationFailure,
                message: "--time-zone: ‘\(text)’ is no zone\n  Write +08:00, or a name such as Asia/Shanghai.")
        }
        return LocalZone(zone)
    }

    private func readMetadata(_ path: String, zone: LocalZone?) throws -> CallMetadata {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(code: .noInput, message: "\(path): the metadata file can’t be read")
        }
        let metadata = try CallMetadata([UInt8](data), file: path, zone: zone)
        for warning in metadata.warnings { Terminal.note(warning.description) }
        return metadata
    }
}

extension LocalZone {
    /// A zone with daylight saving, as the system's tables have it.
    fileprivate init(_ zone: TimeZone) {
        self.init { time in
            var parts = DateComponents()
            parts.year = time.year
            parts.month = time.month
            parts.day = time.day
            parts.hour = time.hour
            parts.minute = time.minute
            parts.second = time.second
            parts.timeZone = zone
            return Calendar(identifier: .gregorian).date(from: parts).map { zone.secondsFromGMT(for: $0) }
        }
    }
}
