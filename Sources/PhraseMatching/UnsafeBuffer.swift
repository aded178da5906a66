/// A list that grows and is emptied without giving its memory back; the scratch memory of one job.
///
/// Appending is in two steps, so that a loop over a text checks for room once:
/// ``reserve(_:)`` and then ``appendReserved(_:)``. Public, though it serves this package only: the
/// compiler inlines across modules what is public and inlinable.
public struct UnsafeBuffer<Element: BitwiseCopyable>: ~Copyable {
    @usableFromInline var pointer: UnsafeMutablePointer<Element>
    @usableFromInline var capacity: Int
    /// How many elements there are.
    public var count: Int

    /// An empty list.
    @inlinable public init() {
        capacity = 64
        pointer = .allocate(capacity: capacity)
        count = 0
    }

    @inlinable deinit { pointer.deallocate() }

    /// Makes room for so many more elements.
    @inlinable @inline(__always) public mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(to: count + more) }
    }

    @usableFromInline mutating func grow(to least: Int) {
        let wanted = max(least, capacity * 2)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
        larger.update(from: pointer, count: count)
        pointer.deallocate()
        pointer = larger
        capacity = wanted
    }

    /// Makes the list so many elements long, all the same.
    public mutating func fill(_ element: Element, count wanted: Int) {
        count = 0
        reserve(wanted)
        for index in 0..<wanted { pointer[index] = element }
        count = wanted
    }

    /// Appends an element for which room was made.
    @inlinable @inline(__always) public mutating func appendReserved(_ element: Element) {
        assert(count < capacity)
        pointer[count] = element
        count += 1
    }

    /// Where the next elements go: as many as room was made for. The caller raises ``count``.
    @inlinable public var room: UnsafeMutablePointer<Element> {
        @inline(__always) get { pointer + count }
    }

    /// Appends an element.
    @inlinable @inline(__always) public mutating func append(_ element: Element) {
        if count == capacity { reserve(1) }
        appendReserved(element)
    }

    /// Appends a range of another list.
    @inlinable public mutating func append(contentsOf range: Range<Int>, of other: borrowing UnsafeBuffer<Element>) {
        assert(range.lowerBound >= 0 && range.upperBound <= other.count)
        reserve(range.count)
        (pointer + count).update(from: other.pointer + range.lowerBound, count: range.count)
        count += range.count
    }

    /// Appends elements that lie one behind another in memory.
    @inlinable public mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
        guard let base = elements.baseAddress else { return }
        reserve(elements.count)
        (pointer + count).update(from: base, count: elements.count)
        count += elements.count
    }

    /// Forgets the elements, keeps the memory.
    @inlinable @inline(__always) public mutating func removeAll() { count = 0 }

    /// The element at an index.
    @inlinable @inline(__always) public subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return pointer[index]
        }
        set {
            assert(index >= 0 && index < count)
            pointer[index] = newValue
        }
    }

    /// A range of the elements, good until the list changes.
    @inlinable @inline(__always) public func elements(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
        assert(range.lowerBound >= 0 && range.upperBound <= count)
        return UnsafeBufferPointer(start: pointer + range.lowerBound, count: range.count)
    }
}

extension UnsafeBuffer<UInt8> {
    /// Appends the lowest bytes of a number, at most eight.
    @inline(__always) mutating func append(_ bytes: UInt64, bytes more: Int) {
        assert(more >= 0 && more <= 8)
        reserve(8)
        UnsafeMutableRawPointer(pointer + count).storeBytes(of: bytes.littleEndian, as: UInt64.self)
        count += more
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The eight bytes at a place as a number, the first one lowest; those behind the end are 0.
    @inline(__always) func eightBytes(at place: Int) -> UInt64 {
        assert(place >= 0 && place <= count)
        if count - place >= 8 {
            return UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
        }
        return (place..<count).reduce(0) { $0 | UInt64(self[$1]) << UInt64(8 * ($1 - place)) }
    }
}
