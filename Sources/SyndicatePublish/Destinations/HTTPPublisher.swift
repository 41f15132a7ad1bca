public import SyndicateTransport

/// Sends posts by HTTP, one request each: a webhook of any kind.
public struct HTTPPublisher: Publisher {
    /// Makes the fields that prove who sent a delivery at a moment; nothing is sent where it throws.
    public typealias Signing = @Sendable (ClaimedDelivery, Moment) throws(DestinationError) -> [HTTPField]

    /// The client that carries requests.
    public var client: HTTPClient
    /// The address.
    public var url: String
    /// The method.
    public var method: String
    /// The fields of the header that are the same each time; `Content-Type` is the post's own.
    public var fields: [HTTPField]
    /// What stands in `Content-Type` for posts of a media type, where it is not that.
    public var mediaTypes: [String: String] = [:]
    /// How long a request may take, and how much of the answer is read.
    public var limits: TransferLimits
    /// Which addresses may be reached.
    public var policy: AddressPolicy
    /// Fields that prove who sent it: of the message's identifier, the moment of the attempt and the body.
    public var sign: Signing?
    /// What an answer means.
    public var judge: @Sendable (HTTPResponse, [UInt8]) -> DeliveryOutcome
    /// What must not be told to anybody, should an answer or an error repeat it.
    public var secrets: [String]

    /// A publisher that posts to `url`.
    public init(
        client: HTTPClient, url: String, method: String = "POST", fields: [HTTPField] = [],
        timeout: Duration = .seconds(20), policy: AddressPolicy = .publicOnly,
        sign: Signing? = nil,
        judge: @escaping @Sendable (HTTPResponse, [UInt8]) -> DeliveryOutcome = { HTTPVerdict.judge($0, body: $1) },
        secrets: [String] = []
    ) {
        self.client = client
        self.url = url
        self.method = method
        self.fields = fields
        limits = Self.limits(timeout)
        self.policy = policy
        self.sign = sign
        self.judge = judge
        self.secrets = Masking.parts(of: secrets)
    }

    /// The limits of deliveries: 64 KiB of an answer, cut there; 64 KiB of header.
    public static func limits(_ timeout: Duration) -> TransferLimits {
        TransferLimits(
            connection: min(.seconds(10), timeout), total: timeout, stall: min(.seconds(15), timeout), lowestSpeed: 1,
            body: 64 << 10, cutsBody: true, failureBody: 64 << 10, memory: 64 << 10, header: 64 << 10, redirects: 0)
    }

    /// The request, its signature masked.
    public func preview(_ delivery: ClaimedDelivery) -> [RequestPreview] {
        let signature = (try? sign?(delivery, .now)) ?? []
        let all = fields + [contentType(delivery.post)]
        return [
            RequestPreview(
                method: method, url: Masking.masked(url, secrets),
                fields: all.map { HTTPField($0.name, Masking.masked($0.value, secrets)) }
                    + signature.map {
                        // The moment and the identifier are no secret.
                        HTTPField($0.name, $0.name.lowercased().contains("signature") ? Masking.mask : $0.value)
                    }, body: delivery.post.body)
        ]
    }

    private func contentType(_ post: Post) -> HTTPField {
        HTTPField("Content-Type", mediaTypes[post.mediaType] ?? post.mediaType)
    }

    /// Sends one request.
    public func deliver(_ delivery: ClaimedDelivery) async -> DeliveryOutcome {
        var request = HTTPRequest(
            url: url, method: method, fields: fields, body: delivery.post.body, followsRedirects: false,
            limits: limits, policy: policy)
        request.fields.append(contentType(delivery.post))
        // What the status says is said: to send it again because the rest broke off would double it.
        request.takesBrokenBodies = true
        do throws(DestinationError) {
            if let sign { request.fields += try sign(delivery, .now) }
        } catch {
            return DeliveryOutcome(.failed(retryAfter: nil), detail: error.description)
        }
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
        return outcome
    }
}
