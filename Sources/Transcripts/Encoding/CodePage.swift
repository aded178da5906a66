/// The Windows code pages of Cyrillic and Western European exports, which nothing in a file tells from one another but
/// what they would make it say.
///
/// A file is taken for one of them only if nearly all that is not ASCII makes plausible words under it; text in other
/// code pages, and broken UTF-8, then shows letters that do not belong, capitals inside words or signs between letters.
enum CodePage: Sendable {
    case windows1251
    case windows1252

    /// The name as people know it.
    var name: String {
        switch self {
        case .windows1251: "Windows-1251"
        case .windows1252: "Windows-1252"
        }
    }

    /// The name as iconv knows it.
    var encoding: String {
        switch self {
        case .windows1251: "CP1251"
        case .windows1252: "CP1252"
        }
    }

    /// The code page that the bytes, known to be neither UTF-8 nor GB 18030, are likely in; nil where it is doubtful.
    static func likely(_ bytes: [UInt8]) -> CodePage? {
        if CyrillicSigns(bytes).isPlausible { return .windows1251 }
        if WesternSigns(bytes).isPlausible { return .windows1252 }
        return nil
    }
}

/// What a text would be as Windows-1251.
struct CyrillicSigns {
    private var letters = 0
    private var small = 0
    private var common = 0
    /// Capitals behind a small letter.
    private var risen = 0
    private var strange = 0
    /// Cyrillic letters beside ASCII ones.
    private var mixed = 0

    init(_ bytes: [UInt8]) {
        var last = Kind.other
        for byte in bytes {
            let kind = Self.kind(of: byte)
            switch kind {
            case .small, .capital:
                letters += 1
                if kind == .small { small += 1 }
                if kind == .capital, last == .small { risen += 1 }
                if last == .ascii { mixed += 1 }
                if Self.commonLetters.contains(byte) { common += 1 }
            case .ascii:
                if last == .small || last == .capital { mixed += 1 }
            case .strange: strange += 1
            case .other: break
            }
            last = kind
        }
    }

    /// Whether it would be a text in Russian, Ukrainian or a language written like them. Their ten commonest letters
    /// make up two thirds of all; fewer than thirty letters are too few to tell.
    var isPlausible: Bool {
        letters >= 30 && strange * 50 <= letters && small * 10 >= letters * 6 && risen * 100 <= letters
            && mixed * 50 <= letters && common * 100 >= letters * 52
    }

    private enum Kind { case small, capital, ascii, strange, other }

    private static func kind(of byte: UInt8) -> Kind {
        switch byte {
        case 0xe0...0xff, 0xa2, 0xb3, 0xb4, 0xb8, 0xba, 0xbf: .small
        case 0xc0...0xdf, 0xa1, 0xa5, 0xa8, 0xaa, 0xaf, 0xb2: .capital
        case 0..<0x80: byte.isLetter ? .ascii : .other
        // „ … ‘ ’ “ ” • – — no-break space, § © « ® ° № »
        case 0x84, 0x85, 0x91...0x97, 0xa0, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb9, 0xbb: .other
        default: .strange
        }
    }

    /// о е а и н т с р в л, small and capital, and the Ukrainian і.
    private static let commonLetters: Set<UInt8> = Set(
        [0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2, 0xf1, 0xf0, 0xe2, 0xeb].flatMap { [$0, $0 - 0x20] } + [0xb2, 0xb3])
}

/// What a text would be as Windows-1252.
struct WesternSigns {
    private var signs = 0
    private var ascii = 0
    private var strange = 0
    /// Capitals behind a small letter.
    private var risen = 0
    /// Letters that are not ASCII, side by side.
    private var doubled = 0
    private var letters: [UInt8: Int] = [:]

    init(_ bytes: [UInt8]) {
        var isBehindSmall = false
        var isBehindLetter = false
        var isBehindHigh = false
        for (index, byte) in bytes.enumerated() {
            let isASCII = byte.isLetter
            let isLetter = Self.isLetter(byte)
            if isASCII { ascii += 1 }
            if isLetter {
                letters[Self.small(byte), default: 0] += 1
                if Self.small(byte) != byte, isBehindSmall { risen += 1 }
                if isBehindHigh, byte != Self.sharpS { doubled += 1 }
            } else if byte >= 0x80 {
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                let isInside = isBehindLetter && (next.isLetter || Self.isLetter(next))
                if Self.isSign(byte, insideWord: isInside) { signs += 1 } else { strange += 1 }
            }
            isBehindHigh = isLetter
            isBehindLetter = isASCII || isLetter
            isBehindSmall = isASCII ? byte >= UInt8(ascii: "a") : isLetter && Self.small(byte) == byte
        }
    }

    /// Whether it would be a text in one of the languages below: ASCII words in which an accented letter stands here
    /// and there. One or two signs are too few to tell.
    var isPlausible: Bool {
        let accented = letters.values.reduce(0, +)
        let high = accented + signs + strange
        guard high >= 3, strange * 50 <= high, risen * 50 <= high, doubled * 20 <= high, accented * 4 <= ascii else {
            return false
        }
        return Self.languages.contains { language in
            let own = letters.reduce(0) { $0 + (language.contains($1.key) ? $1.value : 0) }
            return own * 50 >= accented * 49
        }
    }

    /// The accented letters of languages; a text's must nearly all belong to one of them, since other code pages have
    /// letters of several in the same places.
    private static let languages: [Set<UInt8>] = [
        "àâæçèéêëîïôùûüÿñö", "áéíóúüñçàèòï", "áâãàçéêíóôõúü", "àèéìíîòóùú", "äöüßéàèç", "åäöæøéüà", "éëïöüèêçà",
        "áéíóúýðþæö",
    ].map { letters in Set(letters.unicodeScalars.map { UInt8($0.value) } + [0x9c]) }

    /// ß, which follows ü and the like.
    private static let sharpS: UInt8 = 0xdf

    /// À–ÿ but × and ÷, and Œ œ Ÿ.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte >= 0xc0 && byte != 0xd7 && byte != 0xf7) || byte == 0x8c || byte == 0x9c || byte == 0x9f
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0xc0...0xde: byte + 0x20
        case 0x8c: 0x9c
        case 0x9f: 0xff
        default: byte
        }
    }

    /// Signs that texts have; inside a word only the apostrophe, the dashes and Catalan's middle dot.
    private static func isSign(_ byte: UInt8, insideWord isInside: Bool) -> Bool {
        switch byte {
        case 0x92, 0x96, 0x97, 0xb7, 0xad: true
        // € … ‘ “ ” • ™ no-break space ¡ £ § © ª « ® ° ± º » ¼ ½ ¾ ¿
        case 0x80, 0x85, 0x91, 0x93, 0x94, 0x95, 0x99, 0xa0, 0xa1, 0xa3, 0xa7, 0xa9, 0xaa, 0xab, 0xae, 0xb0, 0xb1, 0xba,
            0xbb, 0xbc, 0xbd, 0xbe, 0xbf:
            !isInside
        default: false
        }
    }
}
