/// Why the result of a transcription job holds no call, in words that are the same for all platforms.
///
/// A job that failed or still runs looks much like a call in which nobody spoke; it must not be scored as one.
enum PlatformJob {
    /// A job that failed, with what the platform says about it.
    static func failed(_ said: String?) -> RecordProblem {
        RecordProblem("a failed transcription job" + quoted(said))
    }

    /// A job that is not done yet, with its status.
    static func unfinished(_ status: String?) -> RecordProblem {
        RecordProblem(
            "an unfinished transcription job" + quoted(status), remedy: "Fetch the result again when the job is done.")
    }

    /// A job that found no speech.
    static func silent(_ status: String?) -> RecordProblem {
        RecordProblem("a recording in which no speech was found" + quoted(status))
    }

    /// A result of this platform without the key that holds what was said.
    static func lacks(_ key: String, remedy: String? = nil) -> RecordProblem {
        RecordProblem("‘\(key)’ is missing", remedy: remedy)
    }

    /// A string that should hold JSON, and does not.
    static func noJSON(in key: String) -> RecordProblem { RecordProblem("‘\(key)’ holds no JSON") }

    private static let longest = 200

    private static func quoted(_ said: String?) -> String {
        guard let said, !said.isEmpty else { return "" }
        let line = said.split(whereSeparator: \.isNewline).joined(separator: " ")
        return ": ‘\(line.prefix(longest))’"
    }
}
