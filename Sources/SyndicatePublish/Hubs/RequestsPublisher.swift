internal import SyndicateTransport

/// Sends some requests for each post, one behind the other, that do no harm if they come twice; a post for which there is none is
/// delivered.
struct RequestsPublisher: Publisher {
    private let client: HTTPClient
    private let limits: TransferLimits
    private let secrets: [String]
    private let judge: @Sendable (HTTPResponse, [UInt8]) -> DeliveryOutcome
    private let requests: @Sendable (Post) -> [HTTPRequest]

    init(
        _ settings: DestinationSettings,
        judge: @escaping @Sendable (HTTPResponse, [UInt8]) -> DeliveryOutcome = { HTTPVerdict.judge($0, body: $1) },
        requests: @escaping @Sendable (Post) -> [HTTPRequest]
    ) {
        client = settings.client
        limits = HTTPPublisher.limits(settings.timeout)
        secrets = Masking.parts(of: settings.allSecrets)
        self.judge = judge
        self.requests = requests
    }

    func preview(_ delivery: ClaimedDelivery) -> [RequestPreview] {
        requests(delivery.post).map { request in
            let body = String(decoding: request.body ?? [], as: UTF8.self)
            return RequestPreview(
                method: request.method, url: Masking.masked(request.url, secrets), fields: request.fields,
                body: Array(Masking.masked(body, secrets).utf8))
        }
    }

    /// All are sent, also where one fails; the delivery is what the worst of them is.
    func deliver(_ delivery: ClaimedDelivery) async -> DeliveryOutcome {
        let requests = requests(delivery.post)
        var worst: DeliveryOutcome?
        for request in requests {
            let outcome = await send(request, total: limits.total / requests.count)
            if Self.rank(outcome) > worst.map(Self.rank) ?? -1 { worst = outcome }
        }
        return worst ?? DeliveryOutcome(.delivered, detail: "there is nobody to tell")
    }

    /// - Parameter total: A part of the time for all, so that one that hangs leaves the others theirs.
    private func send(_ request: HTTPRequest, total: Duration) async -> DeliveryOutcome {
        var request = request
        request.followsRedirects = false
        request.takesBrokenBodies = true
        request.limits = limits
        request.limits.total = total
        var outcome: DeliveryOutcome
        do throws(TransportError) {
            var response = try await client.send(request)
            response.fields = response.fields.map { HTTPField($0.name, Masking.masked($0.value, secrets)) }
            // Before anything is cut off, which would leave half a secret.
            outcome = judge(response, Masking.masked(try response.body.prefix(64 << 10), secrets))
        } catch {
            outcome = HTTPVerdict.judge(error)
        }
        outcome.detail = outcome.detail.map { Masking.masked($0, secrets) }
        // One of several that is gone is no reason to tell none of them again.
        if outcome.verdict == .gone { outcome.verdict = .refused }
        return outcome
    }

    /// What comes again outweighs what will never work, so that the others get their chance.
    private static func rank(_ outcome: DeliveryOutcome) -> Int {
        switch outcome.verdict {
        case .delivered: 0
        case .refused, .gone: 1
        case .throttled: 2
        case .failed: 3
        }
    }
}
