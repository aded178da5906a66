/// Reads chats that WhatsApp exports (https://faq.whatsapp.com/1180414079177245), of Android and of iPhones.
///
/// Each message begins with the phone's local time, written as its language writes it, and the sender: day and month
/// may stand either way, and no zone is told. Lines without a time go on with the message before; lines with a time
/// and no sender are the app's own.
struct WhatsAppReader: TextTranscriptReader {
    let format = TranscriptFormat(
        name: "whatsapp", title: "WhatsApp chat export",
        recognised: "the first line begins with a date, a time and ‘ - ’, or with both in brackets")

    func recognises(_ text: TextDocument) -> Bool {
        guard let first = text.opening.first(where: { !$0[...].trimmed.isEmpty }), WhatsAppLine(first) != nil else {
            return false
        }
        return text.opening.contains { WhatsAppLine($0)?.sender != nil }
    }

    func read(_ text: TextDocument, _ context: ReadingContext) throws(RecordProblem) -> [Reading] {
        var messages: [WhatsAppLine] = []
        var notices = 0
        for line in text.lines {
            if let found = WhatsAppLine(line) {
                messages.append(found)
                if found.sender == nil { notices += 1 }
            } else if let last = messages.indices.last {
                messages[last].text.append(line: WhatsAppLine.unmarked(line).trimmed)
            }
        }
        messages.removeAll { $0.sender == nil }
        guard !messages.isEmpty else { throw RecordProblem("a WhatsApp chat without a message") }
        var call = PlatformCall(format, context)
        call.record.channel = .chat
        let times = Self.times(of: messages, &call, zone: context.options.zone)
        for (index, message) in messages.enumerated() {
            call.add(PlatformTurn(message.sender, message.text, start: times?[index]))
        }
        if notices > 0 { call.warn("the app's own lines, not used: \(notices)") }
        return [try call.reading()]
    }

    private static func times(of messages: [WhatsAppLine], _ call: inout PlatformCall, zone: LocalZone?) -> [Int]? {
        let moments = messages.map(\.moment)
        let times = ChatTimes(moments)
        if let day = times.firstDay, let first = moments.first {
            let clock = [first.time / 3600, first.time / 60 % 60, first.time % 60]
            let written = day.text + "T" + clock.map { CalendarDay.digits($0, 2) }.joined(separator: ":")
            do throws(RecordProblem) {
                call.record.startedAt = try ZonedTime.reading(.text(written), key: "started_at", zone: zone)
            } catch { call.warn("\(error.reason), left out") }
        }
        switch (times.sinceFirst, times.firstDay) {
        case (nil, nil): call.warn("dates that may be read in two ways, or that go back: date and times left out")
        case (nil, _): call.warn("dates that may be read in two ways, or that go back: times left out")
        case (_, nil): call.warn("a date that may be read in two ways, left out")
        default: break
        }
        if times.sinceFirst != nil, !moments.allSatisfy(\.hasSeconds) { call.warn("times are to the minute only") }
        return times.sinceFirst
    }
}

/// A line that begins with a moment: `3/6/26, 2:30 PM - Name: text`, `[06/03/2026, 14:30:05] Name: text`.
struct WhatsAppLine: Equatable {
    let moment: ChatMoment
    /// The name or number of the sender; nil for a line of the app itself.
    let sender: String?
    var text: String

    /// Reads a line; nil where it begins with no moment.
    init?(_ line: String) {
        guard line.utf8.prefix(12).contains(where: \.isDigit) else { return nil }
        var rest = Self.unmarked(line).trimmed
        if rest.first == "[" {
            rest.removeFirst()
            guard let moment = ChatMoment.take(from: &rest), rest.first == "]" else { return nil }
            self.moment = moment
            rest = rest.dropFirst().trimmed
        } else {
            guard let moment = ChatMoment.take(from: &rest) else { return nil }
            rest = rest.trimmed
            guard let dash = rest.first, "-–—".contains(dash), rest.dropFirst().first?.isWhitespace == true else {
                return nil
            }
            self.moment = moment
            rest = rest.dropFirst().trimmed
        }
        (sender, text) = Self.isOwn(line) ? (nil, "") : Self.split(rest)
    }

    /// Whether the app itself says what stands behind the sender, as it does on iPhones: `Name: `, a mark of writing
    /// direction, `image omitted`.
    private static func isOwn(_ line: String) -> Bool {
        let bytes = line.utf8
        guard let colon = bytes.firstRange(of: ": ") else { return false }
        return bytes[colon.upperBound...].starts(with: "\u{200e}".utf8)
    }

    /// The sender and the words. Senders may be numbers, which other labels may not.
    private static func split(_ rest: Substring) -> (sender: String?, text: String) {
        guard let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return (nil, String(rest)) }
        let name = rest[..<colon].trimmed
        let text = rest[rest.index(after: colon)...]
        guard !name.isEmpty, name.count <= longestName, text.first?.isWhitespace ?? true || rest[colon] == "：",
            !name.contains(where: { "\"“”«»".contains($0) })
        else { return (nil, String(rest)) }
        return (String(name.hasPrefix("~") ? name.dropFirst().trimmed : name), String(text.trimmed))
    }

    private static let longestName = 60

    /// The line without the marks of writing direction that the app puts in.
    static func unmarked(_ line: String) -> Substring {
        guard line.unicodeScalars.contains(where: isMark) else { return line[...] }
        return String(String.UnicodeScalarView(line.unicodeScalars.filter { !isMark($0) }))[...]
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069, 0xfeff: true
        default: false
        }
    }
}
