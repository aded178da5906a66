import Testing

@testable import Transcripts

@Suite("The order of turns")
struct TurnOrderTests {
    private func order(_ times: [(start: Int?, end: Int?)]) throws -> [String] {
        let context = ReadingContext(file: "f", options: ReadingOptions(), raw: [])
        var call = PlatformCall(DeepgramReader().format, context)
        for (number, time) in times.enumerated() {
            call.add(PlatformTurn(nil, "\(number)", start: time.start, end: time.end))
        }
        return try call.reading().call().segments.map(\.text)
    }

    @Test("Turns stand by when they begin, else by when they end; neighbours of one time stay as they were")
    func sorted() throws {
        #expect(try order([(5, 9), (1, 2), (5, 6), (3, nil)]) == ["1", "3", "0", "2"])
        #expect(try order([(nil, 9), (nil, 16), (nil, 6), (nil, 9)]) == ["2", "0", "3", "1"])
    }

    @Test("Where some times are missing, the source's order stays")
    func kept() throws {
        #expect(try order([(5, 9), (nil, 2), (3, 4)]) == ["0", "1", "2"])
        #expect(try order([(nil, 9), (nil, nil), (nil, 4)]) == ["0", "1", "2"])
    }
}
