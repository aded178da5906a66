import Diagnostics

/// The problems found so far, in the order of finding; the first 200, since nobody mends more at a time.
struct Problems {
    /// All of them.
    private(set) var all: [Diagnostic] = []

    /// Adds an error at a place.
    mutating func report(_ message: String, remedy: String? = nil, at place: Place) {
        report(Diagnostic(.error, message, remedy: remedy, at: place))
    }

    /// Adds an error at the beginning of a value.
    mutating func report(_ message: String, remedy: String? = nil, at node: YAMLNode) {
        report(message, remedy: remedy, at: node.place)
    }

    /// Adds a problem that something else found.
    mutating func report(_ problem: Diagnostic) {
        if all.count < Self.most { all.append(problem) }
    }

    private static let most = 200

    /// Each problem once, file by file in the order given, from the top of each.
    func sorted(byFiles files: [String]) -> [Diagnostic] {
        var once: [Diagnostic] = []
        for problem in all.sorted(by: { Self.order($0, files) < Self.order($1, files) }) where once.last != problem {
            once.append(problem)
        }
        return once
    }

    private static func order(_ problem: Diagnostic, _ files: [String]) -> (Int, Int, Int) {
        guard let place = problem.place else { return (-1, 0, 0) }
        return (files.firstIndex(of: place.file) ?? files.count, place.line ?? 0, place.column ?? 0)
    }
}
