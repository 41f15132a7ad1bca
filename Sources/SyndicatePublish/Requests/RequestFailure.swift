/// Why requests are not carried out, or not to their end.
struct RequestFailure: Error, Sendable {
    /// What that means for the delivery.
    var outcome: DeliveryOutcome

    init(_ outcome: DeliveryOutcome) {
        self.outcome = outcome
    }

    /// It will never work.
    static func refused(_ detail: String) -> RequestFailure {
        RequestFailure(DeliveryOutcome(.refused, detail: detail))
    }

    /// It may work another time.
    static func failed(_ detail: String, status: Int? = nil) -> RequestFailure {
        RequestFailure(DeliveryOutcome(.failed(retryAfter: nil), status: status, detail: detail))
    }
}
