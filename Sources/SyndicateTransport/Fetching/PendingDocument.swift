/// A document that is still to come.
public final class PendingDocument: Sendable {
    private let attempt: FetchAttempt
    private let response: PendingResponse

    init(_ attempt: FetchAttempt, _ client: HTTPClient) {
        self.attempt = attempt
        response = client.start(attempt.request)
    }

    /// How many bytes have come by now, no longer compressed.
    public var received: Int { response.received }

    /// Waits for the document for as long as it takes. To be called once: what the server answers is cached then.
    public func wait() throws(TransportError) -> FetchedDocument {
        try attempt.document(try response.wait())
    }

    /// Waits for the document for some time; `nil` where it is still to come then.
    public func wait(for time: Duration) throws(TransportError) -> FetchedDocument? {
        guard let response = try response.wait(for: time) else { return nil }
        return try attempt.document(response)
    }

    /// Ends the request early; waiting gives the error `cancelled`.
    public func cancel() { response.cancel() }
}
