internal import Dispatch
internal import Synchronization

/// An answer that is still to come.
public final class PendingResponse: Sendable {
    private let client: HTTPClient
    private let cancellation: Cancellation
    private let transfer: Transfer?
    private let outcome: Outcome

    /// The place where the loop's thread leaves the result.
    private final class Outcome: Sendable {
        let result = Mutex<Result<HTTPResponse, TransportError>?>(nil)
        let arrival = DispatchSemaphore(value: 0)

        func set(_ result: Result<HTTPResponse, TransportError>) {
            self.result.withLock { $0 = result }
            arrival.signal()
        }
    }

    init(_ request: HTTPRequest, client: HTTPClient, loop: EventLoop) {
        self.client = client
        cancellation = Cancellation(loop)
        let outcome = Outcome()
        self.outcome = outcome
        do throws(TransportError) {
            let transfer = try Transfer(request) { outcome.set($0) }
            self.transfer = transfer
            loop.submit(transfer)
            cancellation.watch(transfer)
        } catch {
            transfer = nil
            outcome.set(.failure(error))
        }
    }

    /// How many bytes of the body have come by now, no longer compressed.
    public var received: Int { transfer?.received.load(ordering: .relaxed) ?? 0 }

    /// Waits for the answer for as long as it takes.
    public func wait() throws(TransportError) -> HTTPResponse {
        while true {
            if let response = try wait(for: .seconds(3600)) { return response }
        }
    }

    /// Waits for the answer for some time; `nil` where it is still to come then.
    public func wait(for time: Duration) throws(TransportError) -> HTTPResponse? {
        guard outcome.arrival.wait(timeout: .now() + .milliseconds(time.milliseconds)) == .success else { return nil }
        // Whoever asks again gets the same answer.
        outcome.arrival.signal()
        return try outcome.result.withLock { $0 }?.get()
    }

    /// Ends the request early; its answer is the error `cancelled`.
    public func cancel() { cancellation.cancel() }
}
