import JSON
import Testing

/// Reads a document and hands its root to `body`.
private func reading<Result>(_ text: String, _ body: (JSONValue) throws -> Result) throws -> Result {
    try JSONParser().parse(copying: Array(text.utf8), body)
}

@Suite("Values of a parsed document")
struct JSONValueTests {
    @Test(
        "A value knows its kind",
        arguments: [
            ("{}", .object), ("[]", .array), ("\"\"", .string), ("1", .number), ("-1.5e3", .number), ("true", .bool),
            ("false", .bool), ("null", .null), (" \n\t{\"a\":[1]}\r\n", .object),
        ] as [(String, JSONValue.Kind)])
    func kinds(text: String, kind: JSONValue.Kind) throws {
        #expect(try reading(text) { $0.kind } == kind)
        #expect(try reading(text) { $0.isNull } == (kind == .null))
    }

    @Test(
        "A number is whole where it is written so, else the nearest double",
        arguments: [
            ("0", .integer(0)),
            ("-0", .integer(0)),
            ("-17", .integer(-17)),
            ("9223372036854775807", .integer(.max)),
            ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .large(9_223_372_036_854_775_808)),
            ("18446744073709551615", .large(.max)),
            ("0.4", .decimal(0.4)),
            ("1.0", .decimal(1)),
            ("1e3", .decimal(1000)),
            ("1E-3", .decimal(0.001)),
            ("-2.5e+2", .decimal(-250)),
            ("1.7976931348623157e308", .decimal(.greatestFiniteMagnitude)),
            ("1e-999", .decimal(0)),
        ] as [(String, JSONNumber)])
    func numbers(text: String, number: JSONNumber) throws {
        #expect(try reading(text) { $0.number } == number)
    }

    @Test(
        "A string is read with its escapes",
        arguments: [
            (#""""#, ""), (#""您好""#, "您好"), (#""a\"b\\c\/d\b\f\n\r\t""#, "a\"b\\c/d\u{8}\u{c}\n\r\t"),
            (#""\u60a8\u597D""#, "您好"), (#""\ud83d\udc4d""#, "👍"), (#""\u0000""#, "\0"), (#""é""#, "é"),
        ] as [(String, String)])
    func strings(text: String, string: String) throws {
        #expect(try reading(text) { $0.string } == string)
        #expect(try reading(text) { value in value.utf8.map { Array($0) } } == Array(string.utf8))
    }

    @Test("A value answers only what it is")
    func otherKinds() throws {
        for text in ["{}", "[]", "1", "true", "null"] { #expect(try reading(text) { $0.string } == nil) }
        for text in ["{}", "[]", "\"1\"", "true", "null"] { #expect(try reading(text) { $0.number } == nil) }
        for text in ["{}", "[]", "\"true\"", "1", "null"] { #expect(try reading(text) { $0.bool } == nil) }
        for text in ["[1,2]", "\"a\"", "1", "true", "null"] {
            #expect(try reading(text) { $0.members.map(\.key.string) } == [])
            #expect(try reading(text) { $0["a"]?.kind } == nil)
        }
        for text in ["{\"a\":1}", "\"a\"", "1", "true", "null"] {
            #expect(try reading(text) { $0.elements.map(\.kind) } == [])
        }
        #expect(try reading("true") { $0.bool } == true)
        #expect(try reading("false") { $0.bool } == false)
    }

    @Test("Members and elements come in their order, whatever stands between them")
    func walk() throws {
        let text = #"{"n":[0,-1,18446744073709551615,0.5],"o":{"x":{"y":[[],{}]}},"s":"t","b":true,"z":null,"n":2}"#
        try reading(text) { root in
            #expect(root.members.map(\.key.string) == ["n", "o", "s", "b", "z", "n"])
            #expect(root.members.map(\.value.kind) == [.array, .object, .string, .bool, .null, .number])
            #expect(
                root["n"]?.elements.map(\.number) == [.integer(0), .integer(-1), .large(.max), .decimal(0.5)])
            #expect(root["o"]?["x"]?["y"]?.elements.map(\.kind) == [.array, .object])
            #expect(root["absent"]?.kind == nil)
        }
    }

    @Test("A key is compared whole")
    func keys() throws {
        try reading(#"{"speaker":1,"\u0073tart":2,"声":3}"#) { root in
            let keys = root.members.map(\.key)
            #expect(keys[0] == "speaker")
            #expect(!(keys[0] == "speake"))
            #expect(!(keys[0] == "speakers"))
            #expect(keys[1] == "start")
            #expect(keys[2] == "声")
            #expect(keys[2].string == "声")
            #expect(keys[1] == String("start"))
        }
    }

    @Test("A parser reads one document after another, and goes on after a broken one")
    func reuse() throws {
        let parser = JSONParser()
        for round in 0..<3 {
            let long = "[" + String(repeating: "\(round),", count: 5000) + "7]"
            #expect(try parser.parse(copying: Array(long.utf8)) { $0.elements.map(\.number).last } == .integer(7))
            #expect(throws: JSONError.self) { try parser.parse(copying: Array("{".utf8)) { $0.kind } }
            #expect(try parser.parse(copying: Array("\"s\"".utf8)) { $0.string } == "s")
        }
    }

    @Test("What the reading closure throws comes through")
    func thrown() {
        struct Own: Error {}
        #expect(throws: Own.self) { try reading("1") { _ in throw Own() } }
    }
}
