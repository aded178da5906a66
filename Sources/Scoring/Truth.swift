/// The answer of a check, in Kleene's three-valued logic.
package enum Truth: Int8, Sendable, Comparable {
    /// Not met.
    case notMet = 0
    /// The record lacks what it takes.
    case unknown = 1
    /// Met.
    case met = 2

    /// Met or not met.
    package init(_ met: Bool) { self = met ? .met : .notMet }

    package static func < (a: Truth, b: Truth) -> Bool { a.rawValue < b.rawValue }

    /// Met where both are, not met where one is not.
    package static func && (a: Truth, b: @autoclosure () -> Truth) -> Truth { a == .notMet ? .notMet : min(a, b()) }

    /// Met where one is, not met where both are not.
    package static func || (a: Truth, b: @autoclosure () -> Truth) -> Truth { a == .met ? .met : max(a, b()) }

    /// The opposite; unknown stays unknown.
    package static prefix func ! (a: Truth) -> Truth {
        switch a {
        case .met: .notMet
        case .unknown: .unknown
        case .notMet: .met
        }
    }
}
