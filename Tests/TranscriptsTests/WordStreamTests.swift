import Testing

@testable import Transcripts

@Suite("Words that come in one by one")
struct WordStreamTests {
    struct Word: Sendable {
        var text: String
        var start: Int?
        var end: Int?
        var label: String?
        var joint = WordStream.Joint.none
    }

    /// What a stream makes of words.
    static func segments(_ words: [Word]) -> [Segment] {
        let context = ReadingContext(file: "f", options: ReadingOptions(), raw: [])
        var call = PlatformCall(DeepgramReader().format, context)
        var stream = WordStream()
        for word in words {
            var text = word.text
            text.withUTF8 { bytes in
                var item = WordStream.Word(text: bytes, start: word.start, end: word.end, label: word.label)
                item.joint = word.joint
                stream.add(item, to: &call)
            }
        }
        stream.finish(&call)
        stream.finish(&call)
        return call.record.segments
    }

    @Test("It cuts as turns are cut from a list of words")
    func asTurns() {
        let words = [
            Word(text: "您", start: 0, end: 200, label: "a"), Word(text: " 好 ", start: 200, end: 400, label: "a"),
            Word(text: "OK", start: 1399, end: 1500, label: "a"), Word(text: ",", label: "a", joint: .previous),
            Word(text: "later", start: 2500, end: 2600, label: "a"),
            Word(text: "yes", start: 2550, end: 2500, label: "b"),
        ]
        let turns = PlatformTurn.cutting(
            words.map {
                PlatformWord($0.text, start: $0.start, end: $0.end, label: $0.label, attaches: $0.joint == .previous)
            })
        let segments = Self.segments(words)
        #expect(segments.map(\.text) == turns.map(\.text))
        #expect(segments.map(\.text) == ["您好 OK,", "later", "yes"])
        #expect(segments.map(\.label) == turns.map(\.label))
        #expect(segments.map(\.start) == turns.map(\.start))
        #expect(segments.map(\.end) == [1500, 2600, 2550])
        #expect(segments[2].words[0].end == nil)
    }

    @Test("A mark is part of the word before it; blanks are no word")
    func marks() {
        let segments = Self.segments([
            Word(text: "«", joint: .next), Word(text: "a"), Word(text: " "), Word(text: "»", joint: .previous),
            Word(text: "b"),
        ])
        #expect(segments.map(\.text) == ["«a» b"])
        #expect(segments[0].words.map(\.text) == ["«", "a»", "b"])
    }

    @Test("Behind a word without a time there is no pause")
    func untimed() {
        let words = [Word(text: "a", start: 0, end: 100), Word(text: "7"), Word(text: "b", start: 5000, end: 5100)]
        #expect(Self.segments(words).map(\.text) == ["a 7 b"])
        #expect(PlatformTurn.cutting(words.map { PlatformWord($0.text, start: $0.start, end: $0.end) }).count == 1)
    }
}
