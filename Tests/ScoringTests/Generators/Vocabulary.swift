/// Few words, so that phrases and texts meet.
enum Words {
    static let chinese = [
        "您好", "谢谢", "请稍等", "久等", "生气", "抱歉", "理解", "保证", "保证金", "不能", "嗯", "是的", "好", "一", "二",
    ]
    static let english = ["hello", "thanks", "thank you", "sorry", "hold on", "please", "I see", "this", "hi", "yes"]

    /// The same words as a transcriber may write them.
    static let disguised = [
        "謝謝", "請稍等", "保證", "ＨＥＬＬＯ", "Sorry!", "apologies", "You’re", "hold-on", "您，好", "thanksgiving", "ｈｉ", "hi's",
    ]

    /// The few words that rubric and call of a seed have in common.
    static func few(seed: Int) -> [String] {
        var dice = Dice(seed: seed)
        let all = dice.pick([chinese, chinese, english, chinese + english])
        return dice.several(3...5) { $0.pick(all) } + dice.several(1...2) { $0.pick(["嗯", "是的", "I see"]) }
    }

    /// What a listener says.
    static let listening = ["嗯", "嗯嗯", "是的，嗯", "I see", "yes, I see", "是的"]

    /// Texts without a token.
    static let wordless = ["", "……", "—", " ", "♪ ♪", "？！"]

    /// Personal numbers, parts of them and what nearly is one.
    static let numbers = [
        "13800138000", "138 0013 8000", "138-0013-800", "12800138000", "5 13800138000", "138", "00138000", "0013-8000",
        "11010519491231002X", "110105 19491231 002x", "110105194912310021", "11010519491231", "002X",
        "4111 1111 1111 1111", "4111111111111112", "424242424242", "4111-1111-1111", "1111",
        "wang@mail.com", "wang@mail", "@mail.com", "li.si@a-b.example.cn", "mail.com",
    ]
}
