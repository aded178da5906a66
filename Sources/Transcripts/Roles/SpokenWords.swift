/// Cuts a text into the words in which cues are looked for: English by words in small letters, their contractions
/// written out, Chinese by characters, traditional ones as simplified.
enum SpokenWords {
    /// The words of a text, in order.
    static func of(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            switch Self.kind(of: scalar) {
            case .letter(let letter): word.unicodeScalars.append(letter)
            case .apostrophe: if !word.isEmpty { word.append("'") }
            case .character(let character):
                end(&word, &words)
                words.append(String(character))
            case .other: end(&word, &words)
            }
        }
        end(&word, &words)
        return words
    }

    private enum Kind {
        case letter(Unicode.Scalar)
        case apostrophe
        case character(Unicode.Scalar)
        case other
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7a: return .letter(scalar)
        case 0x41...0x5a: return .letter(Unicode.Scalar(UInt8(scalar.value | 0x20)))
        case 0x27, 0x2019: return .apostrophe
        case 0x3007, 0x3400...0x9fff: return .character(simplified[scalar] ?? scalar)
        // Full-width digits and letters.
        case 0xff10...0xff19, 0xff21...0xff3a, 0xff41...0xff5a:
            return Unicode.Scalar(scalar.value - 0xfee0).map(kind) ?? .other
        case 0x00c0...0x024f: return .letter(scalar)
        default: return .other
        }
    }

    private static func end(_ word: inout String, _ words: inout [String]) {
        guard !word.isEmpty else { return }
        defer { word = "" }
        while word.hasSuffix("'") { word.removeLast() }
        if let whole = contractions[word] {
            words += whole
        } else if !word.isEmpty {
            words.append(word.utf8.contains(UInt8(ascii: "'")) ? word.filter { $0 != "'" } : word)
        }
    }

    /// Those whose long form cues are written in; some recognisers leave the apostrophe out.
    private static let contractions: [String: [String]] = [
        "i'm": ["i", "am"], "im": ["i", "am"], "i've": ["i", "have"], "ive": ["i", "have"], "i'd": ["i", "would"],
        "i'll": ["i", "will"], "you're": ["you", "are"], "youre": ["you", "are"], "you've": ["you", "have"],
        "youve": ["you", "have"], "you'll": ["you", "will"], "we'll": ["we", "will"], "what's": ["what", "is"],
        "whats": ["what", "is"], "who's": ["who", "is"], "that's": ["that", "is"], "thats": ["that", "is"],
        "that'll": ["that", "will"], "haven't": ["have", "not"], "havent": ["have", "not"],
        "doesn't": ["does", "not"], "isn't": ["is", "not"],
    ]

    /// The characters of the cues that have a traditional form.
    private static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs =
            "個个為为麼么甚什買买們们價价來来興兴剛刚辦办務务單单發发號号嗎吗諮咨處处實实寬宽對对帶带錄录擾扰報报撥拨換换"
            + "時时機机氣气沒没滿满煩烦電电碼码稱称給给緻致裡里裏里訂订認认讓让議议記记訪访評评訴诉誠诚話话詢询誤误請请誰谁"
            + "謝谢賬账帳账貨货貴贵費费轉转邊边還还這这遞递問问預预題题饋馈東东樂乐戶户戸户幫帮妳你說说間间語语線线鍵键"
            + "輸输結结嘀嘀聲声錯错無无聯联繫系導导銷销齊齐產产絡络蹤踪檢检質质"
        let scalars = Array(pairs.unicodeScalars)
        return Dictionary(
            stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) },
            uniquingKeysWith: { first, _ in first })
    }()

    /// How many digits the words say: `4711`, `四七一一` and `four seven double one` are as good as the same.
    static func digits(in words: [String]) -> Int {
        words.reduce(0) { sum, word in
            if word.utf8.allSatisfy(\.isDigit) { return sum + word.utf8.count }
            return sum + (numbers.contains(word) ? 1 : 0)
        }
    }

    private static let numbers = Set(
        ("零 〇 幺 一 二 两 三 四 五 六 七 八 九 "
            + "zero oh one two three four five six seven eight nine double").split(separator: " ").map(String.init))

    /// Whether a word is a number, in digits or as a Chinese character.
    static func isNumber(_ word: String) -> Bool {
        word.utf8.allSatisfy(\.isDigit) || (word.utf8.first ?? 0 >= 0x80 && numbers.contains(word))
    }
}
