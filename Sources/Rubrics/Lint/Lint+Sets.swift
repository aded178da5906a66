import Diagnostics

extension Lint {
    /// Warns of sets of the rubric's own file that no list uses, by itself or through other sets. Included files are packs
    /// for many rubrics, none of which needs all of them.
    mutating func lookForUnusedSets() {
        var used: Set<String> = []
        var open = read.seen.lists.filter { $0.set == nil }.flatMap { $0.elements.setNames }
        while let name = open.popLast() {
            guard used.insert(name).inserted else { continue }
            open += read.sets[name]?.elements.setNames ?? []
        }
        for name in read.sets.names where !used.contains(name) {
            guard let definition = read.sets[name], definition.key.source.file == read.files.first else { continue }
            warn(
                "the phrase set ‘\(name)’ is never used", remedy: "Use it as ‘$\(name)’, or delete it.",
                at: definition.key.place)
        }
    }
}

extension [PhraseElement] {
    /// The names of the sets among the elements.
    fileprivate var setNames: [String] {
        compactMap { element in if case .set(let name, _) = element { name } else { nil } }
    }
}
