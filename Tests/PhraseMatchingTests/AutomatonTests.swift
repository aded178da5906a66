import PhraseMatching
import Testing

/// Occurrences by brute force, straight from the language's definition.
enum NaiveMatcher {
    static func matches(_ element: Phrase.Element, _ token: String) -> Bool {
        switch element {
        case .token(let text): text == token
        case .prefix(let text): token.utf8.starts(with: text.utf8)
        case .gap: false
        }
    }

    /// All places where a form that begins at a token may end.
    static func ends(_ form: ArraySlice<Phrase.Element>, _ tokens: [String], from place: Int) -> Set<Int> {
        guard let first = form.first else { return [place] }
        if case .gap(let most) = first {
            return (0...most).reduce(into: []) { result, skip in
                if place + skip <= tokens.count { result.formUnion(ends(form.dropFirst(), tokens, from: place + skip)) }
            }
        }
        guard place < tokens.count, matches(first, tokens[place]) else { return [] }
        return ends(form.dropFirst(), tokens, from: place + 1)
    }

    static func stretches(_ phrases: [Phrase], _ tokens: [String], from place: Int) -> [Occurrence] {
        phrases.enumerated().flatMap { order, phrase in
            Set(
                phrase.forms.flatMap { form in
                    ends(form.elements[...], tokens, from: place).filter { end in
                        (!form.ends.contains(.start) || place == 0)
                            && (!form.ends.contains(.end) || end == tokens.count)
                    }
                }
            )
            .map { Occurrence(start: Int32(place), end: Int32($0), phrase: Int32(order)) }
        }
    }

    static func occurrences(_ phrases: [Phrase], _ tokens: [String]) -> [Occurrence] {
        var result: [Occurrence] = []
        var place = 0
        while place < tokens.count {
            let here = stretches(phrases, tokens, from: place)
            if let best = here.min(by: { ($1.end, $0.phrase) < ($0.end, $1.phrase) }) {
                result.append(best)
                place = Int(best.end)
            } else {
                place += 1
            }
        }
        return result
    }
}

/// A small generator of the same numbers on every machine (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

@Suite("The automaton finds what the definition says")
struct AutomatonTests {
    static func run(_ lists: [PhraseAutomaton.List], _ text: String, speaker: UInt8 = 1) throws -> (
        occurrences: [[Occurrence]], stretches: [[Occurrence]]
    ) {
        let automaton = try PhraseAutomaton(lists)
        var stream = TokenStream(for: automaton, keepsIdentities: false)
        var text = text
        let range = text.withUTF8 { stream.add($0) }
        var matches = PhraseMatches(for: automaton)
        matches.add(stream.classes, in: range, speaker: speaker)
        matches.finish()
        var occurrences: [[Occurrence]] = []
        var stretches: [[Occurrence]] = []
        for list in lists.indices {
            occurrences.append(Array(matches.occurrences(of: list)))
            stretches.append(Array(matches.stretches(of: list)))
        }
        return (occurrences, stretches)
    }

    static func phrases(_ sources: [String]) throws -> [Phrase] { try sources.map { try Phrase(parsing: $0) } }

    @Test(
        "the longest match from the left, ties to the phrase listed first",
        arguments: [
            (["感谢", "感谢您", "谢"], "非常感谢您的来电", [(2, 5, 1)]),
            (["感谢您", "(感谢|谢谢)您"], "感谢您", [(0, 3, 0)]),
            (["apolog*", "apologise"], "I apologise, apologies", [(1, 2, 0), (2, 3, 0)]),
            (["apologise", "apolog*"], "I apologise, apologies", [(1, 2, 0), (2, 3, 1)]),
            (["a…b"], "a x b y b", [(0, 5, 0)]),
            (["a…{1}b"], "a x y b", []),
            (["a…{2}b"], "a x y b", [(0, 4, 0)]),
            (["a…b…c"], "a b c c", [(0, 4, 0)]),
            (["a b", "b c"], "a b c", [(0, 2, 0)]),
            (["请问"], "請問", [(0, 2, 0)]),
            (["(a…{0}b…{0}b|a…b…{4}b)"], "a b c d b", [(0, 5, 0)]),
            (["^a", "b$", "^c$"], "a a b b c", [(0, 1, 0)]),
            (["^a", "b$", "^c$"], "b a c b", [(3, 4, 1)]),
            (["^a", "b$", "^c$"], "c", [(0, 1, 2)]),
            (["^(a|b) b$"], "a b", [(0, 2, 0)]),
            (["^(a|b) b$"], "a b b", []),
            (["(^|ok )a", "a"], "ok a a", [(0, 2, 0), (2, 3, 1)]),
            (["^a", "a"], "a, a", [(0, 1, 0), (1, 2, 1)]),
            (["a", "^a"], "a", [(0, 1, 0)]),
            (["^a…c$"], "a b c", [(0, 3, 0)]),
            (["^a…c$"], "a b c c", [(0, 4, 0)]),
            (["^a…{1}c$"], "a b c c", []),
        ] as [([String], String, [(Int32, Int32, Int32)])])
    func table(sources: [String], text: String, expected: [(Int32, Int32, Int32)]) throws {
        let found = try Self.run([.init(try Self.phrases(sources))], text).occurrences[0]
        #expect(found == expected.map { Occurrence(start: $0.0, end: $0.1, phrase: $0.2) })
    }

    @Test("lists for other speakers are left out")
    func speakers() throws {
        let lists = [
            PhraseAutomaton.List(try Self.phrases(["a"]), speakers: 1),
            PhraseAutomaton.List(try Self.phrases(["a b"]), speakers: 2),
            PhraseAutomaton.List(try Self.phrases(["b", "a … c"]), speakers: 3),
        ]
        #expect(try Self.run(lists, "a b c", speaker: 1).occurrences.map(\.count) == [1, 0, 1])
        #expect(try Self.run(lists, "a b c", speaker: 2).occurrences.map(\.count) == [0, 1, 1])
        #expect(try Self.run(lists, "a b c", speaker: 4).occurrences.map(\.count) == [0, 0, 0])
    }

    @Test("it agrees with a naive matcher on random phrases and texts of both languages", arguments: 0..<40)
    func agreement(seed: UInt64) throws {
        var random = Seeded(state: seed)
        let words = ["a", "ab", "abc", "b", "您", "好", "請", "谢", "don't", "Ä"]
        func sample(_ count: ClosedRange<Int>, _ glue: [String], _ random: inout Seeded) -> String {
            (0..<Int.random(in: count, using: &random)).map { _ in words.randomElement(using: &random) ?? "a" }
                .reduce("") { $0.isEmpty ? $1 : $0 + (glue.randomElement(using: &random) ?? " ") + $1 }
        }
        for _ in 0..<50 {
            var lists: [PhraseAutomaton.List] = []
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                var phrases: [Phrase] = []
                while phrases.count < Int.random(in: 1...6, using: &random) {
                    var source = sample(1...4, [" ", " ", "…", "…{1}", "…{3}", ""], &random)
                    if Bool.random(using: &random) { source = "(\(source)|\(sample(1...2, [" "], &random)))" }
                    if source.utf8.last ?? 0 < 0x80, Int.random(in: 0..<4, using: &random) == 0, source.last != ")" {
                        source += "*"
                    }
                    if Int.random(in: 0..<8, using: &random) == 0 { source = "^" + source }
                    if Int.random(in: 0..<8, using: &random) == 0 { source += "$" }
                    if let phrase = try? Phrase(parsing: source) { phrases.append(phrase) }
                }
                lists.append(.init(phrases, keepsStretches: true))
            }
            let text = sample(0...25, [" ", "，", ""], &random)
            let tokens = Tokenizer.tokens(of: text).map(\.text)
            let found = try Self.run(lists, text)
            for (index, list) in lists.enumerated() {
                #expect(found.occurrences[index] == NaiveMatcher.occurrences(list.phrases, tokens))
                let all = tokens.indices.flatMap { NaiveMatcher.stretches(list.phrases, tokens, from: $0) }
                #expect(Set(found.stretches[index].map { [$0.start, $0.end] }) == Set(all.map { [$0.start, $0.end] }))
            }
        }
    }

    @Test("many gaps on a text of one word end soon")
    func manyGaps() throws {
        let phrase = try Phrase(parsing: "a…a…a…a…a…a…a…a…a…a…a…a")
        let found = try Self.run([.init([phrase])], String(repeating: "a ", count: 400)).occurrences[0]
        #expect(found.first?.end == 122)
    }

    @Test("words behind beginnings that all fit them are found, up to a number of steps, and refused behind it")
    func manySteps() throws {
        // Each of n beginnings is followed by one of m beginnings, which all fit all of m words.
        func lists(_ n: Int, _ m: Int) throws -> [PhraseAutomaton.List] {
            let beginnings = (0..<n).map { "(x\($0)|y\($0))" }
            let nested = (1...4).map { String(repeating: "a", count: $0) + "*" }
            return [
                .init(try Self.phrases(beginnings.flatMap { first in nested.map { "\(first) \($0) \(first)" } })),
                .init(try Self.phrases((0..<m).map { "aaaa\($0)" })),
            ]
        }
        let found = try Self.run(lists(20, 40), "y7 aaaa9 x7").occurrences
        #expect(found == [[Occurrence(start: 0, end: 3, phrase: 28)], [Occurrence(start: 1, end: 2, phrase: 9)]])
        #expect(throws: PhraseAutomaton.TooManySteps()) { _ = try PhraseAutomaton(lists(600, 600)) }
    }
}
