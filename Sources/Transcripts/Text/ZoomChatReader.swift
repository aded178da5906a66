/// Reads the chats of Zoom meetings.
///
/// The file beside a cloud recording has the time from the recording's start, the name and the text, tabs between them.
/// The one that is saved in a meeting has the time of day: `14:05:16 From Name to Everyone: text`, the text often in the
/// lines below; such times are taken from the first message.
struct ZoomChatReader: TextTranscriptReader {
    let format = TranscriptFormat(
        name: "zoom-chat", title: "Chat of a Zoom meeting",
        recognised: "the first line is ‘00:05:16’, a tab, a name with a colon and a tab, or ‘14:05:16 From … to …:’")

    func recognises(_ text: TextDocument) -> Bool {
        text.opening.first { !$0[...].trimmed.isEmpty }.flatMap { ZoomChatLine($0) } != nil
    }

    func read(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var messages: [ZoomChatLine] = []
        for line in text.lines {
            if let message = ZoomChatLine(line) {
                messages.append(message)
            } else if let last = messages.indices.last {
                messages[last].text.append(line: line[...].trimmed)
            }
        }
        guard !messages.isEmpty else { throw RecordProblem("a Zoom chat without a message") }
        var call = PlatformCall(format, context)
        call.record.channel = .chat
        let times = Self.times(of: messages, &call)
        for (index, message) in messages.enumerated() {
            call.add(PlatformTurn(SpeakerName.known(message.sender), message.text, start: times?[index]))
        }
        return [try call.reading()]
    }

    private static func times(of messages: [ZoomChatLine], _ call: inout PlatformCall) -> [Int]? {
        let times = messages.map(\.time)
        guard let first = times.first, messages.contains(where: \.isTimeOfDay) else { return times }
        guard messages.allSatisfy(\.isTimeOfDay), zip(times, times.dropFirst()).allSatisfy({ $0 <= $1 }) else {
            call.warn("times of day that go back: times left out")
            return nil
        }
        return times.map { $0 - first }
    }
}

/// A line of a Zoom chat that begins a message.
struct ZoomChatLine: Equatable {
    /// The time in milliseconds.
    let time: Int
    /// Whether it is a time of day, not one from the recording's start.
    let isTimeOfDay: Bool
    let sender: String
    var text: String

    /// Reads a line; nil where it begins no message.
    init?(_ line: String) {
        let clock = line.prefix(8)
        guard clock.count == 8, clock.utf8.filter({ $0 == UInt8(ascii: ":") }).count == 2,
            let time = ClockTime.clock(clock)
        else { return nil }
        self.time = time
        let rest = line.dropFirst(8)
        let words = rest.trimmed
        if words.hasPrefix("From "), rest.first?.isWhitespace == true {
            guard let colon = words.firstIndex(of: ":") else { return nil }
            isTimeOfDay = true
            sender = Self.sender(words[..<colon].dropFirst("From ".count))
            text = String(words[words.index(after: colon)...].trimmed)
        } else {
            let cells = rest.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            guard cells.count >= 2, cells[0].isEmpty, cells[1].trimmed.hasSuffix(":") else { return nil }
            isTimeOfDay = false
            sender = String(cells[1].trimmed.dropLast().trimmed)
            text = cells.count > 2 ? String(cells[2].trimmed) : ""
        }
        guard !sender.isEmpty else { return nil }
    }

    /// The name in `Alice Chen to Everyone` or `Alice Chen to Bob (Direct Message)`.
    private static func sender(_ words: Substring) -> String {
        var name = words[...]
        var index = words.endIndex
        while index > words.startIndex {
            index = words.index(before: index)
            if words[index...].hasPrefix(" to ") {
                name = words[..<index]
                break
            }
        }
        return String(name.trimmed)
    }
}
