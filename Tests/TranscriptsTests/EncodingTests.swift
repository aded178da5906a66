import Testing

@testable import Transcripts

@Suite("Encodings")
struct EncodingTests {
    private static let chinese = "客服：您好，很高兴为您服务，请问有什么可以帮您？\n客户：我想查一下订单。\n"
    private static let english = "agent: Hello, how can I help?\r\ncustomer: Hi.\r\n"

    @Test("UTF-8 with a mark and UTF-16 with and without one read as plain UTF-8 does", arguments: [chinese, english])
    func unicode(_ text: String) throws {
        let plain = try call(text)
        let little = text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
        for bytes in [
            [0xef, 0xbb, 0xbf] + Array(text.utf8), [0xff, 0xfe] + little, [0xfe, 0xff] + big, little, big,
        ] {
            let readings = TranscriptFile.read(bytes, file: "calls/test.txt", options: ReadingOptions())
            #expect(readings == [.call(plain)])
        }
    }

    @Test("JSON in UTF-16 is read")
    func utf16JSON() throws {
        let bytes = "{\"id\": \"号\", \"segments\": []}".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        let readings = TranscriptFile.read([0xff, 0xfe] + bytes, file: "f", options: ReadingOptions())
        #expect(calls(readings).map(\.id) == ["号"])
    }

    @Test("GB 18030 is recognised and converted")
    func gb18030() throws {
        // 客服：您好\n客户：好\n
        let bytes: [UInt8] =
            [0xbf, 0xcd, 0xb7, 0xfe, 0xa3, 0xba, 0xc4, 0xfa, 0xba, 0xc3, 0x0a]
            + [0xbf, 0xcd, 0xbb, 0xa7, 0xa3, 0xba, 0xba, 0xc3, 0x0a]
        let readings = TranscriptFile.read(bytes, file: "f", options: ReadingOptions())
        #expect(calls(readings).first?.script == ["agent 客服 - - 您好", "customer 客户 - - 好"])
    }

    @Test(
        "Other encodings are set aside with the place, not misread",
        arguments: [
            // агент: привет in Windows-1251, and é in Latin-1
            ([0xe0, 0xe3, 0xe5, 0xed, 0xf2, 0x3a, 0x20, 0xef, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x0a], "f:1:1"),
            (Array("agent: caf".utf8) + [0xe9, 0x0a], "f:1:11"),
        ] as [([UInt8], String)])
    func others(_ bytes: [UInt8], _ place: String) {
        let found = refusals(TranscriptFile.read(bytes, file: "f", options: ReadingOptions()))
        #expect(found == ["\(place): error: invalid UTF-8\n  Save it as UTF-8; UTF-16 and GB 18030 are read too."])
    }

    @Test("UTF-16 that breaks off is set aside")
    func brokenUTF16() {
        let found = refusals(TranscriptFile.read([0xff, 0xfe, 0x41, 0x00, 0x42], file: "f", options: ReadingOptions()))
        #expect(found == ["f:1:2: error: invalid UTF-16\n  Save it as UTF-8."])
    }

    @Test("An empty file is set aside", arguments: ["", "  \r\n\n", "\u{feff}"])
    func empty(_ text: String) {
        #expect(refusal(text, file: "f") == "f: error: an empty file")
    }
}
