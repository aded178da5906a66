/// A 64-bit hash of what a record says, to tell the same record from another one of the same id.
///
/// Not a digest: it guards against mistakes, not against somebody who wants two records to look the
/// same. Two different records look the same with a chance of about 2⁻⁶⁴. The same record has the
/// same hash in every run.
public struct ContentHash: Sendable {
    private var state: UInt64 = 0x2d35_8dcc_aa6c_78a5

    /// The hash of nothing.
    public init() {}

    /// The hash of all that was added.
    public var value: UInt64 { Self.folded(state ^ 0x8bb8_4b93_962e_acc9, 0x4b33_a62e_d433_d4a3) }

    /// Adds a whole number.
    @inline(__always) public mutating func add(_ number: UInt64) {
        state = Self.folded(state ^ number, 0x9e37_79b9_7f4a_7c15)
    }

    /// Adds a number that may be missing.
    @inline(__always) public mutating func add(_ number: Int?) {
        add(number.map { UInt64(bitPattern: Int64($0)) } ?? 0xffff_ffff_ffff_ff00)
    }

    /// Adds bytes and their count.
    public mutating func add(_ bytes: UnsafeRawBufferPointer) {
        add(UInt64(bytes.count))
        var place = 0
        while place + 16 <= bytes.count {
            let first = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let second = bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
            state = Self.folded(first ^ state, second ^ 0x9e37_79b9_7f4a_7c15)
            place += 16
        }
        if place + 8 <= bytes.count {
            add(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        guard place < bytes.count else { return }
        var tail: UInt64 = 0
        for byte in bytes[place...] { tail = tail << 8 | UInt64(byte) }
        add(tail)
    }

    /// Adds a text that may be missing.
    public mutating func add(_ text: String?) {
        guard var text else { return add(UInt64.max) }
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    /// The halves of a product, folded into one word.
    @inline(__always) private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = (a | 1).multipliedFullWidth(by: b | 1)
        return product.high ^ product.low ^ a
    }
}

extension CallRecord {
    /// The hash of the record's id.
    package var idHash: UInt64 {
        var hash = ContentHash()
        hash.add(id)
        return hash.value
    }

    /// The hash of the record's fields, where it came from and its segments left out.
    package var fieldsHash: UInt64 {
        var hash = ContentHash()
        for text in [
            agent.id, agent.name, agent.team, channel.rawValue, direction?.rawValue, language, queue, customerID,
            startedAt,
            endedBy?.rawValue, customerRating?.score, customerRating?.of, recording,
        ] { hash.add(text) }
        for number in [
            answered.map { $0 ? 1 : 0 }, rings, ringTime, duration, resolved.map { $0 ? 1 : 0 },
        ] { hash.add(number) }
        for (key, value) in tags.sorted(by: { $0.key < $1.key }) {
            hash.add(key)
            hash.add(value)
        }
        return hash.value
    }

    /// The hash of all that the record says.
    package var contentHash: UInt64 {
        var hash = ContentHash()
        for segment in segments {
            var text = segment.text
            text.withUTF8 { hash.add(segment.speaker, segment.start, segment.end, $0) }
            hash.add(segment.label)
            hash.add(segment.lexical)
            hash.add(segment.agentID)
            hash.add(segment.confidence?.bitPattern ?? 0)
            for word in segment.words { hash.add(word) }
        }
        hash.add(fieldsHash)
        return hash.value
    }
}

extension ContentHash {
    /// Adds a segment as the native reader hands it out; the same as adding the ``Segment``.
    package mutating func add(_ segment: NativeSegment) {
        add(segment.speaker, segment.start, segment.end, segment.text)
        add(optional: segment.label)
        add(optional: segment.lexical)
        add(optional: segment.agentID)
        add(segment.confidence?.bitPattern ?? 0)
    }

    /// Adds a word as the native reader hands it out.
    package mutating func add(_ word: NativeWord) {
        add(UnsafeRawBufferPointer(word.text))
        add(word.start)
        add(word.end)
        add(word.confidence?.bitPattern ?? 0)
    }

    fileprivate mutating func add(_ word: Segment.Word) {
        add(word.text)
        add(word.start)
        add(word.end)
        add(word.confidence?.bitPattern ?? 0)
    }

    fileprivate mutating func add(_ speaker: Speaker, _ start: Int?, _ end: Int?, _ text: UnsafeBufferPointer<UInt8>) {
        add(UInt64(speaker.ordinal))
        add(start)
        add(end)
        add(UnsafeRawBufferPointer(text))
    }

    private mutating func add(optional text: UnsafeBufferPointer<UInt8>?) {
        if let text { add(UnsafeRawBufferPointer(text)) } else { add(UInt64.max) }
    }
}

extension Speaker {
    fileprivate var ordinal: UInt8 {
        switch self {
        case .agent: 1
        case .colleague: 2
        case .customer: 3
        case .system: 4
        case .unknown: 5
        }
    }
}
