import JSON
import Testing

@Suite("Written JSON")
struct JSONWriterTests {
    @Test("Commas stand between members and elements, and nowhere else")
    func commas() {
        var json = JSONWriter()
        json.object { json in
            json.key("empty")
            json.object { _ in }
            json.key("list")
            json.array { json in
                json.array { _ in }
                json.number(-1)
                json.string("a")
                json.object { json in
                    json.key("b")
                    json.bool(true)
                }
            }
            json.key("none")
            json.null()
        }
        #expect(json.text == #"{"empty":{},"list":[[],-1,"a",{"b":true}],"none":null}"#)
    }

    @Test("Each line is a document of its own, and a writer can begin again")
    func lines() {
        var json = JSONWriter()
        json.number(1)
        json.newline()
        json.array { $0.string("x") }
        json.newline()
        #expect(json.text == "1\n[\"x\"]\n")
        json.removeAll()
        json.bool(false)
        #expect(json.text == "false")
    }

    @Test("What is not known is null")
    func nulls() {
        var json = JSONWriter()
        json.array { json in
            json.string(nil)
            json.bool(nil)
            json.decimal(nil, decimals: 2)
        }
        #expect(json.text == "[null,null,null]")
    }

    @Test(
        "A string is escaped where JSON needs it, and only there",
        arguments: [
            ("您好 👍 é", #""您好 👍 é""#),
            (#"say "hi" \ or /"#, #""say \"hi\" \\ or /""#),
            ("a\nb\rc\td", #""a\nb\rc\td""#),
            ("\u{0}\u{8}\u{b}\u{c}\u{1f}", #""\u0000\u0008\u000b\u000c\u001f""#),
            ("\u{7f}\u{2028}", "\"\u{7f}\u{2028}\""),
        ] as [(String, String)])
    func escapes(text: String, written: String) {
        var json = JSONWriter()
        json.string(text)
        #expect(json.text == written)
        var keyed = JSONWriter()
        keyed.object { json in
            json.key(text)
            json.null()
        }
        #expect(keyed.text == "{\(written):null}")
    }

    @Test("What is written is read back as it was")
    func roundTrip() throws {
        let scalars =
            (0..<0x3000).compactMap(Unicode.Scalar.init)
            + [0xfeff, 0xffff, 0x1f44d, 0x10ffff]
            .compactMap(Unicode.Scalar.init)
        let text = String(String.UnicodeScalarView(scalars))
        var json = JSONWriter()
        json.string(text)
        #expect(try JSONParser().parse(copying: json.bytes) { $0.string }.map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test(
        "A decimal is written in its shortest form",
        arguments: [
            (8650, 2, "86.5"), (8600, 2, "86"), (8605, 2, "86.05"), (5, 2, "0.05"), (50, 2, "0.5"), (0, 2, "0"),
            (-5, 2, "-0.05"), (-8650, 2, "-86.5"), (-100, 2, "-1"), (10000, 2, "100"), (7, 0, "7"), (70, 0, "70"),
            (1, 4, "0.0001"), (6667, 4, "0.6667"), (12345, 3, "12.345"), (Int.max, 2, "92233720368547758.07"),
            (Int.min, 2, "-92233720368547758.08"),
        ] as [(Int, Int, String)])
    func decimals(units: Int, decimals: Int, text: String) {
        #expect(shortestDecimal(units, decimals: decimals) == text)
        var json = JSONWriter()
        json.decimal(units, decimals: decimals)
        #expect(json.text == text)
    }
}

extension JSONWriter {
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
