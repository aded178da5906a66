internal import JSON

/// The calls of the Gridspace-Stanford Harper Valley corpus, a file of segments for each.
///
/// `offset_ms` counts from the recording's beginning; `start_ms` does not on all channels. The text is what people
/// wrote; the words and their times are the recogniser's, counted from their segment's beginning.
/// (https://github.com/cricketclub/gridspace-stanford-harper-valley)
struct HarperValleyReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "harper-valley", title: "Harper Valley corpus", recognised: "a list with ‘speaker_role’ and ‘offset_ms’")

    func recognises(_ root: JSONValue) -> Bool {
        root.first?.has("speaker_role", "offset_ms") == true || Self.isMetadata(root)
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        guard !Self.isMetadata(root) else {
            throw RecordProblem("what is known of a call, without its transcript")
        }
        var call = PlatformCall(format, context)
        call.roles = ["agent": .agent, "caller": .customer]
        call.begin(root.first.flatMap(Self.beginning))
        for segment in root.elements {
            let start = call.time(segment["offset_ms"], .milliseconds)
            let length = call.time(segment["duration_ms"], .milliseconds)
            call.add(
                PlatformTurn(
                    segment["speaker_role"]?.name,
                    (segment["human_transcript"] ?? segment["transcript"])?.string ?? "", start: start,
                    end: start.flatMap { start in length.map { start + $0 } },
                    words: Self.words(segment, from: start, &call)))
        }
        return [try call.reading()]
    }

    private static func isMetadata(_ root: JSONValue) -> Bool { root.has("sid", "agent", "caller", "start_time_ms") }

    /// When the recording began: a segment's own moment, less its distance from there.
    private static func beginning(_ segment: JSONValue) -> Moment? {
        guard case .integer(let moment) = segment["start_timestamp_ms"]?.number,
            case .integer(let offset) = segment["offset_ms"]?.number
        else { return nil }
        let (milliseconds, overflow) = Int(moment).subtractingReportingOverflow(Int(offset))
        return overflow ? nil : Moment(milliseconds: milliseconds)
    }

    private static func words(_ segment: JSONValue, from start: Int?, _ call: inout PlatformCall) -> [PlatformWord] {
        let texts = (segment["transcript"]?.string ?? "").split(separator: " ")
        let offsets = segment["word_offsets_ms"].map { Array($0.elements) } ?? []
        let lengths = segment["word_durations_ms"].map { Array($0.elements) } ?? []
        guard let start, texts.count == offsets.count, texts.count == lengths.count else { return [] }
        var words: [PlatformWord] = []
        for (index, text) in texts.enumerated() {
            let begin = call.time(offsets[index], .milliseconds).map { start + $0 }
            let length = call.time(lengths[index], .milliseconds)
            words.append(
                PlatformWord(String(text), start: begin, end: begin.flatMap { begin in length.map { begin + $0 } }))
        }
        return words
    }
}
