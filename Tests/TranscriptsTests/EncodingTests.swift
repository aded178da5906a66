import Foundation
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
        #expect(found == ["\(place): error: invalid UTF-8\n  \(Self.remedy)"])
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

    private static let remedy =
        "Save it as UTF-8; UTF-16 and GB 18030 are read too, Windows-1251 and -1252 where the text leaves no doubt."

    private func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
        Array(try #require(text.data(using: encoding)))
    }

    private static let russian = "Оператор: Здравствуйте, чем могу помочь?\nКлиент: У меня разбилась лампа.\n"
    private static let ukrainian =
        "Оператор: Добрий день, чим можу допомогти?\nКлієнт: У мене розбилася лампа, її вже немає.\n"

    @Test("Windows-1251 is recognised by its words, and the record says so", arguments: [russian, ukrainian])
    func windows1251(_ text: String) throws {
        let readings = TranscriptFile.read(
            try bytes(text, .windowsCP1251), file: "calls/test.txt", options: ReadingOptions())
        var plain = try call(text)
        plain.source.warnings.insert("not UTF-8: taken for Windows-1251", at: 0)
        #expect(readings == [.call(plain)])
    }

    @Test(
        "Windows-1252 is recognised by its words, and the record says so",
        arguments: [
            "Agent : Bonjour, comment puis-je vous aider ?\nClient : Ma lampe est cassée, c’est très gênant.\n",
            "Agent: Grüß Gott, was kann ich für Sie tun?\nKunde: Die Lampe ist völlig zerbrochen.\n",
            "Agent: ¿En qué puedo ayudarle?\nCliente: La lámpara llegó rota, señor.\n",
            "Agent: Olá, em que posso ajudar?\nCliente: A lâmpada não está inteira.\n",
            "Agent: Hej, vad kan jag hjälpa till med?\nKund: Lampan är sönder, på två ställen.\n",
            "Agent: I’m sorry – that’s “bad”.\nCustomer: It’s 20 €…\n",
        ])
    func windows1252(_ text: String) throws {
        let readings = TranscriptFile.read(
            try bytes(text, .windowsCP1252), file: "calls/test.txt", options: ReadingOptions())
        var plain = try call(text)
        plain.source.warnings.insert("not UTF-8: taken for Windows-1252", at: 0)
        #expect(readings == [.call(plain)])
    }

    @Test(
        "What may be in another encoding is refused",
        arguments: [
            (russian, "KOI8-R"), (russian, "CP866"), (russian, "ISO-8859-5"), (russian, "MACCYRILLIC"),
            (russian.uppercased(), "CP1251"), ("агент: да\nклиент: нет\n", "CP1251"),
            ("Agent: Jak mohu pomoci?\nZákazník: Lampa je rozbitá, příště ji chci čistě zabalenou.\n", "CP1250"),
            (
                "Agent: W czym mogę pomóc?\nKlient: Lampa przyszła zupełnie stłuczona, proszę źle nie myśleć.\n",
                "CP1250"
            ),
            (
                "Agent: Miben segíthetek?\nÜgyfél: A lámpám összetört, és nem tudom, hogyan történt, de nagyon rossz; ő is így látta, és fűrész sem volt.\n",
                "CP1250"
            ),
            (
                "Agent: Nasıl yardımcı olabilirim?\nMüşteri: Lambam kırıldı, başka bir şey değil, teşekkür ederim.\n",
                "CP1254"
            ),
            ("Πράκτορας: Πώς μπορώ να βοηθήσω;\nΠελάτης: Η λάμπα μου έσπασε εντελώς.\n", "CP1253"),
            ("סוכן: שלום, איך אפשר לעזור?\nלקוח: המנורה שלי נשברה לגמרי אתמול בערב.\n", "CP1255"),
            ("الوكيل: كيف يمكنني مساعدتك؟\nالعميل: المصباح مكسور تماما.\n", "CP1256"),
            ("客服：您好，請問有什麼可以幫您？\n客戶：我的燈罩碎了，請問怎麼辦？\n", "BIG5"),
            ("エージェント：お電話ありがとうございます。\n客：ランプが壊れています。\n", "SHIFT_JIS"),
            ("상담원: 무엇을 도와드릴까요?\n고객: 램프가 깨졌어요.\n", "CP949"),
            ("Agent : Où est-elle cassée ?\nClient : Là, très abîmée, à côté, été après été.\n", "CP850"),
            ("Agent : Où est-elle cassée ?\nClient : Là, très abîmée, à côté, été après été.\n", "MACINTOSH"),
        ])
    func doubtful(_ text: String, _ encoding: String) throws {
        let bytes = try #require(Iconv.bytes(of: text, in: encoding), "iconv does not know \(encoding)")
        let readings = TranscriptFile.read(bytes, file: "f", options: ReadingOptions())
        #expect(calls(readings) == [])
        #expect(refusals(readings).allSatisfy { $0.hasSuffix("error: invalid UTF-8\n  \(Self.remedy)") })
    }

    @Test(
        "UTF-8 that is broken here and there is refused, not taken for another encoding",
        arguments: [russian, "Agent: café, très gênant, été.\nClient: où, là, déjà.\n"])
    func broken(_ text: String) throws {
        var bytes = Array(text.utf8)
        bytes[bytes.count - 3] = 0xff
        let readings = TranscriptFile.read(bytes, file: "f", options: ReadingOptions())
        #expect(calls(readings) == [])
    }
}
