/// The answer to a check: Kleene's three values.
enum NaiveTruth: String, Sendable, CaseIterable {
    case met
    case notMet
    /// The record lacks what it takes.
    case unknown

    /// What was seen for certain.
    init(_ seen: Bool) { self = seen ? .met : .notMet }
}

extension NaiveTruth {
    /// Turns met and not met round; what is unknown stays so.
    static prefix func ! (truth: NaiveTruth) -> NaiveTruth {
        switch truth {
        case .met: .notMet
        case .notMet: .met
        case .unknown: .unknown
        }
    }

    /// `all` in Kleene's logic: one that is not met decides, else one that is unknown.
    static func all(_ truths: [NaiveTruth]) -> NaiveTruth {
        if truths.contains(.notMet) { return .notMet }
        return truths.contains(.unknown) ? .unknown : .met
    }

    /// `any` in Kleene's logic: one that is met decides, else one that is unknown.
    static func any(_ truths: [NaiveTruth]) -> NaiveTruth {
        if truths.contains(.met) { return .met }
        return truths.contains(.unknown) ? .unknown : .notMet
    }
}
