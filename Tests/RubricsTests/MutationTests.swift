import Diagnostics
import Testing

@testable import Rubrics

@Suite("Random input")
struct MutationTests {
    /// Reads bytes for no other purpose than not to crash; every error has a place and a remedy.
    private static func read(_ bytes: [UInt8]) {
        do {
            _ = try RubricReader.read(bytes, named: "rubric.yaml", files: .memory(PageRubric.files)).warnings
        } catch {
            #expect(!error.all.isEmpty)
            #expect(
                error.all.allSatisfy {
                    $0.place?.file.hasSuffix(".yaml") == true && $0.remedy != nil && $0.severity == .error
                })
        }
    }

    @Test("Random bytes and random scraps of rubrics end in a message", arguments: 0..<4)
    func random(_ seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let scraps = [
            "said", ": ", "{ ", " }", "[", "]", ", ", "\n  ", "\n", "- ", "'", "\"", "|", "#", "&a ", "*a", "？", "：",
            "，", "$", "您好", "…", "? ", "---", "!!x ", "%", "\t",
        ]
        for _ in 0..<300 {
            let length = Int.random(in: 0..<60, using: &numbers)
            Self.read((0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) })
            Self.read((0..<length).flatMap { _ in Array((scraps.randomElement(using: &numbers) ?? "").utf8) })
        }
    }

    @Test("A rubric with random changes is read or ends in messages", arguments: 0..<4)
    func mutated(_ seed: UInt64) {
        var numbers = SeededNumbers(seed: seed + 100)
        let original = Array(PageRubric.yaml.utf8)
        for _ in 0..<150 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &numbers) { Self.mutate(&bytes, using: &numbers) }
            Self.read(bytes)
        }
    }

    private static func mutate(_ bytes: inout [UInt8], using numbers: inout SeededNumbers) {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        let end = min(bytes.count, place + Int.random(in: 1...30, using: &numbers))
        switch Int.random(in: 0..<5, using: &numbers) {
        case 0: bytes[place] = UInt8.random(in: 0...127, using: &numbers)
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &numbers))
        case 3: bytes.insert(contentsOf: Array("：，[{}]:, \n'\"&*|".utf8).shuffled(using: &numbers).prefix(3), at: place)
        default: bytes.removeSubrange(end...)
        }
        if bytes.isEmpty { bytes = [0x0a] }
    }
}

/// Numbers that are the same for the same seed: SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
