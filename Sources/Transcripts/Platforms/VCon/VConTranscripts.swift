internal import JSON

/// The transcripts of a vCon, one for each dialog at most.
struct VConTranscripts {
    /// A transcript, and the dialog that it is of, where the vCon says which.
    struct Transcript {
        let dialog: Int?
        let record: CallRecord
    }

    /// The transcripts, in the vCon's order.
    private(set) var found: [Transcript] = []
    /// How many were left out because their dialog had one already.
    private(set) var spare = 0
    private var problem: RecordProblem?

    /// Looks for transcripts: what is called one, else what turns out to be one.
    ///
    /// - Throws: ``RecordProblem`` where something is called a transcript, and none can be read.
    init(_ vcon: JSONValue, _ context: ReadingContext) throws(RecordProblem) {
        for list in ["analysis", "attachments"] { take(vcon[list], list, context) { $0.isTranscript } }
        if found.isEmpty, let problem { throw problem }
        if found.isEmpty { take(vcon["analysis"], "analysis", context) { !$0.isKnown } }
    }

    private mutating func take(
        _ list: JSONValue?, _ name: String, _ context: ReadingContext, where isWanted: (Purpose) -> Bool
    ) {
        guard let list else { return }
        for (index, entry) in list.elements.enumerated() {
            let purpose = Purpose(entry)
            guard isWanted(purpose) else { continue }
            do throws(RecordProblem) {
                guard let record = try VConBody(entry).record(context, takesText: purpose.isTranscript) else {
                    if purpose.isTranscript { throw Self.unknown(entry) }
                    continue
                }
                add(Transcript(dialog: (entry["dialog"]?.first ?? entry["dialog"])?.place, record: record))
            } catch {
                problem = problem ?? error.inside("\(name)[\(index)]")
            }
        }
    }

    private static func unknown(_ entry: JSONValue) -> RecordProblem {
        guard entry.has("body") else {
            return RecordProblem("the transcript is not in the vCon", remedy: "Fetch it from the address in ‘url’.")
        }
        return RecordProblem("a transcript of no form that is known")
    }

    private mutating func add(_ transcript: Transcript) {
        if found.contains(where: { $0.dialog == transcript.dialog }) {
            spare += 1
        } else {
            found.append(transcript)
        }
    }

    /// What an analysis or attachment is for, in a word.
    private struct Purpose {
        private let name: String

        init(_ entry: JSONValue) {
            name = (entry["type"] ?? entry["purpose"])?.string?.lowercased() ?? ""
        }

        var isTranscript: Bool { name.contains("transcri") || name.contains("diari") }

        /// Whether it is known to be no transcript.
        var isKnown: Bool {
            ["summary", "sentiment", "topic", "translation", "tts", "report", "tag", "keyword"].contains {
                name.contains($0)
            }
        }
    }
}
