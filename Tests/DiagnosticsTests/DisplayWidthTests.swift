import Diagnostics
import Testing

@Suite("Widths as a terminal shows them")
struct DisplayWidthTests {
    @Test(
        "Wide characters count two, marks and controls none, all others one",
        arguments: [
            ("", 0),
            ("abc", 3),
            ("王芳", 4),
            ("王 Fang", 7),
            ("；（）", 6),
            ("ＡＢ", 4),
            ("ｶﾞ", 2),
            ("かな", 4),
            ("한국", 4),
            ("𠮷", 2),
            ("é", 1),
            ("e\u{301}", 1),
            ("a\u{200d}b", 2),
            ("\u{1b}[1m", 3),
            ("\t", 0),
            ("“”…–", 4),
            ("👍", 2),
        ] as [(String, Int)])
    func width(text: String, columns: Int) { #expect(text.displayWidth == columns) }

    @Test("Padding fills with blanks to the width, on either side, and cuts nothing")
    func padding() {
        #expect("王芳".padded(to: 6) == "王芳  ")
        #expect("王芳".padded(to: 6, onLeft: true) == "  王芳")
        #expect("王芳".padded(to: 4) == "王芳")
        #expect("王芳".padded(to: 1) == "王芳")
    }

    @Test(
        "A cut text is no wider than asked, and says that it is cut",
        arguments: [
            ("abcdef", 6, "abcdef"),
            ("abcdef", 5, "abcd…"),
            ("abcdef", 1, "…"),
            ("王芳芳", 6, "王芳芳"),
            ("王芳芳", 5, "王芳…"),
            // Half a character can't be shown.
            ("王芳芳", 4, "王…"),
            ("王芳芳", 3, "王…"),
            ("王芳芳", 2, "…"),
            ("a王b芳", 4, "a王…"),
            // A mark stays with its letter.
            ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
        ] as [(String, Int, String)])
    func truncation(text: String, width: Int, cut: String) { #expect(text.truncated(to: width) == cut) }

    @Test("Whatever is cut fits", arguments: 1...20)
    func alwaysFits(width: Int) {
        let text = "客服 Emily 陳美玲, ＶＩＰ line – “您好” e\u{301}"
        #expect(text.truncated(to: width).displayWidth <= width)
        #expect(text.truncated(to: width).padded(to: width).displayWidth == width)
    }
}
