/// Occurrences of many lists, found mixed and asked for list by list.
struct ListedOccurrences: ~Copyable {
    private var found = UnsafeBuffer<Occurrence>()
    private var lists = UnsafeBuffer<Int32>()
    private var sorted = UnsafeBuffer<Occurrence>()
    /// For each list where its occurrences begin in `sorted`; one more for the end.
    private var starts = UnsafeBuffer<Int32>()

    init(lists count: Int) { starts.fill(0, count: count + 2) }

    /// Forgets all occurrences.
    mutating func removeAll() {
        found.removeAll()
        lists.removeAll()
        starts.fill(0, count: starts.count)
    }

    /// Adds an occurrence of a list.
    @inline(__always) mutating func add(_ occurrence: Occurrence, to list: Int) {
        found.append(occurrence)
        lists.append(Int32(list))
        starts[list + 2] += 1
    }

    /// Sorts by list, keeping the order of each: a counting sort.
    mutating func sort() {
        for list in 2..<max(2, starts.count) { starts[list] += starts[list - 1] }
        sorted.removeAll()
        sorted.reserve(found.count)
        sorted.count = found.count
        for index in 0..<found.count {
            let list = Int(lists[index]) + 1
            sorted[Int(starts[list])] = found[index]
            starts[list] += 1
        }
    }

    /// A list's occurrences, after sorting.
    @inline(__always) func of(_ list: Int) -> UnsafeBufferPointer<Occurrence> {
        sorted.elements(Int(starts[list])..<Int(starts[list + 1]))
    }
}
