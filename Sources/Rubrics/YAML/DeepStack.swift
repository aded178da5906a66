import Dispatch
import Foundation
import Synchronization

/// Runs work on a thread with a stack of 16 MiB and waits for it.
///
/// Yams composes, hashes and releases nested values by recursion; libyaml stops at 1,000 levels, which the 512 KiB
/// of a small thread's stack can't hold. Nothing that recurses is handed back: the tree that leaves is bounded.
func onDeepStack<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
    let outcome = Outcome<Value>()
    let thread = Thread {
        let value = work()
        outcome.value.withLock { $0 = value }
        outcome.done.signal()
    }
    thread.stackSize = 16 << 20
    thread.start()
    outcome.done.wait()
    return outcome.value.withLock { $0 } ?? work()
}

/// What a thread hands back, and the sign that it did.
private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
    let done = DispatchSemaphore(value: 0)
}
