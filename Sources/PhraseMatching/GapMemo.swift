/// Remembers which states were visited at one place of a text, so that phrases with many gaps don't
/// walk the same way again and again. Forgetting costs nothing.
struct GapMemo: ~Copyable {
    private var keys = UnsafeBuffer<UInt64>()
    private var rounds = UnsafeBuffer<UInt32>()
    private var round: UInt32 = 1
    private var used = 0

    init() {
        keys.fill(0, count: 64)
        rounds.fill(0, count: 64)
    }

    /// Forgets everything.
    @inline(__always) mutating func removeAll() {
        guard used > 0 else { return }
        used = 0
        round &+= 1
        if round == 0 {
            rounds.fill(0, count: rounds.count)
            round = 1
        }
    }

    /// Notes a state, a node or the inverse of a gap's index; false where it was noted before.
    mutating func insert(state: Int32, place: Int) -> Bool {
        if used * 2 >= keys.count { grow() }
        let isNew = note(UInt64(UInt32(bitPattern: state)) << 32 | UInt64(place))
        if isNew { used += 1 }
        return isNew
    }

    private mutating func note(_ key: UInt64) -> Bool {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: mixed(key)) & mask
        while rounds[place] == round {
            if keys[place] == key { return false }
            place = (place + 1) & mask
        }
        keys[place] = key
        rounds[place] = round
        return true
    }

    private mutating func grow() {
        let old = (0..<keys.count).filter { rounds[$0] == round }.map { keys[$0] }
        let size = keys.count * 2
        keys.fill(0, count: size)
        rounds.fill(0, count: size)
        round = 1
        for key in old { _ = note(key) }
    }
}
