/// Shows on a terminal how far long work has come.
struct ProgressBar {
    private let total: Int?
    private let isShown: Bool
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var lastShown: ContinuousClock.Instant
    private var done = 0
    private var hasShown = false

    /// A bar that shows after a second.
    ///
    /// - Parameters:
    ///   - total: all of the work in bytes; nil where that is not known.
    ///   - isQuiet: whether the user wants none.
    init(total: Int?, isQuiet: Bool) {
        self.total = total
        isShown = !isQuiet && Terminal.errorIsTerminal
        start = clock.now
        lastShown = start
    }

    /// Notes work that is done.
    mutating func advance(by bytes: Int, calls: Int) {
        done += bytes
        guard isShown else { return }
        let now = clock.now
        guard now - start > .seconds(1), now - lastShown > .milliseconds(100) else { return }
        lastShown = now
        hasShown = true
        let share = total.map { $0 > 0 ? min(100, done * 100 / $0) : 100 }
        let bar = share.map { share in
            String(repeating: "█", count: share / 4) + String(repeating: "░", count: 25 - share / 4) + " \(share)%"
        }
        Self.put("\r\u{1b}[K" + [bar, "\(calls) calls"].compactMap { $0 }.joined(separator: "  "))
    }

    /// Takes the bar away.
    func finish() {
        if hasShown { Self.put("\r\u{1b}[K") }
    }

    private static func put(_ text: String) { Terminal.noteInPlace(text) }
}
