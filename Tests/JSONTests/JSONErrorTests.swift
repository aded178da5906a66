import Testing

@testable import JSON

@Suite("Where a document stops being JSON")
struct JSONErrorTests {
    @Test(
        "A broken document is refused with the place and the fault",
        arguments: [
            ("", 0, "no JSON here"),
            ("  ", 2, "the document ends early"),
            ("{", 1, "expected a key in quotes"),
            ("[1", 2, "the document ends early"),
            (#"{"a":1"#, 6, "the document ends early"),
            (#"{"a":1,"#, 7, "expected a key in quotes"),
            (#"{"a":1,}"#, 7, "expected a key in quotes"),
            ("[1,]", 3, "expected a value"),
            (#"{"a" 1}"#, 5, "expected ‘:’ after the key"),
            (#"{"a":1 "b":2}"#, 7, "expected ‘,’ or ‘}’"),
            ("[1 2]", 3, "expected ‘,’ or ‘]’"),
            ("[1}", 2, "expected ‘,’ or ‘]’"),
            ("{'a':1}", 1, "expected a key in quotes"),
            ("[NaN]", 1, "expected a value"),
            ("[Infinity]", 1, "expected a value"),
            ("[nul]", 4, "expected ‘null’"),
            ("[truE]", 4, "expected ‘true’"),
            ("[fals", 5, "expected ‘false’"),
            ("[nullx]", 5, "expected ‘,’ or ‘]’"),
            ("[1e999]", 1, "a number that can’t be read or is too large"),
            ("[-1e999]", 1, "a number that can’t be read or is too large"),
            ("[01]", 1, "a number that can’t be read or is too large"),
            ("[1.]", 1, "a number that can’t be read or is too large"),
            ("[-]", 1, "a number that can’t be read or is too large"),
            ("[1e]", 1, "a number that can’t be read or is too large"),
            ("[1-2]", 1, "a number that can’t be read or is too large"),
            ("[+1]", 1, "expected a value"),
            ("[.5]", 1, "expected a value"),
            ("[18446744073709551616]", 1, "a number that can’t be read or is too large"),
            ("[-9223372036854775809]", 1, "a number that can’t be read or is too large"),
            (#"["abc]"#, 1, "a string that does not end"),
            (#"["a\"#, 4, "the document ends early"),
            (#"["\x"]"#, 3, "an unknown escape in a string"),
            (#"["\u12g4"]"#, 3, "expected four hex digits after ‘\\u’"),
            (#"["\u12"#, 3, "expected four hex digits after ‘\\u’"),
            (#"["\ud83d"]"#, 2, "half of a surrogate pair in a string"),
            (#"["\udc4d"]"#, 2, "half of a surrogate pair in a string"),
            (#"["\ud83d\u0041"]"#, 2, "half of a surrogate pair in a string"),
            ("[\"a\nb\"]", 3, "a control character in a string; write it as an escape"),
            ("[\"a\0\"]", 3, "a control character in a string; write it as an escape"),
            ("{} {}", 3, "more text behind the end of the value"),
            ("1,2", 1, "more text behind the end of the value"),
            ("// note\n{}", 0, "expected a value"),
        ] as [(String, Int, String)])
    func located(text: String, offset: Int, problem: String) { expect(Array(text.utf8), offset, problem) }

    @Test(
        "Bytes that are no UTF-8 are refused where they begin",
        arguments: [
            ("", [0xff], 2),
            ("好", [0xe5, 0xa5], 5),
            ("", [0xc0, 0x80], 2),
            ("", [0xed, 0xa0, 0x80], 2),
            ("", [0xf4, 0x90, 0x80, 0x80], 2),
        ] as [(String, [UInt8], Int)])
    func invalidUTF8(before: String, bytes: [UInt8], offset: Int) {
        expect(Array("[\"\(before)".utf8) + bytes + Array("\"]".utf8), offset, "invalid UTF-8")
    }

    @Test("Nesting is bounded, however deep a document goes")
    func nesting() {
        for depth in [JSONGrammar.deepest + 1, 10_000, 1_000_000] {
            let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            expect(Array(text.utf8), JSONGrammar.deepest, "nested more than \(JSONGrammar.deepest) deep")
        }
        let deepest = JSONGrammar.deepest
        let text = String(repeating: "[", count: deepest) + String(repeating: "]", count: deepest)
        #expect(throws: Never.self) { try JSONParser().parse(copying: Array(text.utf8)) { _ in } }
    }

    private func expect(
        _ bytes: [UInt8], _ offset: Int, _ problem: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(throws: JSONError(offset: offset, problem: problem), sourceLocation: sourceLocation) {
            try JSONParser().parse(copying: bytes) { _ in }
        }
    }
}
