internal import JSON

/// What the speech recognition pipeline of Hugging Face's transformers gives
/// (https://huggingface.co/docs/transformers/main_classes/pipelines), and insanely-fast-whisper, which adds speakers.
///
/// Chunks are sentences, or single words with the blank before them. The last one may have no end.
struct TransformersPipelineReader: JSONTranscriptReader {
    let format = TranscriptFormat(
        name: "transformers", title: "Hugging Face transformers, a pipeline's chunks",
        recognised: "‘chunks[].timestamp’ of two seconds")

    func recognises(_ root: JSONValue) -> Bool {
        guard let chunk = (root["chunks"] ?? root["speakers"])?.first else { return false }
        return chunk["timestamp"]?.kind == .array && chunk["text"]?.utf8 != nil
    }

    func read(_ root: JSONValue, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var call = PlatformCall(format, context)
        let hasSpeakers = root["speakers"]?.first != nil
        guard let chunks = hasSpeakers ? root["speakers"] : root["chunks"] else {
            throw RecordProblem("‘chunks’ is missing")
        }
        if !hasSpeakers, Self.areWords(chunks) {
            Self.read(words: chunks, into: &call)
        } else {
            for chunk in chunks.elements {
                let (start, end) = Self.times(of: chunk, &call)
                call.add(
                    PlatformTurn(
                        SpeakerLabel.speaker(chunk["speaker"]), chunk["text"]?.string ?? "", start: start, end: end))
            }
        }
        return [try call.reading()]
    }

    private static func times(of chunk: JSONValue, _ call: inout PlatformCall) -> (Int?, Int?) {
        let times = Array(chunk.list("timestamp").prefix(2))
        return (call.time(times.first, .seconds), call.time(times.dropFirst().first, .seconds))
    }

    /// Whether the chunks are single words: several, none with a blank inside, and none longer than words are.
    private static func areWords(_ chunks: JSONValue) -> Bool {
        var count = 0
        for chunk in chunks.elements {
            let text = (chunk["text"]?.string ?? "")[...].trimmed
            if text.contains(where: \.isWhitespace) || text.unicodeScalars.count(where: \.isIdeographic) > 4 {
                return false
            }
            count += 1
        }
        return count > 1
    }

    private static func read(words: JSONValue, into call: inout PlatformCall) {
        // Where words bring their blanks, one without belongs to the word before.
        let haveBlanks = words.elements.contains { $0["text"]?.utf8?.first == UInt8(ascii: " ") }
        var stream = WordStream()
        for chunk in words.elements {
            guard let text = chunk["text"]?.utf8, let first = text.first else { continue }
            let (start, end) = times(of: chunk, &call)
            var word = WordStream.Word(text: text, start: start, end: end)
            if haveBlanks, first != UInt8(ascii: " ") { word.joint = .word }
            stream.add(word, to: &call)
        }
        stream.finish(&call)
    }
}
