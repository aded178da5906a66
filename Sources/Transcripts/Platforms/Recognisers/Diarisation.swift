internal import JSON

/// Files that say who speaks when, or single words without speakers, and so can't be scored: no format that is read,
/// but known by name, so that a person learns what to bring instead.
enum Diarisation {
    /// Why a document is none to score, where it is the diarisation file of WhisperX or an answer of pyannoteAI.
    static func refusal(_ root: JSONValue) -> RecordProblem? {
        let list = root.kind == .array ? root : root["diarization"] ?? root.at("output", "diarization")
        guard let first = list?.first, first["speaker"]?.utf8 != nil, first["start"]?.number != nil,
            first["end"]?.number != nil
        else { return nil }
        let known: Set = ["speaker", "start", "end", "label", "segment", "confidence", "duration"]
        guard first.members.allSatisfy({ $0.key.utf8.count <= 20 && known.contains($0.key.string) }) else { return nil }
        return withoutWords("a diarisation")
    }

    /// Why a text is none to score, where it is RTTM, `SPEAKER file 1 0.50 2.10 <NA> <NA> spk_0 <NA> <NA>`, or CTM,
    /// `file 1 0.50 0.21 hello 0.98`.
    static func refusal(_ text: TextDocument) -> RecordProblem? {
        let lines = text.opening.filter { !$0.hasPrefix(";;") && !$0.allSatisfy(\.isWhitespace) }.prefix(20).map(fields)
        guard let first = lines.first else { return nil }
        if first.count >= 9, first[0] == "SPEAKER", areTimes(first[3...4]) { return withoutWords("RTTM") }
        guard lines.allSatisfy({ (5...8).contains($0.count) && areTimes($0[2...3]) }) else { return nil }
        return RecordProblem(
            "CTM has single words, but not who said them",
            remedy: "Bring the recogniser's own JSON, in which words have speakers.")
    }

    private static func withoutWords(_ name: String) -> RecordProblem {
        RecordProblem(
            "\(name) says who speaks when, but not what is said",
            remedy: "Bring the transcript to which it belongs, with the speakers in it.")
    }

    private static func fields(_ line: String) -> [Substring] { line.split { $0 == " " || $0 == "\t" } }

    private static func areTimes(_ fields: ArraySlice<Substring>) -> Bool {
        fields.allSatisfy { Milliseconds.reading($0) != nil }
    }
}
