import Testing

@testable import JSON

/// simdjson says whether a document is JSON, ``JSONGrammar`` where it is not; they must mean the same.
@Suite("The locating grammar and the parser")
struct GrammarAgreementTests {
    @Test("A document is refused by both or by none, whatever a mutation made of it", arguments: 0..<40)
    func agree(seed: UInt64) {
        var dice = SeededNumbers(seed)
        for _ in 0..<500 {
            var bytes = Self.documents.randomElement(using: &dice) ?? []
            for _ in 0..<Int.random(in: 0...4, using: &dice) { Self.mutate(&bytes, &dice) }
            let isRefused = Self.isRefused(bytes)
            guard String(validating: bytes, as: UTF8.self) != nil else {
                #expect(isRefused)
                continue
            }
            let error = bytes.withUnsafeBufferPointer { buffer in
                var grammar = JSONGrammar(bytes: buffer)
                return grammar.firstError()
            }
            #expect(
                isRefused == (error != nil),
                "\(String(decoding: bytes, as: UTF8.self).debugDescription): \(error.map { "\($0)" } ?? "no error")")
        }
    }

    private static let documents: [[UInt8]] = [
        #"{"id":"c-1","answered":true,"rings":3,"ring_seconds":7.5,"segments":[{"speaker":"agent","text":"您好"}]}"#,
        #"[0,-1,1.5,-2e3,1E-7,18446744073709551615,-9223372036854775808,0.1e+5]"#,
        #"{"a":"\"\\\/\b\f\n\r\tA\ud83d\udc4d","":[[],{},[null,false]]}"#,
        " {\t\"k\" :\r\n[ 1 , { } ] } ",
        "[1e308]", "\"s\"", "null", "true", "12",
    ].map { Array($0.utf8) }

    /// Bytes that JSON gives a meaning to, and some that it does not.
    private static let signs = Array("{}[]\",:\\/bfnrtu0123456789-+.eEtrufalsn \n\t\0\u{7f}好'NI".utf8)

    private static func mutate(_ bytes: inout [UInt8], _ dice: inout SeededNumbers) {
        let place = Int.random(in: 0...bytes.count, using: &dice)
        let sign = signs.randomElement(using: &dice) ?? 0
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: bytes.insert(sign, at: place)
        case 1 where place < bytes.count: bytes.remove(at: place)
        case 2 where place < bytes.count: bytes[place] = sign
        case 3: bytes.removeSubrange(place...)
        default:
            let end = Int.random(in: place...bytes.count, using: &dice)
            bytes.insert(contentsOf: bytes[place..<end], at: place)
        }
    }

    private static func isRefused(_ bytes: [UInt8]) -> Bool {
        do {
            try JSONParser().parse(copying: bytes) { _ in }
            return false
        } catch {
            return true
        }
    }
}

/// Numbers that look random and are the same in every run (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
