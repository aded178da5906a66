internal import JSON

/// What Amazon Transcribe tells of the job that made a transcript.
enum AmazonJob {
    /// Refuses a job that is not done.
    ///
    /// - Throws: ``RecordProblem`` with Amazon's status and its reason.
    static func check(_ status: JSONValue?, failure: JSONValue? = nil) throws(RecordProblem) {
        guard let status = status?.string, !status.isEmpty, status.uppercased() != "COMPLETED" else { return }
        let reason = failure?.string.map { ": \($0)" } ?? ""
        throw RecordProblem("the transcription job is not done: \(status)\(reason)")
    }

    /// Refuses the description of a job, which the API's `get` commands answer with, behind that key.
    ///
    /// - Throws: ``RecordProblem`` that says where the transcript is.
    static func refuseDescription(_ key: String, in root: JSONValue) throws(RecordProblem) {
        guard let job = root[key] else { return }
        try check(job["\(key)Status"], failure: job["FailureReason"])
        throw RecordProblem(
            "the description of a transcription job, without its transcript",
            remedy: "Give the file that ‘\(key).Transcript.TranscriptFileUri’ names.")
    }
}
