import Diagnostics
import Testing

@Suite("A diagnostic as it is printed")
struct DiagnosticTests {
    @Test("A problem without a place is one line")
    func withoutPlace() {
        #expect(Diagnostic(.error, "nothing to read").description == "error: nothing to read")
    }

    @Test("A warning says that it is one")
    func warning() {
        let place = Place(file: "r.yaml", line: 3)
        #expect(Diagnostic(.warning, "never used", at: place).description == "r.yaml:3: warning: never used")
    }

    @Test(
        "A place is named as far as it is known",
        arguments: [
            (Place(file: "a"), "a"),
            (Place(file: "a", line: 2), "a:2"),
            (Place(file: "a", line: 2, column: 7), "a:2:7"),
            (Place(file: "a", column: 7), "a"),
            (Place(file: "通话/王.json", line: 1, column: 1), "通话/王.json:1:1"),
        ])
    func places(place: Place, printed: String) { #expect(place.description == printed) }

    @Test("The line stands under the message, the caret under the column, the remedy last")
    func caret() {
        let place = Place(file: "r.yaml", line: 4, column: 9, lineText: "weight: twenty")
        let printed = Diagnostic(.error, "‘twenty’ is no number", remedy: "Write 20.", at: place).description
        #expect(
            printed == """
                r.yaml:4:9: error: ‘twenty’ is no number
                  weight: twenty
                          ^
                  Write 20.
                """)
    }

    @Test(
        "The caret stands under the character that a terminal shows at the column",
        arguments: [
            ("abc", 1, ""),
            ("abc", 3, "  "),
            // Past the end: behind the last character.
            ("abc", 9, "   "),
            ("abc", 0, ""),
            // Two columns a Chinese character.
            ("标题：好", 3, "    "),
            ("标题：好", 4, "      "),
            ("a标b题", 4, "    "),
            // A tab is shown as a blank.
            ("\tabc", 2, " "),
            // A combining mark takes no column.
            ("e\u{301}x", 3, " "),
        ] as [(String, Int, String)])
    func caretUnderWide(text: String, column: Int, indent: String) throws {
        let place = Place(file: "f", line: 1, column: column, lineText: text)
        let lines = Diagnostic(.error, "m", at: place).description.split(separator: "\n")
        try #require(lines.count == 3)
        #expect(lines[2] == "  " + indent + "^")
    }

    @Test("Of a long line the part around the column is shown")
    func longLine() throws {
        let text = String(repeating: "客", count: 500) + "X" + String(repeating: "b", count: 500)
        let place = Place(file: "f", line: 1, column: 501, lineText: text)
        let lines = Diagnostic(.error, "m", at: place).description.split(separator: "\n").map(String.init)
        try #require(lines.count == 3)
        #expect(lines[1].hasPrefix("  …客") && lines[1].hasSuffix("b…"))
        #expect(lines[1].unicodeScalars.count == 2 + 1 + 100 + 1)
        let beforeX = String(lines[1].prefix { $0 != "X" })
        #expect(beforeX.displayWidth == lines[2].displayWidth - 1)
    }

    @Test("A column without the line's text prints no caret, nor does a text without column")
    func noCaret() {
        #expect(Diagnostic(.error, "m", at: Place(file: "f", line: 1, column: 2)).description == "f:1:2: error: m")
        #expect(Diagnostic(.error, "m", at: Place(file: "f", line: 1, lineText: "abc")).description == "f:1: error: m")
    }

    @Test("Several problems are printed one after another, in their order")
    func several() {
        let all = Diagnostics([
            Diagnostic(.error, "b", at: Place(file: "f", line: 9)), Diagnostic(.warning, "a", remedy: "Do c."),
        ])
        #expect(all.description == "f:9: error: b\nwarning: a\n  Do c.")
    }
}
