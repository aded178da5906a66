internal import JSON

/// The words of a standard job's results, with their speakers and channels.
struct TranscribeWords {
    /// A word and the punctuation behind it, of one channel.
    struct Unit {
        /// The word, and what attaches to it.
        var words: [PlatformWord]
        /// The channel, where the job told channels apart.
        let channel: String?
        /// When the word begins.
        var start: Int? { words[0].start }
    }

    /// All words in the file's order.
    private(set) var all: [Unit] = []
    /// The words by the ids that `audio_segments` calls them by.
    private(set) var byID: [String: PlatformWord] = [:]
    /// Whether the job told channels apart.
    private(set) var hasChannels = false

    private let speakers: TranscribeSpeakers

    /// Reads the words of `results`.
    ///
    /// - Throws: ``RecordProblem`` where there is no list of them.
    init(_ results: JSONValue, _ call: inout PlatformCall) throws(RecordProblem) {
        speakers = TranscribeSpeakers(results, &call)
        let channels = results.at("channel_labels", "channels")
        let items = results["items"]
        if let items, channels == nil || items.elements.contains(where: { $0["channel_label"] != nil }) {
            for item in items.elements { add(item, channel: nil, &call) }
        } else if let channels {
            // Older files name the channel in its own list of items only.
            for channel in channels.elements {
                for item in try channel.required(list: "items", in: "results.channel_labels.channels[…].") {
                    add(item, channel: channel["channel_label"]?.name, &call)
                }
            }
        } else {
            _ = try results.required(list: "items", in: "results.")
        }
        hasChannels = all.contains { $0.channel != nil }
    }

    /// What a file calls the speaker of an item or a turn: the channel, the speaker, or both.
    static func label(_ value: JSONValue) -> String? {
        let parts = [value["channel_label"]?.name, value["speaker_label"]?.name].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private mutating func add(_ item: JSONValue, channel: String?, _ call: inout PlatformCall) {
        guard let best = item["alternatives"]?.first, let content = best["content"]?.string else { return }
        let channel = item["channel_label"]?.name ?? channel
        let isPunctuation = item["type"]?.string == "punctuation"
        var word = PlatformWord(content, attaches: isPunctuation)
        if !isPunctuation {
            word.start = call.time(item["start_time"], .seconds)
            word.end = call.time(item["end_time"], .seconds)
            word.confidence = best["confidence"]?.share
        }
        let speaker = item["speaker_label"]?.name ?? (isPunctuation ? nil : speakers.speaker(of: item, at: word.start))
        word.label = channel.map { name in speaker.map { "\(name), \($0)" } ?? name } ?? speaker
        if let id = item["id"]?.name, byID[id] == nil { byID[id] = word }
        if isPunctuation, let last = all.last, last.channel == channel {
            // It has the speaker of the word before it, whatever its own label says.
            word.label = last.words[0].label
            all[all.count - 1].words.append(word)
        } else {
            all.append(Unit(words: [word], channel: channel))
        }
    }
}

/// Who speaks when, as older files tell it.
private struct TranscribeSpeakers {
    private var byItem: [String: String] = [:]
    private var stretches: [(start: Int, end: Int, speaker: String)] = []

    init(_ results: JSONValue, _ call: inout PlatformCall) {
        guard let segments = results.at("speaker_labels", "segments") else { return }
        for segment in segments.elements {
            for item in segment["items"].map({ Array($0.elements) }) ?? [] {
                guard let speaker = item["speaker_label"]?.name, let key = Self.key(item) else { continue }
                byItem[key] = speaker
            }
            // Music and noise are stretches of nobody.
            guard let speaker = segment["speaker_label"]?.name, let start = call.time(segment["start_time"], .seconds),
                let end = call.time(segment["end_time"], .seconds)
            else { continue }
            stretches.append((start, end, speaker))
        }
        stretches.sort { $0.start < $1.start }
    }

    /// The speaker of a word, by its own times, else by the stretch in which it begins.
    func speaker(of item: JSONValue, at time: Int?) -> String? {
        if let key = Self.key(item), let speaker = byItem[key] { return speaker }
        guard let time else { return nil }
        var low = 0
        var high = stretches.count
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].start <= time { low = middle + 1 } else { high = middle }
        }
        return stretches[..<low].suffix(Self.overlapping).last { $0.end > time }?.speaker
    }

    /// How many stretches may overlap.
    private static let overlapping = 8

    private static func key(_ item: JSONValue) -> String? {
        guard let start = item["start_time"]?.string, let end = item["end_time"]?.string else { return nil }
        return start + " " + end
    }
}
