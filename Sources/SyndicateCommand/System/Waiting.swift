internal import Dispatch
internal import Synchronization

/// The way from a command, which is a plain function, to what is asynchronous.
enum Waiting {
    private final class Box<Value: Sendable, Failure: Error>: Sendable {
        let result = Mutex<Result<Value, Failure>?>(nil)
        let isThere = DispatchSemaphore(value: 0)
    }

    /// The value that `body` comes to; the thread, which is none of those that run tasks, waits for it.
    static func value<Value: Sendable, Failure: Error>(
        of body: @escaping @Sendable () async throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let box = Box<Value, Failure>()
        Task.detached {
            let result: Result<Value, Failure>
            do throws(Failure) {
                result = .success(try await body())
            } catch {
                result = .failure(error)
            }
            box.result.withLock { $0 = result }
            box.isThere.signal()
        }
        while true {
            box.isThere.wait()
            if let result = box.result.withLock({ $0 }) { return try result.get() }
        }
    }
}
