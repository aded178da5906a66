/// A list that grows and is emptied without giving its memory back; the scratch memory of one job.
///
/// Appending is in two steps, so that a loop over a text checks for room once:
/// ``reserve(_:)`` and then ``appendReserved(_:)``.
package struct UnsafeBuffer<Element: BitwiseCopyable>: ~Copyable {
    @usableFromInline package private(set) var pointer: UnsafeMutablePointer<Element>
    @usableFromInline package private(set) var capacity: Int
    /// How many elements there are.
    package var count: Int

    /// An empty list.
    package init() {
        capacity = 64
        pointer = .allocate(capacity: capacity)
        count = 0
    }

    deinit { pointer.deallocate() }

    /// Makes room for so many more elements.
    package mutating func reserve(_ more: Int) {
        guard count + more > capacity else { return }
        let wanted = max(count + more, capacity * 2)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
        larger.update(from: pointer, count: count)
        pointer.deallocate()
        pointer = larger
        capacity = wanted
    }

    /// Appends an element for which room was made.
    @inline(__always) package mutating func appendReserved(_ element: Element) {
        assert(count < capacity)
        pointer[count] = element
        count += 1
    }

    /// Appends an element.
    @inline(__always) package mutating func append(_ element: Element) {
        if count == capacity { reserve(1) }
        appendReserved(element)
    }

    /// Appends a range of another list.
    package mutating func append(contentsOf range: Range<Int>, of other: borrowing UnsafeBuffer<Element>) {
        assert(range.lowerBound >= 0 && range.upperBound <= other.count)
        reserve(range.count)
        (pointer + count).update(from: other.pointer + range.lowerBound, count: range.count)
        count += range.count
    }

    /// Appends elements that lie one behind another in memory.
    package mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
        guard let base = elements.baseAddress else { return }
        reserve(elements.count)
        (pointer + count).update(from: base, count: elements.count)
        count += elements.count
    }

    /// Forgets the elements, keeps the memory.
    @inline(__always) package mutating func removeAll() { count = 0 }

    /// The element at an index.
    @inline(__always) package subscript(index: Int) -> Element {
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
    @inline(__always) package func elements(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
        assert(range.lowerBound >= 0 && range.upperBound <= count)
        return UnsafeBufferPointer(start: pointer + range.lowerBound, count: range.count)
    }
}
