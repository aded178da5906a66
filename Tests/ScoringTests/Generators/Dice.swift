/// Chance that comes out the same for a seed on every machine (SplitMix64), and the words that it chooses from.
struct Dice {
    private var state: UInt64
    /// The words of the phrases and sentences to make.
    var words: [String] = []

    /// Dice of a seed. The seed is mixed first, since the rows of neighbouring states overlap.
    init(seed: Int) { state = Self.mixed(UInt64(bitPattern: Int64(seed)) ^ 0x2545_f491_4f6c_dd1d) }

    private mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return Self.mixed(state)
    }

    private static func mixed(_ state: UInt64) -> UInt64 {
        let half = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        let whole = (half ^ (half >> 27)) &* 0x94d0_49bb_1331_11eb
        return whole ^ (whole >> 31)
    }

    /// A number in the range.
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// Whether something happens that happens so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

    /// One of the choices; there is at least one.
    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[number(0...choices.count - 1)] }

    /// What is made, so many times in a hundred.
    mutating func maybe<Made>(_ percent: Int, _ make: (inout Dice) -> Made) -> Made? {
        chance(percent) ? make(&self) : nil
    }

    /// A list of what is made.
    mutating func several<Made>(_ count: ClosedRange<Int>, _ make: (inout Dice) -> Made) -> [Made] {
        (0..<number(count)).map { _ in make(&self) }
    }
}
