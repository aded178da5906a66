internal import JSON

/// The first version of Speechmatics' JSON: words by name, with times as texts, and speakers beside them by time.
enum SpeechmaticsOld {
    static func recognises(_ root: JSONValue) -> Bool {
        guard let word = root["words"]?.first else { return false }
        return word["name"]?.utf8 != nil && word["time"] != nil && word["duration"] != nil
    }

    static func read(_ root: JSONValue, into call: inout PlatformCall) {
        call.record.language = SourceLanguage.tag(root.at("job", "lang")?.string)
        var speakers: [(end: Int, label: String?)] = []
        for speaker in root.list("speakers") {
            let (start, end) = times(of: speaker, &call)
            if start != nil, let end { speakers.append((end, SpeakerLabel.speaker(speaker["name"]))) }
        }
        speakers.sort { $0.end < $1.end }
        var speaking = 0
        var stream = WordStream()
        for element in root.list("words") {
            guard let text = element["name"]?.utf8 else { continue }
            let (start, end) = times(of: element, &call)
            while let start, speaking < speakers.count, speakers[speaking].end <= start { speaking += 1 }
            var word = WordStream.Word(text: text, start: start, end: end, confidence: element["confidence"]?.share)
            word.label = speaking < speakers.count ? speakers[speaking].label : nil
            if text.allSatisfy({ ".,?!".utf8.contains($0) }) { word.joint = .previous }
            stream.add(word, to: &call)
        }
        stream.finish(&call)
    }

    private static func times(of value: JSONValue, _ call: inout PlatformCall) -> (Int?, Int?) {
        guard let start = call.time(value["time"], .seconds) else { return (nil, nil) }
        return (start, call.time(value["duration"], .seconds).map { start + $0 })
    }
}
