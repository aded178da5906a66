/// Owns the memory of tables that never change after they were made.
///
/// The matcher reads a few such tables for every token of every call, in all jobs at once. Held by
/// this one object, they are plain pointers to their readers: nothing is counted when a table is
/// asked for. This file and ``UnsafeBuffer`` are the module's only owners of memory; debug builds
/// check every index, and the tests compare what stands on them with versions that use arrays.
final class TableMemory: @unchecked Sendable {
    // Sendable though it holds pointers: a table is written before anybody else gets it.
    private var blocks: [UnsafeMutableRawPointer] = []

    init() {}

    deinit {
        for block in blocks { block.deallocate() }
    }

    /// A table of elements, good as long as this memory.
    func table<Element: BitwiseCopyable & Sendable>(_ elements: [Element]) -> UnsafeTable<Element> {
        let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
        for (index, element) in elements.enumerated() { (pointer + index).initialize(to: element) }
        blocks.append(UnsafeMutableRawPointer(pointer))
        return UnsafeTable(pointer: pointer, count: elements.count)
    }
}

/// A list that never changes, read without bounds checks in release builds; good as long as the
/// ``TableMemory`` that made it.
struct UnsafeTable<Element: BitwiseCopyable & Sendable>: BitwiseCopyable, @unchecked Sendable {
    // Sendable though it holds a pointer: nobody writes to it.
    fileprivate let pointer: UnsafeMutablePointer<Element>
    /// How many elements there are.
    let count: Int

    @inline(__always) subscript(index: Int) -> Element {
        assert(index >= 0 && index < count)
        return pointer[index]
    }

    /// The elements of a range.
    @inline(__always) func elements(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
        assert(range.lowerBound >= 0 && range.upperBound <= count)
        return UnsafeBufferPointer(start: pointer + range.lowerBound, count: range.count)
    }
}
