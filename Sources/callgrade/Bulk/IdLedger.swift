/// Remembers the ids met, so that a call is counted once.
///
/// 16 bytes an id in open addressing. It is cut into shards that grow one by one by half, so that at
/// no time more than about 32 bytes an id are in use.
struct IdLedger {
    /// What an id is to the ones before.
    enum Meeting { case new, same, conflict }

    fileprivate struct Slot {
        var id: UInt64
        var content: UInt64
    }
    fileprivate struct Shard {
        fileprivate var slots: [Slot] = []
        fileprivate var used = 0
    }

    private static let shardBits = 8
    private var shards = [Shard](repeating: Shard(), count: 1 << shardBits)
    /// An id whose hash is 0 is kept as this; one more collision in 2⁶⁴.
    private static let zeroStandIn: UInt64 = 1

    /// Notes an id with what its record says.
    mutating func meet(id hash: UInt64, content: UInt64) -> Meeting {
        let id = hash == 0 ? Self.zeroStandIn : hash
        let index = Int(id >> UInt64(64 - Self.shardBits))
        if shards[index].used * 8 >= shards[index].slots.count * 7 { shards[index].grow() }
        return shards[index].meet(Slot(id: id, content: content))
    }
}

extension IdLedger.Shard {
    fileprivate mutating func meet(_ slot: IdLedger.Slot) -> IdLedger.Meeting {
        let place = find(slot.id)
        if slots[place].id == slot.id { return slots[place].content == slot.content ? .same : .conflict }
        slots[place] = slot
        used += 1
        return .new
    }

    /// The place of an id, or the free one where it belongs.
    private func find(_ id: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: (id << 8) % UInt64(slots.count))
        while slots[place].id != 0, slots[place].id != id { place = place + 1 == slots.count ? 0 : place + 1 }
        return place
    }

    fileprivate mutating func grow() {
        let old = slots
        slots = [IdLedger.Slot](repeating: IdLedger.Slot(id: 0, content: 0), count: max(16, old.count + old.count / 2))
        for slot in old where slot.id != 0 { slots[find(slot.id)] = slot }
    }
}
