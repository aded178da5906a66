import Synchronization

/// A value handed from one thread to another.
final class Box<Value: Sendable>: Sendable {
    private let stored = Mutex<Value?>(nil)

    /// The value, once it was set.
    var value: Value? { stored.withLock { $0 } }

    /// Sets the value.
    func set(_ value: Value) { stored.withLock { $0 = value } }
}
