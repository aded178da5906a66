internal import JSON

/// Cuts a recogniser's words into segments as they come in: where the speaker changes, and where nobody says anything
/// for a second, so that a pause stays one.
///
/// What ``PlatformTurn/cutting(_:)`` does for the words of a turn, for lists of thousands: no list of words is made
/// beside the segment's own, and one text for a segment. A word without a speaker is somebody unknown here; a mark
/// such as a comma belongs to the speaker before it.
struct WordStream {
    /// A word as it comes in.
    struct Word {
        /// The word as displayed; good during the call only.
        var text: UnsafeBufferPointer<UInt8>
        var start: Int?
        var end: Int?
        /// The recogniser's confidence from 0 to 1.
        var confidence: Double?
        /// What the source calls its speaker; nil where it names none.
        var label: String?
        /// Where a blank is missing although neither neighbour is Chinese.
        var joint = Joint.none
        /// The words as spoken, where the displayed ones are made of them, such as `two dollars` of `$2`.
        var spoken: String?
    }

    /// How a word stands to its neighbours.
    enum Joint {
        /// Blanks on both sides.
        case none
        /// A mark that follows the word before without a blank, and speaks with its voice.
        case previous
        /// A mark before which a blank stands, but not behind it.
        case next
        /// A mark between two words, such as a hyphen.
        case both
        /// A word behind another in a script without blanks.
        case word
    }

    private static let pause = 1000
    /// How many words a segment usually has, at most.
    private static let usual = 24

    private var isOpen = false
    private var isJoined = false
    private var text: [UInt8] = []
    private var lexical: String?
    private var label: String?
    private var start: Int?
    private var end: Int?
    private var words: [Segment.Word] = []

    /// Takes the next word; one of blanks is left out.
    mutating func add(_ word: Word, to call: inout PlatformCall) {
        let bytes = Self.trimmed(word.text)
        guard !bytes.isEmpty else { return }
        if isOpen, isCut(before: word) { finish(&call) }
        if !isOpen {
            isOpen = true
            label = word.label
            words.reserveCapacity(Self.usual)
        }
        let attaches = isJoined || word.joint == .previous || word.joint == .both || word.joint == .word
        if let spoken = word.spoken, lexical == nil { lexical = spoken.isEmpty ? nil : Self.string(text[...]) }
        if !attaches, Self.needsBlank(text, bytes) { text.append(UInt8(ascii: " ")) }
        text.append(contentsOf: bytes)
        isJoined = word.joint == .next || word.joint == .both
        let own = String(decoding: bytes, as: UTF8.self)
        speak(word.spoken ?? own, attaches: attaches)
        keep(own, word)
    }

    /// Ends the segment that is going on; to be called behind the last word, and between lists that are apart.
    mutating func finish(_ call: inout PlatformCall) {
        guard isOpen else { return }
        var segment = Segment(.unknown, Self.string(text[...]), start: start, end: end, label: label)
        if let lexical, lexical != segment.text { segment.lexical = lexical }
        swap(&segment.words, &words)
        call.append(segment)
        isOpen = false
        isJoined = false
        text.removeAll(keepingCapacity: true)
        lexical = nil
        start = nil
        end = nil
    }

    private func isCut(before word: Word) -> Bool {
        if word.joint == .previous || word.joint == .both { return false }
        if word.label != label { return true }
        // Behind a word without a time, nobody knows how long the pause was.
        guard let end, let start = word.start, words.last?.start != nil else { return false }
        return start - end >= Self.pause
    }

    /// Goes on with the words as spoken, where they differ from those displayed.
    private mutating func speak(_ spoken: String, attaches: Bool) {
        guard lexical != nil else { return }
        if attaches { lexical?.append(spoken) } else { lexical?.append(line: spoken) }
    }

    /// Keeps a word with its times; a mark becomes part of the word before.
    private mutating func keep(_ own: String, _ word: Word) {
        if word.joint == .previous || word.joint == .both, !words.isEmpty {
            words[words.count - 1].text += own
            return
        }
        var ends = word.end
        if let first = word.start, let last = ends, last < first { ends = nil }
        if start == nil { start = word.start }
        if let last = ends ?? word.start { end = Swift.max(end ?? last, last) }
        words.append(Segment.Word(own, start: word.start, end: ends, confidence: word.confidence))
    }

    private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension WordStream {
    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var range = bytes.startIndex..<bytes.endIndex
        while !range.isEmpty, bytes[range.lowerBound].isBlank { range = range.dropFirst() }
        while !range.isEmpty, bytes[range.upperBound - 1].isBlank { range = range.dropLast() }
        return range.count == bytes.count ? bytes : UnsafeBufferPointer(rebasing: bytes[range])
    }

    /// Whether a blank stands between a text and the word behind it: everywhere but between Chinese characters, as in
    /// ``Swift/String/append(line:)``.
    private static func needsBlank(_ text: [UInt8], _ next: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let last = text.last, let first = next.first else { return false }
        if last < 0x80 || first < 0x80 { return true }
        let head = text.lastIndex { $0 & 0xc0 != 0x80 } ?? text.startIndex
        return !(isIdeographic(text[head...]) && isIdeographic(next))
    }

    private static func isIdeographic(_ bytes: some Sequence<UInt8>) -> Bool {
        String(decoding: Array(bytes.prefix(4)), as: UTF8.self).unicodeScalars.first?.isIdeographic ?? false
    }
}

/// The words of several channels, each cut by itself, since both sides may be heard at once.
struct ChannelStreams {
    private var streams: [String: WordStream] = [:]

    /// Takes the next word of a channel; nil where there is only one.
    mutating func add(_ word: WordStream.Word, channel: JSONValue?, to call: inout PlatformCall) {
        streams[channel?.name ?? "", default: WordStream()].add(word, to: &call)
    }

    /// Ends the segments that are going on.
    mutating func finish(_ call: inout PlatformCall) {
        for channel in streams.keys.sorted() { streams[channel]?.finish(&call) }
    }
}
