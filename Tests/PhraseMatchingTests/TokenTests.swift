import PhraseMatching
import Testing

@Suite("Text is compared as tokens")
struct TokenTests {
    @Test(
        "case, width, punctuation, blanks, marks and script never matter",
        arguments: [
            ("Hello, World!", ["hello", "world"]),
            ("ＨＥＬＬＯ　ｗｏｒｌｄ", ["hello", "world"]),
            ("您好，请问", ["您", "好", "请", "问"]),
            ("著急，甚麼帳單，瞭解", ["着", "急", "什", "么", "账", "单", "了", "解"]),
            ("帐单", ["账", "单"]),
            ("這裡是客服", ["这", "里", "是", "客", "服"]),
            ("don't", ["dont"]),
            ("don’t stop", ["dont", "stop"]),
            ("'tis the dogs' day", ["tis", "the", "dogs", "day"]),
            ("a''b", ["a", "b"]),
            ("it`s rock´n´roll", ["its", "rocknroll"]),
            ("我'a", ["我", "a"]),
            ("vip客户3号", ["vip", "客", "户", "3", "号"]),
            ("Café CAFÉ cafe\u{301}", ["café", "café", "café"]),
            ("x\u{301}y", ["x\u{301}y"]),
            ("e\u{301}'a", ["éa"]),
            (" \u{301}a", ["a"]),
            ("か\u{3099}", ["が"]),
            ("ｶﾞｷﾞ", ["ガ", "ギ"]),
            ("１２３㎏①", ["123kg1"]),
            ("½", ["1", "2"]),
            ("々〇", ["々", "〇"]),
            ("コーヒー", ["コ", "ー", "ヒ", "ー"]),
            ("user_name a-b a.b", ["user", "name", "a", "b", "a", "b"]),
            ("İstanbul", ["i\u{307}stanbul"]),
            ("ΣΑΣ", ["σασ"]),
            ("한국어 말", ["한국어", "말"]),
            ("漢\u{fe0f}字", ["汉", "字"]),
            ("𠮷野家", ["𠮷", "野", "家"]),
            ("", []),
            ("…？！", []),
            ("薴", ["苧"]), ("苧", ["苎"]),
        ] as [(String, [String])])
    func tokens(text: String, expected: [String]) {
        #expect(Tokenizer.tokens(of: text).map(\.text) == expected)
    }

    @Test("a token remembers the scalars it came from")
    func spans() {
        let tokens = Tokenizer.tokens(of: "“您好”, don’t cafe\u{301}㎏ 漢")
        #expect(tokens.map(\.span) == [1..<2, 2..<3, 6..<11, 12..<18, 19..<20])
        #expect(tokens.map(\.isCJK) == [true, true, false, false, true])
    }

    @Test("a word does not match inside another")
    func wholeWords() {
        #expect(!Tokenizer.tokens(of: "this").map(\.text).contains("hi"))
    }
}
