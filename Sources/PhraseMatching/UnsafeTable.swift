/// A list that never changes after it was made, read without bounds checks in release builds.
///
/// The matcher reads a few such tables for every token of every call. This file and
/// ``UnsafeBuffer`` are the module's only owners of memory; debug builds check every index, and the
/// tests compare what stands on them with versions that use arrays.
@usableFromInline
final class UnsafeTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    // Sendable though it holds a pointer: the memory is written in `init` only.
    @usableFromInline let pointer: UnsafeMutablePointer<Element>
    @usableFromInline let count: Int

    init(_ elements: [Element]) {
        pointer = .allocate(capacity: max(1, elements.count))
        count = elements.count
        for (index, element) in elements.enumerated() { (pointer + index).initialize(to: element) }
    }

    deinit { pointer.deallocate() }

    @inlinable subscript(index: Int) -> Element {
        @inline(__always) get {
            assert(index >= 0 && index < count)
            return pointer[index]
        }
    }
}
