import PhraseMatching
import Testing

@Suite("A phrase is written out into forms")
struct PhraseTests {
    static func text(_ form: Phrase.Form) -> String {
        let words = form.elements.map {
            switch $0 {
            case .token(let text): text
            case .prefix(let text): text + "*"
            case .gap(let most): "…\(most)"
            }
        }
        let marks = (form.ends.contains(.start) ? ["^"] : [], form.ends.contains(.end) ? ["$"] : [])
        return (marks.0 + words + marks.1).joined(separator: " ")
    }

    @Test(
        "alternatives, optional parts, gaps, prefixes and escapes",
        arguments: [
            ("您好", ["您 好"]),
            ("good (morning|afternoon)", ["good morning", "good afternoon"]),
            ("(a)", ["a"]),
            ("you['re] right", ["youre right", "you right"]),
            ("[非常|十分]抱歉", ["非 常 抱 歉", "十 分 抱 歉", "抱 歉"]),
            ("（早上|晚上）好", ["早 上 好", "晚 上 好"]),
            ("这里是…客服", ["这 里 是 …10 客 服"]),
            ("this is ... speaking", ["this is …10 speaking"]),
            ("不能…{4}保证", ["不 能 …4 保 证"]),
            ("a……b", ["a …20 b"]),
            ("a…[b]…{2}c", ["a …10 b …2 c", "a …12 c"]),
            ("apolog* for", ["apolog* for"]),
            ("re-apolog*", ["re apolog*"]),
            ("a\\|b", ["a b"]),
            ("(a[b|c]|d)e", ["abe", "ace", "ae", "de"]),
            ("(a|a)", ["a"]),
            ("(您|)好", ["您 好", "好"]),
            ("3.5 GB", ["3 5 gb"]),
            ("^sorry", ["^ sorry"]),
            ("sorry $", ["sorry $"]),
            ("^(sorry|pardon)$", ["^ sorry $", "^ pardon $"]),
            ("(^|oh ) sorry", ["^ sorry", "oh sorry"]),
            ("^您好", ["^ 您 好"]),
            ("\\^a\\$", ["a"]),
        ] as [(String, [String])])
    func forms(source: String, expected: [String]) throws {
        #expect(try Phrase(parsing: source).forms.map(Self.text) == expected)
    }

    @Test(
        "what can't be read is refused with the place",
        arguments: [
            ("(a|b", 0, "the bracket is not closed"),
            ("a [b", 2, "the bracket is not closed"),
            ("a)", 1, "‘)’ closes no bracket"),
            ("(a]", 2, "‘]’ closes no bracket"),
            ("a|b", 1, "‘|’ stands outside brackets"),
            ("a\\", 1, "‘\\’ at the end"),
            ("保证*", 2, "‘*’ does not end a word"),
            ("*", 0, "‘*’ does not end a word"),
            ("a *b", 2, "‘*’ does not end a word"),
            ("ab*c", 2, "‘*’ does not end a word"),
            ("", 0, "a form of the phrase has no word"),
            ("[a]", 0, "a form of the phrase has no word"),
            ("，。", 0, "a form of the phrase has no word"),
            ("…a", 0, "a form begins with a gap"),
            ("a…", 1, "a form ends with a gap"),
            ("a…{x}b", 1, "a gap’s length can’t be read"),
            ("a ^b", 2, "‘^’ behind the beginning of a form"),
            ("a$ b", 1, "‘$’ before the end of a form"),
            ("(a|^b)c^", 7, "‘^’ behind the beginning of a form"),
            ("^", 0, "a form of the phrase has no word"),
            ("^…a", 0, "a form begins with a gap"),
            ("a…$", 2, "a form ends with a gap"),
            (
                String(repeating: "(a" + String(repeating: "|b", count: 49) + ")", count: 3), 202,
                "more than 10000 forms"
            ),
        ] as [(String, Int, String)])
    func refusals(source: String, offset: Int, problem: String) {
        #expect {
            try Phrase(parsing: source)
        } throws: { error in
            let error = error as? PhraseError
            return error?.problem == problem && error?.offset == offset
        }
    }
}
