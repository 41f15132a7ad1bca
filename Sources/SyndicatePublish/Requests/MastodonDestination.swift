internal import Syndicate
internal import SyndicateTransport

/// `type: mastodon`: an account on a server of Mastodon, or of another that has its API.
///
/// All attempts have the same `Idempotency-Key`, which servers remember for an hour: a post that went out, but whose answer
/// was lost, comes a second time only by an attempt that is later than that.
public struct MastodonDestination: DestinationKind {
    /// The kind.
    public init() {}

    /// What it is called and takes; servers allow 300 requests in five minutes, 30 of them with files in half an hour.
    public var descriptor: DestinationDescriptor {
        DestinationDescriptor(
            name: "mastodon", summary: "An account on a server of Mastodon.",
            options: [
                DestinationOption(
                    OptionSpec("instance", .string, help: "The server: its name, such as mastodon.social."),
                    isRequired: true),
                DestinationOption(
                    OptionSpec(
                        "access-token", .string, help: "The token of an application, to write statuses and media."),
                    source: .secret, isRequired: true),
            ], material: .format("mastodon", ["form": "json"]), events: [.created],
            rate: .init(30, per: .seconds(1800), burst: 5))
    }

    /// A publisher that posts to the account.
    public func publisher(for settings: DestinationSettings) throws(DestinationError) -> any Publisher {
        let server = try APIService.server(settings.string("instance") ?? "", option: "instance")
        let service = APIService(
            network: "mastodon", servers: [("https://{instance}/", server)], judge: Self.judge, adjust: Self.keyed)
        return RequestPublisher(
            service, settings, secrets: ["access_token": settings.string("access-token") ?? ""])
    }

    /// A key of the delivery's own for each post.
    @Sendable static func keyed(_ requests: [PlannedRequest], _ delivery: ClaimedDelivery) -> [PlannedRequest] {
        requests.map { request in
            guard request.headers["Idempotency-Key"] != nil else { return request }
            var request = request
            request.headers["Idempotency-Key"] = .string(RequestKey.idempotency(delivery, request.id))
            request.fills["/headers/Idempotency-Key"] = nil
            return request
        }
    }

    /// 422 for a post that is not possible, 429 with the moment at which requests are allowed again.
    @Sendable static func judge(_ response: HTTPResponse, _ body: [UInt8]) -> DeliveryOutcome {
        var outcome = HTTPVerdict.judge(response, body: body)
        if case .throttled(nil) = outcome.verdict, let reset = response.fields.first("x-ratelimit-reset") {
            outcome.verdict = .throttled(
                retryAfter: Timestamp(lenient: reset).flatMap { time in
                    guard time.unparsed == nil else { return nil }
                    return max(
                        .zero, .seconds(time.seconds.subtractingReportingOverflow(Moment.now.seconds).partialValue))
                })
        }
        return outcome
    }
}
